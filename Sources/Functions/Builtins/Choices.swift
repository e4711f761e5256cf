extension Builtin {
  static let choices: [Builtin] = [
    Builtin(
      "maximum", ["x1", "x2"], "The larger of two, element by element.",
      example: "maximum([-1, 2], 0)",
      .elementwise(.init(maximum, maximum, maximum)),
      derivatives: ["np.where(x1 > x2, 1, 0)", "np.where(x2 > x1, 1, 0)"],
      notation: .chain("max"), code: CodeForm(firstBranch: 0, numbers: .kept)),
    Builtin(
      "minimum", ["x1", "x2"], "The smaller of two, element by element.",
      example: "minimum([-1, 2], 0)",
      .elementwise(.init(minimum, minimum, minimum)),
      derivatives: ["np.where(x1 < x2, 1, 0)", "np.where(x2 < x1, 1, 0)"],
      notation: .chain("min"), code: CodeForm(firstBranch: 0, numbers: .kept)),
    Builtin(
      "clip", ["a", "a_min", "a_max"], "a, but no less than a_min and no more than a_max.",
      example: "clip([-3, 0.5, 3], -1, 1)",
      .elementwise(.init(clip, clip, clip)),
      derivatives: [
        "np.where(a_min < a < a_max, 1, 0)", "np.where(a < a_min < a_max, 1, 0)",
        "np.where(np.maximum(a, a_min) < a_max, 0, 1)",
      ], code: CodeForm(firstBranch: 0, numbers: .kept)),
    Builtin(
      "where", ["condition", "x", "y"],
      "x where the condition holds, else y, element by element.",
      example: "where([-1, 2] > 0, 1, 0.01)", .conditional,
      derivatives: ["0", "np.where(condition, 1, 0)", "np.where(condition, 0, 1)"],
      notation: .cases, code: CodeForm(takesTruth: true, firstBranch: 1, numbers: .kept)),
  ]

  @Sendable private static func maximum<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.maximum(x[0], x[1], at: x.site, in: x.decisions)
  }

  @Sendable private static func minimum<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.minimum(x[0], x[1], at: x.site, in: x.decisions)
  }

  @Sendable private static func clip<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    N.minimum(maximum(a), a[2], at: a.site.element(0), in: a.decisions)
  }
}

extension Number {
  /// The smaller; nan if one is nan.
  static func minimum(_ a: Self, _ b: Self, at site: Site, in decisions: DecisionContext) -> Self {
    -maximum(-a, -b, at: site, in: decisions)
  }
}
