internal import Functions

extension RealFunction {
  /// The places of local extremes in `range`: found among 1,001 even samples, as many uneven ones and
  /// those beside places where something inside turns, each refined by bisection of the slope, or by
  /// golden-section search. At most `most` are refined, those with the largest and the smallest values.
  package func extremes(in range: ClosedRange<Double>, most: Int = 100) -> [Double] {
    let even = Array(range.places(inSteps: 1_000))
    let (places, values) = samples(
      at: (even + range.placesUneven(count: 1_001) + placesBesideInnerTurns(in: range)).ascending,
      apart: range.upperBound * 1e-12 - range.lowerBound * 1e-12)
    guard places.count > 2 else { return [] }
    var candidates = (1..<values.count - 1).compactMap { index -> (index: Int, sign: Double)? in
      let (a, b, c) = (values[index - 1], values[index], values[index + 1])
      if b >= a && b >= c && (b > a || b > c) { return (index, 1) }
      return b <= a && b <= c && (b < a || b < c) ? (index, -1) : nil
    }
    if candidates.count > most {
      candidates.sort { values[$0.index] < values[$1.index] }
      candidates = Array(candidates.prefix(most / 2) + candidates.suffix(most / 2))
      candidates.sort { $0.index < $1.index }
    }
    let inner = candidates.compactMap { index, sign -> Double? in
      let (a, b, c) = (values[index - 1], values[index], values[index + 1])
      let x = extreme(places[index - 1], places[index + 1], sign: sign)
      // A sample that is as good has fewer digits; on a level stretch nothing turns.
      if sign * b >= sign * value(at: x) { return b == a || b == c ? nil : places[index] }
      return x
    }
    let last = places.count - 1
    return [turn(from: 0, to: 1, places, values)].compactMap(\.self) + inner
      + [turn(from: last, to: last - 1, places, values)].compactMap(\.self)
  }

  /// Where a function turns between an end of its range and the sample next to it, although the end is
  /// nearer to the extreme: that shows only in the slopes. Nil where it does not.
  private func turn(
    from end: Int, to next: Int, _ places: [Double], _ values: [Double]
  ) -> Double? {
    let (low, high) = (min(places[end], places[next]), max(places[end], places[next]))
    let (rise, fall) = (slope(at: low), slope(at: high))
    let sign: Double = rise > 0 ? 1 : -1
    guard low < high, rise * fall < 0, sign * values[end] > sign * values[next] else { return nil }
    let x = extreme(low, high, sign: sign)
    return low < x && x < high && sign * value(at: x) > sign * values[end] ? x : nil
  }

  /// The place of the largest (`sign` 1) or smallest (−1) value between two places: where the slope
  /// changes its sign, if it does.
  private func extreme(_ low: Double, _ high: Double, sign: Double) -> Double {
    let context = formula.context(atMost: .max)
    func slope(_ x: Double) -> Double { sign * self.slope(at: x, in: context) }
    guard slope(low) > 0, slope(high) < 0 else {
      let ratio = 0.618_033_988_749_894_9
      return goldenSection(low, high) {
        -sign * value(at: $0, in: context)
      } inner: { a, b in
        (b - ratio * (b - a), a + ratio * (b - a))
      } goesOn: { steps, _ in
        steps < 60
      }.least
    }
    var (a, b) = (low, high)
    for _ in 0..<64 {
      let middle = a < 0 && b > 0 ? 0 : a / 2 + b / 2
      guard a < middle, middle < b else { break }
      let slope = slope(middle)
      if slope == 0 { return middle }
      if slope > 0 { a = middle } else { b = middle }
    }
    return sign * value(at: a) >= sign * value(at: b) ? a : b
  }

  /// The values that a function has over a range.
  package struct Span: Hashable, Sendable {
    package var lowest: Value
    package var highest: Value

    package struct Value: Hashable, Sendable {
      package var value: Double
      /// Where the function turns there; nil where it has the value at an end, at one of its
      /// points, or along a stretch.
      package var turnsAt: Double?
    }
  }

  /// The lowest and the highest value in `range`: at its ends, at 1,001 uneven places, at local
  /// extremes, and on each side of `points`; nil without a value.
  package func span(in range: ClosedRange<Double>, points: [SpecialPoint]) -> Span? {
    let sides = points.flatMap { [$0.value.left, $0.value.here, $0.value.right] }
    let uneven = range.placesUneven(count: 1_001).filter { blurring($0) == nil }
    func blurring(_ x: Double) -> SpecialPoint? { points.first { $0.blurred.contains(x) } }
    let turns = extremes(in: range).map { x in
      let place = blurring(x)?.at ?? x
      return Span.Value(value: value(at: place), turnsAt: place)
    }
    .filter(\.value.isFinite)
    // Turns first: among equal values the one with a place is taken.
    let values = (turns + (sides + values(at: uneven)).map { Span.Value(value: $0) })
      .filter { !$0.value.isNaN }
    guard let lowest = values.min(by: { $0.value < $1.value }),
      let highest = values.max(by: { $0.value < $1.value })
    else { return nil }
    return Span(lowest: lowest, highest: highest)
  }

  /// The values at places in their order; of neighbours that are one place but for rounding, and as high,
  /// only the one with fewer digits.
  private func samples(
    at places: [Double], apart distance: Double
  ) -> (places: [Double], values: [Double]) {
    var (kept, values): ([Double], [Double]) = ([], [])
    for (x, y) in zip(places, self.values(at: places)) {
      guard let last = kept.last, x - last <= distance, y == values.last else {
        kept.append(x)
        values.append(y)
        continue
      }
      if x.description.count < last.description.count { kept[kept.count - 1] = x }
    }
    return (kept, values)
  }

  private func values(at places: [Double]) -> [Double] {
    let context = formula.context(atMost: .max)
    return places.map { value(at: $0, in: context) }
  }
}
