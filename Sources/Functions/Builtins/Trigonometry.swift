internal import RealModule

extension Builtin {
  static let trigonometry: [Builtin] = [
    Builtin(
      "sin", ["z"], "The sine of z radians.", .elementary(.sin), derivatives: ["np.cos(z)"],
      notation: .function("sin", takesPowers: true)),
    Builtin(
      "cos", ["z"], "The cosine of z radians.", .elementary(.cos), derivatives: ["-np.sin(z)"],
      notation: .function("cos", takesPowers: true)),
    Builtin(
      "tan", ["z"], "The tangent of z radians.", .elementary(.tan),
      derivatives: ["1 / np.cos(z)**2"], notation: .function("tan", takesPowers: true)),
    Builtin(
      "sinh", ["z"], "The hyperbolic sine.", .elementary(.sinh), derivatives: ["np.cosh(z)"],
      notation: .function("sinh", takesPowers: true), code: .overflowing),
    Builtin(
      "cosh", ["z"], "The hyperbolic cosine.", .elementary(.cosh), derivatives: ["np.sinh(z)"],
      notation: .function("cosh", takesPowers: true), code: .overflowing),
    Builtin(
      "tanh", ["z"], "The hyperbolic tangent.", .elementary(.tanh),
      derivatives: ["1 - np.tanh(z)**2"], notation: .function("tanh", takesPowers: true)),
    Builtin(
      "arctan", ["z"], "The inverse tangent, in radians.", .elementary(.arctan),
      derivatives: ["1 / (1 + z**2)"], notation: .function("arctan", takesPowers: true)),
  ]
}

extension Elementary {
  static let sin: Elementary = Elementary({ .sin($0) }, slope: { cos($0) })
  static let cos: Elementary = Elementary({ .cos($0) }, slope: { -sin($0) })
  static let tan: Elementary = Elementary(
    { .tan($0) }, slope: { 1 / (cos($0) * cos($0)) }, switching: { .cos($0) })
  static let sinh: Elementary = Elementary({ .sinh($0) }, slope: { cosh($0) })
  static let cosh: Elementary = Elementary({ .cosh($0) }, slope: { sinh($0) })
  static let tanh: Elementary = Elementary({ .tanh($0) }, slope: { tanhSlope($0) })
  static let arctan: Elementary = Elementary({ .atan($0) }, slope: { 1 / (1 + $0 * $0) })

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
