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

  /// Text needs 4.5 : 1 on whatever it stands on (WCAG 2.1, 1.4.3).
  @Test(arguments: Theme.all)
  func textIsReadable(theme: Theme) {
    let grounds = [theme.background] + theme.bands
    for text in theme.curves.map(\.text) + [theme.ink, theme.mutedOnBand] {
      for ground in grounds { #expect(contrast(text, ground) >= 4.5) }
    }
    #expect(contrast(theme.muted, theme.background) >= 4.5)
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    func linear(_ c: Double) -> Double {
      c <= 0.04045 ? c / 12.92 : pow24((c + 0.055) / 1.055)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The power 2.4 without a mathematics library: x² · x^0.4, the latter by Newton's method on y⁵ = x².
  private func pow24(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var y = 1.0
    for _ in 0..<60 { y -= (y * y * y * y * y - x * x) / (5 * y * y * y * y) }
    return x * x * y
  }
}
