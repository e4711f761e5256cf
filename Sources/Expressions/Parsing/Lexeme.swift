internal import Diagnostics
package import Text

/// A sign of the formula language as an editor sees it: also in texts that cannot be parsed.
package struct Lexeme: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case number
    /// A name, and whether it is written `np.name`.
    case name(String, numpy: Bool)
    /// `for`, `in`, `if`, `written` and their like.
    case word(String)
    case primes
    case quoted
    case opening, closing
    case comma, colon, assign
    case `operator`
  }

  package let kind: Kind
  package let range: SourceRange

  fileprivate init?(_ token: Token, in bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes[token.lower..<token.upper], as: UTF8.self)
    switch token.kind {
    case .number: kind = .number
    case .name: kind = .name(text, numpy: false)
    case .numpyName: kind = .name(String(text.dropFirst(3)), numpy: true)
    case .keyword(let word): kind = .word(word.rawValue)
    case .primes: kind = .primes
    case .words: kind = .quoted
    case .open: kind = .opening
    case .close: kind = .closing
    case .comma: kind = .comma
    case .colon: kind = .colon
    case .assign: kind = .assign
    case .semicolon, .dots, .ellipsis, .approximately, .relation, .bar, .infix, .comparison:
      kind = .operator
    case .newline, .end: return nil
    }
    range = token.range
  }
}

extension Parse {
  /// Reads the signs of a text. What is no sign of the language is left out.
  ///
  /// - Parameters:
  ///   - bytes: a block's content, a key's value, what a span holds.
  ///   - isWritten: whether it is mathematics that is only written.
  /// - Returns: the signs by statement: a line each, with the lines that only go on with it.
  package static func lexemes(_ bytes: ArraySlice<UInt8>, isWritten: Bool = false) -> [[Lexeme]] {
    let tokens = Lexer.read(bytes, isWritten: isWritten).tokens
    return statements(
      of: tokens, endingAt: bytes.endIndex, continues: { $0 == .written || $0 == .computed }
    ).map { statement in statement.tokens.compactMap { Lexeme($0, in: bytes) } }
  }
}
