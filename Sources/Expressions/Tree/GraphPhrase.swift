package import Text

/// `z = w * x + b, L = (z - t)**2 at w = 2, x = -1`: equations between numbers, the last of which gives the
/// result, and the numbers that they begin with.
package struct GraphPhrase: Hashable, Sendable {
  package struct Equation: Hashable, Sendable {
    /// Nil where an expression stands alone.
    package var name: String?
    package var nameRange: SourceRange
    package var expression: Expression
  }

  package var equations: [Equation]
  package var settings: [Setting]
  package var range: SourceRange
}
