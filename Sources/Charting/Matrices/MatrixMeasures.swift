internal import Drawings

/// The measures of a matrix on a page or in a panel, in points.
struct MatrixMeasures {
  /// The size of values, and of smaller ones where they have no room.
  var values: [Double]
  /// The largest cells: of matrices, and of grids and others whose cells are square.
  var largest: Size
  var largestSquare: Double
  /// From the cells' edge to the names at the left and above.
  var nameGap: Double
  /// The least room for names, above and at the left of the cells.
  var rise: Double
  var indent: Double
  /// The same above and at the left of a grid, and from its edge to the numbers of its rows.
  var gridRise: Double
  var gridIndent: Double
  var numberGap: Double
  /// From the cells' bottom to the baselines of numbers and of what all columns are.
  var numberBaseline: Double
  var titleBaseline: Double
  var numberFont: Font

  init(_ style: PlotStyle) {
    let isPage = style == .page
    values = isPage ? [13.5, 12, 11, 10] : [11.5, 10.5, 9.5]
    largest = isPage ? Size(128, 92) : Size(96, 60)
    largestSquare = isPage ? 76 : 60
    nameGap = isPage ? 12 : 9
    rise = isPage ? 36 : 26
    indent = isPage ? 40 : 24
    gridRise = isPage ? 8 : 0
    gridIndent = isPage ? 24 : 16
    numberGap = style.tickGap
    numberBaseline = style.tickBaseline
    titleBaseline = numberBaseline + (isPage ? 18 : 15)
    numberFont = style.tickFont
  }

  /// From the cells' bottom to what all columns are where no numbers stand between: below the bar's values.
  static let bareTitleBaseline = 20.0

  // Limits of what is drawn into a cell, by its shorter side.

  /// Below this there are arrows, but no values beside them.
  static let leastForBoth = 52.0
  /// Below this a mark's words have no room under a value.
  static let leastForTwoLines = 34.0
  /// Below this there is no word in a wall or goal.
  static let leastForWords = 44.0
  /// Below this there is no arrow.
  static let leastForArrows = 24.0
  /// Below this no lines part the cells.
  static let leastForLines = 14.0
}
