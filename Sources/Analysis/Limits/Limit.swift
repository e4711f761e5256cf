internal import Numerals

/// Where a sequence goes, with what that may be off by.
struct Limit {
  /// ±inf where the terms grow without bound, nan where there is no limit or it is not determined.
  var value: Double
  /// Infinite where it is not determined.
  var error: Double

  /// Without values there is no limit.
  static let none = Limit(value: .nan, error: 0)
  static let undetermined = Limit(value: .nan, error: .infinity)

  var isUndetermined: Bool { value.isNaN && error > 0 }
  /// Whether there are no values that it could be a limit of.
  var isMissing: Bool { value.isNaN && error == 0 }

  /// Whether two limits may be the same.
  func agrees(with other: Limit, besides isExtrapolated: Bool) -> Bool {
    if value == other.value || isUndetermined || other.isUndetermined { return true }
    guard isExtrapolated else { return abs(value - other.value) <= max(error, other.error) }
    let size = max(abs(value), abs(other.value))
    return size.isFinite && abs(value - other.value) <= 4 * (error + other.error) + 1e-9 * size
  }

  /// With the digits that are certain, twelve at the most; 0 where none is.
  var rounded: Limit {
    guard value.isFinite, error.isFinite else { return self }
    if abs(value) <= 2 * error { return Limit(value: 0, error: error) }
    var digits = 12
    while digits > 1, Self.unit(of: digits, value) < 2 * error { digits -= 1 }
    let text = NumberText.significantDigits(digits, of: value)
    return Limit(value: Double(text) ?? value, error: max(error, abs(value) * 1e-12))
  }

  /// What the last of so many significant digits counts.
  private static func unit(of digits: Int, _ value: Double) -> Double {
    var unit = 1.0
    while unit > abs(value) { unit /= 10 }
    while unit * 10 <= abs(value) { unit *= 10 }
    for _ in 1..<digits { unit /= 10 }
    return unit
  }
}

/// A value of a function beside a place.
struct Sample {
  /// From the place, with the side's sign.
  var distance: Double
  var value: Double
  /// What rounding may have done to the value.
  var error: Double
}

/// A limit of terms whose distances shrink at even ratios.
struct Extrapolation {
  private let terms: [Sample]

  init(_ terms: [Sample]) { self.terms = terms }

  var limit: Limit {
    // Beyond that a power may have underflowed.
    let smallest = 0x1p-100 * abs(terms.first?.distance ?? 0)
    let nearest = terms.filter { abs($0.distance) >= smallest }.suffix(4)
    if nearest.allSatisfy(\.value.isNaN) { return .none }
    let finite = terms.filter { $0.value.isFinite && $0.error.isFinite }
    if nearest.allSatisfy(\.value.isInfinite) {
      // What is infinite on a stretch has not grown to be so.
      guard let last = finite.last, finite.count > 1 else { return .none }
      if abs(last.value) > last.error {
        guard abs(last.value) > 2 * abs(finite[finite.count - 2].value) else { return .none }
        return Limit(value: nearest[nearest.startIndex].value, error: 0)
      }
    }
    if let sign = divergence(of: finite) { return Limit(value: sign * .infinity, error: 0) }
    return best(of: finite)
  }

  // MARK: Divergence

  /// The sign of what the terms grow towards without bound; nil if they do not.
  ///
  /// Judged by the steps from term to term that are far above rounding. Steps that shrink at an even
  /// ratio have a finite sum; those that shrink like a power of their number have one where the power is
  /// above 1 (Raabe's test): log z, log(log z) grow without bound, 1/log z and z**0.01 do not.
  private func divergence(of terms: [Sample]) -> Double? {
    func step(_ index: Int) -> Double? {
      let (a, b) = (terms[index - 1], terms[index])
      let step = b.value - a.value
      return 1e-4 * abs(step) > a.error + b.error ? step : nil
    }
    func ratio(_ index: Int) -> Double { terms[index].distance / terms[index - 1].distance }
    var index = terms.count - 1
    while index > 0, step(index) == nil { index -= 1 }
    guard index > 0 else { return nil }
    var (steps, even) = ([Double](), ratio(index))
    while index > 0, steps.count < 13, let step = step(index),
      steps.first.map({ $0 * step > 0 }) ?? true
    {
      if abs(ratio(index) / even - 1) > 1e-2 {
        if steps.count >= 7 { break }
        (steps, even) = ([], ratio(index))
      }
      steps.insert(step, at: 0)
      index -= 1
    }
    guard steps.count >= 7 else { return nil }
    let sign: Double = steps[0] < 0 ? -1 : 1
    let half = (steps.count - 1) / 2
    /// How much a step is smaller than the one before, in the mean.
    func decay(_ from: Int, _ to: Int) -> Double {
      (abs(steps[from] / steps[to]) - 1) / Double(to - from)
    }
    let (early, late) = (decay(0, half), decay(half, 2 * half))
    if late < 1e-5 { return sign }
    guard late < 0.1, early > late else { return nil }
    // Of steps like 1/k^p they are p/k.
    return Double(half) < 1.25 * (1 / late - 1 / early) ? sign : nil
  }

