internal import Glibc
internal import Numerals

/// Levels of a map at round numbers.
package enum LevelSteps {
  /// Whether values have both signs, by more than rounding makes of 0.
  package static func hasBothSigns(_ range: ClosedRange<Double>) -> Bool {
    let (below, above) = (-range.lowerBound, range.upperBound)
    return min(below, above) > 1e-9 * max(below, above)
  }

  /// About so many bands of one step, from at or below the least value to at or above the greatest; as far
  /// below 0 as above it where values have both signs.
  package static func even(over range: ClosedRange<Double>, bands: Int) -> [Double] {
    if hasBothSigns(range) {
      let reach = max(-range.lowerBound, range.upperBound)
      return steps(over: -reach...reach, bands: bands)
    }
    return steps(over: range, bands: bands)
  }

  private static func steps(over range: ClosedRange<Double>, bands: Int) -> [Double] {
    let length = range.upperBound / 2 - range.lowerBound / 2
    guard length.isFinite, length > 0 else { return [range.lowerBound] }
    let magnitude = Int(floor(log10(length) + log10(2) - log10(Double(bands))))
    var best: (penalty: Double, levels: [Double])?
    for exponent in (magnitude - 1)...(magnitude + 1) {
      for mantissa in [10, 20, 25, 50] {
        let step = Decimal(mantissa, exponent: exponent - 1).value
        let low = floor(range.lowerBound / step + 1e-9)
        let high = ceil(range.upperBound / step - 1e-9)
        guard step > 0, high > low, max(abs(low), abs(high)) < 0x1p50, high - low <= 200 else {
          continue
        }
        let penalty = abs(log((high - low) / Double(bands))) + (mantissa == 25 ? 0.03 : 0)
        guard best.map({ penalty < $0.penalty }) ?? true else { continue }
        let levels = (Int(low)...Int(high)).map {
          Decimal($0 * mantissa, exponent: exponent - 1).value
        }
        best = (penalty, levels)
      }
    }
    return best?.levels ?? [range.lowerBound, range.upperBound]
  }

  /// So many bands from 0 or above it, each with an upper end about twice that of the one below it:
  /// powers of two while these have few digits, else 1, 2 and 5 times powers of ten.
  package static func growing(over range: ClosedRange<Double>, bands: Int) -> [Double] {
    guard range.upperBound > 0 else { return [range.upperBound] }
    let steps = stepsDown(from: range.upperBound, count: bands)
    // Without a level at or below the least value the lowest band begins at 0.
    let first = steps.lastIndex { $0 <= range.lowerBound }
    return first.map { Array(steps[$0...]) } ?? ([0] + steps.dropFirst())
  }

  /// Ascending, the last at or above a value.
  private static func stepsDown(from value: Double, count: Int) -> [Double] {
    let power = Int(ceil(log2(value) - 1e-9))
    if (3...7).contains(power) {
      return (power - count...power).map { exp2(Double($0)) }
    }
    let decade = Int(floor(log10(value)))
    let above = (decade - count...decade + 1).flatMap { exponent in
      [1, 2, 5].map { Decimal($0, exponent: exponent).value }
    }
    let top = above.firstIndex { $0 >= value * (1 - 1e-9) } ?? above.count - 1
    return Array(above[max(0, top - count)...top])
  }

  /// Powers of ten, every one or every second, third …, at most so many bands.
  package static func decades(over range: ClosedRange<Double>, bands: Int) -> [Double] {
    guard range.upperBound > 0 else { return [range.upperBound] }
    let high = Int(ceil(log10(range.upperBound) - 1e-9))
    let low = range.lowerBound > 0 ? Int(floor(log10(range.lowerBound) + 1e-9)) : high - bands
    let every = max(1, (high - low + bands - 1) / bands)
    return stride(from: high, through: low - every + 1, by: -every).reversed().map {
      Decimal(1, exponent: $0).value
    }
  }

  /// About nine bands for values of which some are known.
  ///
  /// - Parameters:
  ///   - range: from the least to the greatest.
  ///   - samples: values at places all over the map, finite.
  /// - Returns: ascending levels.
  package static func automatic(
    over range: ClosedRange<Double>, like samples: [Double]
  ) -> [Double] {
    let bands = 9
    guard range.lowerBound < range.upperBound else { return [range.lowerBound] }
    let sorted = samples.filter(range.contains).sorted()
    guard sorted.count > 10 else { return even(over: range, bands: bands) }
    func quantile(_ part: Double) -> Double { sorted[Int(part * Double(sorted.count - 1))] }
    let (low, high) = (quantile(0.05), quantile(0.95))
    let isFlat = low == high
    if range.lowerBound >= 0 {
      if !isFlat, low > 0, high / low > 1e5 {
        return decades(over: low...range.upperBound, bands: bands)
      }
      // Many are often the least, as those of max(0, x).
      let above = sorted.drop { $0 <= range.lowerBound }
      let middle = above.isEmpty ? range.upperBound : above[above.startIndex + above.count / 2]
      if middle < range.upperBound / 5 {
        // Beyond what is usual all has the last color.
        let top = range.upperBound > 100 * high ? 2 * high : range.upperBound
        if top > range.lowerBound { return growing(over: range.lowerBound...top, bands: bands) }
      }
    }
    let usual = (high / 2 - low / 2)
    if !isFlat, range.upperBound / 2 - range.lowerBound / 2 > 10 * usual {
      return even(over: low...high, bands: bands)
    }
    return even(over: range, bands: bands)
  }
}
