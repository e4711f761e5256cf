/// Equal bars side by side in the middle of a stretch of the page, edges on half points.
package struct BandScale: Hashable, Sendable {
  package let count: Int
  /// The left edge of the first bar, in points.
  package let start: Double
  /// From one bar's left edge to the next one's.
  package let pitch: Double
  /// The width of a bar.
  package let width: Double

  /// Bars of the design's width (30, every 37) or, where there is more or less room, of up to
  /// `widest` and at least 1 point, always in about that proportion.
  package init(count: Int, from left: Double, to right: Double, widest: Double = 38) {
    precondition(count > 0 && left < right, "A band scale needs bars and room.")
    self.count = count
    let room = right - left
    let proportion = 30.0 / 37
    // The gap at each side of the group is at least as wide as a bar's own gap.
    let available = room / (Double(count) + 1 - proportion)
    let desired = min(widest / proportion, available)
    pitch = max(1, (desired * 2).rounded(.down) / 2)
    width = max(0.5, (min(widest, pitch * proportion) * 2).rounded() / 2)
    let taken = pitch * Double(count - 1) + width
    start = ((left + (room - taken) / 2) * 2).rounded() / 2
  }

  package func left(_ index: Int) -> Double { start + pitch * Double(index) }
  package func center(_ index: Int) -> Double { left(index) + width / 2 }
}
