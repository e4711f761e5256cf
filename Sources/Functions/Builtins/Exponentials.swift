internal import RealModule

extension Builtin {
  static let exponentials: [Builtin] = [
    Builtin(
      "exp", ["z"], "e to the power z.", example: "exp([0, 1])", .elementary(.exp),
      derivatives: ["np.exp(z)"],
      notation: .exponential, code: .overflowing),
    Builtin(
      "expm1", ["z"], "exp(z) - 1, exact near 0.", example: "expm1(1e-10)", .elementary(.expm1),
      derivatives: ["np.exp(z)"], notation: .formula("np.exp(z) - 1"), code: .overflowing),
    Builtin(
      "log", ["z"], "The natural logarithm.", example: "log([1, e])", .elementary(.log),
      derivatives: ["1 / z"],
      notation: .function("ln", takesPowers: true), code: .singular),
    Builtin(
      "log1p", ["z"], "log(1 + z), exact near 0.", example: "log1p(1e-10)", .elementary(.log1p),
      derivatives: ["1 / (1 + z)"], notation: .formula("np.log(1 + z)"), code: .singular),
    Builtin(
      "log2", ["z"], "The logarithm to base 2.", example: "log2(8)", .elementary(.log2),
      derivatives: ["1 / (z * np.log(2))"], code: .singular),
    Builtin(
      "log10", ["z"], "The logarithm to base 10.", example: "log10(1000)", .elementary(.log10),
      derivatives: ["1 / (z * np.log(10))"], code: .singular),
    Builtin(
      "sqrt", ["z"], "The square root.", example: "sqrt(2)", .elementary(.sqrt),
      derivatives: ["1 / (2 * np.sqrt(z))"],
      notation: .root(2), code: .bounded),
    Builtin(
      "cbrt", ["z"], "The real cube root.", example: "cbrt(-8)", .elementary(.cbrt),
      derivatives: ["1 / (3 * np.cbrt(z)**2)"], notation: .root(3)),
  ]
}

extension Elementary {
  static let exp: Elementary = Elementary({ .exp($0) }, slope: { exp($0) })
  static let expm1: Elementary = Elementary({ .expMinusOne($0) }, slope: { exp($0) })
  static let log: Elementary = Elementary({ .log($0) }, slope: { 1 / $0 }, switching: { $0 })
  static let log1p: Elementary = Elementary(
    { $0 == -1 ? -.infinity : .log(onePlus: $0) }, slope: { 1 / (1 + $0) }, switching: { 1 + $0 })
  static let log2: Elementary = Elementary(
    { .log2($0) }, slope: { 1 / ($0 * .constant(.log(2))) }, switching: { $0 })
  static let log10: Elementary = Elementary(
    { .log10($0) }, slope: { 1 / ($0 * .constant(.log(10))) }, switching: { $0 })
  static let sqrt: Elementary = Elementary(
    { $0.squareRoot() }, slope: { 0.5 / sqrt($0) }, switching: { $0 })
  static let cbrt: Elementary = Elementary(
    { cubeRoot($0) },
    slope: {
      let root = cbrt($0)
      return 1 / (3 * (root * root))
    }, switching: { $0 })
}
