extension Notation {
  /// A character of its own within mathematics, with the class that decides about the spaces around it.
  package struct Sign: Hashable, Sendable {
    package let character: String
    package let kind: Kind

    package init(_ character: String, _ kind: Kind) {
      self.character = character
      self.kind = kind
    }

    /// What an atom is to its neighbours (TeXbook, chapter 17).
    package enum Kind: Hashable, Sendable, CaseIterable {
      case ordinary, largeOperator, binary, relation, opening, closing, punctuation, inner
      /// Not seen.
      case invisible
    }

    package static let plus = Sign("+", .binary)
    package static let minus = Sign("−", .binary)
    package static let times = Sign("·", .binary)
    package static let slash = Sign("/", .ordinary)
    package static let equal = Sign("=", .relation)
    package static let notEqual = Sign("≠", .relation)
    package static let less = Sign("<", .relation)
    package static let lessOrEqual = Sign("≤", .relation)
    package static let greater = Sign(">", .relation)
    package static let greaterOrEqual = Sign("≥", .relation)
    package static let approximately = Sign("≈", .relation)
    package static let element = Sign("∈", .relation)
    package static let arrow = Sign("→", .relation)
    package static let leftArrow = Sign("←", .relation)
    package static let distributed = Sign("∼", .relation)
    /// Before a condition.
    package static let given = Sign("∣", .relation)
    package static let comma = Sign(",", .punctuation)
    /// Where a comma would be read as that of a decimal.
    package static let semicolon = Sign(";", .punctuation)
    /// Dots on the line, between commas.
    package static let ellipsis = Sign("…", .inner)
    /// Dots on the axis, between operators.
    package static let centredEllipsis = Sign("⋯", .inner)
    package static let partial = Sign("∂", .ordinary)
    package static let nabla = Sign("∇", .ordinary)
    package static let infinity = Sign("∞", .ordinary)
    /// Between factors that stand side by side.
    package static let invisibleTimes = Sign("\u{2062}", .invisible)
    /// Between a function and its parenthesis.
    package static let apply = Sign("\u{2061}", .invisible)
  }
}

extension Notation.Sign {
  package var isRelation: Bool { kind == .relation }

  /// Whether spaces stand around it, if it joins two parts.
  package var isSpaced: Bool { kind == .relation || kind == .binary }

  /// Whether a minus after it has nothing to subtract from.
  package var precedesSign: Bool {
    switch kind {
    case .largeOperator, .binary, .relation, .opening, .punctuation, .invisible: true
    case .ordinary: self == .slash || self == .partial
    case .closing, .inner: false
    }
  }
}
