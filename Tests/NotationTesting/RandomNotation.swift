package import Notations
internal import Seeded

/// Seeded notation of every kind, the same in every run. Nothing in it is made to overlap: spaces are not
/// negative and no sign is struck.
package struct RandomNotation: RandomNumberGenerator {
  private var source: SplitMix

  /// Whether roots have degrees, which stand in the box of the sign of the root.
  private let hasDegrees: Bool

  package init(seed: UInt64, hasDegrees: Bool = true) {
    source = SplitMix(seed: seed)
    self.hasDegrees = hasDegrees
  }

  package mutating func next() -> UInt64 { source.next() }

  /// A formula, perhaps with labels, which stand only at the outside.
  package mutating func formula(depth: Int) -> Notation {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: return .tagged(notation(depth: depth), "3.1")
    case 1:
      guard case .table(var table) = aligned(depth) else { return notation(depth: depth) }
      table.tags = table.rows.indices.map { $0 == 1 ? nil : String($0 + 1) }
      return .table(table)
    default: return notation(depth: depth)
    }
  }

  package mutating func notation(depth: Int) -> Notation {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<25, using: &self) {
    case 0, 1, 2: return row(depth)
    case 3: return .fraction(notation(depth: depth - 1), notation(depth: depth - 1))
    case 4, 5:
      return .scripts(
        notation(depth: depth - 1), subscript: maybe(depth), superscript: maybe(depth),
        primes: Int.random(in: 0...2, using: &self))
    case 6: return .root(notation(depth: depth - 1), degree: hasDegrees ? maybe(depth) : nil)
    case 7: return fenced(depth)
    case 8:
      return .cases(
        (0..<Int.random(in: 1...3, using: &self)).map { _ in
          Notation.Case(
            value: notation(depth: depth - 1), condition: maybe(depth) ?? .text("otherwise"),
            word: "if")
        })
    case 9:
      return .big(
        one(of: Notation.BigOperator.allCases) ?? .sum, lower: maybe(depth),
        upper: maybe(depth), Bool.random(using: &self) ? .empty : notation(depth: depth - 1))
    case 10, 11:
      return .accent(one(of: Notation.Accent.allCases) ?? .hat, notation(depth: depth - 1))
    case 12: return matrix(depth)
    case 13: return .atop(notation(depth: depth - 1), notation(depth: depth - 1))
    case 14:
      return .fenced(
        .parentheses, .atop(notation(depth: depth - 1), notation(depth: depth - 1)))
    case 15, 16: return limits(depth)
    case 17:
      return .arrow(one(of: ["→", "←", "⇒"]) ?? "→", lower: maybe(depth), upper: maybe(depth))
    case 18: return aligned(depth)
    case 19:
      return .styled(
        one(of: Notation.Style.allCases) ?? .display, notation(depth: depth - 1))
    case 20:
      let kinds: [Notation.Sign.Kind] = [
        .ordinary, .largeOperator, .binary, .relation, .opening, .closing, .punctuation, .inner,
      ]
      let kind = one(of: kinds) ?? .ordinary
      return .classed(
        kind, notation(depth: depth - 1),
        takesLimits: kind == .largeOperator && Bool.random(using: &self))
    case 21: return .boxed(notation(depth: depth - 1))
    case 22: return .phantom(notation(depth: depth - 1))
    case 23:
      return .colored(one(of: Notation.Color.allCases) ?? .blue, notation(depth: depth - 1))
    default: return rows(depth)
    }
  }

  // MARK: - Kinds of nodes

  private mutating func row(_ depth: Int) -> Notation {
    .row((0..<Int.random(in: 1...5, using: &self)).map { _ in notation(depth: depth - 1) })
  }

  private mutating func fenced(_ depth: Int) -> Notation {
    let fence = one(of: Notation.Fence.usual + [Notation.Fence("", "|"), Notation.Fence("⟨", "⟩")])
    guard Int.random(in: 0..<4, using: &self) == 0 else {
      return .fenced(fence ?? .bars, notation(depth: depth - 1))
    }
    return .fenced(
      fence ?? .bars,
      .row([notation(depth: depth - 1), .middle("|"), notation(depth: depth - 1)]))
  }

  private mutating func limits(_ depth: Int) -> Notation {
    let base: Notation? = one(of: [
      .accent(.underbrace, notation(depth: depth - 1)),
      .accent(.overbrace, notation(depth: depth - 1)), .word("max"), .sign(.equal),
      .big(.integral, lower: nil, upper: nil, .empty), notation(depth: depth - 1),
    ])
    let lower = maybe(depth)
    return .limits(
      base ?? .sign(.equal), lower: lower,
      upper: lower == nil ? notation(depth: depth - 1) : maybe(depth))
  }

  private mutating func cells(_ depth: Int, columns: Int) -> [[Notation]] {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in
      (0..<columns).map { _ in notation(depth: depth - 1) }
    }
  }

  private mutating func matrix(_ depth: Int) -> Notation {
    .matrix(cells(depth, columns: Int.random(in: 1...3, using: &self)))
  }

  private mutating func aligned(_ depth: Int) -> Notation {
    if Bool.random(using: &self) {
      return .table(Notation.Table(cells(depth, columns: 1), columns: [.center], kind: .aligned))
    }
    let pairs = Int.random(in: 1...2, using: &self)
    return .table(
      Notation.Table(
        cells(depth, columns: 2 * pairs),
        columns: Array(repeating: [.right, .left], count: pairs).flatMap(\.self), kind: .aligned))
  }

  /// A table of any other kind.
  private mutating func rows(_ depth: Int) -> Notation {
    switch Int.random(in: 0..<4, using: &self) {
    case 0:
      return .table(
        Notation.Table(
          cells(depth, columns: 3), columns: [.left, .center, .right], columnRules: [0, 1, 3],
          rowRules: [0, 1, 1]))
    case 1:
      return .fenced(.parentheses, .table(Notation.Table(cells(depth, columns: 2), kind: .small)))
    case 2:
      return .fenced(
        Notation.Fence("{", ""),
        .table(Notation.Table(cells(depth, columns: 2), columns: [.left], kind: .cases)))
    default:
      return .big(
        .sum, lower: .table(Notation.Table(cells(depth, columns: 1), kind: .lines)), upper: nil,
        .empty)
    }
  }

  // MARK: - Leaves

  private mutating func maybe(_ depth: Int) -> Notation? {
    Bool.random(using: &self) ? notation(depth: depth - 1) : nil
  }

  private mutating func leaf() -> Notation {
    switch Int.random(in: 0..<13, using: &self) {
    case 0, 1, 2: .variable(one(of: ["x", "f", "j", "W", "σ", "h", "Σ"]) ?? "z")
    case 3: .number("0.25", exponent: Bool.random(using: &self) ? nil : -7)
    case 4: .word(one(of: ["tanh", "arg max", "Var", "lim"]) ?? "log")
    case 5: .text("if so", one(of: Notation.TextFace.allCases) ?? .roman)
    case 6, 7:
      .letters(
        one(of: ["x", "W", "KL", "R"]) ?? "h", one(of: Notation.Alphabet.allCases) ?? .bold)
    case 8: .space(one(of: [1.0 / 6, 0.5, 1, 0.3]) ?? 1)
    case 9:
      .delimiter(
        one(of: ["(", "|", "⟩", "]"]) ?? "(", size: Int.random(in: 1...4, using: &self),
        one(of: [.ordinary, .opening, .closing, .relation]) ?? .ordinary)
    default: .sign(one(of: Notation.Sign.drawn + Self.signs) ?? .plus)
    }
  }

  /// Signs that only TeX writes.
  private static let signs = [
    Notation.Sign("(", .opening), Notation.Sign(")", .closing), Notation.Sign(";", .punctuation),
    Notation.Sign("⊗", .binary), Notation.Sign("⊆", .relation), Notation.Sign("⊤", .ordinary),
    Notation.Sign("|", .ordinary), Notation.Sign("⋮", .inner), Notation.Sign(":", .relation),
  ]

  private mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.randomElement(using: &self)
  }
}

extension Notation.Fence {
  package static let usual: [Self] = [
    .parentheses, .brackets, .braces, .bars, .doubleBars, .floor,
  ]
}

extension Notation.Sign {
  /// The signs that the language draws.
  package static let drawn: [Self] = [
    .plus, .minus, .times, .slash, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual,
    .approximately, .element, .arrow, .leftArrow, .distributed, .given, .comma, .ellipsis,
    .centredEllipsis, .partial, .nabla, .infinity, .invisibleTimes, .apply,
  ]
}
