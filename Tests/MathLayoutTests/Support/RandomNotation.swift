import Seeded
import Notations

/// Seeded notation of every kind, the same in every run.
struct RandomNotation: RandomNumberGenerator {
  private var source: SplitMix

  init(seed: UInt64) { source = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func notation(depth: Int) -> Notation {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<12, using: &self) {
    case 0, 1, 2:
      return .row(
        (0..<Int.random(in: 1...5, using: &self)).map { _ in notation(depth: depth - 1) })
    case 3: return .fraction(notation(depth: depth - 1), notation(depth: depth - 1))
    case 4, 5:
      return .scripts(
        notation(depth: depth - 1), subscript: maybe(depth), superscript: maybe(depth),
        primes: Int.random(in: 0...2, using: &self))
    case 6: return .root(notation(depth: depth - 1))
    case 7:
      let fence = Notation.Fence.usual.randomElement(using: &self) ?? .bars
      return .fenced(fence, notation(depth: depth - 1))
    case 8:
      return .cases(
        (0..<Int.random(in: 1...3, using: &self)).map { _ in
          Notation.Case(
            value: notation(depth: depth - 1), condition: maybe(depth) ?? .text("otherwise"),
            word: "if")
        })
    case 9:
      return .big(
        Notation.BigOperator.allCases.randomElement(using: &self) ?? .sum, lower: maybe(depth),
        upper: maybe(depth),
        notation(depth: depth - 1))
    case 10:
      return .accent(
        Notation.Accent.allCases.randomElement(using: &self) ?? .hat, notation(depth: depth - 1))
    default:
      let columns = Int.random(in: 1...3, using: &self)
      return .matrix(
        (0..<Int.random(in: 1...3, using: &self)).map { _ in
          (0..<columns).map { _ in notation(depth: depth - 1) }
        })
    }
  }

  private mutating func maybe(_ depth: Int) -> Notation? {
    Bool.random(using: &self) ? notation(depth: depth - 1) : nil
  }

  private mutating func leaf() -> Notation {
    switch Int.random(in: 0..<6, using: &self) {
    case 0, 1: .variable(["x", "f", "j", "W", "σ", "h"].randomElement(using: &self) ?? "z")
    case 2: .number("0.25", exponent: Bool.random(using: &self) ? nil : -7)
    case 3: .word("tanh")
    case 4: .text("if so")
    default: .sign(Notation.Sign.drawn.randomElement(using: &self) ?? .plus)
    }
  }
}

extension Notation.Fence {
  static let usual: [Self] = [.parentheses, .brackets, .braces, .bars, .doubleBars, .floor]
}

extension Notation.Sign {
  /// The signs that the language draws.
  static let drawn: [Self] = [
    .plus, .minus, .times, .slash, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual,
    .approximately, .element, .arrow, .leftArrow, .distributed, .given, .comma, .ellipsis,
    .centredEllipsis, .partial, .nabla, .infinity, .invisibleTimes, .apply,
  ]
}
