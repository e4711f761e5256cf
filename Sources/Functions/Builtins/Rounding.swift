extension Builtin {
  static let rounding: [Builtin] = [
    Builtin(
      "round", ["z"], "The nearest whole number; halves go to the even one.",
      example: "round([0.5, 1.5, 2.4])",
      .elementwise(.init(round, round, round)), derivatives: ["0"], code: .keeping),
    Builtin(
      "floor", ["z"], "The largest whole number not above z.", example: "floor([-1.5, 1.5])",
      .elementwise(.init(floor, floor, floor)),
      derivatives: ["0"], notation: .floor, code: .keeping),
  ]

  @Sendable private static func round<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.step(z[0], .round, at: z.site, in: z.decisions)
  }

  @Sendable private static func floor<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.step(z[0], .floor, at: z.site, in: z.decisions)
  }
}
