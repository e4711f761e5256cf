import Drawings
import Lessons
import Testing

/// Distributions of functions of a random input as a lesson asks for them.
@Suite struct SpreadFigureTests {
  private func figure(_ body: String, head: String = "") throws -> ReportFigure {
    try #require(
      report(of: "\(head)```figure\nid: a\n\(body)\n```", sampling: true)?.figures.first)
  }

  @Test(arguments: [
    (
      "spread: relu(z), tanh(z) for z in normal(0, 1)",
      "Distributions of ReLU(Z) and tanh(Z) for Z ~ N(0, 1), where ReLU(Z) has 0.5 of the mass at 0.",
      "ReLU(Z): 0.5 of the mass at 0; mean 0.3989; deviation 0.5838; highest density 0.3989. "
        + "tanh(Z): mean 0; deviation 0.6279; highest density 0.7665."
    ),
    (
      "spread: x**2 for x in uniform(-1, 1)", "Distribution of X² for X ~ U(−1, 1).",
      "X²: mean 0.3333; deviation 0.2981; unbounded density at 0."
    ),
    (
      "spread: 1/z, log(z) for z in normal(0, 1)",
      "Distributions of 1/Z and ln(Z) for Z ~ N(0, 1).",
      "1/Z: no mean; highest density 0.2935. "
        + "ln(Z): mean −0.6352; deviation 1.111; highest density 0.242; no value for 0.5 of the mass."
    ),
  ])
  func words(body: String, alt: String, description: String) throws {
    let figure = try figure(body)
    #expect(figure.alt == alt)
    #expect(figure.description == description)
  }

  @Test(arguments: [
    ("de", "Verteilung von ReLU(Z) für Z ~ N(0; 0,5), wobei ReLU(Z) 0,5 der Masse bei 0 hat."),
    ("fr", "Distribution de ReLU(Z) pour Z ~ N(0; 0,5), où ReLU(Z) a 0,5 de la masse en 0."),
    ("es", "Distribución de ReLU(Z) para Z ~ N(0; 0,5), donde ReLU(Z) tiene 0,5 de la masa en 0."),
  ])
  func languages(language: String, alt: String) throws {
    let figure = try figure(
      "spread: relu(z) for z in normal(0, 0.5)", head: "---\nlang: \(language)\n---\n\n")
    #expect(figure.alt == alt)
  }

  @Test(arguments: [
    ("spread: relu(z)", "error: a distribution needs a random input «relu(z)»"),
    ("spread: z for z in 0..1", "error: a distribution needs a random input «0..1»"),
    ("spread: z for z in normal(0)", "error: 'normal' takes two finite numbers «normal(0)»"),
    ("spread: z for z in uniform(0, inf)", "error: 'uniform' takes two finite numbers «inf»"),
    ("spread: z for z in normal(0, -1)", "error: a standard deviation is above 0 «-1»"),
    (
      "spread: z for z in uniform(2, 1)",
      "error: the first end of 'uniform' is below the second «uniform(2, 1)»"
    ),
    (
      "spread: sin(3000*z) for z in normal(0, 1)",
      "error: this turns too often for its distribution to be found «sin(3000*z)»"
    ),
    (
      "spread: z for z in normal(0, 1)\nmark: z at z = 0",
      "error: 'mark' is for curves"
    ),
    (
      "spread: z for z in normal(0, 1)\nx: log",
      "error: the axes of distributions are not logarithmic"
    ),
    ("plot: normal(z, 1)", "error: unknown function 'normal'"),
  ])
  func mistakes(body: String, expected: String) {
    let found = told("```figure\nid: a\n\(body)\n```") ?? ""
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func samples() throws {
    let figure = try figure("spread: relu(z) for z in normal(0, 1)")
    let samples = try #require(figure.samples)
    #expect(samples.header == ["function", "value", "density", "mass"])
    #expect(samples.rows.count == 202)
    #expect(samples.rows.last == ["relu(z)", "0", "", "0.5"])
  }

  @Test func isDrawnInPanelsToo() throws {
    let body = "panel: A\nplot: z\npanel: B\nspread: relu(z), tanh(z) for z in normal(0, 1)"
    let figure = try figure(body)
    #expect(figure.drawing.text.contains("distribution 2"))
    #expect(told("```figure\nid: a\n\(body)\n```") == "")
  }
}
