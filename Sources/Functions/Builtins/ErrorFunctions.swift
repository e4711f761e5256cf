internal import RealModule

extension Builtin {
  static let errorFunctions: [Builtin] = [
    Builtin(
      "erf", ["z"], "The error function.", example: "erf([0, 1, 2])", .elementary(.erf),
      derivatives: ["2 / np.sqrt(np.pi) * np.exp(-z**2)"], code: CodeForm(spelling: .math)),
    Builtin(
      "erfc", ["z"], "1 - erf(z), exact for large z.", example: "erfc(10)", .elementary(.erfc),
      derivatives: ["-2 / np.sqrt(np.pi) * np.exp(-z**2)"], code: CodeForm(spelling: .math)),
  ]
}

extension Elementary {
  static let erf: Elementary = Elementary({ .erf($0) }, slope: { gauss($0) })
  static let erfc: Elementary = Elementary({ .erfc($0) }, slope: { -gauss($0) })

  /// The derivative of erf, (2/√π)·e^{−z²}.
  private static func gauss(_ z: Jet) -> Jet {
    // It has underflowed long before the square overflows.
    if abs(z.value) > 100 { return .constant(0) }
    return .constant(2 / Double.pi.squareRoot()) * exp(-(z * z))
  }
}
