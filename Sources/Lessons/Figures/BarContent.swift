internal import Numerals
internal import Notations
internal import Expressions
internal import Charting
internal import Diagnostics
internal import Drawings

/// A plot of bars with all its words and numbers, in which nothing is wrong.
struct BarContent: Sendable {
  let figure: BarFigure
  private let range: ClosedRange<Double>?
  /// What stands in the legend in place of the expressions of the series.
  private let labels: [RichText?]

  /// Nil where a key cannot be evaluated.
  init?(_ figure: BarFigure, in scope: Scope, reporting findings: inout Findings) {
    let before = findings.errorCount
    let keys = figure.keys
    range = keys[Keys.y].last?.interval.flatMap { scope.interval($0, reporting: &findings) }
    labels = figure.series.map { expression in
      keys[Keys.label].first { $0.expression.source == expression.source }?.words
        .map { scope.words($0, reporting: &findings) }
    }
    if findings.errorCount > before { return nil }
    self.figure = figure
  }

  /// The bars as a chart shows them.
  func plot(_ style: PlotStyle, _ typesetter: FigureTypesetter) -> BarPlot {
    let show = figure.keys.show
    return BarPlot(
      figure.groups.indices.map { group($0, isSmall: style == .panel, typesetter) },
      series: labels.indices.map { legend($0, typesetter) },
      arrangement: show.contains(.asPanels) ? .facets : .side,
      range: range, hasValues: !show.contains(.noValues), style: style)
  }

  private func group(
    _ index: Int, isSmall: Bool, _ typesetter: FigureTypesetter
  ) -> BarGroup {
    let group = figure.groups[index]
    func name(_ index: Int) -> Drawing {
      typesetter.mathematics(figure.name(index), size: 12, .muted)
    }
    var label: Drawing?
    if figure.elementsAreGroups {
      label = name(index)
    } else if let variable = figure.phrase.variable, let value = group.value {
      label = typesetter.mathematics(
        .equation(variable.name, value), size: isSmall ? 12.5 : 15.5, .ink)
    }
    let note: Drawing? =
      figure.keys.show.contains(.entropy)
      ? typesetter.words(
        RichText([.text("entropy \(NumberText.decimals(2, of: group.entropy)) nats")]),
        size: isSmall ? 10.5 : 11, .muted) : nil
    return BarGroup(
      values: group.bars, names: figure.series.isEmpty ? group.bars.indices.map(name) : [],
      label: label, note: note)
  }

  private func legend(_ index: Int, _ typesetter: FigureTypesetter) -> Drawing {
    let words = labels[index] ?? "\(Notation.of(figure.series[index], in: figure.library))"
    return words.mathematics.map { typesetter.mathematics($0, size: 12, .curveText(index)) }
      ?? typesetter.words(words, size: 12, .curveText(index))
  }
}
