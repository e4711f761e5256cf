internal import Glibc
package import Numerals

/// Ticks of a logarithmic axis: numbers at 1, 2 and 5 for up to four decades, powers for more.
package enum LogarithmicTicks {
  /// The ticks of a positive domain; `fits` says whether these labels, at these fractions of the
  /// axis, have room.
  package static func ticks(
    in domain: ClosedRange<Double>, fits: ([(at: Double, label: Numeral)]) -> Bool = { _ in true }
  ) -> [Tick] {
    precondition(domain.lowerBound > 0, "A logarithmic axis has no zero.")
    let decades = log10(domain.upperBound) - log10(domain.lowerBound)
    return decades <= 4 + 1e-9 ? plain(in: domain, fits: fits) : powers(in: domain, fits: fits)
  }

  private static func plain(
    in domain: ClosedRange<Double>, fits: ([(at: Double, label: Numeral)]) -> Bool
  ) -> [Tick] {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let inside = (low * (1 - 1e-12))...(high * (1 + 1e-12))
    let ends = [low, high].map { (at: $0, text: text(ofEnd: $0, spread: log(high) - log(low))) }
    // All in one form.
    let areShort = ends.allSatisfy { Numeral(positional: $0.text).text.count <= 9 }
    func label(_ decimal: Decimal) -> Numeral {
      areShort ? Numeral(positional: decimal) : Numeral(scientific: decimal).full
    }
    var ticks: [Tick] = []
    for power in Int(floor(log10(low))) - 1...Int(ceil(log10(high))) {
      for digit in 1...9 {
        let decimal = Decimal(digit, exponent: power)
        guard inside.contains(decimal.value) else { continue }
        ticks.append(
          Tick(
            value: decimal.value, label: [1, 2, 5].contains(digit) ? label(decimal) : nil,
            isMajor: digit == 1, grid: digit == 1 ? .full : .none))
      }
    }
    for (end, short) in ends {
      if let i = ticks.firstIndex(where: { abs($0.value / end - 1) < 1e-12 }) {
        ticks[i].label = label(short)
      } else {
        ticks.append(Tick(value: end, label: label(short), isMajor: false, grid: .none))
      }
    }
    ticks.sort { $0.value < $1.value }
    let scale = Scale(.logarithmic, domain, from: 0, to: 1)
    func isEnd(_ tick: Tick) -> Bool {
      [low, high].contains { abs(tick.value / $0 - 1) < 1e-12 }
    }
    // Where labels crowd, those of ends that are not round go first, then the fives and twos.
    let candidates: [(Tick) -> Bool] = [
      { _ in true }, { isRound($0.value) },
      { leading($0.value) == 1 && isRound($0.value) || isEnd($0) },
      { leading($0.value) == 1 && isRound($0.value) }, isEnd,
    ]
    let all = ticks.count { $0.label != nil }
    for isKept in candidates {
      let kept = ticks.map { isKept($0) ? $0 : $0.bare }
      let labels = kept.compactMap { t in t.label.map { (scale.fraction(t.value), $0) } }
      // One number alone does not make a scale.
      if labels.count >= min(2, all) && fits(labels) { return kept }
    }
    return ticks.prefix(1) + ticks.dropFirst().map(\.bare)
  }

  private static func powers(
    in domain: ClosedRange<Double>, fits: ([(at: Double, label: Numeral)]) -> Bool
  ) -> [Tick] {
    let first = Int(ceil(log10(domain.lowerBound) - 1e-9))
    let last = Int(floor(log10(domain.upperBound) + 1e-9))
    let scale = Scale(.logarithmic, domain, from: 0, to: 1)
    func power(_ n: Int) -> Double { Decimal(1, exponent: n).value }
    func text(_ n: Int) -> Numeral {
      n == 0 ? .plain("1") : .scientific(coefficient: nil, exponent: n)
    }
    for every in [1, 2, 5, 10, 20, 50, 100] {
      let labelled = (first...last).filter { $0 % every == 0 }
      let entries = labelled.map { (at: scale.fraction(power($0)), label: text($0)) }
      guard labelled.count <= 7 && fits(entries) else { continue }
      var ticks = labelled.map { Tick(value: power($0), label: text($0)) }
      if every > 1 {
        ticks += (first...last).filter { every % 2 == 0 && abs($0 % every) == every / 2 }
          .map { Tick(value: power($0), label: nil, isMajor: false, grid: .faint) }
      }
      return ticks.sorted { $0.value < $1.value }
    }
    return [first, last].map { Tick(value: power($0), label: text($0)) }
  }

  /// The number itself where it has six digits or fewer; else so many, three at least, that it is off
  /// by no more than a thousandth of the axis.
  private static func text(ofEnd end: Double, spread: Double) -> Decimal {
    let exact = Decimal(exactly: end)
    let shortest = Decimal(shortest: end)
    if shortest.digits.count <= 6 { return shortest }
    let rounded = (3...17).lazy.map { exact.rounded(to: $0) }
    return rounded.first { abs(log($0.value) - log(end)) <= spread / 1_000 } ?? shortest
  }

  private static func leading(_ x: Double) -> Double {
    (x / pow(10, floor(log10(x) + 1e-9))).rounded()
  }

  /// Whether only one digit of a number is not zero.
  private static func isRound(_ x: Double) -> Bool {
    abs(Decimal(exactly: x).rounded(to: 1).value / x - 1) < 1e-12
  }
}

extension Tick {
  /// Without its label.
  fileprivate var bare: Tick { Tick(value: value, label: nil, isMajor: isMajor, grid: grid) }
}
