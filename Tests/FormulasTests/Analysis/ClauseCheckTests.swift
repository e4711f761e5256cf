import Diagnostics
import Formulas
import Testing

@Suite struct ClauseCheckTests {
  /// What is said of a block of definitions, a line each, with what is marked.
  private func told(_ text: String) -> String {
    var faults: [Diagnostic] = []
    let definitions = Parse.definitions(Array(text.utf8)[...], reporting: &faults).items
    var library = Prelude.library
    for definition in definitions {
      do {
        _ = try library.define(definition)
      } catch {
        faults += error.diagnostics
      }
    }
    for definition in definitions {
      do {
        try library.checkClause(of: definition)
      } catch {
        faults += error.diagnostics
      }
    }
    return faults.map { fault in
      let marked = fault.range.map { Array(text.utf8)[$0.lower..<$0.upper] } ?? []
      return "\(fault.message) «\(String(decoding: marked, as: UTF8.self))»"
        + (fault.hint.map { " (\($0))" } ?? "")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    (
      "f(z) = 1 / (1 + exp(-z))\n  computed as exp(z) / (1 - exp(z))",
      ""
    ),
    ("f(z) = z**2\nf'(z) = 3 * z", ""),
    ("f(z) = maximum(0, z)\nf'(z) = where(z >= 0, 1, 0)", ""),
    ("f(z) = maximum(0, z)\nf'(z) = where(z > 0.0005, 1, 0)", ""),
    ("f(z, a=0.01) = where(z > 0, z, a * z)\nf'(z, a=0.01) = where(z > 0, 1, 0.01)", ""),
    ("f(z) = where(z > 0, 1, 0)\n  computed as where(z >= 0, 1, 0)", ""),
    ("f(z) = log(z - 10)\n  computed as log(z - 10)", ""),
    ("f(z) = log(z - 10)\nf'(z) = 1 / (z - 10)", ""),
    ("f(z) = exp(z) / sum(exp(z))\nf'(z) = f(z) * (1 - f(z))", ""),
    ("f(z) = exp(z) / sum(exp(z))\n  computed as exp(z - min(z)) / sum(exp(z))", ""),
    ("f(z) = sum(z)\n  computed as [1, 2, 3] @ z", ""),
    ("f(z) = exp(z)\n  computed as exp(z) * (1 + 1e-8)", ""),
    ("f(z) = exp(z)\n  computed as log(z)", ""),
    ("f(z) = z * sum(z)\nf''(z) = z", ""),
  ])
  func mistakesAreMarked(text: String, expected: String) {
    #expect(told(text) == expected)
  }

  @Test(arguments: [
    "f(z) = log(z - 10)\n  computed as log(z - 10) for z in 11..15",
    "f(z) = log(z - 10)\nf'(z) = 1 / (z - 10) for z in 11..15",
    "f(z) = log(z - 10)\n  computed as log(z - 10) for z in [11, 12, 20]\nf'(z) = 1 / (z - 10)",
    "f(z) = log(z)\nf'(z) = 1 / z",
    "f(z) = abs(z)\nf'(z) = z / abs(z)",
    "f(z) = abs(z)\nf'(z) = sign(z)",
    "f(z) = maximum(0, z)\nf'(z) = where(z > 0, 1, 0)",
    "f(z) = z**3\nf'(z) = 3 * z**2\nf''(z) = 6 * z\nf'''(z) = 6",
    "f(z, n=3) = z**n\nf'(z, n=3) = n * z**(n - 1)",
    "f(z, a=0.01) = where(z > 0, z, a * z)\nf'(z) = where(z > 0, 1, 0.01)",
    "f(z, k) = where(z > k, z - k, 0)\nf'(z, k) = where(z > k, 1, 0)",
    "f(z) = exp(z) / sum(exp(z))\nf'(z) = diag(f(z)) - outer(f(z), f(z))",
    "f(z) = log(sum(exp(z)))\nf'(z) = exp(z) / sum(exp(z))",
    "f(h) = [[0.2, 0.8, 0.1], [0.3, -1.1, 0.5]] @ h\nf'(h) = [[0.2, 0.8, 0.1], [0.3, -1.1, 0.5]]",
    "f(z) = dot([1, 0, 0], softmax([z, 1, 2]))\nf'(z) = f(z) * (1 - f(z))",
    "f(z) = (exp(z) - 1) / z\n  computed as where(z == 0, 1, expm1(z) / z)",
    "f(z) = (exp(z) - 1) / z\n  computed as where(abs(z) < 1e-8, 1 + z / 2, expm1(z) / z)",
    "f(x) = [1, 2] * abs(x)\nf'(x) = [1, 2] * sign(x)",
    "f(z) = clip(10 * z, -1, 1)\nf'(z) = where(abs(z) < 0.1, 10, 0)",
  ])
  func whatIsRightPasses(text: String) {
    #expect(told(text) == "")
  }

  // MARK: The prelude

  private static let clauses = {
    var faults: [Diagnostic] = []
    return Parse.definitions(Prelude.source.bytes[...], reporting: &faults).items
      .filter { $0.clause != nil }
  }()

  @Test(arguments: clauses)
  func thePreludesClausesAreRight(clause: Definition) throws {
    try Prelude.library.checkClause(of: clause)
  }

  /// Mutants that are the same function on all numbers that are checked, with the reason.
  private static let equivalents: [String: String] = [:]

  @Test func everyMutantOfThePreludeFails() {
    var survivors: Set<String> = []
    var count = 0
    for mutant in Self.clauses.flatMap(\.mutants) {
      count += 1
      var library = Prelude.library
      do {
        _ = try library.define(mutant)
        try library.checkClause(of: mutant)
        survivors.insert("\(mutant.name): \(mutant.clause?.source ?? "")")
      } catch {}
    }
    #expect(count > 600)
    #expect(survivors.subtracting(Self.equivalents.keys).sorted() == [])
    #expect(Set(Self.equivalents.keys).subtracting(survivors).sorted() == [])
  }
}
