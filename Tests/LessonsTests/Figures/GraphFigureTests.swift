import Diagnostics
import Drawings
import Foundation
import Lessons
import Testing

@Suite struct GraphFigureTests {
  private static let formulas = """
    ```formula
    neuron(w, x, b) = sigmoid(w * x + b)
    mse(y, t) = (y - t)**2
    twice(a, k=2) = k * a
    safe(a, b, c) = log(exp(a) + exp(b) + exp(c))
        computed as np.log(exp(a - c) + exp(b - c) + 1) + c
    eta = 0.25
    v_0 = [1, 2]
    w_2 = 5
    half(0) = 1
    half(n + 1) = half(n) / 2
    ```


    """

  private static func lesson(_ body: String) -> String {
    formulas + "```figure\nid: f\ngraph: " + body + "\n```\n"
  }

  private static func figure(_ body: String) throws -> ReportFigure {
    let made = try #require(report(of: lesson(body)))
    #expect(made.diagnostics.map(\.message) == [])
    return try #require(made.figures.first)
  }

  /// The texts in boxes and above them, box by box.
  private static func boxes(_ body: String) throws -> [String] {
    func letters(_ item: Item) -> String {
      switch item {
      case .text(let text): text.string
      case .glyphs(let run):
        String(
          String.UnicodeScalarView(run.glyphs.compactMap { Unicode.Scalar($0.index) }))
      case .group(let group): group.items.map(letters).joined()
      case .fill, .stroke: ""
      }
    }
    func boxes(_ items: [Item]) -> [String] {
      items.flatMap { item -> [String] in
        guard case .group(let group) = item else { return [] }
        if group.name == "box" {
          return [group.items.map(letters).filter { !$0.isEmpty }.joined(separator: "|")]
        }
        return boxes(group.items)
      }
    }
    // Letters of mathematics as they are typed.
    return boxes(try figure(body).drawing.items).map {
      $0.decomposedStringWithCompatibilityMapping
    }
  }

  private static let neuron =
    "z = w * x + b, y = sigmoid(z), L = (y - t)**2 at w = 2, x = -1, b = 3, t = 0"

