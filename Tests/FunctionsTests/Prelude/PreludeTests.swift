import FormulaTesting
import Functions
import Testing

/// Every prelude formula of a number against exact values and derivatives over its domain.
///
/// None misses the bound. Where a new one does, it wants a form to be `computed as`.
struct PreludeTests {
  /// Of max(|f|, |z·f′|, 1e-3): 1e-13 of it is what an error in the last places of z makes.
  private static let tolerance = 1e-13

  @Test func everyFormulaHasReferenceValues() throws {
    let numbers = Set(try ReferenceTable("prelude").groups.map(\.name))
    let vectors = Set(try ReferenceTable("vectors").rows.map { $0[0] })
    for name in Prelude.library.functions.keys.sorted() {
      #expect(
        numbers.contains(name) || vectors.contains(name),
        "'\(name)' has no reference values: write it in Reference/make_prelude.py (of a number) or make_vectors.py, and run that"
      )
    }
    #expect(numbers.union(vectors).isSubset(of: Prelude.library.functions.keys))
  }

  @Test(arguments: try ReferenceTable("prelude").groups.map(\.name))
  func isExact(_ name: String) throws {
    let rows = try ReferenceTable("prelude").rows.filter { $0[0] == name }
    let lesson = try Lesson()
    let parameters = try ReferenceTable.numbers(rows[0][1]).map { ", \($0)" }.joined()
    let formulas = try ["", "'", "''"].map {
      try lesson.formula("\(name)\($0)(z\(parameters))", in: ["z"])
    }
    for row in rows {
      let z = try #require(Double(row[2]))
      let exact = row[3...].map { Double($0) }
      for (column, order) in zip(["value", "first", "second"], 0...) {
        guard let wanted = exact[order] else { continue }
        let next = order < 2 ? exact[order + 1] ?? 0 : 0
        let value = try #require(formulas[order].evaluate(.scalar(z)).number)
        let bound = Self.tolerance * max(abs(wanted), abs(z * next), 1e-3)
        #expect(
          value == wanted || abs(value - wanted) <= bound,
          "\(name) at \(z): \(column) is \(value), not \(wanted)")
      }
    }
  }
}
