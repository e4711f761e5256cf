/// The limits of a function and its slope towards a place from one side, extrapolated from
/// places at geometrically shrinking distances.
struct OneSidedLimits {
  let function: RealFunction
  let x: Double
  /// The first distance, with the side's sign.
  let step: Double

  /// ±inf where the values grow without bound, nan where they do not settle.
  var value: Double { limit(noise: 1e-6) { function.value(at: $0) } }
  /// As `value`; nan also where rounding hides it.
  var slope: Double { limit(noise: .infinity) { function.slope(at: $0) } }

  /// The limit of `sample`, whose rounding may grow to `noise` of its value.
  private func limit(noise: Double, _ sample: (Double) -> Double) -> Double {
    // Below some distance rounding takes over; beside 0 doubles are dense enough not to mind.
    let (ratio, count) = x == 0 ? (0.25, 110) : (0.5, 36)
    var terms: [Double] = []
    // The smallest doubles have too few digits to be places at even ratios.
    let smallest = max(min(0x1p-1000, abs(step) * 0x1p-40), 0x1p-1060)
    var distance = x == 0 ? step : min(abs(step), abs(x) * 0x1p-6) * (step < 0 ? -1 : 1)
    for _ in 0..<count {
      terms.append(sample(x + distance))
      distance *= ratio
      if x + distance == x || abs(distance) < smallest { break }
    }
    terms = before(noise: noise, terms)
    guard let last = terms.last, terms.count > 3 else { return .nan }
    if last.isInfinite { return last }
    if terms.suffix(5).contains(where: \.isNaN) { return .nan }
    let tail = terms.suffix(9)
    if let sign = tail.growth { return sign > 0 ? .infinity : -.infinity }
    let limit = extrapolated(terms, ratio: ratio)
    // What is smaller than the terms' rounding is 0 with noise.
    let scale = terms.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 0
    return abs(limit) < scale * 0x1p-60 ? 0 : limit
  }

  /// The terms up to where rounding takes over: where their steps, having shrunk, grow again.
  private func before(noise: Double, _ terms: [Double]) -> [Double] {
    let steps = zip(terms, terms.dropFirst()).map { abs($1 - $0) }
    guard let first = steps.first else { return terms }
    var smallest = first
    for (index, step) in steps.enumerated() {
      // A step that is not small is the function's own.
      if smallest < first / 16, step > 4 * smallest, step < noise * abs(terms[index]) {
        return Array(terms[...index])
      }
      smallest = min(smallest, step)
    }
    return terms
  }

  /// Of all extrapolations the one that changes least from its neighbours; nan if none settles.
  ///
  /// Richardson's deferred approach to the limit (1927) serves for what has a Taylor series beside
  /// the place, Aitken's Δ² (1926) for a fractional power.
  private func extrapolated(_ terms: [Double], ratio: Double) -> Double {
    let terms = terms.filter(\.isFinite)
    var best = (value: Double.nan, change: Double.infinity)
    func consider(_ value: Double, after previous: Double) {
      let change = abs(value - previous)
      if change < best.change { best = (value, change) }
    }
    var row: [Double] = []
    for term in terms {
      var next = [term]
      var power = 1 / ratio
      for previous in row.prefix(6) {
        let current = next[next.count - 1]
        next.append(current + (current - previous) / (power - 1))
        power /= ratio
      }
      for (value, previous) in zip(next, row) { consider(value, after: previous) }
      row = next
    }
    let accelerated = zip(zip(terms, terms.dropFirst()), terms.dropFirst(2)).map { pair, c in
      let (a, b) = pair
      let curvature = (c - b) - (b - a)
      return curvature == 0 ? c : c - (c - b) * (c - b) / curvature
    }
    for (previous, value) in zip(accelerated, accelerated.dropFirst()) {
      consider(value, after: previous)
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
