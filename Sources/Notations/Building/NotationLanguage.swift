package import Numerals

/// What mathematics takes from the language around it.
package struct NotationLanguage: Hashable, Sendable {
  package struct Words: Hashable, Sendable {
    /// The condition of the last of several cases.
    let otherwise: String
    /// Between a value and its condition, and before the last value, where cases stand on one line.
    package let `if`: String
    let `else`: String
    let and: String
    let or: String
    let not: String

    package init(
      otherwise: String, if: String, else: String, and: String, or: String, not: String
    ) {
      self.otherwise = otherwise
      self.if = `if`
      self.else = `else`
      self.and = and
      self.or = or
      self.not = not
    }

    package static let english = Words(
      otherwise: "otherwise", if: "if", else: "else", and: "and", or: "or", not: "not")
  }

  package let words: Words
  let decimalSign: DecimalSign

  package init(_ words: Words, decimalSign: DecimalSign) {
    self.words = words
    self.decimalSign = decimalSign
  }

  package static let english = NotationLanguage(.english, decimalSign: .point)

  /// The same where numbers are those of code.
  var withPoint: NotationLanguage { NotationLanguage(words, decimalSign: .point) }

  /// Between the elements of vectors, and between arguments: beside decimal commas a comma would be read
  /// as one.
  package var separator: Notation.Sign { decimalSign == .comma ? .semicolon : .comma }
}
