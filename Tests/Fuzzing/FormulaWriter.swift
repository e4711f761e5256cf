internal import Seeded

/// Writes formulas that no lesson resembles: sums and products of narrow Gaussians, which are exact zeros
/// for long stretches, denormals, jumps within jumps, and what these become under a logarithm, a root or a
/// quotient.
struct FormulaWriter {
  private var source: SplitMix

  init(seed: UInt64) { source = SplitMix(seed: seed) }

  /// A phrase, a formula, or a lesson that tests or draws one.
  mutating func text() -> String {
    let formula = expression(depth: Int.random(in: 1...3, using: &source))
    let phrase =
      "\(formula) for z in \(pick(["0..6", "-6..6", "-1e-300..1e-300", "0..1", "600..800"]))"
    switch Int.random(in: 0..<5, using: &source) {
    case 0: return "f(z) = \(formula)\n"
    case 1:
      return "```check\n\(formula) \(pick([">=", "<", "=="])) \(number())" + " for z in 0..6\n```\n"
    case 2: return "```figure\nid: a\nplot: \(phrase)\n```\n"
    default: return phrase
    }
  }

  private mutating func expression(depth: Int) -> String {
    if depth == 0 { return leaf() }
    let one = expression(depth: depth - 1)
    switch Int.random(in: 0..<8, using: &source) {
    case 0...2:
      return "(\(one) \(pick(["+", "*", "-", "/", "*"])) \(expression(depth: depth - 1)))"
    case 3:
      return
        "\(pick(["maximum", "minimum"]))(\(one), \(pick([number(), expression(depth: depth - 1)])))"
    case 4: return "where(\(one) \(pick(["<", ">=", "=="])) \(number()), \(leaf()), \(leaf()))"
    default:
      let outer = [
        "log", "sqrt", "abs", "sign", "floor", "round", "relu", "softsign", "exp", "1/", "-1/",
        "tan",
      ]
      return "\(pick(outer))(\(one))"
    }
  }

  private mutating func leaf() -> String {
    let place = pick(["0", "1", "1/3", "2.5", "4", "-3"])
    switch Int.random(in: 0..<6, using: &source) {
    case 0...1: return "exp(-\(pick(["1", "500", "1e4", "1e9"])) * (z - \(place))**2)"
    case 2: return "\(pick(["5e-324", "1e-310", "1e-160", "1e300"])) * (z - \(place))"
    case 3:
      return pick(["relu(z - \(place))", "0 * z", "(z - z)", "floor(z / 9)", "z**2 * 1e-320"])
    case 4: return "where(z < \(place), 0, z)"
    default: return "z"
    }
  }

  private mutating func number() -> String {
    pick(["0", "1", "1e-323", "5e-324", "1e-300", "0.5"])
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &source) ?? ""
  }
}
