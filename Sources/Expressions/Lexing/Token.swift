import Diagnostics
import Text

/// One sign of the formula language, with its place in the author's text.
struct Token: Hashable {
  var kind: Kind
  var lower: Int
  var upper: Int

  var range: SourceRange { SourceRange(lower, upper) }

  /// Whether what begins at a place stands right after an operand that ends with this token.
  func endsOperand(at place: Int) -> Bool {
    guard upper == place else { return false }
    switch kind {
    case .number, .name, .numpyName, .close: return true
    default: return false
    }
  }

  enum Kind: Hashable {
    case number
    case name
    /// `np.name`, in one piece.
    case numpyName
    case keyword(Keyword)
    /// One or more primes right after a name.
    case primes
    /// Words between double quotes, which the token has.
    case words
    case open(Bracket)
    case close(Bracket)
    case comma
    case colon
    case semicolon
    /// `..`
    case dots
    /// `...`
    case ellipsis
    /// `=`
    case assign
    /// `~=`
    case approximately
    /// `->`, `<-`, `~`, only in mathematics that is not evaluated.
    case relation(Written.Relation)
    /// `|`, only there.
    case bar
    /// An operator in signs: `+ - * / ** @`.
    case infix(InfixOperator)
    case comparison(ComparisonOperator)
    /// A line end at bracket depth 0.
    case newline
    case end
  }

  enum Bracket: String, Hashable {
    case round = "("
    case square = "["

    var closing: String {
      switch self {
      case .round: ")"
      case .square: "]"
      }
    }
  }
}

/// What bounds a formula, so that no text can exhaust the stack or the time of a build.
package enum SyntaxLimits {
  /// Brackets, prefix operators, powers and conditionals inside one another.
  package static let nesting = 200
  /// Levels of the tree of an expression; `1 + 1 + 1 + …` adds one for each operator.
  package static let height = 500
  /// Unicode scalars of a name (a character may carry any number of marks), and characters of a number.
  package static let nameLength = 100
  package static let numberLength = 400
  /// Primes after a name.
  package static let primes = 9
  /// Values that a recurrence begins with.
  package static let starts = 20
  /// Bytes of one block or one expression.
  package static let bytes = 1_000_000
  /// Messages for one block; what is wrong in more places than this is wrong as a whole.
  package static let messages = 100
}
