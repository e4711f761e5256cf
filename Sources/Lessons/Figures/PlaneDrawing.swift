internal import Analysis
internal import Charting
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations

/// What is over two variables as a chart shows it.
extension PlaneFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let painter = PlanePainter(
      figure: self, isSmall: style == .panel, theme: theme, typesetter: typesetter)
    return .chart(
      PlaneChart(
        painter.marks, x: painter.side(variables.x, axisLabels.x),
        y: painter.side(variables.y, axisLabels.y), hasEqualScales: keys.show.contains(.equal),
        notes: notes.map(painter.note), decimalSign: language.decimalSign))
  }

  /// The letter of the function that the map shows, if it is a call of one.
  fileprivate var functionSymbol: Notation? {
    guard case .call(let call) = map?.expression.kind, !call.numpy, call.primes == 0 else {
      return nil
    }
    return library.functions[call.name]?.symbol
  }
}

/// Sets what a plane shows in the sizes of its plot.
private struct PlanePainter {
  let figure: PlaneFigure
  let isSmall: Bool
  let theme: Theme
  let typesetter: FigureTypesetter

  private var isForPaper: Bool { theme.name == Theme.print.name }

  func side(_ side: PlaneVariables.Side, _ words: RichText?) -> PlaneChart.Side {
    let label = words.map { typesetter.words($0, size: isSmall ? 10.5 : 12, .muted) }
    let variable =
      figure.variables.areNamed
      ? typesetter.mathematics(.symbol(side.name), size: isSmall ? 12.5 : 14.5, .muted) : nil
    return PlaneChart.Side(side.range, label: label ?? variable)
  }

  /// A line of the key at the right.
  func note(_ words: RichText) -> Words { key(words, .muted) }

  private func key(_ words: RichText, _ role: Role) -> Words {
    typesetter.breakable(words, Font(.regular, isSmall ? 10.5 : 12), role)
  }

  private func words(_ words: RichText?, _ size: Double, _ role: Role, _ face: Font.Face = .regular)
    -> Drawing?
  {
    words.map { typesetter.words($0, size: isSmall ? size - 1 : size, role, face: face) }
  }

  /// Mathematics alone is set in a size of its own.
  private func name(_ words: RichText?, _ size: Double, _ role: Role) -> Drawing? {
    words.map { words in
      words.mathematics.map { typesetter.mathematics($0, size: isSmall ? size - 1.5 : size, role) }
        ?? typesetter.words(words, size: isSmall ? 10.5 : 11.5, role)
    }
  }

  var marks: [any PlaneMark] {
    let parts = figure.parts
    let lines = parts.lines.map { line in
      DashedLine(line.name, label: name(line.words, 13, .muted)) { view in
        let found = try? AgreementLine(line.left, line.right, in: PlaneWindow(view))
        return TracedLine(
          lines: found?.lines.map { $0.map(Point.init) } ?? [],
          isCoarse: found?.isUnrefined ?? false)
      }
    }
    let crosses = parts.marks.map { CrossMark($0.point, label: words($0.words, 11.5, .ink)) }
    return map + lines + regions + fields + clouds + paths + crosses
  }

  private var map: [any PlaneMark] {
    guard let map = figure.map else { return [] }
    // A report shows a figure without a theme of its own in light and in dark.
    let isFixed = !figure.keys[Keys.theme].isEmpty || isForPaper
    let symbol = figure.functionSymbol.map {
      typesetter.mathematics($0, size: isSmall ? 12.5 : 14.5, .muted)
    }
    return [
      LevelBands(
        name: words(map.words, 11.5, .muted) ?? symbol, decimalSign: figure.language.decimalSign,
        hasValues: !isSmall && !figure.keys.show.contains(.noValues),
        hatchesNegative: isForPaper, themes: isFixed ? [theme] : [.light, .dark]
      ) { view in
        let window = PlaneWindow(view)
        return TracedLevels(map.traced(in: window), in: window)
      }
    ]
  }

  private var regions: [any PlaneMark] {
    let hasEdge = figure.keys.show.contains(.boundary)
    return zip(figure.parts.regions, figure.edgeNames).enumerated().map { index, pair in
      let (region, edgeName) = pair
      let edge = RegionArea.Edge(name: name(edgeName, 14.5, .ink))
      return RegionArea(
        color: index, label: words(region.words, 13, .curveText(index), .medium),
        edge: hasEdge && index == 0 ? edge : nil
      ) { TracedRegion(region.traced(in: PlaneWindow($0))) }
    }
  }

  private var fields: [any PlaneMark] {
    figure.parts.fields.enumerated().map { index, field in
      // Ink is read on a map and beside it.
      ArrowField(
        color: figure.map == nil && !isForPaper ? .curve(index) : .ink,
        words: field.words.map { key($0, .muted) }, vector: field.vector)
    }
  }

  private var clouds: [any PlaneMark] {
    let total = figure.parts.points.reduce(0) { $0 + $1.points.count }
    return figure.parts.points.enumerated().map { index, group in
      let role: Role = isForPaper ? .ink : .curveText(index)
      return PointCloud(
        group.points, index: index, isBlack: isForPaper, isSmall: total > 120 || isSmall,
        words: group.words.map { key($0, role) })
    }
  }

  private var paths: [any PlaneMark] {
    figure.parts.paths.enumerated().map { index, path in
      // The first color is that of the map.
      let color = index + 1
      return PathTrail(
        path.points,
        look: PathTrail.Look(
          color: color, isBlack: isForPaper, isOpen: isForPaper && index % 2 == 1),
        along: path.curve,
        label: words(path.words.end, 11.5, isForPaper ? .ink : .curveText(color)),
        startLabel: words(path.words.start, 11.5, .ink))
    }
  }
}

extension TracedRegion {
  fileprivate init(_ region: PlaneRegion?) {
    self.init(
      rings: region?.area.rings.map { $0.map(Point.init) } ?? [],
      boundary: region?.boundary.map { $0.map(Point.init) } ?? [],
      corners: region?.corners.map(Point.init) ?? [], isCoarse: region?.isUnrefined ?? false)
  }
}
