internal import Functions

/// Two neighbouring doubles between which something switches.
struct Bracket {
  var low: Double
  var atLow: [Switch]
  var high: Double
  var atHigh: [Switch]

  /// Whether a denominator or argument vanishes here (a bracket without width is a touch).
  var isSingular: Bool {
    low == high || atLow.changes(to: atHigh).contains(where: \.isArgument)
  }

  /// The end that is an exact zero, or that is nearer to one.
  fileprivate var place: (x: Double, isExact: Bool) {
    let changesAtLow = atLow.changes(to: atHigh)
    let changesAtHigh = atHigh.changes(to: atLow)
    if changesAtHigh.contains(where: \.isExact) { return (high, true) }
    if changesAtLow.contains(where: \.isExact) { return (low, true) }
    let isHighNearer = zip(changesAtLow, changesAtHigh)
      .contains { abs($1.distance) < abs($0.distance) }
    return (isHighNearer ? high : low, false)
  }
}

/// A place where something switches, with the switches on both sides of it.
struct Position {
  var x: Double
  var left: [Switch]
  var right: [Switch]
  /// Whether a denominator, or the argument of a logarithm or root, vanishes here.
  var isSingular: Bool

  /// How many doubles apart the switches of one place may be: rounding moves each a little.
  static let reach: UInt64 = 64

  /// Merges brackets that belong to one place: those on both sides of an exact zero, or of a run of
  /// neighbouring doubles that rounding or underflow has all made exact zeros, and those that are
  /// no further apart than rounding.
  static func merging(_ brackets: [Bracket], observe: (Double) -> [Switch]) -> [Position] {
    var positions: [Position] = []
    var remaining = brackets.sorted { $0.low < $1.low }[...]
    while let first = remaining.popFirst() {
      var group = [first]
      while let next = remaining.first, first.low.steps(to: next.high) <= reach {
        group.append(next)
        remaining.removeFirst()
      }
      var run: ClosedRange<Double>?
      if let exit = remaining.firstIndex(where: { isRun(from: first, to: $0) }) {
        run = first.high...remaining[exit].low
        group += remaining[...exit]
        remaining = remaining[(exit + 1)...]
      } else if let last = group.last(where: { isRun(from: first, to: $0) }), group.count > 1 {
        run = first.high...last.low
      }
      let last = group[group.count - 1]
      let x = run.map(place) ?? (isBeside0(first, observe) ? 0 : place(of: group))
      positions.append(
        Position(
          x: x, left: first.low < x ? first.atLow : observe(x.nextDown),
          right: last.high > x ? last.atHigh : observe(x.nextUp),
          isSingular: group.contains(where: \.isSingular)))
    }
    return positions
  }

  /// Whether a switch stands exactly on its place from the end of one bracket to the start of
  /// another, and the stretch between is no wider than rounding or underflow makes it.
  private static func isRun(from first: Bracket, to last: Bracket) -> Bool {
    guard first.high <= last.low,
      let exact = first.atHigh.changes(to: first.atLow).first(where: \.isExact),
      last.atLow.changes(to: last.atHigh).contains(where: { $0.site == exact.site && $0.isExact })
    else { return false }
    if first.high.steps(to: last.low) <= reach { return true }
    let ends = [first.atLow.at(exact.site), last.atHigh.at(exact.site)]
    return ends.allSatisfy { abs($0?.distance ?? .infinity) < 0x1p-1000 }
  }

  /// Whether what switches is lost below the smallest doubles from here to 0.
  private static func isBeside0(_ bracket: Bracket, _ observe: (Double) -> [Switch]) -> Bool {
    guard
      let exact = bracket.atLow.changes(to: bracket.atHigh).first(where: { low in
        bracket.atHigh.at(low.site).map { low.isUnderflow(besides: $0) } ?? false
      })
    else { return false }
    return observe(0).at(exact.site)?.isExact ?? false
  }

  /// Of a run of exact zeros, the one with the fewest digits, or the middle one of those.
  private static func place(in run: ClosedRange<Double>) -> Double {
    if run.contains(0) { return 0 }
    let (low, high) = (run.lowerBound.ordinal, run.upperBound.ordinal)
    return (low...high).map { ordinal in
      let x = Double(ordinal: ordinal)
      return (x: x, digits: x.description.count, offset: abs((ordinal - low) - (high - ordinal)))
    }.min { ($0.digits, $0.offset) < ($1.digits, $1.offset) }?.x ?? run.lowerBound
  }

  /// Of several brackets' places, an exact one, and of those the one with the fewest digits.
  private static func place(of group: [Bracket]) -> Double {
    let places = group.map(\.place)
    let exact = places.filter(\.isExact)
    let candidates = exact.isEmpty ? [places[0]] : exact
    return candidates.map(\.x).min { $0.description.count < $1.description.count } ?? group[0].low
  }
}
