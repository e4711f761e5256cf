internal import Diagnostics
package import Text

/// What a `formula` block defines: `name(parameters) = body`, with its clauses, a constant `name = body`,
/// or a recurrence, which has several lines.
package struct Definition: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  /// 0 for a formula, n for a stated derivative `f'…(z) = …` with n primes.
  package var primes: Int
  /// Empty for a constant.
  package var parameters: [Parameter]
  /// Of a derivative that is to be derived (`f'(z) = ...`) the ellipsis.
  package var body: Expression
  /// The symbol of `written σ`.
  package var written: String?
  /// The stable form of `computed as …`.
  package var computed: Expression?
  /// Where `computed as … for z in 1..5` is to be checked, or a stated derivative.
  package var checkedOver: Domain?
  /// What makes it a recurrence: the body is then the value at the first parameter plus the number of
  /// the values that it begins with.
  package var recurrence: Recurrence?
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

  /// The expressions that say its values, those of the recurrences that it is computed with among them.
  package var formulas: [Expression] {
    let own = [body, computed].compactMap(\.self) + (recurrence?.starts ?? [])
    let others = recurrence?.system.filter { $0.name != name } ?? []
    return own + others.flatMap(\.formulas)
  }

  /// What mathematics shows for its name.
  package var symbol: String { written ?? GreekLetters.named[name] ?? name }

  /// Whether it leaves it to us to find the derivative: `f'(z) = ...`.
  package var isToBeDerived: Bool { body.kind == .written(.ellipsis) }

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

/// `w(0) = 2` above `w(t + 1) = …`.
package struct Recurrence: Hashable, Sendable {
  /// The values at 0, 1, …: at least one.
  package var starts: [Expression]
  /// All recurrences of its block, in the order in which each step computes them; each of these has
  /// its values to begin with, but no system of its own.
  package var system: [Definition]

  package init(starts: [Expression], system: [Definition] = []) {
    self.starts = starts
    self.system = system
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
