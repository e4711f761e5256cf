extension Parser {
  /// What a command takes: a group, or one token.
  mutating func argument(of command: Token) throws(TeXFault) -> Notation {
    let token = try input.nextSolid()
    switch token.kind {
    case .open: return .group(try group(token))
    case .character: return try character(token, isAlone: true)
    case .command:
      let meaning = try self.command(token)
      switch meaning.meaning {
      case .symbol(let notation): return styled(notation)
      case .reader(let read) where meaning.isArgument:
        try enter()
        defer { leave() }
        return try read(&self, token) ?? .empty
      case .reader, .infix:
        throw TeXFault(
          "'\(token.spelled)' after '\(command.spelled)' needs braces", at: token,
          hint: "'\(command.spelled){\(token.spelled) …}'")
      case .end: break
      }
    case .prime: return .sign(.prime)
    default: break
    }
    throw lacking(command)
  }

  func lacking(_ command: Token) -> TeXFault {
    switch command.kind {
    case .superscript: TeXFault("'^' without a superscript", at: command)
    case .subscript: TeXFault("'_' without a subscript", at: command)
    default: TeXFault("'\(command.spelled)' lacks an argument", at: command)
    }
  }

  /// What stands in brackets, if the next token opens one.
  mutating func optional() throws(TeXFault) -> Notation? {
    let opener = try input.nextSolid()
    guard opener.isCharacter("[") else {
      input.push(opener)
      return nil
    }
    let content = try scoped(Scope(font: scope.font, endsAtBracket: true)) {
      parser throws(TeXFault) in try parser.row()
    }
    let token = try input.nextSolid()
    guard token.isCharacter("]") else { throw TeXFault("missing ']' for '['", at: opener) }
    return .group(content)
  }

  /// The characters of an argument that is no mathematics: a length, a colour, a name.
  mutating func words(of command: Token) throws(TeXFault) -> String {
    try input.argument(of: command).map(\.spelled).joined()
  }

  /// What stands in brackets as characters, if the next token opens them.
  mutating func optionalWords(of command: Token) throws(TeXFault) -> String? {
    try input.optionalArgument(of: command)?.map(\.spelled).joined()
  }

  /// Whether the next token is this character, which is then taken.
  mutating func takes(_ character: String) throws(TeXFault) -> Bool {
    let token = try input.nextSolid()
    if token.isCharacter(character) { return true }
    input.push(token)
    return false
  }

  /// A delimiter, as a character; empty for `.`.
  mutating func delimiter(of command: Token) throws(TeXFault) -> String {
    var token = try input.nextSolid()
    // Some write \left{(}.
    if token.kind == .open {
      let inner = try input.nextSolid()
      let close = try input.nextSolid()
      guard close.kind == .close else {
        throw TeXFault("'\(command.spelled)' lacks a delimiter", at: command)
      }
      token = inner
    }
    if token.kind == .character || token.kind == .command,
      let delimiter = vocabulary.delimiters[token.spelled]
    {
      return delimiter
    }
    guard token.kind != .end, token.kind != .close else {
      throw TeXFault("'\(command.spelled)' lacks a delimiter", at: command)
    }
    throw TeXFault(
      "'\(token.spelled)' after '\(command.spelled)' is no delimiter", at: token,
      hint: token.kind == .open ? #"a brace is written '\{'"# : nil)
  }
}
