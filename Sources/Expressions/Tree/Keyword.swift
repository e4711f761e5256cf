/// The words that are no names at bracket depth 0.
enum Keyword: String, Hashable, CaseIterable {
  case `for`
  case `in`
  case at
  case written
  case computed
  case `if`
  case `else`
  case and
  case or
  case not

  /// Whether the word belongs to expressions, and so is no name inside brackets either.
  var isOperator: Bool {
    switch self {
    case .if, .else, .and, .or, .not: true
    case .for, .in, .at, .written, .computed: false
    }
  }
}
