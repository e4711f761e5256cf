import Drawings
import Testing

@Suite struct ThemesTests {
  @Test(arguments: Theme.all)
  func everyRoleHasAColourInEveryTheme(theme: Theme) {
    let (curves, bands) = (theme.curves.count, theme.bands.count)
    #expect(curves >= 12 && bands >= 2)
    #expect(theme.color(of: .curve(curves + 2)) == theme.curves[2].line)
    #expect(theme.color(of: .curveText(7)) == theme.curves[7].text)
    #expect(theme.color(of: .band(bands)) == theme.bands[0])
    #expect(theme.curve(curves + 1) == theme.curves[1])
  }

  /// No two curves look alike: they differ in colour or in dash, and without any colour in dash or, by
  /// enough to be seen, in lightness.
  @Test(arguments: Theme.all)
  func curvesDiffer(theme: Theme) {
    for (i, a) in theme.curves.enumerated() {
      for b in theme.curves.dropFirst(i + 1) where a.dash == b.dash {
        #expect(abs(a.line.linear.lab.l - b.line.linear.lab.l) >= 5, "\(a.line) and \(b.line)")
      }
    }
  }

  /// Each of the five colours has a band of its own, near to it in hue.
  @Test(arguments: [Theme.light, .dark])
  func bandsAreThoseOfCurves(theme: Theme) {
    #expect(theme.bands.count == 5)
    for (curve, band) in zip(theme.curves.prefix(4), theme.bands) {
      let (a, b) = (curve.line.linear.lab, band.linear.lab)
      #expect(a.a * b.a + a.b * b.b > 0, "\(band)")
    }
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
