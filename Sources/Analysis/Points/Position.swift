internal import Functions

/// A place where something switches, with the switches on both sides of it.
struct Position {
  var x: Double
  /// Whether something stands on its place exactly there.
  var isExact: Bool
  /// From here down and up the switches are told from rounding.
  var beside: (left: Double, right: Double)
  var left: [Switch]
  var right: [Switch]
  /// Whether a denominator, or the argument of a logarithm or root, vanishes here.
  var isSingular: Bool
}

/// Brackets as positions: those that rounding or underflow has set apart around one place, together.
struct PositionMerging {
  /// How the switches stand at a place.
  let observe: (Double) -> [Switch]
  /// How the switches stand at a place, with their `reach`.
  let observeReach: (Double) -> [Switch]
  let range: ClosedRange<Double>

  /// How many doubles apart the switches of one place may be at least: rounding moves each a little.
  static let reach: Int64 = 64

  /// Where rounding hides a switch over more than this, it hides it everywhere.
  private var longestReach: Double {
    max(
      range.upperBound / 4 - range.lowerBound / 4,
      0x1p-40 * max(abs(range.lowerBound), abs(range.upperBound)))
  }

  /// Brackets of one place.
  private struct Group {
    var brackets: [Bracket]
    /// How far rounding reaches beyond them.
    var reach = 0.0

    var first: Bracket { brackets[0] }
    var last: Bracket { brackets[brackets.count - 1] }

    /// What rounding alone moves here.
    var hidden: Set<Site> { brackets.reduce(into: []) { $0.formUnion($1.hidden) } }

    /// What changes within or across.
    var sites: Set<Site> {
      Set(brackets.flatMap(\.sites) + first.atLow.changes(to: last.atHigh).map(\.site))
        .subtracting(hidden)
    }
  }

  func positions(of brackets: [Bracket]) -> [Position] {
    let groups = merged(
      groups(of: brackets.sorted { $0.low < $1.low }).map(withReach).flatMap(withoutHidden))
    return groups.indices.compactMap { index in
      let group = groups[index]
      let sites = group.sites
      guard !sites.isEmpty else { return nil }
      var low = min(group.first.low - group.reach, group.first.low.moved(by: -Self.reach))
      var high = max(group.last.high + group.reach, group.last.high.moved(by: Self.reach))
      // What stands on its place along a whole side does not tell where that begins.
      let outer = [observe(low), observe(high)]
      let telling = sites.filter { site in !outer.contains { $0.at(site)?.isExact ?? false } }
      let x = place(of: group, between: low, and: high, telling)
      // Only at an end of the range is a side outside of it.
      if x.moved(by: -Self.reach) > range.lowerBound { low = max(low, range.lowerBound) }
      if x.moved(by: Self.reach) < range.upperBound { high = min(high, range.upperBound) }
      if index > 0 { low = max(low, .middle(groups[index - 1].last.high, group.first.low)) }
      if index + 1 < groups.count {
        high = min(high, .middle(group.last.high, groups[index + 1].first.low))
      }
      let hidden = group.hidden
      let (left, right) = (sides(min(low, x), hidden), sides(max(high, x), hidden))
      return Position(
        x: x, isExact: isExact(x, sites), beside: (low, high), left: left, right: right,
        isSingular: (left + right).contains { $0.isArgument && sites.contains($0.site) })
    }
  }

  /// Those that stand together, of brackets in their order.
  private func groups(of brackets: [Bracket]) -> [Group] {
    brackets.reduce(into: []) { groups, bracket in
      if let last = groups.last?.last, last.high.ordinal + Self.reach >= bracket.low.ordinal {
        groups[groups.count - 1].brackets.append(bracket)
      } else {
        groups.append(Group(brackets: [bracket]))
      }
    }
  }

  private func withReach(_ group: Group) -> Group {
    var group = group
    group.reach = [group.first, group.last].flatMap(reaches).map(\.reach).max() ?? 0
    return group
  }

  /// How far rounding reaches of what changes in a bracket, measured at an end that is off the exact
  /// place, where a derivative may vanish.
  private func reaches(of bracket: Bracket) -> [Switch] {
    let sites = bracket.sites
    let isOff = bracket.atLow.allSatisfy { !sites.contains($0.site) || !$0.isExact }
    return observeReach(isOff ? bracket.low : bracket.high).filter {
      // A stretch of exact zeros is not hidden.
      sites.contains($0.site) && !($0.isExact && $0.reach == .infinity)
    }
  }

