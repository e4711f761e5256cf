package import Drawings
internal import Glibc
internal import Numerals

/// The colours of the cells of a matrix by their values: from low to high or, where there are both
/// signs, from 0 to as far on both sides.
package struct CellScale: Hashable, Sendable {
  /// From tick to tick, or half a tick.
  package let domain: ClosedRange<Double>
  package let isSigned: Bool
  package let ticks: [Tick]

  /// Of any values; those that are no numbers do not count, and infinite ones only by their sign.
  package init(_ values: [Double]) {
    // Beyond these a domain's length would overflow; below, half a tick would be no double.
    let numbers = values.filter(\.isFinite).map { value in
      value.magnitude < Extent.smallest ? 0 : min(max(value, -1e307), 1e307)
    }
    var (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
    isSigned =
      (low < 0 || values.contains(-.infinity)) && (high > 0 || values.contains(.infinity))
    if isSigned {
      let reach = max(-low, high)
      (low, high) = reach > 0 ? (-reach, reach) : (-1, 1)
    } else if low == 0 && high == 0 {
      (low, high) = values.contains(-.infinity) ? (-1, 0) : (0, 1)
    } else if low >= 0 && low <= high / 2 || low == high && low > 0 {
      low = 0
    } else if high <= 0 && high >= low / 2 || low == high {
      high = 0
    }
    let chosen = LinearTicks(
      over: low...high, wish: LinearTicks.Wish(count: 5, endsMatter: false))
    let half = chosen.step / 2
    // Where the numbers are too near each other for half a tick between doubles, they are the ends.
    func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
      let count = value / half
      guard count.magnitude < 0x1p50 else { return value }
      let near = count.rounded()
      return (abs(count - near) < 1e-9 * max(1, abs(near)) ? near : count.rounded(rule)) * half
    }
    domain = rounded(low, .down)...rounded(high, .up)
    ticks = chosen.ticks(in: domain)
  }

  /// How far along the domain a value lies, 0 to 1; nil for what is no number.
  package func fraction(_ value: Double) -> Double? {
    if value.isNaN { return nil }
    let (low, high) = (domain.lowerBound, domain.upperBound)
    return (min(max(value, low), high) / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// The colour at a fraction of the domain.
  package func role(at fraction: Double) -> Role {
    isSigned
      ? .signedCell(Int((fraction * 200 - 100).rounded())) : .cell(Int((fraction * 100).rounded()))
  }

  /// The colour of a value; nil for what is no number.
  package func role(of value: Double) -> Role? { fraction(value).map(role) }
}
