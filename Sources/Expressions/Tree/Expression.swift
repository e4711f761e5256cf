internal import Diagnostics
package import Text

/// An expression as the author wrote it, each part with its place in the author's text.
package struct Expression: Hashable, Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    /// The digits as written, and their value.
    case number(Double, digits: String)
    /// A name; `numpy` when written `np.name`.
    case name(String, numpy: Bool)
    case list([Expression])
    case prefix(PrefixOperator, Expression)
    case infix(InfixOperator, Expression, Expression)
    /// A chain `a < b <= c`: n operators between n + 1 operands.
    case comparison([Expression], [ComparisonOperator])
    case conditional(then: Expression, condition: Expression, otherwise: Expression)
    case call(Call)
    /// Mathematics that is only written (never evaluated); see `Written`.
    case written(Written)
  }
}

package enum PrefixOperator: String, Hashable, Sendable, CaseIterable {
  case negate = "-"
  case plus = "+"
  case not = "not"
}

package enum InfixOperator: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
  case matrixMultiply = "@"
  case and = "and"
  case or = "or"
}

package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
}

/// `name''(arguments)`.
package struct Call: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  /// Whether it was written `np.name`.
  package var numpy: Bool
  /// The number of primes.
  package var primes: Int
  package var arguments: [Argument]

  package init(
    name: String, nameRange: SourceRange, numpy: Bool = false, primes: Int = 0,
    arguments: [Argument]
  ) {
    self.name = name
    self.nameRange = nameRange
    self.numpy = numpy
    self.primes = primes
    self.arguments = arguments
  }

  /// A positional argument, or `name=value`.
  package struct Argument: Hashable, Sendable {
    package var name: String?
    package var value: Expression
    package var range: SourceRange

    package init(name: String? = nil, value: Expression, range: SourceRange) {
      self.name = name
      self.value = value
      self.range = range
    }

    /// Which of the parameters `names` it is for as the argument at `index`; nil if it fits none.
    package func place(at index: Int, among names: [String]) -> Int? {
      guard let name else { return index < names.count ? index : nil }
      return names.firstIndex(of: name)
    }
  }
}

/// The forms that only the `formula` key and `$ …` spans know (they are typeset, not evaluated), and the
/// partial derivative.
package indirect enum Written: Hashable, Sendable {
  /// `a = b -> c`: n relations between n + 1 sides.
  case relations([Expression], [Relation])
  /// `a_n`, `W_10`: the base name and the subscript's text.
  case subscripted(String, String)
  /// `hat(y)_i`, `w_(t + 1)`, `Q_(i, j)`: subscripts of anything else.
  case indexed(Expression, by: [Expression])
  /// `s'`, without an argument.
  case primed(Expression, Int)
  /// `E[R]`, `Q_(pi)(s, a)`: what stands right after a name, a subscript or a bracket.
  case applied(Expression, ApplicationBrackets, [Expression])
  /// `a, b | s` inside brackets.
  case given([Expression], [Expression])
  /// `partial(y, x)`: evaluated too, where `x` is a parameter or a variable.
  case partial(Expression, Expression)
  /// `sum(j=1..n, EXPR)`, `prod(k=1..n, EXPR)` or `integral(x=a..b, EXPR)`.
  case bigOperator(BigOperator, index: String, from: Expression, to: Expression, Expression)
  /// `...`
  case ellipsis
  /// `"words"`, without the quotes.
  case words(String)

  package enum BigOperator: String, Hashable, Sendable, CaseIterable { case sum, prod, integral }

  package enum ApplicationBrackets: Hashable, Sendable { case round, square }

  /// What may stand between two sides and is no comparison.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case approximately = "~="
    case arrow = "->"
    case leftArrow = "<-"
    case distributed = "~"
  }

  /// How a partial derivative is called.
  package static let partialName = "partial"
}