  /// What rounding alone moves between two places: at one of them if something else switches, too, else
  /// at both.
  func hidden(from low: Double, to high: Double) -> Set<Site> {
    let ends = [low, high].map(observeReach)
    let hidden = ends.map { Set($0.filter { $0.reach > longestReach }.map(\.site)) }
    let either = hidden[0].union(hidden[1])
    if ends[0].changes(to: ends[1]).contains(where: { !either.contains($0.site) }) {
      return either
    }
    return either.filter { site in
      zip(ends, hidden).allSatisfy { $0.at(site) == nil || $1.contains(site) }
    }
  }

  /// What is left of a group when what rounding hides everywhere counts for nothing.
  private func withoutHidden(_ group: Group) -> [Group] {
    if group.reach <= longestReach { return [group] }
    let hidden = Set(
      group.brackets.flatMap(reaches).filter { $0.reach > longestReach }.map(\.site))
    let rest = group.brackets.map {
      var bracket = $0
      bracket.hidden.formUnion(hidden)
      return bracket
    }
    return groups(of: rest.filter { !$0.sites.isEmpty }).map(withReach)
      .filter { $0.reach <= longestReach }
  }

  /// How the switches stand at a place beside another; those that only rounding has moved from where they
  /// switch, there.
  private func sides(_ x: Double, _ hidden: Set<Site>) -> [Switch] {
    if hidden.isEmpty { return observe(x) }
    let moved = Set(observeReach(x).filter { $0.reach > longestReach }.map(\.site))
      .intersection(hidden)
    return observe(x).map { moved.contains($0.site) ? $0.settled : $0 }
  }

  /// Groups that rounding reaches across, and those at both ends of a run in which a switch has
  /// underflowed to 0 around 0.
  private func merged(_ groups: [Group]) -> [Group] {
    var merged: [Group] = []
    for group in groups {
      if let last = merged.last,
        group.first.low - last.last.high <= max(group.reach, last.reach)
      {
        merged[merged.count - 1].brackets += group.brackets
        merged[merged.count - 1].reach = max(group.reach, last.reach)
      } else {
        merged.append(group)
      }
    }
    guard
      let entry = merged.indices.last(where: { merged[$0].last.high <= 0 }),
      let exit = merged.indices.first(where: { $0 > entry && merged[$0].first.low >= 0 }),
      isUnderflow(from: merged[entry].first, to: merged[exit].last)
    else { return merged }
    merged[entry].brackets += merged[(entry + 1)...exit].flatMap(\.brackets)
    merged.removeSubrange((entry + 1)...exit)
    return merged
  }

  private func isUnderflow(from first: Bracket, to last: Bracket) -> Bool {
    first.atHigh.contains { entry in
      guard entry.isExact, let exit = last.atLow.at(entry.site), exit.isExact else { return false }
      return [first.atLow.at(entry.site), last.atHigh.at(entry.site)].allSatisfy {
        $0.map { !$0.isExact && abs($0.distance) < 0x1p-1000 } ?? false
      }
    }
  }

  private func isExact(_ x: Double, _ sites: Set<Site>) -> Bool {
    observe(x).contains { $0.isExact && sites.contains($0.site) }
  }

  /// An exact zero: 0 itself, or what has the fewest digits within reach, or one at an end of a
  /// bracket; else the end that is nearest.
  private func place(
    of group: Group, between low: Double, and high: Double, _ sites: Set<Site>
  ) -> Double {
    let shortest = low <= 0 && 0 <= high ? 0 : .shortest(between: low, and: high)
    if isExact(shortest, sites) { return shortest }
    let places = group.brackets.map(\.place)
    let exact = places.filter(\.isExact)
    // What is not seen at a double between two brackets stands there.
    if exact.isEmpty, group.first.high == group.last.low { return group.last.low }
    return (exact.isEmpty ? [places[0]] : exact).map(\.x)
      .min { $0.description.count < $1.description.count } ?? group.first.low
  }
}

extension Double {
  /// So many doubles further on; itself where they end.
  fileprivate func moved(by steps: Int64) -> Double {
    let moved = Double(ordinal: ordinal + steps)
    return moved.isFinite ? moved : self
  }
}
