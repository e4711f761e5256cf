/// The limits of a function and its slope towards a place from one side, extrapolated from
/// places at geometrically shrinking distances.
struct OneSidedLimits {
  let function: RealFunction
  let x: Double
  /// The first distance, with the side's sign.
  let step: Double

  /// ±inf where the values grow without bound, nan where they do not settle.
  var value: Double { limit { function.value(at: $0) } }
  var slope: Double { limit { function.slope(at: $0) } }

  private func limit(_ sample: (Double) -> Double) -> Double {
    // Below some distance rounding takes over; beside 0 doubles are dense enough not to mind.
    let (ratio, count) = x == 0 ? (0.25, 110) : (0.5, 36)
    var terms: [Double] = []
    var distance = x == 0 ? step : min(abs(step), abs(x) * 0x1p-6) * (step < 0 ? -1 : 1)
    for _ in 0..<count {
      terms.append(sample(x + distance))
      distance *= ratio
      if x + distance == x || abs(distance) < 0x1p-1000 { break }
    }
    guard let last = terms.last, terms.count > 9 else { return .nan }
    if last.isInfinite { return last }
    if terms.suffix(5).contains(where: \.isNaN) { return .nan }
    let tail = terms.suffix(9)
    if let sign = tail.growth { return sign > 0 ? .infinity : -.infinity }
    return richardson(terms, ratio: ratio)
  }

  /// Richardson's deferred approach to the limit (1927): of all extrapolations, the one that
  /// changes least from its neighbours; nan if none settles.
  private func richardson(_ terms: [Double], ratio: Double) -> Double {
    var row: [Double] = []
    var best = (value: Double.nan, change: Double.infinity)
    for term in terms where term.isFinite {
      var next = [term]
      var power = 1 / ratio
      for previous in row.prefix(6) {
        let current = next[next.count - 1]
        next.append(current + (current - previous) / (power - 1))
        power /= ratio
      }
      for (column, value) in next.enumerated() where column < row.count {
        let change = abs(value - row[column])
        if change < best.change { best = (value, change) }
      }
      row = next
    }
    return best.change <= 1e-7 * max(abs(best.value), 1e-3) ? best.value : .nan
  }
}

extension ArraySlice<Double> {
  /// The sign in which the terms grow by steps that do not shrink; nil if they do not.
  fileprivate var growth: Double? {
    let steps = zip(dropFirst(), self).map { $0 - $1 }
    guard let first = steps.first, first != 0 else { return nil }
    let grows = zip(steps, steps.dropFirst()).allSatisfy { step, next in
      next * first > 0 && abs(next) >= 0.97 * abs(step)
    }
    return grows ? first : nil
  }
}
