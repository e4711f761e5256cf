internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension BarFigure {
  var account: PlotAccount {
    let variable = phrase.variable.map { Notation.symbol($0.name).unicode }
    func written(_ value: Value) -> String { value.text(.digits(4), as: language.values) }
    func place(_ group: Group) -> String? {
      guard let variable, let value = group.value else { return nil }
      return "\(variable) = \(written(value))"
    }
    let elements = names.map { notation($0).unicode }
    func told(_ bar: Int, of group: Group) -> String {
      let value = language.told(group.bars[bar])
      return elementsAreGroups || elements.isEmpty ? value : "\(elements[bar]) \(value)"
    }
    let description =
      groups.enumerated().map { index, group in
        let bars = group.bars.indices.map { told($0, of: group) }
          .joined(separator: language.listSeparator)
        let head = elementsAreGroups && !elements.isEmpty ? elements[index] : place(group)
        return head.map { language.words.titled($0, bars) } ?? bars
      }.joined(separator: language.decimalSign == .comma ? ". " : language.words.semicolon) + "."
    let bars = groups.enumerated().flatMap { index, group in
      group.bars.enumerated().map { bar, value in
        (value: value, group: group, element: elementsAreGroups ? index : bar)
      }
    }.filter { $0.value.isFinite }
    func extreme(_ bar: (value: Double, group: Group, element: Int)) -> BarsAccount.Bar {
      BarsAccount.Bar(
        value: language.told(bar.value), name: elements.isEmpty ? nil : elements[bar.element],
        place: place(bar.group))
    }
    var extremes: (highest: BarsAccount.Bar, lowest: BarsAccount.Bar)?
    if bars.count > 1, let high = bars.max(by: { $0.value < $1.value }),
      let low = bars.min(by: { $0.value < $1.value })
    {
      extremes = (extreme(high), extreme(low))
    }
    let places = groups.compactMap { $0.value.map(written) }
    let account = BarsAccount(
      names: phrase.expressions.map { notation($0).unicode },
      places: variable.map { "\($0) = \(language.listed(numbers: places))" }, extremes: extremes,
      lines: lines.map { line in
        let value = language.told(line.value)
        return line.words.map { "\(value) (\($0.plain))" } ?? value
      })
    return PlotAccount(
      clause: language.words.bars(account), description: description, values: values)
  }

  private var values: JSON {
    .array(
      groups.enumerated().map { index, group in
        var members = [JSON.Member("values", .array(group.bars.map { .number($0) }))]
        if elementsAreGroups, !names.isEmpty {
          members.insert(JSON.Member("name", .string(names[index].source)), at: 0)
        } else if !names.isEmpty {
          let words = names.map { JSON.string($0.source) }
          members.insert(JSON.Member("names", .array(words)), at: 0)
        }
        if let variable = phrase.variable?.name, let value = group.value {
          members.insert(JSON.Member(variable, JSON(value)), at: 0)
        }
        return .object(members)
      })
  }
}
