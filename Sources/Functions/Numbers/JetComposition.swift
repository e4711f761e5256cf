extension Jet {
  /// g(self) for a function with the value `g` and the derivative `slope`.
  ///
  /// With y = g(a), y′ = g′(a)·a′, so y_k = (1/k) Σ_{j=1…k} j·a_j·g′(a)_{k−j}; g′ is wanted to one
  /// order less, so the recursion through derivatives of derivatives ends.
  ///
  /// - Parameters:
  ///   - g: the function's values.
  ///   - isEntire: whether g is infinite only where it overflows: there it grows by nothing with what does
  ///     not change, while beside a pole nothing is known of it.
  ///   - slope: its derivative.
  /// - Returns: the series, of the same order.
  func mapped(_ g: (Double) -> Double, isEntire: Bool = false, slope: (Jet) -> Jet) -> Jet {
    switch self {
    case .constant(let a): return .constant(g(a))
    case .series(let tag, let order, let a):
      let s = slope(truncated(to: order - 1))
      var y = SIMD4<Double>(g(a[0]), 0, 0, 0)
      guard order > 0 else { return .series(tag: tag, order: 0, y) }
      let s0 = s.value
      func grown(_ j: Int, _ s: Double) -> Double {
        let isNothing = a[j] == 0 && s.isInfinite && a[0].isFinite
        return isNothing && (isEntire || j > 1 && a[1] != 0) ? 0 : a[j] * s
      }
      y[1] = grown(1, s0)
      if order > 1, case .series(_, _, let s) = s {
        y[2] = (grown(1, s[1]) + 2 * grown(2, s0)) / 2
        y[3] = (grown(1, s[2]) + 2 * grown(2, s[1]) + 3 * grown(3, s0)) / 3
      } else if order > 1 {  // a constant slope
        y[2] = grown(2, s0)
        y[3] = grown(3, s0)
      }
      return .series(tag: tag, order: order, y)
    case .nested(let tag, let a):
      let order = a.count - 1
      let s = slope(truncated(to: order - 1))
      var y = [a[0].mapped(g, isEntire: isEntire, slope: slope)]
      for k in stride(from: 1, through: order, by: 1) {
        var sum = Jet.constant(0)
        for j in 1...k {
          sum = sum + a[j] * s.coefficient(k - j, of: tag) * .constant(Double(j) / Double(k))
        }
        y.append(sum)
      }
      return .nested(tag: tag, coefficients: y)
    }
  }
}
