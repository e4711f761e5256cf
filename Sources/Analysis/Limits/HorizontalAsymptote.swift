internal import Functions

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
        places.append(x)
        values.append(value)
        // What stands still has arrived; further out an intermediate may leave the doubles.
        if values.count > 16, values.suffix(12).allSatisfy({ $0 == value }) { break }
        x *= 2
      }
      guard let (limit, settled) = Self.limit(of: values) else { return nil }
      return HorizontalAsymptote(
        y: limit, toward: direction, isAttained: isConstant(at: places[settled]))
    }
  }

  /// Whether the function does not depend on its variable here, or has all derivatives 0 although
  /// the place is no more than the first one looked at.
  private func isConstant(at x: Double) -> Bool {
    let jet = lanes(at: x)[.here].jet
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
