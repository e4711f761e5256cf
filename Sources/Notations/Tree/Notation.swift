/// A formula as it is written: one small closed tree, which every printer walks.
///
/// Parentheses, fraction bars and index letters are decided when the tree is built; a printer only
/// spells. Spaces between the parts of a row follow from the atoms' classes (TeXbook, chapter 18).
package indirect enum Notation: Hashable, Sendable {
  /// Parts in a line.
  case row([Notation])
  /// One letter that stands for a value, set in italics: `z`, `α`.
  case variable(String)
  /// A name of several letters, set upright: `ReLU`, `max`. A function word that is applied
  /// without parentheses is followed by a thin space.
  case word(String)
  /// Digits as an author writes them, with the exponent apart: 7.9 · 10⁻³¹.
  case number(String, exponent: Int?)
  /// An operator, a relation or punctuation: `+`, `−`, `·`, `≤`, `,`.
  case sign(Sign)
  case fraction(Notation, Notation)
  /// A base with a subscript, a superscript, and primes before the superscript.
  case scripts(Notation, subscript: Notation?, superscript: Notation?, primes: Int)
  /// A root, the square root if it has no degree.
  case root(Notation, degree: Notation? = nil)
  /// A mark over what it belongs to.
  case accent(Accent, Notation)
  /// Content between delimiters that grow with it.
  case fenced(Fence, Notation)
  /// A brace before rows of a value and its condition; an empty condition is "otherwise".
  case cases([Case])
  /// Σ, Π or ∫ with limits.
  case big(BigOperator, lower: Notation?, upper: Notation?, Notation)
  /// Rows of equal length, in brackets.
  case matrix([[Notation]])
  /// Ordinary words within mathematics.
  case text(String)

  package struct Case: Hashable, Sendable {
    package var value: Notation
    package var condition: Notation?

    package init(value: Notation, condition: Notation?) {
      self.value = value
      self.condition = condition
    }
  }

  package enum Fence: Hashable, Sendable, CaseIterable {
    case parentheses, brackets, braces, bars, doubleBars, floor
  }

  package enum BigOperator: Hashable, Sendable, CaseIterable { case sum, product, integral }

  /// What stands above; the raw value is its name in TeX.
  package enum Accent: String, Hashable, Sendable, CaseIterable {
    case hat, bar, tilde, vec, dot
    /// As wide as what it stands over.
    case widehat, overline

    /// Whether it grows with what it stands over.
    package var isWide: Bool { self == .widehat || self == .overline }
  }

  /// Whether a subscript stands below it in display style, as TeX sets `\max`.
  package var takesLimits: Bool {
    if case .word(let name) = self { Self.wordsWithLimits.contains(name) } else { false }
  }

  private static let wordsWithLimits: Set = ["max", "min", "lim", "sup", "inf"]

  package enum Sign: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "−"
    case times = "·"
    case slash = "/"
    case equal = "="
    case notEqual = "≠"
    case less = "<"
    case lessOrEqual = "≤"
    case greater = ">"
    case greaterOrEqual = "≥"
    case approximately = "≈"
    case element = "∈"
    case arrow = "→"
    case leftArrow = "←"
    case distributed = "∼"
    /// Before a condition.
    case given = "∣"
    case comma = ","
    case ellipsis = "…"
    case partial = "∂"
    case nabla = "∇"
    case infinity = "∞"
    /// Between factors that stand side by side.
    case invisibleTimes = "\u{2062}"
    /// Between a function and its parenthesis.
    case apply = "\u{2061}"
  }
}
