internal import Drawings
internal import Notations

extension Layout {
  /// Plain TeX's `\baselineskip`, 12 points in a font of ten.
  static let baselineSkip = 1.2
  /// Plain TeX's `\strut`, 8.5 points high and 3.5 deep in a font of ten.
  static let strut = (height: 0.85, depth: 0.35)
  /// LaTeX's `\arraystretch` as amsmath sets it for cases; here where a row is tall.
  static let arrayStretch = 1.2

  /// Plain TeX's `\cases`: a brace, values on the left, a quad, conditions on the left.
  func cases(_ cases: [Notation.Case], _ style: Style) -> Box {
    let rows = cases.map { row in
      [row.value, row.condition ?? .text("otherwise")].map { line($0, style.entry) }
    }
    let body = table(rows, isCentred: false, style)
    return line(
      [Atom(delimiter("{", around: body, style), .opening), Atom(body, .ordinary)], style
    )
    .tall
  }

  /// Plain TeX's `\matrix`: columns centred, a quad apart.
  func table(_ table: Notation.Table, _ style: Style) -> Box {
    let columns = table.rows.map(\.count).max() ?? 0
    let cells = table.rows.map { row in
      row.map { line($0, style.entry) } + Array(repeating: Box(), count: columns - row.count)
    }
    return self.table(cells, isCentred: true, style)
  }

  /// Rows of equally many cells, with a thin space at each side, centred on the axis.
  ///
  /// Baselines are `\baselineskip` apart, or farther: a row keeps off the strut of the next, and off
  /// its ink by the font's `mathLeading`. With a tall row both are stretched.
  private func table(_ rows: [[Box]], isCentred: Bool, _ style: Style) -> Box {
    let em = em(style)
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0[column].extent }.map { $0.upperBound - $0.lowerBound }.max() ?? 0
    }
    let hasTallRow = rows.contains { $0.contains(where: \.isTall) }
    let stretch = (hasTallRow ? Self.arrayStretch : 1) * em
    var result = Box(isTall: true)
    var baseline = 0.0
    var above: Double?
    for row in rows {
      let height = row.map(\.height).max() ?? 0
      if let above {
        baseline += max(
          Self.baselineSkip * stretch, above + Self.strut.height * stretch,
          Self.strut.depth * stretch + height, above + length(.mathLeading, style) + height)
      }
      above = row.map(\.depth).max() ?? 0
      var x = Space.thin.ems * em
      for (cell, width) in zip(row, widths) {
        let extent = cell.extent
        let rest = width - (extent.upperBound - extent.lowerBound)
        result.place(cell, x: x + (isCentred ? rest / 2 : 0) - extent.lowerBound, y: baseline)
        x += width + em
      }
    }
    // Without the last quad.
    result.width =
      Space.thin.ems * em * (isCentred ? 2 : 1) + widths.reduce(0, +)
      + em * Double(max(count - 1, 0))
    return result.centred(onAxis: axis(style))
  }
}

extension Box {
  fileprivate var tall: Box {
    var result = self
    result.isTall = true
    return result
  }
}
