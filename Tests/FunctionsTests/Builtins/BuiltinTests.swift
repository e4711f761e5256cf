import Expressions
import FormulaTesting
import Functions
import Testing

/// Every builtin against correctly rounded values over its domain, edges included.
struct BuiltinTests {
  /// Units of the last place that a value may be off; 2 unless it stands here.
  private static let tolerances = ["erfc": 5.0]

  /// Builtins whose values are whole vectors or truth values; `TensorBuiltinTests` has them.
  private static let elsewhere: Set<String> = [
    "where", "isnan", "isinf", "dot", "diag", "outer", "linspace", "len", "allclose", "arange",
    "zeros", "ones", "eye", "cumsum", "cumprod", "sort", "transpose", "trace", "det", "inv",
  ]

  /// Those that take one vector.
  private static let reductions: Set<String> = [
    "sum", "prod", "mean", "max", "min", "argmax", "norm", "median", "var", "std",
  ]

  @Test func everyBuiltinHasReferenceValues() throws {
    let known = Set(try ReferenceTable("builtins").groups.map(\.name))
    for builtin in Builtin.all where !Self.elsewhere.contains(builtin.name) {
      #expect(
        known.contains(builtin.name),
        "'\(builtin.name)' has no reference values: give it arguments in Reference/make_builtins.py and run that"
      )
    }
    let names = Set(Builtin.all.map(\.name))
    #expect(known.subtracting(names) == ["**"])
    #expect(Self.elsewhere.isSubset(of: names))
  }

  /// An example calls its builtin and has a value.
  @Test(arguments: Builtin.all.map(\.name)) func examplesHaveValues(_ name: String) throws {
    let builtin = try #require(Builtin.named[name])
    #expect(builtin.example.contains("\(name)("))
    _ = try Lesson().value(builtin.example)
  }

  @Test func examplesOfConstantsAndOperatorsHaveValues() throws {
    for (sign, example) in NamedNumber.all.map({ ($0.name, $0.example) })
      + OperatorRow.all.map({ (String($0.sign.prefix { $0 != " " }), $0.example) })
    {
      #expect(example.contains(sign))
      _ = try Lesson().value(example)
    }
  }

  @Test(arguments: try ReferenceTable("builtins").groups.map(\.name))
  func isExactToTheLastPlaces(_ name: String) throws {
    let rows = try ReferenceTable("builtins").rows.filter { $0[0] == name }
    let lesson = try Lesson()
    let tolerance = Self.tolerances[name] ?? 2
    for row in rows {
      let arguments = try ReferenceTable.numbers(row[1])
      let exact = try #require(Double(row[2]))
      let value: Double?
      if name == "**" {
        value = try lesson.formula("a ** b", in: ["a", "b"]).evaluate(arguments.map { .scalar($0) })
          .number
      } else if Self.reductions.contains(name) {
        value = try lesson.formula("np.\(name)(a)", in: ["a"]).evaluate(.vector(arguments)).number
      } else {
        let names = ["a", "b", "c"].prefix(arguments.count)
        value = try lesson.formula("np.\(name)(\(names.joined(separator: ", ")))", in: Array(names))
          .evaluate(arguments.map { .scalar($0) }).number
      }
      let error = ulps(try #require(value), exact)
      #expect(
        error <= tolerance, "\(name)(\(row[1])) is \(value ?? .nan), not \(exact): \(error) ulp")
    }
  }

  /// Away from kinks, the slope of each elementary function against a central difference.
  @Test(arguments: Builtin.all.filter { $0.parameters.count == 1 }.map(\.name))
  func slopesFitTheValues(_ name: String) throws {
    let lesson = try Lesson()
    if Self.reductions.contains(name) || Self.elsewhere.contains(name) { return }
    let value = try lesson.formula("np.\(name)(z)", in: ["z"])
    let slope = try lesson.formula("np.\(name)'(z)", in: ["z"])
    for x in [0.3, 0.8, 1.3, 2.7, 4.2, -0.4, -0.7, -2.3] {
      let h = 1e-4
      let samples = try [-2 * h, -h, h, 2 * h].map {
        try #require(value.evaluate(.scalar(x + $0)).number)
      }
      let difference = (samples[0] - 8 * samples[1] + 8 * samples[2] - samples[3]) / (12 * h)
      let derivative = try #require(slope.evaluate(.scalar(x)).number)
      if difference.isNaN {
        #expect(derivative.isNaN || !samples[1].isFinite || derivative.isFinite)
        continue
      }
      #expect(
        abs(derivative - difference) <= 1e-9 * max(1, abs(difference)),
        "\(name)'(\(x)) is \(derivative), not \(difference)")
    }
  }
}
