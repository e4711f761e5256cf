import Formulas
import Testing

/// Every prelude formula of a number against exact values and derivatives over its domain.
struct PreludeTests {
  /// What a value or derivative misses the bound by, and why nothing better is computed.
  private static let misses: [Miss] = []

  struct Miss {
    var name: String
    var column: String
    /// The largest error, in units of the bound.
    var error: Double
    var why: String
  }

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
    var worst: [String: (error: Double, text: String)] = [:]
    for row in rows {
      let z = try #require(Double(row[2]))
      let exact = row[3...].map { Double($0) }
      for (column, order) in zip(["value", "first", "second"], 0...) {
        guard let wanted = exact[order] else { continue }
        let next = order < 2 ? exact[order + 1] ?? 0 : 0
        let value = try #require(formulas[order].evaluate(.scalar(z)).number)
        let bound = Self.tolerance * max(abs(wanted), abs(z * next), 1e-3)
        let error = value == wanted ? 0 : abs(value - wanted) / bound
        if !(error <= worst[column]?.error ?? 0) {
          worst[column] = (error, "\(name) at \(z): \(column) is \(value), not \(wanted)")
        }
      }
    }
    for (column, found) in worst {
      if let miss = Self.misses.first(where: { $0.name == name && $0.column == column }) {
        #expect(found.error > 1, "\(name), \(column) is exact now: strike it from the list")
        #expect(found.error <= 2 * miss.error, "\(found.text): \(found.error) times the bound")
      } else {
        #expect(found.error <= 1, "\(found.text): \(found.error) times the bound")
      }
    }
  }
}
