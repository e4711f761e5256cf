package import Drawings

/// A matrix with its bar of colors and its key.
extension MatrixChart: Chart {
  package func showing(_ other: any Chart) -> any Chart {
    guard let other = other as? MatrixChart else { return self }
    var chart = self
    chart.others += other.colored + other.others
    return chart
  }

  /// As large as its cells need it, from 560 × 430 on; a low matrix has a lower page.
  package var pageSize: Size {
    let measures = MatrixMeasures(.page)
    // What stands round the cells, with a usual heading and the longest of usual values of a bar.
    let above = 84 + (columnNames.isEmpty ? (isGrid ? measures.gridRise : 0) : measures.rise)
    let around = above + depth(measures) + 8
    let names =
      rowNames.flatMap { $0.sizes[0].words.lines(width: 160).map(\.size.width) }.max() ?? 0
    let left = rowNames.isEmpty ? (isGrid ? measures.gridIndent : 0) : measures.indent
    let beside = 48 + max(left, names + measures.nameGap) + 80 + (key.isEmpty ? 0 : 112)
    let (rows, columns) = (Double(rows), Double(columns))
    let wished = wishedCell
    let width = min(max((beside + wished.width * columns).rounded(.up), 560), 720)
    let most = hasSquareCells ? measures.largestSquare : measures.largest.height
    let widest = hasSquareCells ? min(most, (width - beside) / columns) : most
    // A page is as high as others, or higher where the cells would be too small.
    let usual = 430 - around
    let height =
      widest * rows <= usual
      ? widest * rows : max(usual, min(widest, wished.height, (760 - around) / rows) * rows)
    // A little air under the cells does not look like a page too high.
    let sideKey = sideKey
    let explained = sideKey.isEmpty ? 0 : sideKey.size(width: sideKey.width(in: width - 48)).height
    let page = (around + max(height, explained)).rounded(.up)
    return Size(width, page > 390 ? max(page, 430) : page)
  }

  /// Cells in which values, and arrows below them, are read well.
  private var wishedCell: Size {
    guard hasSquareCells else { return Size(64, 24) }
    let side = moves.isEmpty ? 42 : MatrixMeasures.leastForBoth + 4
    return Size(side, side)
  }

  package func height(width: Double, style: PlotStyle, measurer: any TextMeasurer) -> Double {
    let box = Rectangle(x: 0, y: 0, width: width, height: 4_000)
    let drawn = MatrixDrawing(self, in: box, style: style, measurer: measurer)
    return drawn.bottom
  }

  package func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    let drawing = MatrixDrawing(self, in: box, style: style, measurer: measurer)
    return (drawing.items, drawing.warnings)
  }
}
