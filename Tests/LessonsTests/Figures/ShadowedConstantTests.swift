import Lessons
import Testing

/// A variable of a phrase that has a constant's name is not shown as that constant.
@Suite struct ShadowedConstantTests {
  private static let constant = "```formula\nx = [1, 2]    written X\nb = 3    written B\n```\n"

  @Test(arguments: [
    (
      "plot: relu(x) * b for x in -1..1",
      "Curve of ReLU(x) B for x from −1 to 1, where it has a kink at x = 0."
    ),
    (
      "bars: [x, relu(x)] for x in [1, 2]",
      "Bars of (x, ReLU(x)) for x = 1 and 2, the highest 2 at x = 2, the lowest 1 at x = 1."
    ),
    ("bars: x", "Bars of X, the highest 2, the lowest 1."),
  ])
  func figuresShowTheVariable(body: String, alt: String) throws {
    let figure = try #require(
      report(of: Self.constant + "```figure\nid: a\n\(body)\n```")?.figures.first)
    #expect(figure.alt == alt)
  }

  @Test func headsOfTablesShowTheVariable() {
    let text = reportText(Self.constant + "```table\nx, b * x for x in [1, 2]\n```") ?? ""
    #expect(text.contains("| $x$ | $Bx$ |"), "\(text)")
  }

  @Test func aPhraseWithoutItsVariableSaysWhatTheNameIs() {
    #expect(
      told(Self.constant + "```figure\nid: a\nplot: relu(b)\n```")
        == "error: nothing varies here «relu(b)» (b is the constant of line 3; write 'for b in -6..6')"
    )
  }
}
