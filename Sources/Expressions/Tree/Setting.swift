package import Text

/// `w = 2`: a name and the number that it is given.
package struct Setting: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var value: Expression
}
