package import Drawings

/// The measures of a plot, in points; `page` for one that fills a page, `panel` for a small one.
package struct PlotStyle: Hashable, Sendable {
  package var tickFont: Font
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
    tickFont: Font(.regular, 12), tickGap: 10, tickBaseline: 20, variableBaseline: 42,
    leastIndent: 32, labelGap: 10, leaderGap: 24, labelPitch: 18, functionWidth: 3,
    derivativeWidth: 2.6, overlayWidth: 2.6, shortestCoincidence: 56, pieceLength: 9,
    filledRadius: 4.5, openRadius: 3.5, openWidth: 2, cornerRadius: 2.8, cornerWidth: 1.8)

  package static let panel = PlotStyle(
    tickFont: Font(.regular, 10.5), tickGap: 7, tickBaseline: 15, variableBaseline: 31,
    leastIndent: 30, labelGap: 8, leaderGap: 22, labelPitch: 15, functionWidth: 2.4,
    derivativeWidth: 2, overlayWidth: 2, shortestCoincidence: 30, pieceLength: 7,
    filledRadius: 3.6, openRadius: 2.8, openWidth: 1.6, cornerRadius: 2.3, cornerWidth: 1.4)
}
