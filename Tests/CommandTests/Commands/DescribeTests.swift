import Foundation
import Testing

struct DescribeTests {
  let folder = TemporaryFolder()

  /// The shape that other programs read.
  private struct Description: Decodable {
    struct Curve: Decodable {
      let expression: String
      let range: [Double]
      let asymptotes: [Asymptote]
      let points: [Point]
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
    let curves: [Curve]
  }

  private func describe(_ arguments: String...) throws -> Description {
    let run = try Program.run(["describe"] + arguments + ["--json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode(Description.self, from: Data(run.output.utf8))
  }

  @Test func writesTheJSONOfAKink() throws {
    let run = try Program.run(["describe", "leaky_relu", "--json"], in: folder)
    let sides = #""value": {"left": 0, "here": 0, "right": 0}, "#
    let slopes = #""slope": {"left": 0.01, "here": 0.01, "right": 1}"#
    #expect(
      run.output
        == #"{"curves": [{"expression": "leaky_relu(z)", "range": [-6, 6], "asymptotes": [], "#
        + #""points": [{"at": 0, "kind": "kink", \#(sides)\#(slopes)}]}]}"# + "\n")
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

  @Test func tellsPeopleTheFormula() throws {
    let run = try Program.run(["describe", "sigmoid"], in: folder)
    #expect(
      run.output == """
        sigmoid(z) = 1 / (1 + exp(-z))    written σ
            computed as where(z >= 0, 1 / (1 + exp(-z)), exp(z) / (1 + exp(z)))
        sigmoid'(z) = sigmoid(z) * (1 - sigmoid(z))

        sigmoid(z) for z in -6..6
          no kinks, jumps or poles
          approaches 0 toward -inf
          approaches 1 toward +inf

        """)
    let kink = try Program.run(["describe", "abs(z) for z in -1..1"], in: folder)
    #expect(
      kink.output == """
        abs(z): The absolute value.

        abs(z) for z in -1..1
          kink at z = 0: value 0; slope -1 left, 0 here, 1 right
          no horizontal asymptotes

        """)
  }

  @Test(arguments: [
    ("maximum", "'maximum' needs its argument 'x2'"), ("sigmoit", "did you mean 'sigmoid'?"),
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
