internal import Diagnostics
package import Text

/// A part of a lesson in the formula language.
package struct CodePart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The content of the block of a fence word.
    case content(of: String)
    /// The value of a key; what follows a colon in it is words.
    case key(String)
    case value
    /// Mathematics that is only written.
    case mathematics
  }

  package let kind: Kind
  package let range: SourceRange
  /// How many headings stand before it.
  package let section: Int
}
