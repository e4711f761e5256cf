internal import Numerals
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Notations

/// Bars as a chart shows them.
extension BarFigure {
  /// Nil where a key cannot be evaluated, which is then among the builder's diagnostics.
  func plot(_ context: PlotContext, _ builder: inout ReportBuilder) -> BarPlot? {
    let before = builder.diagnostics.count
    let range = keys.y?.interval.flatMap { builder.interval($0, section: context.section) }
    let series = series.enumerated().map { legend($0, $1, context, &builder) }
    let groups = groups.indices.map { group($0, context, builder) }
    guard !builder.diagnostics[before...].hasErrors else { return nil }
    return BarPlot(
      groups, series: series, arrangement: keys.show.contains(.asPanels) ? .facets : .side,
      range: range, hasValues: !keys.show.contains(.noValues), style: context.style)
  }

  private func group(
    _ index: Int, _ context: PlotContext, _ builder: ReportBuilder
  ) -> BarGroup {
    let group = groups[index]
    let (typesetter, library) = (builder.typesetter, builder.library)
    func name(_ index: Int) -> Notation {
      if keys.names.indices.contains(index) { return .of(keys.names[index], in: library) }
      let isOfNumbers = phrase.expressions.count > 1 && series.isEmpty
      return isOfNumbers
        ? .of(phrase.expressions[index], in: library) : .number("\(index + 1)", exponent: nil)
    }
    var label: Drawing?
    if elementsAreGroups {
      label = typesetter.mathematics(name(index), size: 12, .muted)
    } else if let variable = phrase.variable, let value = group.value {
      label = typesetter.mathematics(
        .equation(variable.name, value), size: context.isSmall ? 12.5 : 15.5, .ink)
    }
    let names =
      series.isEmpty
      ? group.bars.indices.map { typesetter.mathematics(name($0), size: 12, .muted) } : []
    let note =
      keys.show.contains(.entropy)
      ? typesetter.words(
        FigureWords("entropy \(NumberText.decimals(2, of: group.entropy)) nats"),
        size: context.isSmall ? 10.5 : 11, .muted) : nil
    return BarGroup(values: group.bars, names: names, label: label, note: note)
  }

  private func legend(
    _ index: Int, _ expression: Expression, _ context: PlotContext, _ builder: inout ReportBuilder
  ) -> Drawing {
    let typesetter = builder.typesetter
    let given = keys.labels.first { $0.expression.source == expression.source }?.words
    guard let given else {
      return typesetter.mathematics(
        .of(expression, in: builder.library), size: 12, .curveText(index))
    }
    let words = builder.words(given, section: context.section)
    return words.mathematics.map { typesetter.mathematics($0, size: 12, .curveText(index)) }
      ?? typesetter.words(words, size: 12, .curveText(index))
  }
}
