internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension BarFigure {
  var account: PlotAccount {
    let variable = phrase.variable?.name
    func place(_ group: Group) -> String? {
      guard let variable, let value = group.value else { return nil }
      return "\(variable) = \(value.text(.digits(4)).withTrueMinus)"
    }
    let elements = names.map { $0.notation(in: library).unicode }
    func told(_ bar: Int, of group: Group) -> String {
      let value = group.bars[bar].told
      return elementsAreGroups || elements.isEmpty ? value : "\(elements[bar]) \(value)"
    }
    let description =
      groups.enumerated().map { index, group in
        let bars = group.bars.indices.map { told($0, of: group) }.joined(separator: ", ")
        let head = elementsAreGroups && !elements.isEmpty ? elements[index] : place(group)
        return head.map { "\($0): \(bars)" } ?? bars
      }.joined(separator: "; ") + "."
    let expressions = phrase.expressions.map { Notation.of($0, in: library).unicode }
    let places = groups.compactMap { $0.value?.text(.digits(4)).withTrueMinus }
    let bars = groups.enumerated().flatMap { index, group in
      group.bars.enumerated().map { bar, value in
        (value: value, group: group, element: elementsAreGroups ? index : bar)
      }
    }.filter { $0.value.isFinite }
    func extreme(_ bar: (value: Double, group: Group, element: Int)?) -> String {
      bar.map { bar in
        bar.value.told + (elements.isEmpty ? "" : " (\(elements[bar.element]))")
          + (place(bar.group).map { " at \($0)" } ?? "")
      } ?? "none"
    }
    let (low, high) = (
      bars.min { $0.value < $1.value }, bars.max { $0.value < $1.value }
    )
    let clause =
      "bars of \(expressions.listed)" + (variable.map { " for \($0) = \(places.listed)" } ?? "")
      + (bars.count > 1
        ? ", the highest \(extreme(high)), the lowest \(extreme(low))" : "")
    let values = JSON.array(
      groups.enumerated().map { index, group in
        var members = [JSON.Member("values", .array(group.bars.map { .number($0) }))]
        if elementsAreGroups, !names.isEmpty {
          members.insert(JSON.Member("name", .string(names[index].source)), at: 0)
        } else if !names.isEmpty {
          let words = names.map { JSON.string($0.source) }
          members.insert(JSON.Member("names", .array(words)), at: 0)
        }
        if let variable, let value = group.value {
          members.insert(JSON.Member(variable, JSON(value)), at: 0)
        }
        return .object(members)
      })
    return PlotAccount(clause: clause, description: description, values: values)
  }
}
