internal import Expressions
internal import Numerals
internal import Notations
internal import Charting
internal import Drawings

/// Bars as a chart shows them.
extension BarFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    .bars(
      BarPlot(
        groups.indices.map { group($0, isSmall: style == .panel, typesetter) },
        series: labels.indices.map { legend($0, typesetter) },
        arrangement: keys.show.contains(.asPanels) ? .facets : .side,
        range: range, hasValues: !keys.show.contains(.noValues), style: style,
        decimalSign: language.decimalSign))
  }

  private func group(
    _ index: Int, isSmall: Bool, _ typesetter: FigureTypesetter
  ) -> BarGroup {
    let group = groups[index]
    func name(_ index: Int) -> Drawing {
      typesetter.mathematics(self.name(index), size: 12, .muted)
    }
    var label: Drawing?
    if elementsAreGroups {
      label = name(index)
    } else if let variable = phrase.variable, let value = group.value {
      label = typesetter.mathematics(
        .equation(variable.name, value, language: language.mathematics),
        size: isSmall ? 12.5 : 15.5, .ink)
    }
    var note: Drawing?
    if keys.show.contains(.entropy) {
      let entropy = language.printed(group.entropy)
      let value: RichText.Part =
        if case .plain(let text) = entropy {
          .text(text)
        } else {
          .value(entropy.printed, markdown: entropy.printed)
        }
      note = typesetter.words(
        language.words.entropy(RichText([value])), size: isSmall ? 10.5 : 11, .muted)
    }
    return BarGroup(
      values: group.bars, names: series.isEmpty ? group.bars.indices.map(name) : [],
      areNumbered: names.isEmpty && phrase.expressions.count == 1, label: label, note: note)
  }

  private func legend(_ index: Int, _ typesetter: FigureTypesetter) -> Drawing {
    let words = labels[index] ?? "\(notation(series[index]))"
    return words.mathematics.map { typesetter.mathematics($0, size: 12, .curveText(index)) }
      ?? typesetter.words(words, size: 12, .curveText(index))
  }
}
