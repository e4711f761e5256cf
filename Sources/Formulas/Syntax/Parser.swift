import Diagnostics

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
    if index < tokens.endIndex { return tokens[index] }
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
    String(decoding: bytes[token.lower..<token.upper], as: UTF8.self)
  }

  func quoted(_ token: Token) -> String {
    token.kind == .end ? "the end" : "'\(text(of: token))'"
  }

  // MARK: Names

  struct Name {
    var text: String
    var range: SourceRange
  }

  /// A name that the author may give to something.
  mutating func name(for what: String) throws(Diagnostic) -> Name {
    let token = current
    guard token.kind == .name else { throw Diagnostic.expected(what, self) }
    advance()
    if current.kind == .primes {
      throw .error("\(what) has no primes", at: current.range)
    }
    return Name(text: text(of: token), range: token.range)
  }

  // MARK: The end

  /// Makes sure that nothing is left over.
  func finish() throws(Diagnostic) {
    if current.kind != .end { throw Diagnostic.leftOver(self) }
  }

  // MARK: Depth

  /// Goes one level deeper, at the token `token`.
  mutating func enter(_ token: Token) throws(Diagnostic) {
    depth += 1
    if depth > SyntaxLimits.nesting { throw Diagnostic.tooDeep(token.range) }
  }

  mutating func leave() { depth -= 1 }
}

extension Diagnostic {
  static func tooDeep(_ range: SourceRange) -> Diagnostic {
    .error(
      "nested deeper than \(SyntaxLimits.nesting) levels", at: range,
      hint: "give a part of it a name of its own")
  }

  /// Something else stands where `what` is needed.
  static func expected(_ what: String, _ parser: Parser) -> Diagnostic {
    let token = parser.current
    if case .keyword = token.kind {
      return .error(
        "expected \(what), found '\(parser.text(of: token))'", at: token.range,
        hint: "'\(parser.text(of: token))' is a word of the language")
    }
    return .error("expected \(what), found \(parser.quoted(token))", at: token.range)
  }

  /// A statement is complete, but something follows.
  static func leftOver(_ parser: Parser) -> Diagnostic {
    let token = parser.current
    let range = token.range
    switch token.kind {
    case .assign:
      return .error("'=' does not compare", at: range, hint: "write '==' to compare")
    case .close(let bracket):
      return .error("'\(bracket.closing)' closes no '\(bracket.rawValue)'", at: range)
    case .approximately:
      return .error(
        "'~=' stands only in a check", at: range, hint: "write 'allclose(a, b)' for a truth value")
    case .dots:
      return .error("a range stands only after 'in'", at: range, hint: "write 'for z in -6..6'")
    case .keyword(.for):
      return .error("'for' does not belong here", at: range)
    case .keyword(.else): return .error("'else' without 'if'", at: range)
    case .comma: return .error("only one expression stands here", at: range)
    case .semicolon:
      return .error("';' separates nothing here", at: range, hint: "write one on each line")
    case .keyword(.not) where parser.token(1).kind == .keyword(.in):
      return .error("'not in' is not in the language", at: range)
    case .primes: return .error("a prime stands right after a function's name", at: range)
    default: return .error("\(parser.quoted(token)) does not belong here", at: range)
    }
  }
}
