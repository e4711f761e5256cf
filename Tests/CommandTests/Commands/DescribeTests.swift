import Foundation
import Testing

struct DescribeTests {
  let folder = TemporaryFolder()

  /// The shape that other programs read.
  private struct Description: Decodable {
    struct Function: Decodable {
      let name: String
      let definition: String?
      let text: String
      let latex: String?
      let derivatives: [Derivative]?
      let differences: String?
    }
    struct Derivative: Decodable {
      let order: Int
      let text: String
    }
    struct Curve: Decodable {
      let expression: String
      let range: [Double]
      let values: Values?
      let asymptotes: [Asymptote]
      let points: [Point]
    }
    struct Values: Decodable {
      let lowest: Place
      let highest: Place
    }
    struct Place: Decodable {
      let value: Number
      let at: Double?
    }
    struct Asymptote: Decodable {
      let y: Double
      let toward: String
      let attained: Bool
    }
    struct Point: Decodable {
      let at: Double
      let kind: String
      let value: Sides
      let slope: Sides
    }
    struct Sides: Decodable {
      let left: Number
      let here: Number
      let right: Number
    }
    /// A number, or what JSON lacks as a word.
    enum Number: Decodable, Equatable {
      case number(Double)
      case word(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .word(try container.decode(String.self))
        }
      }
    }
    let functions: [Function]
    let curves: [Curve]
  }

  private func describe(_ arguments: String...) throws -> Description {
    let run = try Program.run(["describe"] + arguments + ["--json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode(Description.self, from: Data(run.output.utf8))
  }

  @Test func writesTheJSONOfAKink() throws {
    let run = try Program.run(["describe", "abs(z) for z in -1..1", "--json"], in: folder)
    let sides = #""value": {"left": 0, "here": 0, "right": 0}, "#
    let slopes = #""slope": {"left": -1, "here": 0, "right": 1}"#
    let ends = #"[{"to": "inf", "toward": "-inf"}, {"to": "inf", "toward": "+inf"}]"#
    #expect(
      run.output
        == #"{"functions": [{"name": "abs", "text": "The absolute value."}], "#
        + #""curves": [{"expression": "abs(z)", "range": [-1, 1], "#
        + #""values": {"lowest": {"value": 0, "at": 0}, "highest": {"value": 1}}, "#
        + #""asymptotes": [], "divergences": \#(ends), "#
        + #""points": [{"at": 0, "kind": "kink", \#(sides)\#(slopes)}]}]}"# + "\n")
  }

  @Test func writesTheJSONOfAFormula() throws {
    let function = try #require(try describe("sigmoid").functions.first)
    #expect(function.text == "σ(z) = 1/(1 + e^(−z))")
    #expect(function.latex == #"\sigma(z) = \frac{1}{1 + e^{-z}}"#)
    #expect(function.derivatives?.map(\.text) == ["σ′(z) = σ(z)(1 − σ(z))"])
    #expect(function.differences == nil)
    let leaky = try #require(try describe("leaky_relu").functions.first)
    #expect(leaky.derivatives?.isEmpty == true)
    #expect(leaky.differences?.contains("Keras 0.2") == true)
    // A lesson's own formula is not the libraries'.
    let own = try describe("leaky_relu", "--define", "leaky_relu(z) = z").functions.first
    #expect(own?.differences == nil && own?.definition == "leaky_relu(z) = z")
  }

  @Test(arguments: [
    ("relu", ["kink"], [0]), ("step", ["jump"], [0]), ("sigmoid", [], []),
    ("1/z", ["pole"], [0]), ("sqrt(z)", ["edge"], [0]), ("sin(z)/z", ["isolated"], [0]),
    ("hard_tanh", ["kink", "kink"], [-1, 1]), ("relu'", ["jump"], [0]),
    ("abs(x - 1) for x in 0..2", ["kink"], [1]),
  ])
  func findsThePoints(_ subject: String, _ kinds: [String], _ places: [Double]) throws {
    let curve = try #require(try describe(subject).curves.first)
    #expect(curve.points.map(\.kind) == kinds)
    #expect(curve.points.map(\.at) == places)
  }

  @Test func writesWhatJSONLacksAsWords() throws {
    let point = try #require(try describe("1/z").curves.first?.points.first)
    #expect(point.value.left == .word("-inf"))
    #expect(point.value.right == .word("inf"))
  }

  @Test func listsAsymptotes() throws {
    let curve = try #require(try describe("sigmoid").curves.first)
    #expect(curve.asymptotes.map(\.y) == [0, 1])
    #expect(curve.asymptotes.map(\.toward) == ["-inf", "+inf"])
    #expect(curve.asymptotes.map(\.attained) == [false, false])
    let relu = try #require(try describe("relu").curves.first)
    #expect(relu.asymptotes.map(\.attained) == [true])
  }

  @Test func hasACurveForEachExpressionAndElement() throws {
    let curves = try describe("softmax([z, 0]), f(z) for z in -3..2", "--define", "f(z) = z").curves
    #expect(curves.map(\.expression) == ["softmax([z, 0])", "softmax([z, 0])", "f(z)"])
    #expect(curves.allSatisfy { $0.range == [-3, 2] })
  }

  @Test(arguments: [
    (
      "sigmoid",
      """
      sigmoid(z) = 1 / (1 + exp(-z))    written σ
          computed as where(z >= 0, 1 / (1 + exp(-z)), exp(z) / (1 + exp(z)))
      sigmoid'(z) = sigmoid(z) * (1 - sigmoid(z))

      σ(z) = 1/(1 + e^(−z))
      σ′(z) = σ(z)(1 − σ(z))

      sigmoid(z) for z in -6..6
        values from 0.00247262 to 0.997527
        no kinks, jumps or poles
        approaches 0 toward -inf
        approaches 1 toward +inf

      """
    ),
    (
      "hard_tanh",
      """
      hard_tanh(z, low=-1, high=1) = clip(z, low, high)    written HardTanh

      HardTanh(z) = clip(z, low, high)    with low = −1, high = 1
      Its derivative is automatic.
      At -1 and 1 the slope is 0, as in PyTorch; JAX has 1.

      hard_tanh(z) for z in -6..6
        values from -1 to 1
        kink at z = -1: value -1; slope 0 left, 0 here, 1 right
        kink at z = 1: value 1; slope 1 left, 0 here, 0 right
        reaches -1 toward -inf
        reaches 1 toward +inf

      """
    ),
    (
      "silu'",
      """
      silu(z) = z / (1 + exp(-z))    written SiLU
          computed as z * sigmoid(z)

      SiLU(z) = z/(1 + e^(−z))
      Its derivative is automatic.

      silu'(z) for z in -6..6
        values from -0.0998393 (at -2.39936) to 1.09984 (at 2.39936)
        no kinks, jumps or poles
        approaches 0 toward -inf
        approaches 1 toward +inf

      """
    ),
    (
      "abs(z) for z in -1..1",
      """
      abs(z): The absolute value.

      abs(z) for z in -1..1
        values from 0 (at 0) to 1
        kink at z = 0: value 0; slope -1 left, 0 here, 1 right
        grows without bound toward -inf
        grows without bound toward +inf

      """
    ),
    (
      "logsumexp",
      """
      logsumexp(z) = log(sum(exp(z)))
          computed as max(z) + log1p(sum(z == max(z)) - 1 + sum(where(z < max(z), exp(z - max(z)), 0)))

      logsumexp(z) = ln(Σ_i e^(z_i))
      Its derivative is automatic.

      It is a function of a vector: describe 'logsumexp([z, 0, 1])', for example.

      """
    ),
    (
      "maximum",
      """
      maximum(x1, x2): The larger of two, element by element.

      It has 2 arguments that must be given: describe 'maximum(z, 1)', for example.

      """
    ),
  ])
  func tellsPeople(_ subject: String, _ text: String) throws {
    #expect(try Program.run(["describe", subject], in: folder).output == text)
  }

  /// What it says of the functions that have no curve by themselves can be followed.
  @Test func itsExamplesWork() throws {
    let list = try Program.run(["list"], in: folder).output
    var count = 0
    for line in list.split(separator: "\n") where line.contains(/^[a-z]\w*\(/) {
      let name = String(line.prefix { $0 != "(" })
      let run = try Program.run(["describe", name], in: folder)
      #expect(run.code == 0, "\(name)")
      guard
        let example = run.output.split(separator: "describe '").last?.split(separator: "'").first,
        run.output.contains("for example.")
      else { continue }
      count += 1
      let again = try Program.run(["describe", String(example)], in: folder)
      let isMatrix = again.errors.contains("has no curve") || again.errors.contains("wants")
      #expect(again.code == 0 || isMatrix, "\(example): \(again.errors)")
    }
    #expect(count > 10)
  }

  @Test(arguments: [
    ("maximum(z)", "'maximum' needs its argument 'x2'"), ("sigmoit", "did you mean 'sigmoid'?"),
    ("z for z in [1, 2]", "only a range can be searched for kinks"),
    ("z for z in 2..1", "the range runs from 2 to 1"),
    ("outer([z], [z])", "has no curve"),
  ])
  func saysWhatIsWrong(_ subject: String, _ message: String) throws {
    let run = try Program.run(["describe", subject], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains(message), "\(run.errors)\(run.output)")
  }
}
