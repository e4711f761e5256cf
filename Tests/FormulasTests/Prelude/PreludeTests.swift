import Formulas
import Testing

/// Every prelude formula of a number against exact values and derivatives over its domain.
struct PreludeTests {
  /// What a value or derivative misses the bound by, and why nothing better is computed.
  private static let misses = [
    Miss("hard_sigmoid", "first", at: 3.0.nextDown, 1 / 6.0, roundsToTheKink),
    Miss("hard_swish", "first", at: 3.0.nextDown, 0.5, roundsToTheKink),
    Miss("hard_swish", "second", at: 3.0.nextDown, 1 / 3.0, roundsToTheKink),
    Miss("sparse_sigmoid", "first", at: 1.0.nextDown, 0.5, roundsToTheKink),
  ]

  private static let roundsToTheKink =
    "the last double before the kink: its argument of clip rounds to 1, as it does in every library"

  struct Miss {
    var name: String
    var column: String
    var place: Double
    /// How far the value is off.
    var error: Double
    var why: String

    init(_ name: String, _ column: String, at place: Double, _ error: Double, _ why: String) {
      (self.name, self.column, self.place) = (name, column, place)
      (self.error, self.why) = (error, why)
    }
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
    var missed: [(column: String, place: Double)] = []
    for row in rows {
      let z = try #require(Double(row[2]))
      let exact = row[3...].map { Double($0) }
      for (column, order) in zip(["value", "first", "second"], 0...) {
        guard let wanted = exact[order] else { continue }
        let next = order < 2 ? exact[order + 1] ?? 0 : 0
        let value = try #require(formulas[order].evaluate(.scalar(z)).number)
        let error = value == wanted ? 0 : abs(value - wanted)
        if error <= Self.tolerance * max(abs(wanted), abs(z * next), 1e-3) { continue }
        missed.append((column, z))
        let miss = Self.misses.first { ($0.name, $0.column, $0.place) == (name, column, z) }
        #expect(
          error <= (miss?.error ?? 0) * 1.001,
          "\(name) at \(z): \(column) is \(value), not \(wanted)")
      }
    }
    for miss in Self.misses where miss.name == name {
      #expect(
        missed.contains { $0 == (miss.column, miss.place) },
        "\(name) at \(miss.place), \(miss.column), is exact now: strike it from the list")
    }
  }
}
