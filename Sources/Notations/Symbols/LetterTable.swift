/// Letters with the names that TeX has for them.
package enum LetterTable {
  package struct Row: Sendable {
    /// Commands without their backslash; the first one is printed.
    package let names: [String]
    /// The character that an author may type instead.
    package let character: String
    package let notation: Notation
  }

  package static let rows: [Row] =
    lines(letters) { .variable($0) } + lines(slanted) { .letters($0, .italic) }
    + lines(blackboard) { .letters($0, .blackboard) }

  /// The command of each letter that has one.
  static let commands = Dictionary(
    lines(letters) { .variable($0) }.compactMap { row in
      row.names.first.map { (row.character, "\\" + $0) }
    }, uniquingKeysWith: { first, _ in first })

  private static func lines(_ table: String, _ make: (String) -> Notation) -> [Row] {
    table.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Row(
        names: Array(words.dropFirst()), character: words[0], notation: make(words[0]))
    }
  }

  private static let letters = """
    α alpha
    β beta
    γ gamma
    δ delta
    ϵ epsilon
    ζ zeta
    η eta
    θ theta
    ι iota
    κ kappa
    λ lambda
    μ mu
    ν nu
    ξ xi
    ο omicron
    π pi
    ρ rho
    σ sigma
    τ tau
    υ upsilon
    ϕ phi
    χ chi
    ψ psi
    ω omega
    ε varepsilon
    ϑ vartheta
    ϖ varpi
    ϱ varrho
    ς varsigma
    φ varphi
    ϰ varkappa
    ϝ digamma
    Α Alpha
    Β Beta
    Γ Gamma
    Δ Delta
    Ε Epsilon
    Ζ Zeta
    Η Eta
    Θ Theta
    Ι Iota
    Κ Kappa
    Λ Lambda
    Μ Mu
    Ν Nu
    Ξ Xi
    Ο Omicron
    Π Pi
    Ρ Rho
    Σ Sigma
    Τ Tau
    Υ Upsilon
    Φ Phi
    Χ Chi
    Ψ Psi
    Ω Omega
    ℓ ell
    ℏ hbar hslash
    ℜ Re real
    ℑ Im
    ℘ wp weierp
    ℵ aleph alef
    ℶ beth
    ℷ gimel
    ℸ daleth
    𝚤 imath
    𝚥 jmath
    ð eth
    """

  /// Capitals that are italic, as variables.
  private static let slanted = """
    Γ varGamma
    Δ varDelta
    Θ varTheta
    Λ varLambda
    Ξ varXi
    Π varPi
    Σ varSigma
    Υ varUpsilon
    Φ varPhi
    Ψ varPsi
    Ω varOmega
    """

  /// Sets of numbers that are built in where authors expect them.
  private static let blackboard = """
    R R Reals reals
    N N natnums
    Z Z
    C Complex cnums
    k Bbbk
    """
}
