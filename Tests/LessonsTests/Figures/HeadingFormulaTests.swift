import Drawings
import Lessons
import Testing

/// What stands at the top right of a figure.
@Suite struct HeadingFormulaTests {
  private static let definitions =
    "```formula\nslope_of(z, a=0.1) = a * z\nslope_of'(z, a=0.1) = a\n```\n"

  /// The letters of the formula, in the order in which they are drawn.
  private func formula(_ keys: String, plot: String = "slope_of(z, 0.5)") throws -> String {
    let text = Self.definitions + "```figure\nid: a\nplot: \(plot)\n\(keys)\n```"
    let figure = try #require(report(of: text)?.figures.first)
    let heading = figure.drawing.items.compactMap { item in
      if case .group(let group) = item, group.name == "heading" { group } else { nil }
    }.first
    return letters(of: heading?.items ?? [])
  }

  private func letters(of items: [Item]) -> String {
    items.map { item in
      switch item {
      case .group(let group): letters(of: group.items)
      case .glyphs(let glyphs):
        String(String.UnicodeScalarView(glyphs.glyphs.compactMap { Unicode.Scalar($0.index) }))
      default: ""
      }
    }.joined()
  }

  @Test func isThatOfTheFirstCurve() throws {
    let shown = try formula("x: -6..6")
    #expect(try formula("formula: slope_of(z, 0.5)") == shown)
    #expect(!shown.isEmpty)
  }

  @Test func isThatOfAllCurvesOrNone() throws {
    let family = try formula("x: -6..6", plot: "slope_of(z, 0.5), slope_of(z, 2)")
    #expect(try formula("x: -6..6", plot: "slope_of(z, 3), slope_of(z, 4)") == family)
    #expect(try formula("x: -6..6") != family)
    #expect(!family.isEmpty)
    #expect(try formula("x: -6..6", plot: "slope_of(z, 0.5), z") == "")
    #expect(try formula("x: -6..6", plot: "slope_of(z, 0.5), tanh(z)") == "")
    let withSlope = try formula("x: -6..6", plot: "slope_of(z, 0.5), slope_of'(z, 0.5)")
    #expect(try withSlope == formula("x: -6..6"))
    let both = try formula("show: derivative formula", plot: "slope_of(z, 3), slope_of(z, 4)")
    #expect(both.hasPrefix(family) && both.count > family.count)
  }

  @Test func aNameWithAnUnderscoreIsOneName() throws {
    #expect(try formula("formula: slope_of") != formula("formula: a_n"))
    #expect(try formula("formula: slope_of").count > formula("formula: a_n").count)
    // With the default in place of the curve's own number.
    #expect(try formula("formula: slope_of") != formula("formula: slope_of(z, 0.5)"))
  }

  @Test func theDerivativeFollows() throws {
    let both = try formula("show: derivative formula")
    #expect(both.hasPrefix(try formula("x: -6..6")))
    #expect(both.count > (try formula("x: -6..6")).count)
    #expect(try formula("formula: a, b") != formula("formula: a"))
  }

  @Test func isLeftOut() throws {
    #expect(try formula("show: no formula") == "")
  }
}
