internal import Glibc
package import Numerals

/// Ticks at multiples of a step of 1, 2, 2.5 or 5 times a power of ten.
///
/// The step is the candidate of the least penalty, after J. Talbot, S. Lin, P. Hanrahan, "An
/// Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes" (InfoVis 2010): how far
/// the count is from the one wished for, how round the step is, whether the ends carry a tick.
package struct LinearTicks: Hashable, Sendable {
  /// The step is `mantissa · 10^exponent`.
  let mantissa: Int
  let exponent: Int

  package var step: Double { Decimal(mantissa, exponent: exponent).value }

  /// What the ticks of one axis are chosen by.
  package struct Wish {
    /// The count that would be best; 3 to 11 are possible.
    package var count: Int
    /// Whether the domain ends just there, so that it is good to have ticks at its ends.
    package var endsMatter: Bool
    /// Whether a number that long labels share may be said beside them.
    package var sharesNumber: Bool
    /// Whether labels at ticks that are `spacing` (a fraction of the domain) apart have room.
    package var fits: (_ labels: [Numeral], _ spacing: Double) -> Bool

    package init(
      count: Int, endsMatter: Bool = true, sharesNumber: Bool = false,
      fits: @escaping (_ labels: [Numeral], _ spacing: Double) -> Bool = { _, _ in true }
    ) {
      self.count = count
      self.endsMatter = endsMatter
      self.sharesNumber = sharesNumber
      self.fits = fits
    }
  }

  /// The best step for a domain of finite, different ends.
  package init(over domain: ClosedRange<Double>, wish: Wish) {
    let length = domain.upperBound / 2 - domain.lowerBound / 2
    precondition(length > 0 && length.isFinite, "Ticks need a domain of some length.")
    let top = Int(floor(log10(length) + log10(2)))
    var best: (penalty: Double, ticks: LinearTicks)?
    for power in (top - 2)...(top + 1) {
      for (mantissa, roundness) in [(10, 0.0), (20, 0.02), (25, 0.04), (50, 0.02)] {
        let candidate = LinearTicks(mantissa: mantissa, exponent: power - 1)
        let count = candidate.count(in: domain)
        guard count >= 2 && count <= 11 else { continue }
        var penalty = abs(log(Double(count) / Double(wish.count))) + roundness
        // 2.5 itself puts halves between whole numbers; 0.25 and 25 are as natural as a quarter.
        if mantissa == 25 && power == 0 { penalty += 0.3 }
        let meetsEnds = [domain.lowerBound, domain.upperBound].allSatisfy(candidate.isMultiple)
        if wish.endsMatter && !meetsEnds { penalty += 0.2 }
        if count < 3 { penalty += 2 }
        // Labels only make it worse.
        if let best, penalty >= best.penalty { continue }
        let ticks = candidate.labelled(in: domain, sharesNumber: wish.sharesNumber).ticks
        if !wish.fits(ticks.compactMap(\.label), candidate.step / 2 / length) { penalty += 10 }
        if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, candidate) }
      }
    }
    self = best?.ticks ?? LinearTicks(mantissa: 10, exponent: top - 1)
  }

  private init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Whether `x` is a multiple of the step, within rounding.
  package func isMultiple(_ x: Double) -> Bool {
    let n = x / step
    return abs(n - n.rounded()) < 1e-9 * max(1, abs(n))
  }

  private func multiples(in domain: ClosedRange<Double>) -> (first: Double, last: Double) {
    let (low, high) = (domain.lowerBound / step, domain.upperBound / step)
    let slack = 1e-9 * max(1, high - low)
    return (ceil(low - slack), floor(high + slack))
  }

  private func count(in domain: ClosedRange<Double>) -> Int {
    let (first, last) = multiples(in: domain)
    // Beyond 2^50 multiples of the step are no longer told apart.
    guard max(abs(first), abs(last)) < 0x1p50, last >= first else { return 0 }
    return Int(last - first) + 1
  }

  /// The ticks in a domain, which need not be the one that the step was chosen for.
  package func ticks(in domain: ClosedRange<Double>) -> [Tick] {
    labelled(in: domain, sharesNumber: false).ticks
  }

  /// The same, and the number that their labels share where they may.
  package func labelled(
    in domain: ClosedRange<Double>, sharesNumber: Bool
  ) -> (ticks: [Tick], shared: SharedNumber?) {
    guard count(in: domain) > 0 else { return ([], nil) }
    let (first, last) = multiples(in: domain)
    let multiples = (Int(first)...Int(last)).map { $0 * mantissa }
    let values = multiples.map { Decimal($0, exponent: exponent) }
    var labels = Self.labels(values)
    var shared: SharedNumber?
    if sharesNumber, !Self.areShort(values), Self.areDetailed(values),
      let found = SharedNumber.taken(
        from: multiples, exponent: exponent, full: labels, labels: Self.labels)
    {
      (shared, labels) = found
    }
    return (zip(values, labels).map { Tick(value: $0.value, label: $1) }, shared)
  }

  private static func areShort(_ values: [Decimal]) -> Bool {
    values.allSatisfy { Numeral(positional: $0).text.count <= ($0.isNegative ? 8 : 7) }
  }

  /// Whether numbers differ in a late digit.
  private static func areDetailed(_ values: [Decimal]) -> Bool {
    values.contains { $0.digits.count > 4 }
  }

  /// Plain decimals while they are short, powers of ten for an axis of huge or tiny numbers.
  static func labels(_ values: [Decimal]) -> [Numeral] {
    let plain = values.map { Numeral(positional: $0) }
    // Numbers that differ in a late digit are told apart best in full, within reason.
    if areShort(values) || areDetailed(values) && plain.allSatisfy({ $0.text.count <= 20 }) {
      return plain
    }
    // All in one form.
    let powers = values.map(Numeral.init(scientific:))
    let arePowersAlone = zip(values, powers).allSatisfy { $0.digits.isEmpty || $1 != $1.full }
    return arePowersAlone ? powers : powers.map(\.full)
  }
}
