import Drawings

/// A chart that has every kind of item: text in all faces, rules, dashes, curves, a clip, glyphs.
enum Sample {
  static func drawing(curves: Int = 2) -> Drawing {
    let plot = Rectangle(x: 56, y: 84, width: 600, height: 314)
    var grid: [Item] = []
    var labels: [Item] = []
    for step in 0...12 {
      let x = plot.left + 50 * Double(step)
      grid.append(
        .stroke(
          .line(Point(x, plot.top), Point(x, plot.bottom)), Paint(step == 6 ? .axis : .grid),
          Stroke(step == 6 ? 1.2 : 1)))
      labels.append(
        .text(
          Text(
            step < 6 ? "−\(6 - step)" : "\(step - 6)", font: Font(.regular, 12),
            at: Point(x - 5, plot.bottom + 20), paint: Paint(.muted))))
    }
    for step in 0...4 {
      let y = plot.top + 78.5 * Double(step)
      grid.append(
        .stroke(.line(Point(plot.left, y), Point(plot.right, y)), Paint(.grid), Stroke(1)))
    }
    let asymptote = Item.stroke(
      .line(Point(plot.left, 110), Point(plot.right, 110)), Paint(.axis),
      Stroke(1, dash: [4, 4]))
    let lines = (0..<curves).map { index in
      Item.stroke(
        wave(plot, lift: 20 * Double(index)), Paint(.curve(index)),
        Stroke(3, cap: .round, join: .round))
    }
    let clipped = Item.group(
      Group(
        "curves", offset: Point(0, 10), clip: plot,
        items: lines + [
          .stroke(
            .circle(center: Point(356, 232), radius: 220), Paint(.curve(2), opacity: 0.4),
            Stroke(2.6, dash: [8, 4]))
        ]))
    let glyphs = Item.glyphs(
      Glyphs(
        [.init(1481, at: Point(560, 43.4)), .init(492, at: Point(580, 43.4))], size: 19,
        paint: Paint(.ink)))
    return Drawing(
      size: Size(720, 450),
      items: [
        .fill(
          .rectangle(Rectangle(x: 256, y: 84, width: 150, height: 314)), Paint(.band(0)))
      ] + grid + [asymptote, clipped, glyphs] + labels + words)
  }

  private static let words: [Item] = [
    text("Every face & <one> chart", Font(.bold, 19), 24, 34, .ink),
    text("regular, ½ · 0.25, ééà, fi ffl, Tafel AVA", Font(.regular, 12), 24, 56, .muted),
    text("0.0900", Font(.medium, 11), 430, 200, .ink),
    text("σ(z) = 1 / (1 + e)", Font(.math, 14.5), 430, 230, .curveText(0)),
    text("zhσαβ x 12 ∂", Font(.mathItalic, 14.5), 430, 260, .curveText(1)),
  ]

  private static func text(
    _ string: String, _ font: Font, _ x: Double, _ y: Double, _ role: Role
  ) -> Item {
    .text(Text(string, font: font, at: Point(x, y), paint: Paint(role)))
  }

  private static func wave(_ plot: Rectangle, lift: Double) -> Path {
    let middle = plot.left + plot.width / 2
    return Path([
      .move(Point(plot.left, plot.bottom - 8 - lift)),
      .curve(
        Point(middle - 100, plot.bottom - 8 - lift), Point(middle - 60, plot.bottom - 60 - lift),
        Point(middle, plot.top + 157 - lift)),
      .curve(
        Point(middle + 60, plot.top + 60 - lift), Point(middle + 100, plot.top + 8 - lift),
        Point(plot.right, plot.top + 8 - lift)),
    ])
  }
}
