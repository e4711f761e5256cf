internal import Expressions

extension Builtin {
  static let sizes: [Builtin] = [
    Builtin(
      "abs", ["z"], "The absolute value.", example: "abs([-2, 3])",
      .elementwise(.init(absolute, absolute, absolute)),
      derivatives: ["np.sign(z)"], notation: .bars, code: .keeping),
    Builtin(
      "sign", ["z"], "-1, 0 or 1, as z is negative, zero or positive.", example: "sign([-2, 0, 3])",
      .elementwise(.init(sign, sign, sign)), derivatives: ["0"], code: .keeping),
    Builtin(
      "hypot", ["x1", "x2"], "The square root of x1**2 + x2**2, which does not overflow before.",
      example: "hypot(3, 4)",
      .elementwise(.init(hypot, hypot, hypot)),
      derivatives: ["x1 / np.hypot(x1, x2)", "x2 / np.hypot(x1, x2)"],
      notation: .formula("np.sqrt(x1**2 + x2**2)"), code: CodeForm(risks: [.over])),
    Builtin(
      "norm", ["x"], "The square root of the sum of all elements' squares.",
      example: "norm([3, 4])",
      .reduction(.init(norm, norm, norm)), ranks: .reduction, notation: .doubleBars,
      code: CodeForm(spelling: .linearAlgebra)),
  ]

  @Sendable private static func absolute<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    // Adding 0 makes the absolute value of minus zero plain zero.
    N.maximum(z[0], -z[0], at: z.site, in: z.decisions) + N(0)
  }

  @Sendable private static func sign<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    let above = N.compare(z[0], .greater, N(0), at: z.site, in: z.decisions)
    let below = N.compare(z[0], .less, N(0), at: z.site, in: z.decisions)
    return N.choose(N.test(z[0], \.isNaN), N(.nan), above - below)
  }

  /// Infinite beside whatever one side is, as in C and NumPy.
  @Sendable private static func hypot<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    let isInfinite = N.or(N.test(x[0], \.isInfinite), N.test(x[1], \.isInfinite))
    return N.choose(isInfinite, N(.infinity), norm(x))
  }

  @Sendable private static func norm<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.length(of: x.numbers, at: x.site, in: x.decisions)
  }
}
