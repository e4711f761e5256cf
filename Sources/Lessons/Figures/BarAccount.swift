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
    let description =
      groups.map { group in
        let bars = group.bars.map { $0.told }.joined(separator: ", ")
        return place(group).map { "\($0): \(bars)" } ?? bars
      }.joined(separator: "; ") + "."
    let names = phrase.expressions.map { Notation.of($0, in: library).unicode }
    let places = groups.compactMap { $0.value?.text(.digits(4)).withTrueMinus }
    let bars = groups.flatMap { group in group.bars.map { (value: $0, group: group) } }
      .filter { $0.value.isFinite }
    func extreme(_ bar: (value: Double, group: Group)?) -> String {
      bar.map { bar in
        bar.value.told + (place(bar.group).map { " at \($0)" } ?? "")
      } ?? "none"
    }
    let (low, high) = (
      bars.min { $0.value < $1.value }, bars.max { $0.value < $1.value }
    )
    let clause =
      "bars of \(names.listed)" + (variable.map { " for \($0) = \(places.listed)" } ?? "")
      + (bars.count > 1
        ? ", the highest \(extreme(high)), the lowest \(extreme(low))" : "")
    let values = JSON.array(
      groups.map { group in
        var members = [JSON.Member("values", .array(group.bars.map { .number($0) }))]
        if let variable, let value = group.value {
          members.insert(JSON.Member(variable, JSON(value)), at: 0)
        }
        return .object(members)
      })
    return PlotAccount(clause: clause, description: description, values: values)
  }
}
