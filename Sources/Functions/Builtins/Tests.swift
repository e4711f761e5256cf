extension Builtin {
  static let tests: [Builtin] = [
    Builtin(
      "isnan", ["z"], "Whether z is not a number.", example: "isnan([nan, 1])",
      .elementwise(.init(isnan, isnan, isnan)),
      derivatives: ["0"],
      code: .test),
    Builtin(
      "isinf", ["z"], "Whether z is infinite.", example: "isinf([1 / 0, 1])",
      .elementwise(.init(isinf, isinf, isinf)),
      derivatives: ["0"],
      code: .test),
  ]

  @Sendable private static func isnan<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.test(z[0], \.isNaN)
  }

  @Sendable private static func isinf<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.test(z[0], \.isInfinite)
  }
}
