package import Drawings

/// The measures of a plot, in points; `page` for one that fills a page, `panel` for a small one, `phone`
/// for one on a narrow page, where names stand above it.
package struct PlotStyle: Hashable, Sendable {
  package var tickFont: Font
  /// Sizes of type: of words at marks, at axes, of the variable, of labels at the curves' ends that are
  /// mathematics and that are words, and of those in a legend.
  package var wordSize: Double
  package var axisSize: Double
  package var variableSize: Double
  package var labelSize: Double
  package var labelWordSize: Double
  package var legendSize: Double
  /// Whether a legend above the rectangle names the curves, and no labels at their ends.
  package var hasLegendAbove = false
  /// From the rectangle's left edge to the labels at its left.
  package var tickGap: Double
  /// From the rectangle's bottom to the baselines below it: of tick labels, of the variable.
  package var tickBaseline: Double
  package var variableBaseline: Double
  /// The number that tick labels share: its baseline above the rectangle, and its gap before the first
  /// of the labels below.
  let noteRise = 11.0
  let noteGap = 6.0
  /// The least distance of the rectangle from the left margin.
  package var leastIndent: Double
  /// From the rectangle to the labels at the curves' ends, without and with leaders.
  package var labelGap: Double
  package var leaderGap: Double
  /// Labels at the curves' ends stand at least so far apart.
  package var labelPitch: Double
  /// Widths of a function, of its derivative, of each of three or more curves.
  package var functionWidth: Double
  package var derivativeWidth: Double
  package var overlayWidth: Double
  /// Curves that coincide for so long are painted in turn, in pieces of about so much.
  package var shortestCoincidence: Double
  package var pieceLength: Double
  /// Circles at jumps and marked points: radii and the open one's line.
  package var filledRadius: Double
  package var openRadius: Double
  package var openWidth: Double
  /// Circles at the kinks of a piecewise linear curve.
  package var cornerRadius: Double
  package var cornerWidth: Double

  package static let page = PlotStyle(
    tickFont: Font(.regular, 12), wordSize: 11.5, axisSize: 12, variableSize: 14.5,
    labelSize: 14.5, labelWordSize: 13, legendSize: 12, tickGap: 10, tickBaseline: 20,
    variableBaseline: 42, leastIndent: 32, labelGap: 10, leaderGap: 24, labelPitch: 18,
    functionWidth: 3,
    derivativeWidth: 2.6, overlayWidth: 2.6, shortestCoincidence: 56, pieceLength: 9,
    filledRadius: 4.5, openRadius: 3.5, openWidth: 2, cornerRadius: 2.8, cornerWidth: 1.8)

  package static let panel = PlotStyle(
    tickFont: Font(.regular, 10.5), wordSize: 10.5, axisSize: 10.5, variableSize: 12.5,
    labelSize: 12, labelWordSize: 11, legendSize: 12, tickGap: 7, tickBaseline: 15,
    variableBaseline: 31, leastIndent: 30, labelGap: 8, leaderGap: 22, labelPitch: 15,
    functionWidth: 2.4,
    derivativeWidth: 2, overlayWidth: 2, shortestCoincidence: 30, pieceLength: 7,
    filledRadius: 3.6, openRadius: 2.8, openWidth: 1.6, cornerRadius: 2.3, cornerWidth: 1.4)

  package static let phone = PlotStyle(
    tickFont: Font(.regular, 13), wordSize: 13, axisSize: 13, variableSize: 14.5, labelSize: 13,
    labelWordSize: 13, legendSize: 13, hasLegendAbove: true, tickGap: 10, tickBaseline: 21,
    variableBaseline: 40, leastIndent: 29, labelGap: 10, leaderGap: 24, labelPitch: 18,
    functionWidth: 2.6, derivativeWidth: 2.6, overlayWidth: 2.6, shortestCoincidence: 30,
    pieceLength: 9, filledRadius: 4.5, openRadius: 3.5, openWidth: 2, cornerRadius: 2.8,
    cornerWidth: 1.8)

  /// For a plot as wide as a page.
  package static func page(width: Double) -> PlotStyle {
    PageMeasures(width: width).isNarrow ? .phone : .page
  }
}
