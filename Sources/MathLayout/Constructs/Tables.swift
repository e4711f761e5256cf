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
    let rows = cases.map { [$0.value, $0.condition] }
    let body = table(Notation.Table(rows, columns: [.left], kind: .cases), style)
    var result = line(
      [Atom(delimiter("{", around: body, style), .opening), Atom(body, .ordinary)], style)
    result.isTall = true
    return result
  }

  /// Rows and columns, centred on the axis: plain TeX's `\matrix` and `\cases`, LaTeX's `array`, amsmath's
  /// `aligned`, `smallmatrix` and `\substack`.
  func table(_ table: Notation.Table, _ style: Style) -> Box {
    let measures = TableMeasures(table.kind, style)
    let count = table.rows.map(\.count).max() ?? 0
    let cells = table.rows.map { row in
      row.enumerated().map { index, cell in
        self.cell(cell, isContinued: table.kind == .aligned && index > 0, measures.entry)
      } + Array(repeating: Box(), count: count - row.count)
    }
    let em = em(style)
    let columns = columns(of: table, cells, count, measures, em)
    let baselines = baselines(of: cells, measures, style)
    var result = Box(isTall: true)
    for (row, baseline) in zip(cells, baselines) {
      for (index, cell) in row.enumerated() {
        let extent = cell.extent
        let rest = columns.widths[index] - (extent.upperBound - extent.lowerBound)
        let share = table.alignment(of: index).share
        result.place(
          cell, x: columns.starts[index] + rest * share - extent.lowerBound, y: baseline)
      }
    }
    result.width = columns.width
    place(rulesOf: table, cells, baselines, columns, in: &result, style)
    place(tagsOf: table, baselines, in: &result, style)
    return result.centred(onAxis: axis(style))
  }

  /// A cell; what continues an equation is spaced as after an ordinary atom.
  private func cell(_ cell: Notation, isContinued: Bool, _ style: Style) -> Box {
    let atoms = atoms(cell, style)
    return isContinued && !atoms.isEmpty
      ? line([Atom(Box(), .ordinary)] + atoms, style) : line(atoms, style)
  }

  /// Where columns begin, how wide they are, and how wide all is, in points.
  private struct Columns {
    var starts: [Double] = []
    var widths: [Double] = []
    var width = 0.0
  }

  private func columns(
    of table: Notation.Table, _ cells: [[Box]], _ count: Int, _ measures: TableMeasures,
    _ em: Double
  ) -> Columns {
    var result = Columns()
    // A rule at the side stands off as far as one between columns.
    let half = table.columnRules.isEmpty && table.rowRules.isEmpty ? 0 : 0.5
    var x = max(measures.leftEdge, half) * em
    for index in 0..<count {
      if index > 0 { x += measures.gap(before: index, in: table) * em }
      let width =
        cells.map { $0[index].extent }.map { $0.upperBound - $0.lowerBound }.max() ?? 0
      result.starts.append(x)
      result.widths.append(width)
      x += width
    }
    result.width = x + max(measures.rightEdge, half) * em
    return result
  }

  /// Baselines, the first at 0, are `\baselineskip` apart, or farther: a row keeps off the strut of the
  /// next, and off its ink by the font's `mathLeading`. With a tall row both are stretched.
  private func baselines(
    of rows: [[Box]], _ measures: TableMeasures, _ style: Style
  ) -> [Double] {
    let hasTallRow = rows.contains { $0.contains(where: \.isTall) }
    let stretch = (hasTallRow && measures.stretches ? Self.arrayStretch : 1) * em(style)
    let skip = stretch * measures.lineHeight
    var baseline = 0.0
    var above: Double?
    return rows.map { row in
      let height = row.map(\.height).max() ?? 0
      if let above {
        baseline +=
          max(
            Self.baselineSkip * skip, above + Self.strut.height * skip,
            Self.strut.depth * skip + height, above + length(.mathLeading, style) + height)
          + measures.jot * em(style)
      }
      above = row.map(\.depth).max() ?? 0
      return baseline
    }
  }

  // MARK: - Rules and tags

  /// LaTeX's `\arrayrulewidth`, 0.4 points, and `\doublerulesep`, 2 points in a font of ten, in ems.
  private static let arrayRule = 0.04
  private static let doubleRuleSeparation = 0.2

  private func place(
    rulesOf table: Notation.Table, _ cells: [[Box]], _ baselines: [Double], _ columns: Columns,
    in result: inout Box, _ style: Style
  ) {
    guard !table.rowRules.isEmpty || !table.columnRules.isEmpty, let last = baselines.last else {
      return
    }
    let em = em(style)
    let thickness = Pixels.thickness(Self.arrayRule * em)
    let tops = zip(cells, baselines).map { row, baseline in
      baseline - max(Self.strut.height * em, row.map(\.height).max() ?? 0)
    }
    let bottoms = zip(cells, baselines).map { row, baseline in
      baseline + max(Self.strut.depth * em, row.map(\.depth).max() ?? 0)
    }
    let (top, bottom) = (tops[0], bottoms.last ?? last)
    func between(
      _ index: Int, _ ends: [Double], _ starts: [Double], _ first: Double, _ last: Double
    )
      -> Double
    {
      index <= 0
        ? first
        : index >= starts.count ? last : (ends[index - 1] + starts[index]) / 2
    }
    for (index, count) in counted(table.rowRules) {
      let y = between(index, bottoms, tops, top, bottom)
      for copy in 0..<count {
        let shift = Double(copy) * Self.doubleRuleSeparation * em
        result.place(
          .rule(width: columns.width, thickness: thickness), x: 0,
          y: y + thickness / 2 + (index == 0 ? -shift : shift))
      }
    }
    let ends = zip(columns.starts, columns.widths).map { $0 + $1 }
    for (index, count) in counted(table.columnRules) {
      let x = between(index, ends, columns.starts, 0, columns.width - thickness)
      for copy in 0..<count {
        let shift = Double(copy) * Self.doubleRuleSeparation * em
        result.place(
          .verticalRule(thickness: thickness, height: bottom - top),
          x: x + (index >= columns.starts.count ? -shift : shift), y: bottom)
      }
    }
  }

  /// Each place of rules with how many stand there.
  private func counted(_ places: [Int]) -> [(place: Int, count: Int)] {
    Set(places).sorted().map { place in (place, places.count { $0 == place }) }
  }

  /// Labels of rows in a column of their own at the right.
  private func place(
    tagsOf table: Notation.Table, _ baselines: [Double], in result: inout Box, _ style: Style
  ) {
    let labels = zip(table.tags, baselines).compactMap { tag, baseline in
      tag.map { (box: line(.text("(\($0))"), style), y: baseline) }
    }
    guard !labels.isEmpty else { return }
    let x = result.width + Element.tagSpace * em(style)
    for label in labels { result.place(label.box, x: x, y: label.y) }
    result.width = x + (labels.map(\.box.width).max() ?? 0)
  }
}

extension Notation.Table.Alignment {
  /// The part of the free space that stands before.
  fileprivate var share: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
