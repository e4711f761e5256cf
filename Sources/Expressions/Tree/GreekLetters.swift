/// Names of the language that stand for Greek letters.
package enum GreekLetters {
  /// The letters that names stand for. Epsilon and phi are the open forms that mathematics uses.
  package static let named: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω",
  ]

  /// A name as the language spells it: π is pi, θ_0 is theta_0.
  static func spelledOut(_ name: Substring) -> String {
    guard let first = name.first, let letter = names[first],
      name.dropFirst().first.map({ $0 == "_" || $0.isASCII && $0.isNumber }) ?? true
    else { return String(name) }
    return letter + name.dropFirst()
  }

  /// The names of letters, those of other forms of a letter included.
  private static let names: [Character: String] = Dictionary(
    named.map { (Character($1), $0) } + [("ϵ", "epsilon"), ("ϕ", "phi")],
    uniquingKeysWith: { first, _ in first })
}
