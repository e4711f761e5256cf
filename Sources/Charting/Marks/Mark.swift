package import Drawings

/// Something that a plot shows: a curve, a point, a line, a shade.
///
/// A layout asks marks and knows none of them by name: what they need of the axes and beside the
/// rectangle, and then what they paint. A new mark is a type with `paint` and of the rest only what
/// concerns it.
package protocol Mark: Sendable {
  /// The mark with all that it has to look up once over a horizontal axis, whose page ends do not
  /// matter; `width` is the width of the axis in points, or more.
  func scanned(along x: Scale, width: Double) -> any Mark
  /// The only places at which it has something, in data units; `nil` if that is everywhere.
  var steps: [Double]? { get }
  /// Adds what an automatic vertical axis has to show of it.
  func need(_ extent: inout DataExtent)
  /// Its name at the right edge, if it ends there within the axis.
  func ending(along y: Axis) -> EndLabels.Label?
  /// Its name in a legend.
  func legend(_ style: PlotStyle) -> Legend.Entry?
  /// How it goes on between the panels of a stack that it goes through.
  var joint: Joint? { get }
  /// What an automatic vertical axis does not show of it.
  func lost(beyond y: Axis) -> ChartWarning?
  func paint(into layers: inout Layers)
}

extension Mark {
  package func scanned(along x: Scale, width: Double) -> any Mark { self }
  package var steps: [Double]? { [] }
  package func need(_ extent: inout DataExtent) {}
  package func ending(along y: Axis) -> EndLabels.Label? { nil }
  package func legend(_ style: PlotStyle) -> Legend.Entry? { nil }
  package var joint: Joint? { nil }
  package func lost(beyond y: Axis) -> ChartWarning? { nil }
}

/// An upright line from panel to panel, and its words in the first gap.
package struct Joint {
  /// In data units.
  package var x: Double
  package var label: Drawing?
  package var paint: Paint
  package var stroke: Stroke
}
