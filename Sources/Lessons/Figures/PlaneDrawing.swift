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
    let isSmall = style == .panel
    func side(_ side: PlaneVariables.Side, _ words: RichText?) -> PlaneChart.Side {
      let label = words.map { typesetter.words($0, size: isSmall ? 10.5 : 12, .muted) }
      let variable = typesetter.mathematics(
        .symbol(side.name), size: isSmall ? 12.5 : 14.5, .muted)
      return PlaneChart.Side(side.range, label: label ?? variable)
    }
    return .chart(
      PlaneChart(
        bands(theme, isSmall: isSmall, typesetter), x: side(variables.x, labels.x),
        y: side(variables.y, labels.y), hasEqualScales: keys.show.contains(.equal),
        notes: notes.map { typesetter.note($0) }, decimalSign: language.decimalSign))
  }

  private func bands(
    _ theme: Theme, isSmall: Bool, _ typesetter: FigureTypesetter
  ) -> [any PlaneMark] {
    guard let map else { return [] }
    // A report shows a figure without a theme of its own in light and in dark.
    let isFixed = !keys[Keys.theme].isEmpty || theme == .print
    let name = map.words.map { typesetter.words($0, size: isSmall ? 10.5 : 11.5, .muted) }
    let symbol = functionSymbol.map {
      typesetter.mathematics($0, size: isSmall ? 12.5 : 14.5, .muted)
    }
    return [
      LevelBands(
        name: name ?? symbol, decimalSign: language.decimalSign,
        hasValues: !isSmall && !keys.show.contains(.noValues),
        themes: isFixed ? [theme] : [.light, .dark]
      ) { TracedLevels(map.traced(in: PlaneWindow($0))) }
    ]
  }

  /// The letter of the function that the map shows, if it is a call of one.
  private var functionSymbol: Notation? {
    guard case .call(let call) = map?.expression.kind, !call.numpy, call.primes == 0 else {
      return nil
    }
    return library.functions[call.name]?.symbol
  }
}

extension FigureTypesetter {
  /// A line of the key at the right.
  func note(_ words: RichText) -> Words {
    breakable(words, Font(.regular, words.mathematics == nil ? 12 : 11.8), .muted)
  }
}
