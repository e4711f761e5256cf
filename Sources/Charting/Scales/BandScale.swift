/// Equal bars side by side in the middle of a stretch of the page, edges on half points.
package struct BandScale: Hashable, Sendable {
  package let count: Int
  /// The left edge of the first bar, in points.
  package let start: Double
  /// From one bar's left edge to the next one's.
  package let pitch: Double
  /// The width of a bar.
  package let width: Double

  /// How wide bars are beside their gaps, and how much of a gap is at the ends.
  package struct Shape: Hashable, Sendable {
    package var proportion: Double
    package var margin: Double

    /// 30 of 37.
    package static let group = Shape(proportion: 30.0 / 37, margin: 1)
    /// The same in a rectangle of its own, whose ends are not next to other bars.
    package static let facet = Shape(proportion: 30.0 / 37, margin: 0.7)
    /// 24 of 28, in groups that are well apart.
    package static let pairs = Shape(proportion: 24.0 / 28, margin: 2.5)
  }

  /// Bars of the design's width (30, every 37) or, where there is more or less room, of up to
  /// `widest` and at least 1 point, in about that proportion, but further apart where a pitch of at
  /// least `apart` points is asked for and has room.
  package init(
    count: Int, from left: Double, to right: Double, widest: Double = 38, apart: Double = 0,
    shape: Shape = .group
  ) {
    precondition(count > 0 && left < right, "A band scale needs bars and room.")
    self.count = count
    let room = right - left
    let proportion = shape.proportion
    let available =
      room / (Double(count) - 1 + proportion + 2 * shape.margin * (1 - proportion))
    let desired = min(max(widest / proportion, apart), available)
    pitch = max(1, (desired * 2).rounded(.down) / 2)
    width = max(0.5, (min(widest, pitch * proportion) * 2).rounded() / 2)
    let taken = pitch * Double(count - 1) + width
    start = ((left + (room - taken) / 2) * 2).rounded() / 2
  }

  package func left(_ index: Int) -> Double { start + pitch * Double(index) }
  package func center(_ index: Int) -> Double { left(index) + width / 2 }
}
