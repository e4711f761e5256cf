package import Numerals

/// A number that the labels of an axis' ticks share, said once, so that they tell only how far their
/// ticks are from it: of 1000.001 … 1000.009 it is 1000.
package struct SharedNumber: Hashable, Sendable {
  package let value: Double
  /// What stands once beside the labels, as `1000 +`; nil where a tick has the number for its label.
  package let note: Numeral?

  /// The number of ticks at `multiples · 10^exponent`, ascending, and their labels beside it.
  ///
  /// - Parameters:
  ///   - multiples: of the ticks.
  ///   - exponent: of the power of ten that they are multiples of.
  ///   - full: the labels that say all.
  ///   - labels: how numbers are labelled in one form.
  /// - Returns: nil where labels would not be much shorter for it.
  static func taken(
    from multiples: [Int], exponent: Int, full: [Numeral], labels: ([Decimal]) -> [Numeral]
  ) -> (number: SharedNumber, labels: [Numeral])? {
    guard let first = multiples.first, let last = multiples.last else { return nil }
    var power = 1
    while power <= last - first { power *= 10 }
    // The roundest among the ticks, or else the last before them on the way from zero.
    let rest = last % power
    let inner = last - (rest < 0 ? rest + power : rest)
    let isTick = inner >= first
    let whole = isTick || first > 0 ? inner : inner + power
    guard whole != 0 else { return nil }
    let number = Decimal(whole, exponent: exponent)
    let name = Numeral(positional: number).text
    let short = labels(
      multiples.map { Decimal(isTick ? $0 - whole : abs($0 - whole), exponent: exponent) })
    let others = zip(multiples, short).filter { $0.0 != whole }.map { $1.text.count }
    guard name.count <= 20, let longest = others.max(),
      (full.map(\.text.count).max() ?? 0) >= longest + 2
    else { return nil }
    guard isTick else {
      let note = Numeral.plain(name + (whole < 0 ? " \u{2212}" : " +"))
      return (SharedNumber(value: number.value, note: note), short)
    }
    return (
      SharedNumber(value: number.value, note: nil),
      zip(multiples, short).map { multiple, label in
        multiple == whole ? .plain(name) : multiple < whole ? label : label.withPlus
      }
    )
  }
}

extension Numeral {
  /// A number above zero with its sign.
  fileprivate var withPlus: Numeral {
    switch self {
    case .plain(let string): .plain("+" + string)
    case .scientific(let coefficient, let exponent):
      .scientific(coefficient: "+" + (coefficient ?? "1"), exponent: exponent)
    }
  }
}
