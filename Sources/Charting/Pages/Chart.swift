package import Drawings

/// What a page or a panel shows that stands over no horizontal axis shared with others: a map, a
/// matrix, a graph. It lays itself out in whatever room it gets.
package protocol Chart: Sendable {
  /// The page that it has for itself, below a title and a subtitle, where the author asks for no other.
  var pageSize: Size { get }
  /// The height that it needs in a panel of some width, in points, with all its labels.
  func height(width: Double, style: PlotStyle, measurer: any TextMeasurer) -> Double
  /// How far its labels reach above its box.
  var rise: Double { get }
  /// The same over scales that also show what another chart of its kind needs.
  func showing(_ other: any Chart) -> any Chart
  /// Draws it into a box, outside of which nothing else of it lies, and says what could not be drawn well.
  func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning])
}

extension Chart {
  package var rise: Double { 0 }
  package func showing(_ other: any Chart) -> any Chart { self }
}
