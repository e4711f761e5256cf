import Diagnostics
import Drawings
import Foundation
import Lessons
import Testing

@Suite struct NetworkFigureTests {
  private static func lesson(_ body: String) -> String {
    "```formula\nW_1 = [[1, 2], [3, 4], [5, -6]]\nW_2 = [[1, 0, -1]]\n```\n\n"
      + "```figure\nid: f\nnetwork: " + body + "\n```\n"
  }

  private static func made(_ body: String, sampling: Bool = false) throws -> Report {
    let made = try #require(report(of: lesson(body), sampling: sampling))
    #expect(made.diagnostics.map(\.message) == [])
    return made
  }

  @Test func itsLayersAreTold() throws {
    let network = try Self.made(
      """
      3, 4, 2
      layer: 1 : input
      layer: 3 : softmax | 8 weights, 2 biases
      names: x, $h^{(1)}$, p
      output: softmax([1, 2]) : at the start
      """, sampling: true)
    let figure = try #require(network.figures.first)
    #expect(
      figure.alt
        == "Network of 3 layers with 3 (input), 4 and 2 (softmax) units, each joined to all of the next layer."
    )
    #expect(
      figure.description
        == "Layer 1: 3 units, input. Layer 2: 4 units. Layer 3: 2 units, softmax, 8 weights, 2 biases. Output: p₁ = 0.2689, p₂ = 0.7311."
    )
    let values = network.values.text()
    #expect(values.contains(#""layers": [3, 4, 2]"#))
    #expect(values.contains(#""output": [0.26894"#))
    #expect(figure.samples?.rows.count == 3)
  }

  @Test func weightsAreLines() throws {
    let figure = try #require(Self.made("2, 3, 1\nweights: W_1, W_2").figures.first)
    let lines = figure.drawing.text.split(separator: "\n").filter { $0.contains("stroke curve-") }
    // One of the nine weights is 0; each unit's circle is a stroke too.
    #expect(lines.count { $0.contains(" dash ") } == 2 + 1)
    #expect(lines.count { $0.contains(" L ") } >= 8)
    #expect(figure.drawing.text.contains("\"positive weight\""))
  }

  @Test(arguments: [
    (
      "3", "a network has 2 to 12 layers, not 1 «3» (write 'network: 3, 4, 2')"
    ),
    (
      "3, 0, 2",
      "'0' is no number of units «0» (a layer has a whole number of units, as in 'network: 3, 4, 2')"
    ),
    (
      "3, 1.5, 2",
      "'1.5' is no number of units «1.5» (a layer has a whole number of units, as in 'network: 3, 4, 2')"
    ),
    (
      "3, 4, 2\nnames: x, y",
      "there are 2 names for 3 layers «x, y» (write one letter for each layer, as in 'names: x, h, p')"
    ),
    (
      "3, 4, 2\nlayer: 4 : none",
      "there is no layer '4' «4» (the layers are 1 to 3, as in 'layer: 1 : input')"
    ),
    ("3, 4, 2\nlayer: 1 : a\nlayer: 1 : b", "layer 1 has words already «1»"),
    (
      "2, 3, 1\nweights: W_1",
      "3 layers have 2 matrices of weights, not 1 «W_1» (write one for each layer but the first)"
    ),
    (
      "3, 2, 1\nweights: W_1, W_2",
      "the weights from layer 1 to layer 2 are a 2 × 3 matrix, not a 3 × 2 matrix «W_1» (write 'transpose(W_1)')"
    ),
    (
      "3, 2\noutput: [1, 2, 3]",
      "the output is a vector of 2, as many as the last layer has units, not a vector of 3 «[1, 2, 3]»"
    ),
    ("n, 2 for n in [1, 2]", "a network has no variable «n» (write 'network: 3, 4, 2')"),
  ])
  func mistakesAreTold(_ body: String, _ message: String) throws {
    #expect(try #require(told(Self.lesson(body))) == "error: " + message)
  }

  @Test func hintsAreTrue() throws {
    _ = try Self.made("3, 2, 1\nweights: transpose(W_1), [[1, 2]]")
    _ = try Self.made("1, 1\noutput: 0.5")
    _ = try Self.made(
      (0..<12).map { _ in "784" }.joined(separator: ", ")
        + "\nnames: a, b, c, d, e, f, g, h, i, j, k, l")
  }

  @Test(arguments: ["layer: 1 : input", "output: [1, 2]", "weights: [[1]]"])
  func otherPlotsHaveNone(_ line: String) throws {
    let text = "```figure\nid: f\nplot: relu(z)\n\(line)\n```\n"
    #expect(try #require(told(text)).contains("is for networks and does nothing here"))
  }
}
