/// Gives the tokens of a formula one by one, with macros replaced by what they stand for.
struct Expander {
  var macros: TeXMacros
  private let source: [Token]
  private var position = 0
  /// What macros left, the next token at the end.
  private var pushed: [Token] = []
  private var expansions = 0
  private var growth = 0

  /// How many macros a formula may call, and how many tokens these may make: what grows exponentially
  /// ends early.
  private static let expansionLimit = 1_000
  private static let growthLimit = 100_000

  init(_ source: [Token], macros: TeXMacros) {
    self.source = source
    self.macros = macros
  }

  /// The next token, whatever it means; the last one again and again at the end.
  mutating func unexpanded() -> Token {
    if let token = pushed.popLast() { return token }
    let token = source[position]
    if position + 1 < source.count { position += 1 }
    return token
  }

  /// Puts a token back in front.
  mutating func push(_ token: Token) { pushed.append(token) }

  /// The next token that is no macro, spaces included.
  mutating func next() throws(TeXFault) -> Token {
    while true {
      let token = unexpanded()
      guard token.kind == .command, !token.isBuiltIn, !macros.definitions.isEmpty,
        let macro = macros.definitions[token.text]
      else { return token }
      try expand(macro, of: token)
    }
  }

  /// The next token that is no macro and no space.
  mutating func nextSolid() throws(TeXFault) -> Token {
    while true {
      let token = try next()
      if token.kind != .space { return token }
    }
  }

  /// The same, and it stays where it is.
  mutating func peekSolid() throws(TeXFault) -> Token {
    let token = try nextSolid()
    push(token)
    return token
  }

  /// The tokens of the source that follow, if no macro stands before them.
  var upcoming: ArraySlice<Token> { pushed.isEmpty ? source[position...] : [] }

  /// Takes the token that was looked at.
  mutating func drop() { _ = unexpanded() }

  private mutating func expand(_ macro: TeXMacros.Macro, of call: Token) throws(TeXFault) {
    expansions += 1
    var arguments: [[Token]] = []
    if let standard = macro.defaultArgument {
      arguments.append(try optionalArgument(of: call) ?? standard)
    }
    while arguments.count < macro.parameters { arguments.append(try argument(of: call)) }
    let start = pushed.count
    for token in macro.body {
      if token.kind != .parameter {
        pushed.append(token.at(call))
      } else if let index = Int(token.text) {
        pushed += index <= arguments.count ? arguments[index - 1] : []
      } else {
        // `##1` is the argument of a definition within.
        pushed.append(
          Token(.parameter, String(token.text.dropFirst()), Int(call.lower), Int(call.upper)))
      }
      if pushed.count - start > Self.growthLimit { break }
    }
    growth += pushed.count - start
    guard expansions <= Self.expansionLimit, growth <= Self.growthLimit else {
      if macros.callsItself(call.text) {
        throw TeXFault(#"macro '\\#(call.text)' calls itself"#, at: call)
      }
      throw TeXFault(
        "macros stand for more than \(Self.expansionLimit) macros or \(Self.growthLimit) signs",
        at: call)
    }
    pushed[start...].reverse()
  }

  // MARK: - Arguments

  /// The tokens of a macro's argument: one, or what stands between braces.
  mutating func argument(of call: Token) throws(TeXFault) -> [Token] {
    var token = unexpanded()
    while token.kind == .space { token = unexpanded() }
    switch token.kind {
    case .open: return try balanced(from: token) { $0 == 0 && $1.kind == .close }
    case .end, .close:
      push(token)
      throw TeXFault("'\(call.spelled)' lacks an argument", at: call)
    default: return [token]
    }
  }

  /// What stands between brackets right after; nil if there are none.
  mutating func optionalArgument(of call: Token) throws(TeXFault) -> [Token]? {
    var token = unexpanded()
    while token.kind == .space { token = unexpanded() }
    guard token.isCharacter("[") else {
      push(token)
      return nil
    }
    return try balanced(from: token) { $0 == 0 && $1.isCharacter("]") }
  }

  /// The tokens up to the one that closes, which is taken, too.
  private mutating func balanced(
    from opener: Token, _ closes: (_ depth: Int, Token) -> Bool
  ) throws(TeXFault) -> [Token] {
    var result: [Token] = []
    var depth = 0
    while true {
      let token = unexpanded()
      if closes(depth, token) { return result }
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .end:
        let partner = opener.kind == .open ? "}" : "]"
        throw TeXFault("missing '\(partner)' for '\(opener.spelled)'", at: opener)
      default: break
      }
      if depth < 0 { throw TeXFault("'}' without '{'", at: token) }
      result.append(token)
    }
  }
}
