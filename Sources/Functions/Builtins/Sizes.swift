internal import Expressions

extension Builtin {
  static let sizes: [Builtin] = [
    Builtin(
      "abs", ["z"], "The absolute value.", .elementwise(.init(absolute, absolute, absolute)),
      derivatives: ["np.sign(z)"], notation: .bars, code: .keeping),
    Builtin(
      "sign", ["z"], "-1, 0 or 1, as z is negative, zero or positive.",
      .elementwise(.init(sign, sign, sign)), derivatives: ["0"], code: .keeping),
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
}
