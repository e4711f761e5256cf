extension RealFunction {
  /// The places of local extremes in `range`: found among 1,001 even samples, each refined by
  /// golden-section search (Kiefer 1953).
  package func extremes(in range: ClosedRange<Double>) -> [Double] {
    let count = 1_000
    let places = (0...count).map { index in
      let t = Double(index) / Double(count)
      return range.lowerBound * (1 - t) + range.upperBound * t
    }
    let values = places.map { value(at: $0) }
    return (1..<count).compactMap { index in
      let (a, b, c) = (values[index - 1], values[index], values[index + 1])
      let sign: Double
      if b >= a && b >= c && (b > a || b > c) {
        sign = 1
      } else if b <= a && b <= c && (b < a || b < c) {
        sign = -1
      } else {
        return nil
      }
      let x = extreme(places[index - 1], places[index + 1], sign: sign)
      let refined = value(at: x)
      // A sample that is as good has fewer digits; on a level stretch nothing turns.
      if sign * b >= sign * refined { return b == a || b == c ? nil : places[index] }
      return x
    }
  }

  /// The place of the largest (`sign` 1) or smallest (−1) value between two places.
  private func extreme(_ low: Double, _ high: Double, sign: Double) -> Double {
    let ratio = 0.618_033_988_749_894_9
    var (a, b) = (low, high)
    var (c, d) = (b - ratio * (b - a), a + ratio * (b - a))
    var (atC, atD) = (sign * value(at: c), sign * value(at: d))
    for _ in 0..<60 where a < c && c < d && d < b {
      if atC >= atD {
        (b, d, atD) = (d, c, atC)
        c = b - ratio * (b - a)
        atC = sign * value(at: c)
      } else {
        (a, c, atC) = (c, d, atD)
        d = a + ratio * (b - a)
        atD = sign * value(at: d)
      }
    }
    return atC >= atD ? c : d
  }
}
