internal import RealModule

extension Builtin {
  static let trigonometry: [Builtin] = [
    Builtin(
      "sin", ["z"], "The sine of z radians.", example: "sin(pi / 2)", .elementary(.sin),
      derivatives: ["np.cos(z)"],
      notation: .function("sin", takesPowers: true)),
    Builtin(
      "cos", ["z"], "The cosine of z radians.", example: "cos(pi)", .elementary(.cos),
      derivatives: ["-np.sin(z)"],
      notation: .function("cos", takesPowers: true)),
    Builtin(
      "tan", ["z"], "The tangent of z radians.", example: "tan(pi / 4)", .elementary(.tan),
      derivatives: ["1 / np.cos(z)**2"], notation: .function("tan", takesPowers: true)),
    Builtin(
      "sinh", ["z"], "The hyperbolic sine.", example: "sinh(1)", .elementary(.sinh),
      derivatives: ["np.cosh(z)"],
      notation: .function("sinh", takesPowers: true), code: .overflowing),
    Builtin(
      "cosh", ["z"], "The hyperbolic cosine.", example: "cosh(1)", .elementary(.cosh),
      derivatives: ["np.sinh(z)"],
      notation: .function("cosh", takesPowers: true), code: .overflowing),
    Builtin(
      "tanh", ["z"], "The hyperbolic tangent.", example: "tanh([-1, 0, 1])", .elementary(.tanh),
      derivatives: ["1 - np.tanh(z)**2"], notation: .function("tanh", takesPowers: true)),
    Builtin(
      "arctan", ["z"], "The inverse tangent, in radians.", example: "4 * arctan(1)",
      .elementary(.arctan),
      derivatives: ["1 / (1 + z**2)"], notation: .function("arctan", takesPowers: true)),
    Builtin(
      "arctan2", ["x1", "x2"], "The angle of the point (x2, x1), from -pi to pi.",
      example: "arctan2(1, -1)",
      .elementwise(.init(arctan2, arctan2, arctan2)),
      derivatives: ["x2 / (x1**2 + x2**2)", "-x1 / (x1**2 + x2**2)"]),
    Builtin(
      "arcsin", ["z"], "The inverse sine, in radians.", example: "arcsin(1)", .elementary(.arcsin),
      derivatives: ["1 / np.sqrt(1 - z**2)"],
      notation: .function("arcsin", takesPowers: true), code: .bounded),
    Builtin(
      "arccos", ["z"], "The inverse cosine, in radians.", example: "arccos(-1)",
      .elementary(.arccos),
      derivatives: ["-1 / np.sqrt(1 - z**2)"],
      notation: .function("arccos", takesPowers: true), code: .bounded),
    Builtin(
      "arcsinh", ["z"], "The inverse hyperbolic sine.", example: "arcsinh(1)",
      .elementary(.arcsinh),
      derivatives: ["1 / np.sqrt(1 + z**2)"],
      notation: .function("arsinh", takesPowers: true)),
    Builtin(
      "arccosh", ["z"], "The inverse hyperbolic cosine.", example: "arccosh(2)",
      .elementary(.arccosh),
      derivatives: ["1 / (np.sqrt(z - 1) * np.sqrt(z + 1))"],
      notation: .function("arcosh", takesPowers: true), code: .bounded),
    Builtin(
      "arctanh", ["z"], "The inverse hyperbolic tangent.", example: "arctanh(0.5)",
      .elementary(.arctanh),
      derivatives: ["1 / (1 - z**2)"],
      notation: .function("artanh", takesPowers: true), code: .singular),
  ]

  @Sendable private static func arctan2<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.angle(x[0], x[1], at: x.site, in: x.decisions)
  }
}

extension Elementary {
  static let sin: Elementary = Elementary({ .sin($0) }, slope: { cos($0) })
  static let cos: Elementary = Elementary({ .cos($0) }, slope: { -sin($0) })
  static let tan: Elementary = Elementary(
    { .tan($0) }, slope: { 1 / (cos($0) * cos($0)) }, switching: { .cos($0) })
  static let sinh: Elementary = Elementary({ .sinh($0) }, slope: { cosh($0) })
  static let cosh: Elementary = Elementary({ .cosh($0) }, slope: { sinh($0) })
  static let tanh: Elementary = Elementary({ .tanh($0) }, slope: { tanhSlope($0) })
  static let arctan: Elementary = Elementary(
    { .atan($0) }, slope: { 1 / (1 + $0 * $0) }, far: { -arctan(1 / $0) })
  static let arcsin: Elementary = Elementary(
    { .asin($0) }, slope: { 1 / sqrt(gap($0)) }, switching: { (1 - $0) * (1 + $0) })
  static let arccos: Elementary = Elementary(
    { .acos($0) }, slope: { -1 / sqrt(gap($0)) }, switching: { (1 - $0) * (1 + $0) })
  static let arcsinh: Elementary = Elementary({ .asinh($0) }, slope: { arcsinhSlope($0) })
  static let arccosh: Elementary = Elementary(
    { .acosh($0) }, slope: { 1 / (sqrt($0 - 1) * sqrt($0 + 1)) }, switching: { $0 - 1 })
  static let arctanh: Elementary = Elementary(
    { .atanh($0) }, slope: { 1 / gap($0) }, switching: { (1 - $0) * (1 + $0) })

  /// 1 − z² without cancellation beside ±1, and near 0 the other way round, for the derivatives' sake.
  private static func gap(_ z: Jet) -> Jet {
    abs(z.value) > 0.5 ? (1 - z) * (1 + z) : 1 - z * z
  }

  /// 1/√(1 + z²), of large numbers by their reciprocals, whose squares do not overflow.
  private static func arcsinhSlope(_ z: Jet) -> Jet {
    if abs(z.value) <= 1 { return 1 / sqrt(1 + z * z) }
    let small = 1 / z
    return (z.value < 0 ? -small : small) / sqrt(1 + small * small)
  }

  /// 1/cosh, written with e^{−|z|} so that it underflows where cosh would overflow.
  private static func sech(_ z: Jet) -> Jet {
    let e = exp(z.value < 0 ? z : -z)
    return 2 * e / (1 + e * e)
  }

  /// 1/cosh² where 1 − tanh² would cancel; near 0 the other way round, for the derivatives' sake.
  private static func tanhSlope(_ z: Jet) -> Jet {
    if abs(z.value) > 1 { return sech(z) * sech(z) }
    let t = tanh(z)
    return 1 - t * t
  }
}
