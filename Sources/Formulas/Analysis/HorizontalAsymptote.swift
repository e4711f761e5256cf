/// A horizontal line that a function approaches.
package struct HorizontalAsymptote: Hashable, Sendable {
  package enum Direction: String, CaseIterable, Sendable {
    case left = "-inf"
    case right = "+inf"
  }

  package var y: Double
  package var toward: Direction
  /// Whether the function reaches the line and stays on it.
  package var isAttained: Bool
}

extension RealFunction {
  /// The limits towards −∞ and +∞, judged by the values at ±10·2^k while they are finite, up to
  /// where even a square root's decay is below rounding.
  package var horizontalAsymptotes: [HorizontalAsymptote] {
    HorizontalAsymptote.Direction.allCases.compactMap { direction in
      let sign: Double = direction == .left ? -1 : 1
      var places: [Double] = []
      var values: [Double] = []
      var x = sign * 10
      for _ in 0..<160 {
        let value = value(at: x)
        guard value.isFinite else { break }
        if let last = places.last, overflows(from: last, to: x) { break }
        places.append(x)
        values.append(value)
        if values.count > 16, values.suffix(12).allSatisfy({ $0 == value }) { break }
        x *= 2
      }
      guard let (limit, settled) = Self.limit(of: values) else { return nil }
      return HorizontalAsymptote(
        y: limit, toward: direction, isAttained: isConstant(at: places[settled]))
    }
  }

  /// Whether the value jumps between two places although no decision changes: an intermediate has
  /// left the doubles, as the square in z/sqrt(1 + z**2) does.
  private func overflows(from a: Double, to b: Double) -> Bool {
    let rise = abs(value(at: b) - value(at: a))
    guard abs(b) > 0x1p60, rise > 0x1p-20 * abs(value(at: a)), !switches(between: a, b)
    else { return false }
    var (low, high) = (a, b)
    while min(low, high).steps(to: max(low, high)) > 1 {
      let middle = Double.middle(low, high)
      let isAbove = abs(value(at: middle) - value(at: a)) > rise / 2
      (low, high) = isAbove ? (low, middle) : (middle, high)
    }
    return abs(value(at: high) - value(at: low)) > rise / 2
  }

  /// Whether a decision changes from one place to the other.
  private func switches(between a: Double, _ b: Double) -> Bool {
    let observed = [a, b].map { x in
      let evaluation = Evaluation()
      let switches = Switches()
      evaluation.switches = switches
      _ = value(at: x, in: evaluation)
      return switches.observed
    }
    return !observed[0].standLike(observed[1])
  }

  /// Whether the function does not depend on its variable here, or has all derivatives 0 although
  /// the place is no more than the first one looked at.
  private func isConstant(at x: Double) -> Bool {
    let jet = lanes(at: x, in: Evaluation())[.here].jet
    if jet.tag == 0 { return true }
    return abs(x) == 10 && (1...Jet.order).allSatisfy { jet.coefficient($0, of: 1) == .constant(0) }
  }

  /// The limit of the values, and the index from which they stay on it; nil without a limit.
  ///
  /// A limit counts when the differences shrink at least geometrically over six steps (those that
  /// rounding has made 0 count as shrunk).
  private static func limit(of values: [Double]) -> (Double, settled: Int)? {
    guard values.count >= 7, let last = values.last else { return nil }
    let steps = zip(values.dropFirst(), values).map { abs($0 - $1) }
    let scale = values.suffix(7).map { abs($0) }.max() ?? 0
    let tail = Array(steps.suffix(7))
    for (step, next) in zip(tail, tail.dropFirst()) {
      guard next <= 0.75 * step || next <= 4 * scale.ulp else { return nil }
    }
    let settled = (values.lastIndex { $0 != last } ?? -1) + 1
    // What shrinks towards 0 to the end of the doubles' range has the limit 0.
    let magnitudes = values.suffix(7).map { abs($0) }
    if last != 0, zip(magnitudes, magnitudes.dropFirst()).allSatisfy({ $1 <= 0.75 * $0 }) {
      return (0, values.count - 1)
    }
    return (last == 0 ? 0 : last, settled)
  }
}