  /// As the rule has it: a box for each operation of more than two inputs, one box for what has two.
  @Test func aNeuron() throws {
    #expect(
      try Self.boxes(Self.neuron) == [
        "w", "x", "×|wx", "b", "+|z", "σ|y", "t", "(y−t)2", "L",
      ])
  }

  @Test func openShowsEachOperation() throws {
    let boxes = try Self.boxes("y = sigmoid(z), L = (y - t)**2 at z = 1, t = 0\nshow: open")
    // Where the line is broken a value ends one and begins the next.
    #expect(
      boxes == [
        "z", "×(−1)|−z", "exp|e−z", "+1|1+e−z", "1+e−z", "1+e−z", "1/·|y", "t", "−|y−t", "(·)2",
        "L",
      ])
  }

  @Test(arguments: [
    // A lesson's formula is opened once: σ within stays closed; one of two inputs is one box.
    ("y = neuron(w, x, b) at w = 1, x = 2, b = 3", "w x b ×|wx +|wx+b σ y"),
    ("L = mse(y, t) at y = 1, t = 2", "y t (y−t)2 L"),
    ("L = mse(w * x, t) at w = 1, x = 3, t = 2", "w x ×|wx t −|wx−t (·)2 L"),
    ("L = 1 + mse(a + b, t) at a = 1, b = 3, t = 2", "a b +|a+b t −|a+b−t (·)2|(a+b−t)2 +1 L"),
    // Constants are given, numbers are written into boxes.
    ("u = w - eta * g at w = 1, g = 2", "w η g ×|ηg − u"),
    ("u = 2 * w at w = 1", "w ×2 u"), ("u = w / 4 at w = 1", "w ÷4 u"),
    ("u = 1 - w at w = 1", "w 1−w u"), ("u = -w at w = 1", "w ×(−1) u"),
    ("u = pi * w at w = 1", "w ×π u"), ("u = maximum(0, w) at w = 1", "w max(0,w) u"),
    ("u = a - b at a = 1, b = 2", "a b a−b u"), ("u = a * a at a = 2", "a a2 u"),
    ("p = w_2 * x at x = 1", "w2 x × p"),
    ("u = max([a, b, c]) at a = 1, b = 2, c = 3", "a b c max u"),
    ("u = tanh(a) + tanh(b) + c at a = 1, b = 2, c = 3", ""),
    ("u = a, v = 2 * u at a = 1", "a a|u ×2 v"), ("u = 2 * 3, v = u * a at a = 1", "u a × v"),
    ("u = half(3) * a at a = 1", ""),
    // What is computed in another way is not taken to pieces.
    ("u = safe(a, b, c) at a = 1, b = 2, c = 3", "a b c safe(a,b,c) u"),
    ("u = safe(a, b, 1) at a = 1, b = 2", "a b ln(ea+eb+e1) u"),
    ("tanh(a) at a = 1", "a tanh result"),
    ("u = twice(a * b + c) at a = 1, b = 2, c = 3", "a b ×|ab c +|ab+c ×2 u"),
    ("u = a if a > b else b at a = 1, b = 2", ""),
    ("u = where(a > 0, a + c, b) at a = 1, b = 2, c = 3", ""),
    ("u = partial(a * b * c, a) at a = 1, b = 2, c = 3", ""),
    ("u = sigmoid'(a) at a = 0", "a σ′ u"),
  ])
  func boxesAre(_ body: String, _ expected: String) throws {
    let found = try Self.boxes(body)
    #expect(!found.isEmpty)
    if !expected.isEmpty {
      #expect(found.map { $0.replacing(" ", with: "") }.joined(separator: " ") == expected)
    }
  }

  /// What stands in values.json and the description are the exact numbers.
  @Test func numbersAreStated() throws {
    let made = try #require(report(of: Self.lesson(Self.neuron)))
    let values = made.values.text()
    #expect(values.contains(#"{"name": "w", "value": 2, "slope": -0.28746"#))
    #expect(values.contains(#"{"name": "w * x", "value": -2, "slope": 0.28746"#))
    #expect(values.contains(#""value": 0.534446645388523, "slope": 1}"#))
    let figure = try #require(made.figures.first)
    #expect(
      figure.alt
        == "Graph of L = (σ(wx + b) − t)² at w = 2, x = −1, b = 3 and t = 0, with 4 operations, where L is 0.5344."
    )
    #expect(figure.description.hasPrefix("w = 2, slope −0.2875; x = −1, slope 0.5749; wx = −2, "))
    #expect(figure.description.hasSuffix("L = 0.5344, slope 1."))
  }

  @Test func withoutSlopesNoneAreSaid() throws {
    let figure = try Self.figure(Self.neuron + "\nshow: no slopes")
    #expect(!figure.description.contains("slope"))
    #expect(!figure.drawing.text.contains("group slope"))
    #expect(!figure.drawing.text.contains("group key"))
  }

  /// At the kink of the rectifier its slope is 0.
  @Test func kinksHaveTheirRule() throws {
    let figure = try Self.figure("h = relu(w * x), L = h - t at w = 0, x = 2, t = 1")
    #expect(
      figure.description
        == "w = 0, slope 0; x = 2, slope 0; h = 0, slope 1; t = 1, slope −1; L = −1, slope 1.")
  }

  @Test(arguments: [
    ("z = w * x at w = 2", "'x' has no value «x» (write 'x = …' after 'at')"),
    (
      "z = w * x at w = 2, xx = 1",
      "'x' has no value «x» (write 'x = …' after 'at')"
    ),
    ("z = w * v_0 at w = 2", "'v_0' is a vector of 2, and a graph is of numbers «v_0»"),
    ("z = w * 2 at w = [1, 2]", "'w' is a vector of 2, and a graph is of numbers «[1, 2]»"),
    (
      "z = [w, 2] at w = 1", "'[w, 2]' is a vector, and a graph is of numbers «[w, 2]»"
    ),
    (
      "z = softmax([w, 2]) at w = 1",
      "'softmax([w, 2])' is a vector of 2, and a graph is of numbers «softmax([w, 2])» (write an equation for each element)"
    ),
    (
      "z = w + 1, w = 2 at w = 2",
      "'w' is computed by an equation and given after 'at' «w» (leave one of them out)"
    ),
    (
      "z = y + 1, y = 2 * w at w = 2",
      "'y' is computed only later in this graph «y» (equations stand in the order in which they are computed)"
    ),
    ("z = w + 1, z = w + 2 at w = 2", "'z' is computed twice «z» (give one of them another name)"),
    ("z = w + 1 at w = 2, w = 3", "'w' is given twice «w»"),
    (
      "z = w + 1 at w = 2, u = 3",
      "nothing that the result needs uses 'u' «u» (the last equation is the result)"
    ),
    (
      "z = w + 1, L = w * 2 at w = 2",
      "nothing that the result needs uses 'z' «z» (the last equation is the result)"
    ),
    ("z = tanh + w at w = 2", "'tanh' is a function «tanh» (write 'tanh(…)')"),
    ("w at w = 2", "a graph needs an operation «w at w = 2» (write 'graph: z = w * x at …')"),
    ("z = fo(w, 1) at w = 2", "unknown function 'fo' «fo»"),
  ])
  func mistakesAreTold(_ body: String, _ message: String) throws {
    #expect(try #require(told(Self.lesson(body))) == "error: " + message)
  }

  @Test func fortyBoxesAreTheMost() throws {
    func sum(_ count: Int) -> String {
      "z = " + (0...count).map { "tanh(a + \($0) * b * c)" }.joined(separator: " + ")
        + " at a = 1, b = 1, c = 1"
    }
    let message = try #require(told(Self.lesson(sum(40))))
    #expect(message.contains("a graph has at most 40 boxes"))
    #expect(try Self.boxes(sum(7)).count > 40)
  }

  @Test(arguments: [
    ("mark: z at z = 0", "'mark' is for curves"), ("show: legend", "'legend' is for"),
    ("x: 0..1", "'x' is for curves"),
  ])
  func keysOfOthersAreMistakes(_ line: String, _ message: String) throws {
    #expect(try #require(told(Self.lesson(Self.neuron + "\n" + line))).contains(message))
  }

  @Test func itSharesAPageWithCurves() throws {
    let made = try #require(
      report(
        of: "```figure\nid: f\npanel: One\ngraph: \(Self.neuron)\npanel: Two\nplot: relu(z)\n```\n")
    )
    #expect(made.figures.first?.alt.hasPrefix("2 panels: One: graph of L") == true)
  }
}
