import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Seeded
import Testing
import Text

/// Derived formulas against exact derivatives and against those that the evaluator takes.
struct DerivedValuesTests {
  private static let names = Prelude.library.functions.values
    .filter { !$0.mixesElements }.map(\.name).sorted()

  /// The second slope of ELU at 0 is that of neither side for all α.
  private func orders(of name: String) -> ClosedRange<Int> { name == "elu" ? 1...1 : 1...2 }

  /// The parameters of a prelude formula that have no default.
  private func rest(of name: String) -> String { name == "threshold" ? ", 0.5, 2" : "" }

  private func derived(_ name: String, _ order: Int) throws -> Lesson {
    let function = try #require(Prelude.library.functions[name])
    let parameters = function.parameters.map(\.name).joined(separator: ", ")
    let primes = String(repeating: "'", count: order)
    return try Lesson("\(name)\(primes)(\(parameters)) = ...")
  }

  private func value(
    of lesson: Lesson, _ name: String, _ order: Int, inTextbookForm: Bool
  ) throws -> (Double) throws -> Double {
    let function = try #require(lesson.library.functions[name])
    let stated = try #require(function.stated[order])
    let derived = inTextbookForm ? stated.inTextbookForm : stated
    let rest = function.parameters.dropFirst().enumerated().map { index, parameter in
      parameter.fallback ?? .scalar([0.5, 2][index])
    }
    return { z in
      let arguments = ([.scalar(z)] + rest).map { Term.constant($0) }
      let term = Term.call(derived, arguments, Node(number: 1, range: .init(0, 0)))
      let name = Expression(.name(name, numpy: false), at: .init(0, 0))
      return try ResolvedExpression(term: term, variables: [], expression: name).evaluate().number
        ?? .nan
    }
  }

  @Test(arguments: names) func areThoseOfTheEvaluator(_ name: String) throws {
    var random = SplitMix(seed: 31)
    for order in orders(of: name) {
      let lesson = try derived(name, order)
      let primes = String(repeating: "'", count: order)
      let automatic = try lesson.formula("\(name)\(primes)(z\(rest(of: name)))", in: ["z"])
      let textbook = try value(of: lesson, name, order, inTextbookForm: true)
      let computed = try value(of: lesson, name, order, inTextbookForm: false)
      let kinks: [Double] = [-3, -1, -0.5, 0, 0.5, 1, 3, 6]
      let near = kinks + (0..<200).map { _ in Double.random(in: -8...8, using: &random) }
      for z in near {
        let exact = try #require(automatic.evaluate(.scalar(z)).number)
        guard exact.isFinite else { continue }
        for given in [try textbook(z), try computed(z)] where given.isFinite || abs(z) > 1e-3 {
          #expect(
            abs(given - exact) <= 1e-9 * max(1, abs(exact)),
            "\(name)\(primes) at \(z): \(given), not \(exact)")
        }
      }
      // Far out the form that is computed holds where the formula has one; the textbook's may overflow.
      let isComputed = lesson.library.functions[name]?.stated[order]?.definition?.computed != nil
      for z: Double in [-800, -200, -30, 30, 200, 800] {
        let exact = try #require(automatic.evaluate(.scalar(z)).number)
        let given = try isComputed ? computed(z) : textbook(z)
        guard exact.isFinite, isComputed || given.isFinite else { continue }
        #expect(
          abs(given - exact) <= 1e-9 * max(1, abs(exact)),
          "\(name)\(primes) at \(z): \(given), not \(exact)")
      }
    }
  }

  /// mpmath's values of the first and the second derivative.
  @Test(arguments: try ReferenceTable("prelude").groups.map(\.name))
  func areExact(_ name: String) throws {
    let rows = try ReferenceTable("prelude").rows.filter { $0[0] == name }
    for order in orders(of: name) {
      let lesson = try derived(name, order)
      let computed = try value(of: lesson, name, order, inTextbookForm: false)
      for row in rows where try ReferenceTable.numbers(row[1]).isEmpty {
        let z = try #require(Double(row[2]))
        guard let exact = Double(row[3 + order]), abs(z) <= 8 else { continue }
        let given = try computed(z)
        if !given.isFinite, abs(z) < 1e-3 { continue }
        #expect(
          abs(given - exact) <= 1e-9 * max(1, abs(exact)),
          "\(name) at \(z), order \(order): \(given), not \(exact)")
      }
    }
  }

  /// Expressions that are made up of everything that has a rule.
  @Test func anyFormulaHasTheSlopeThatItIsGiven() throws {
    var random = SplitMix(seed: 5)
    let forms = [
      "(A) + (A)", "(A) - (A)", "(A) * (A)", "(A) / (A)", "(A)**2", "(A)**-1", "(A)**a", "2**(A)",
      "-(A)", "tanh(A)", "exp(-(A)**2)", "exp(A)", "abs(A)", "sqrt(1 + (A)**2)", "log(2 + (A)**2)",
      "log1p(abs(A))", "maximum(A, 0.37)", "minimum(0.3, A)", "clip(A, -1.1, a)", "sin(A)",
      "where((A) > 0.37, A, A)", "sigmoid(A)", "leaky_relu(A, 0.3)", "softplus(A)", "erf(A)",
      "sign((A) - 0.123)", "arctan(A)",
      "cbrt(A)", "(A) if (A) < 0.21 else (A)", "gelu(A)", "elu'(A)",
    ]
    let atoms = ["z", "z", "z", "0.5", "2", "1.25", "3", "pi", "a"]
    func filled(_ depth: Int) -> String {
      if depth == 0 { return atoms[Int.random(in: 0..<atoms.count, using: &random)] }
      let form = forms[Int.random(in: 0..<forms.count, using: &random)]
      return form.map { $0 == "A" ? filled(Int.random(in: 0..<depth, using: &random)) : "\($0)" }
        .joined()
    }
    var count = 0
    var refused: [String: Int] = [:]
    for _ in 0..<200 {
      let source = "f(z, a=1.5) = \(filled(Int.random(in: 1...3, using: &random)))"
      let lesson: Lesson
      do {
        lesson = try Lesson("\(source)\nf'(z) = ...")
      } catch let rejection as Rejection {
        let words = rejection.diagnostics[0].message.split(separator: ":").last.map(String.init)
        refused[words ?? "", default: 0] += 1
        continue
      }
      let slope = try lesson.formula("f'(z)", in: ["z"])
      let derived = try value(of: lesson, "f", 1, inTextbookForm: true)
      for _ in 0..<10 {
        let z = Double.random(in: -2.5...2.5, using: &random)
        let exact = try slope.evaluate(.scalar(z)).number ?? .nan
        // Where the last digits of z decide, those of the forms do too.
        let near = try slope.evaluate(.scalar(z * (1 + 1e-13))).number ?? .nan
        guard abs(exact) < 1e12, abs(near - exact) <= 1e-9 * max(1, abs(exact)) else { continue }
        let given = try derived(z)
        count += 1
        #expect(
          abs(given - exact) <= 1e-7 * max(1, abs(exact)),
          "\(source) at \(z): \(given), not \(exact)")
      }
    }
    #expect(count > 1_000, "\(count)")
    // Only what ends at a tie of two sides, or grows long, has no formula.
    #expect(refused.values.reduce(0, +) < 40, "\(refused)")
  }
}
