internal import Expressions
internal import Notations

/// A number of a graph: one that is given, or what an operation gives.
struct GraphNode: Sendable {
  /// What stands in its box.
  enum Content: Sendable {
    /// An operation by its sign.
    case symbol(Notation)
    case expression(Notation)
  }

  /// The numbers that it follows from, by their places, each once; none for one that is given.
  var operands: [Int]
  /// As it is called in formulas: its name, or an expression in names that is not long.
  var shown: Expression
  /// Whether `shown` is a name.
  var isNamed: Bool
  /// Nil for a number that is given.
  var content: Content?
  /// The same where the operation itself stands above the box.
  var contentBelowItself: Content?
  /// Counts the equations, so that what one of them is given stands together.
  var group: Int
}
