import Diagnostics
import Text

/// A cursor over the tokens of one statement, and the depth it has reached.
///
/// The grammar stands in extensions, a file for each part of the language. The first mistake of a
/// statement is thrown; `Statements` goes on with the next one.
struct Parser {
  let bytes: ArraySlice<UInt8>
  private let tokens: [Token]
  private var position: Int
  /// Whether mathematics is read that is only written, never evaluated.
  let isWritten: Bool
  /// Whether another line of the block follows.
  let endsAtLine: Bool
  /// Brackets, prefix operators, powers and conditionals round the cursor.
  var depth = 0
  var brackets = 0
  /// The brackets round the upper end of a range that is being read.
  var bracketsOfUpperEnd: Int?

  init(
    _ bytes: ArraySlice<UInt8>, tokens: [Token], isWritten: Bool = false, endsAtLine: Bool = false
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.isWritten = isWritten
    self.endsAtLine = endsAtLine
    position = 0
  }

  // MARK: Tokens

  /// The token at the cursor; after the last one an empty token of kind `end`.
  var current: Token { token(0) }

  /// The token `distance` further on.
  func token(_ distance: Int) -> Token {
    let index = position + distance
    if tokens.indices.contains(index) { return tokens[index] }
    let end = tokens.last?.upper ?? bytes.startIndex
    return Token(kind: .end, lower: end, upper: end)
  }

  mutating func advance() {
    if position < tokens.endIndex { position += 1 }
  }

  /// Takes the token if it is of this kind.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  /// Takes the name `word`, which is a word only at this place (`as`, `digits`).
  mutating func takeWord(_ word: String) -> Bool {
    guard current.kind == .name, text(of: current) == word else { return false }
    advance()
    return true
  }

  /// Where everything from `start` to the token before the cursor stands.
  func range(from start: Int) -> SourceRange {
    let last = position > tokens.startIndex ? tokens[position - 1].upper : start
    return SourceRange(start, max(start, last))
  }

  func text(of token: Token) -> String {
    let text = String(decoding: bytes[token.lower..<token.upper], as: UTF8.self)
    let isGreek = token.kind == .name && bytes[token.lower] >= 0x80
    return isGreek ? GreekLetters.spelledOut(text[...]) : text
  }

  func quoted(_ token: Token) -> String {
    token.kind == .end ? "the end" : token.kind == .words ? text(of: token) : "'\(text(of: token))'"
  }

  // MARK: Names

  struct Name {
    var text: String
    var range: SourceRange
  }

  /// A name that the author may give to something.
  mutating func name(for what: String) throws(Mistake) -> Name {
    let token = current
    guard token.kind == .name else { throw Mistake.expected(what, self) }
    advance()
    if current.kind == .primes {
      throw .error("\(what) has no primes", at: current.range)
    }
    return Name(text: text(of: token), range: token.range)
  }

  // MARK: The end

  /// Makes sure that nothing is left over.
  func finish() throws(Mistake) {
    if current.kind != .end { throw Mistake.leftOver(self) }
  }

  // MARK: Depth

  /// Goes one level deeper, at the token `token`.
  mutating func enter(_ token: Token) throws(Mistake) {
    depth += 1
    if depth > SyntaxLimits.nesting { throw Mistake.tooDeep(token.range) }
  }

  mutating func leave() { depth -= 1 }
}