  // MARK: Convergence

  /// Of all extrapolations the one that is off by least; undetermined if the terms do not go there.
  private func best(of terms: [Sample]) -> Limit {
    guard terms.count > 3 else { return .undetermined }
    var best = Limit.undetermined
    func consider(_ value: Double, _ error: Double) {
      if error < best.error, value.isFinite { best = Limit(value: value, error: error) }
    }
    polynomials(of: terms, consider)
    accelerated(terms, consider)
    let scale =
      terms.lazy.filter { $0.error < 1e-3 * abs($0.value) }.map { abs($0.value) }.max() ?? 0
    let noise = terms[0].error
    guard best.error <= max(1e-4 * max(abs(best.value), scale), 1e3 * noise) else {
      return .undetermined
    }
    // What oscillates has extrapolations, too.
    let (first, last) = (terms.prefix(3), terms.suffix(3))
    func distance(_ terms: ArraySlice<Sample>) -> Double {
      terms.lazy.map { abs($0.value - best.value) - 4 * $0.error }.max() ?? 0
    }
    guard distance(last) <= max(0.9 * distance(first), best.error) else { return .undetermined }
    return best
  }

  /// Neville's extrapolation (1934) by polynomials in the distance, for what has a Taylor series beside
  /// the place. Those of one degree are off by half as much at each term, at least, as long as they
  /// follow the function.
  private func polynomials(of terms: [Sample], _ consider: (Double, Double) -> Void) {
    var (row, before): ([Double], [Double]) = ([], [])
    for (index, term) in terms.enumerated() {
      var next = [term.value]
      for (column, previous) in row.prefix(9).enumerated() {
        let current = next[column]
        let ratio = terms[index - column - 1].distance / term.distance
        let value = current + (current - previous) / (ratio - 1)
        // Two that agree may do so by chance.
        if column + 1 < before.count {
          let (last, change) = (row[column + 1], abs(row[column + 1] - before[column + 1]))
          consider(value, max(abs(value - last), change / 8) + 2 * term.error)
        }
        next.append(value)
      }
      (before, row) = (row, next)
    }
  }

  /// Aitken's Δ² (1926) for a fractional power of the distance, and Wynn's rho (1956) for the
  /// reciprocal of a logarithm.
  private func accelerated(_ terms: [Sample], _ consider: (Double, Double) -> Void) {
    for factor in [1.0, 2] {
      var (last, before): (Double?, Double?)
      for index in terms.indices.dropFirst(2) {
        let (a, b, c) = (terms[index - 2], terms[index - 1], terms[index])
        let (first, second) = (b.value - a.value, c.value - b.value)
        guard first * second > 0, abs(second) < abs(first) else {
          (last, before) = (nil, nil)
          continue
        }
        let gain = abs(second / (first - second))
        let value = b.value + factor * first * second / (first - second)
        let noise = 8 * (gain + 1) * (gain + 1) * (a.error + b.error + c.error)
        // What a logarithm leaves shrinks like the number of terms.
        let slowness = factor == 1 ? 4 : Double(4 + index)
        // Two that agree may do so by chance.
        if let last, let before {
          consider(value, slowness * max(abs(value - last), abs(last - before) / 8) + noise)
        }
        (last, before) = (value, last)
      }
    }
  }
}
