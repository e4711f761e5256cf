internal import Diagnostics
package import Text

/// One line of a `check` block.
package struct Claim: Hashable, Sendable {
  package var kind: Kind
  /// What the claim is to hold for: `for z in -10..10`.
  package var variable: Phrase.Variable?
  package var range: SourceRange

  package init(_ kind: Kind, variable: Phrase.Variable? = nil, range: SourceRange) {
    self.kind = kind
    self.variable = variable
    self.range = range
  }

  package enum Kind: Hashable, Sendable {
    /// An expression that has to be true: a comparison, a chain of them, `isnan(…)`.
    case holds(Expression)
    /// `EXPR ~= LITERAL`
    case approximates(Expression, Literal)
  }

  /// The right side of `~=`: digits as written, or a nested list of them.
  package indirect enum Literal: Hashable, Sendable {
    case number(Rounded)
    case list([Literal], SourceRange)

    package var range: SourceRange {
      switch self {
      case .number(let number): number.range
      case .list(_, let range): range
      }
    }

    /// Its numbers in order, row by row.
    package var numbers: [Rounded] {
      switch self {
      case .number(let number): [number]
      case .list(let parts, _): parts.flatMap(\.numbers)
      }
    }
  }

  /// A number that was rounded to the digits written.
  package struct Rounded: Hashable, Sendable {
    package var value: Double
    /// Decimal places, negative for `1e3`; nil for a whole number without dot and exponent, which is exact.
    package var decimals: Int?
    package var range: SourceRange

    package init(value: Double, decimals: Int?, range: SourceRange) {
      self.value = value
      self.decimals = decimals
      self.range = range
    }

    /// Half a unit of the last digit written; nil for a whole number.
    package var half: Double? { decimals.flatMap { Double("0.5e\(-$0)") } }

    /// Whether `exact`, rounded to as many places, may be written so: within half a unit of the last
    /// digit, both ends included; a few units of rounding in this comparison itself are let pass.
    package func accepts(_ exact: Double) -> Bool {
      if exact == value { return true }
      guard let half, exact.isFinite else { return false }
      let slack = 4 * max(exact.ulp, value.ulp)
      return abs(exact - value) <= half + min(slack, half * 1e-6)
    }
  }
}
