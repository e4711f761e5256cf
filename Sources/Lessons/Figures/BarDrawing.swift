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
    let wordSize = style == .panel ? 10.5 : 12
    return .bars(
      BarPlot(
        groups.indices.map { group($0, isSmall: style == .panel, typesetter) },
        series: labels.indices.map { legend($0, typesetter) },
        arrangement: keys.show.contains(.asPanels) ? .facets : .side,
        direction: keys.show.contains(.horizontal) ? .lying : .fitting,
        lines: lines.map { line in
          BarLine(line.value, label: line.words.map { typesetter.note($0, size: 11) })
        }, valueLabel: valueWords.map { typesetter.words($0, size: wordSize, .muted) },
        nameLabel: nameWords.map { typesetter.words($0, size: wordSize, .muted) },
        areGroupsNumbered: elementsAreGroups && names.isEmpty, others: others(typesetter),
        range: range, hasValues: !keys.show.contains(.noValues), style: style,
        decimalSign: language.decimalSign))
  }

  private func group(
    _ index: Int, isSmall: Bool, _ typesetter: FigureTypesetter
  ) -> BarGroup {
    let group = groups[index]
    func name(_ index: Int) -> BarName { typesetter.name(self.name(index), size: nameSize) }
    var label: BarName?
    if elementsAreGroups {
      label = name(index)
    } else if let variable = phrase.variable, let value = group.value {
      label = BarName(
        typesetter.mathematics(
          .equation(variable.name, value, language: language.mathematics),
          size: isSmall ? 12.5 : 15.5, .ink))
    }
    var note: BarName?
    if keys.show.contains(.entropy) {
      let entropy = language.printed(group.entropy)
      let value: RichText.Part =
        if case .plain(let text) = entropy {
          .text(text)
        } else {
          .value(entropy.printed, markdown: entropy.printed)
        }
      note = typesetter.note(
        language.words.entropy(RichText([value])), size: isSmall ? 10.5 : 11)
    }
    return BarGroup(
      values: group.bars, names: series.isEmpty ? group.bars.indices.map(name) : [],
      areNumbered: names.isEmpty && phrase.expressions.count == 1, label: label, note: note)
  }

  /// Smaller where there are many.
  private var nameSize: Double {
    groups.contains { $0.bars.count > 20 } || elementsAreGroups && groups.count > 20 ? 11 : 12
  }

  /// Of probabilities, those beside the greatest have a sum that says something.
  private func others(_ typesetter: FigureTypesetter) -> BarName? {
    guard groups.count == 1, areProbabilities else { return nil }
    return typesetter.note(RichText([.text(language.words.others)]), size: nameSize)
  }

  private func legend(_ index: Int, _ typesetter: FigureTypesetter) -> Drawing {
    let words = labels[index] ?? "\(notation(series[index]))"
    return words.mathematics.map { typesetter.mathematics($0, size: 12, .curveText(index)) }
      ?? typesetter.words(words, size: 12, .curveText(index))
  }
}
