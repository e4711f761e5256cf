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
  /// The limits towards −∞ and +∞, with the digits that are certain, extrapolated from places up to 2^40.
  package var horizontalAsymptotes: [HorizontalAsymptote] {
    HorizontalAsymptote.Direction.allCases.compactMap { Tail(of: self, toward: $0).asymptote }
  }
}

/// A function's values towards an infinity, as long as they are finite.
private struct Tail {
  private let function: RealFunction
  private let direction: HorizontalAsymptote.Direction
  private let context: EvaluationContext
  private var terms: [Sample] = []
  /// The step at which the first of the terms is.
  private var first = 0
  /// The first of the terms from which all are the same.
  private var settled = 0
  private var isConstant = false

  init(of function: RealFunction, toward direction: HorizontalAsymptote.Direction) {
    (self.function, self.direction) = (function, direction)
    context = function.formula.context()
    for step in 0..<Outward.steps {
      let x = Outward.first.place(step, toward: direction)
      let side = function.lanes(at: x, in: context)[.here]
      let value = side.jet.value
      guard value.isFinite else {
        if terms.isEmpty { continue }
        break
      }
      if terms.isEmpty { first = step }
      if terms.last?.value != value {
        settled = terms.count
        // What has all derivatives 0 far out may only be too small for the doubles.
        isConstant =
          side.jet.tag == 0
          || step == 0
            && (1...Jet.order).allSatisfy { side.jet.coefficient($0, of: 1) == .constant(0) }
      }
      terms.append(Sample(distance: 1 / x, value: value, error: side.valueError))
    }
  }

  var asymptote: HorizontalAsymptote? {
    guard let last = terms.last, let limit = extrapolated ?? squeezed else { return nil }
    let y = exact(limit)
    return HorizontalAsymptote(
      y: y == 0 ? 0 : y, toward: direction, isAttained: isConstant && y == last.value)
  }

  private var extrapolated: Limit? {
    guard let shrinking else { return nil }
    // What was before, a step or a kink, has its own extrapolation.
    let limit = Extrapolation(Array(terms[shrinking...])).limit
    let isLimit =
      limit.value.isFinite && isCertain(limit, from: shrinking)
      && isReached(limit, from: shrinking) && isSame(limit, from: shrinking)
    return isLimit ? limit : nil
  }

  /// The term from which on the differences shrink at least geometrically, those apart that rounding
  /// hides; nil if they do not do so over six steps.
  private var shrinking: Int? {
    let steps = zip(terms.dropFirst(), terms).map { abs($0.value - $1.value) }
    let growing = steps.indices.dropFirst().last {
      steps[$0] > 0.75 * steps[$0 - 1] && steps[$0] > terms[$0].error + terms[$0 + 1].error
    }
    let start = growing ?? 0
    return steps.count - start >= 6 ? start : nil
  }

  /// Whether rounding hides little of how the terms went, or only the end of those that stand still.
  private func isCertain(_ limit: Limit, from start: Int) -> Bool {
    let size =
      start == 0
      ? terms.lazy.map { abs($0.value) }.max() ?? 0
      : abs(terms[start + 1].value - terms[start].value)
    return limit.error <= max(1e-4 * size, settled + 6 < terms.count ? 1e-9 : 0)
  }

  /// Whether the limit is no further from any term than a sum of steps that shrink is long.
  private func isReached(_ limit: Limit, from start: Int) -> Bool {
    (start + 1..<terms.count).allSatisfy {
      let step = abs(terms[$0].value - terms[$0 - 1].value)
      return abs(terms[$0].value - limit.value) <= 4 * step + 8 * terms[$0].error + limit.error
    }
  }

  /// Whether the function is as near to the limit at places between those of the terms.
  private func isSame(_ limit: Limit, from start: Int) -> Bool {
    let distances = terms.map { abs($0.value - limit.value) + $0.error }
    let tried = max(start + 1, terms.count - 13)..<terms.count
    return Outward.others.allSatisfy { other in
      tried.allSatisfy { index in
        let near = distances[max(index - 2, 0)...min(index + 2, terms.count - 1)].max() ?? 0
        let value = function.value(
          at: other.place(first + index, toward: direction), in: context)
        return abs(value - limit.value) <= 4 * (near + limit.error)
      }
    }
  }

  /// What the function goes to and fro about, as sin(z)/z does, if all its values between one place and the
  /// next keep to less and less over sixteen steps: to 85 % at the most each time, so that nothing that is
  /// large only now and then passes.
  private var squeezed: Limit? {
    let last = terms.count - 1
    guard last >= 18, let nearest = spread(last) else { return nil }
    var width = nearest.width
    for index in (last - 16..<last).reversed() {
      guard let spread = spread(index), spread.width.isFinite,
        width <= max(0.85 * spread.width, 8 * terms[index].error),
        abs(spread.middle - nearest.middle) <= spread.width + terms[index].error
      else { return nil }
      width = spread.width
    }
    guard nearest.width < 0.1 * width else { return nil }
    return Limit(value: nearest.middle, error: nearest.width + terms[last].error)
  }

  /// The middle of the values between one place and the next, and how far they are apart.
  private func spread(_ index: Int) -> (middle: Double, width: Double)? {
    let values = Outward.between.map {
      function.value(at: $0.place(first + index, toward: direction), in: context)
    }
    guard let low = values.min(), let high = values.max(), values.allSatisfy(\.isFinite) else {
      return nil
    }
    return (low / 2 + high / 2, high - low)
  }

  /// The double that the function comes to stand on much further out, or 0 if it shrinks towards that, if
  /// this can be the limit. Cancellation may have made it another one.
  private func exact(_ limit: Limit) -> Double {
    let far = [200, 201].map {
      function.value(at: Outward.first.place($0, toward: direction), in: context)
    }
    let size = abs(limit.value)
    if far[0] == far[1], abs(far[0] - limit.value) <= max(2 * limit.error, 1e-12 * size) {
      return far[0]
    }
    let last = abs(terms.last?.value ?? 0)
    return size < last / 2 && abs(far[1]) < last / 1024 ? 0 : limit.rounded.value
  }
}
