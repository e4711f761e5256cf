internal import Functions
internal import Numerals

/// Where clauses are checked: fixed places of low discrepancy, the multiples of the golden ratio
/// modulo 1, so that every build looks at the same ones.
struct ClauseSamples {
  /// Where the author wants the formula checked; nil for 1e-3 ≤ |z| ≤ 4.
  let interval: ClosedRange<Double>?

  private static let magnitudes = 1e-3...4.0

  /// The interval in which also the places are compared at which formulas switch.
  var searched: ClosedRange<Double> {
    interval ?? -Self.magnitudes.upperBound...Self.magnitudes.upperBound
  }

  /// Whether forms can be compared at a place where something switches: beside 0 the textbook form
  /// may lose all its digits, but at 0 itself it has either its value or none.
  func reaches(_ x: Double) -> Bool {
    interval?.contains(x) ?? (x == 0 || abs(x) >= Self.magnitudes.lowerBound)
  }

  /// The first are such as one would choose, so that a message names one of them. Of two in turn
  /// one is the other's negative.
  func number(_ index: Int) -> Double {
    if let interval { return interval.place(Self.fraction(index)) }
    let (pair, sign) = (index / 2, index.isMultiple(of: 2) ? 1.0 : -1.0)
    let simple = [1, 2, 0.5, 3]
    if pair < simple.count { return sign * simple[pair] }
    let (range, fraction) = (Self.magnitudes, Self.fraction(pair))
    if pair.isMultiple(of: 2) { return sign * range.place(fraction) }
    let ratio = Elementary.power(range.upperBound / range.lowerBound, fraction)
    return sign * range.rounding(range.lowerBound * ratio)
  }

  /// Distinct elements; of two vectors in turn one is positive.
  func vector(of count: Int, _ index: Int) -> Value {
    if interval == nil, index == 0 { return .vector(Array([1, 2, 3, -1, 0.5].prefix(count))) }
    return .vector(
      (0..<count).map { place in
        let fraction = Self.fraction(index * 7 + place)
        if let interval { return interval.place(fraction) }
        let x = Self.magnitudes.place(abs(2 * fraction - 1))
        return fraction < 0.5 && index.isMultiple(of: 2) ? -x : x
      })
  }

  private static func fraction(_ index: Int) -> Double {
    let product = Double(index + 1) * 0.618_033_988_749_894_9
    return product - product.rounded(.down)
  }
}

extension ClosedRange<Double> {
  fileprivate func place(_ fraction: Double) -> Double {
    rounding(lowerBound * (1 - fraction) + upperBound * fraction)
  }

  /// To few digits, so that a message is short.
  fileprivate func rounding(_ x: Double) -> Double {
    guard let rounded = Double(NumberText.significantDigits(4, of: x)), contains(rounded)
    else { return x }
    return rounded
  }
}

extension Clause {
  /// The parameters after the first as they are tried: at their defaults, then each in turn half as
  /// large again and half as large. One without a default is near 1; 0 becomes ±½. What the formula uses
  /// as a vector is one of `length` elements.
  func parameterValues(of length: Int) -> [[Value]] {
    let ranks = function.ranks
    let usual = function.parameters.dropFirst().enumerated().map { index, parameter -> Value in
      let number = 0.75 + 0.5 * Double(index)
      if let fallback = parameter.fallback { return fallback }
      guard ranks[parameter.name] == .vector else { return .scalar(number) }
      return .vector((0..<length).map { number + 0.25 * Double($0) })
    }
    var all = [usual]
    for index in usual.indices.prefix(parameterCount - 1) {
      for change in [0.5, -0.5] {
        var changed = usual
        changed[index] = usual[index].map { $0 == 0 ? change : $0 * (1 + change) }
        all.append(changed)
      }
    }
    return all
  }
}
