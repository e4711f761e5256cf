internal import Diagnostics
package import Text

/// One line of a `formula` block: `name(parameters) = body`, with its clauses, or a constant
/// `name = body`.
package struct Definition: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  /// 0 for a formula, n for a stated derivative `f'…(z) = …` with n primes.
  package var primes: Int
  /// Empty for a constant.
  package var parameters: [Parameter]
  package var body: Expression
  /// The symbol of `written σ`.
  package var written: String?
  /// The stable form of `computed as …`.
  package var computed: Expression?
  /// Where `computed as … for z in 1..5` is to be checked, or a stated derivative.
  package var checkedOver: Domain?
  package var range: SourceRange

  package init(
    name: String, nameRange: SourceRange, primes: Int = 0, parameters: [Parameter],
    body: Expression, written: String? = nil, computed: Expression? = nil,
    checkedOver: Domain? = nil, range: SourceRange
  ) {
    self.name = name
    self.nameRange = nameRange
    self.primes = primes
    self.parameters = parameters
    self.body = body
    self.written = written
    self.computed = computed
    self.checkedOver = checkedOver
    self.range = range
  }

  package var isConstant: Bool { parameters.isEmpty }

  /// The name with its primes: what tells a lesson's definitions apart.
  package var key: String { name + String(repeating: "'", count: primes) }

  /// `z` or `alpha=0.01`.
  package struct Parameter: Hashable, Sendable {
    package var name: String
    package var fallback: Expression?
    package var range: SourceRange

    package init(name: String, fallback: Expression? = nil, range: SourceRange) {
      self.name = name
      self.fallback = fallback
      self.range = range
    }
  }
}

/// `EXPR, EXPR for NAME in DOMAIN`, the one phrase of blocks and command line.
package struct Phrase: Hashable, Sendable {
  package var expressions: [Expression]
  package var variable: Variable?
  package var range: SourceRange

  package init(expressions: [Expression], variable: Variable? = nil, range: SourceRange) {
    self.expressions = expressions
    self.variable = variable
    self.range = range
  }

  package struct Variable: Hashable, Sendable {
    package var name: String
    package var nameRange: SourceRange
    package var domain: Domain

    package init(name: String, nameRange: SourceRange, domain: Domain) {
      self.name = name
      self.nameRange = nameRange
      self.domain = domain
    }
  }
}

/// What a variable runs over; the ends and elements are still expressions.
package struct Domain: Hashable, Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package enum Kind: Hashable, Sendable {
    /// `LOW..HIGH`
    case interval(Expression, Expression)
    /// `LOW..HIGH step STEP`
    case stepped(Expression, Expression, step: Expression)
    /// A list, or any vector expression.
    case elements(Expression)
  }
}
