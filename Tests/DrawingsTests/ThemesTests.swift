import Drawings
import Testing

@Suite struct ThemesTests {
  @Test(arguments: Theme.all)
  func everyRoleHasAColourInEveryTheme(theme: Theme) {
    #expect(theme.curves.count == 10)
    #expect(theme.color(of: .curve(12)) == theme.curves[2].line)
    #expect(theme.color(of: .curveText(7)) == theme.curves[7].text)
    #expect(theme.color(of: .band(2)) == theme.bands[0])
    #expect(theme.curve(11) == theme.curves[1])
  }

  /// No two of the ten curves look alike: they differ in colour or in dash.
  @Test(arguments: Theme.all)
  func tenCurvesDiffer(theme: Theme) {
    let looks = theme.curves.map { "\($0.line) \($0.dash)" }
    #expect(Set(looks).count == 10)
  }

  @Test func barsRunFromLowToHigh() {
    let bars = Theme.light.bars
    func colors(_ count: Int) -> [Color] {
      (0..<count).map { Theme.light.color(of: .bar(index: $0, count: count)) }
    }
    #expect(colors(1) == [bars[2]])
    #expect(colors(2) == [bars[0], bars[2]])
    #expect(colors(3) == bars)
    let five = colors(5)
    #expect([five[0], five[2], five[4]] == bars)
    #expect(abs(five[1].red - (bars[0].red + bars[1].red) / 2) < 1e-12)
    let twenty = colors(20).map(\.red)
    #expect(zip(twenty, twenty.dropFirst()).allSatisfy(>))
  }
}
