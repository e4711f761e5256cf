/// Definitions of macros in a formula's source.
extension Expander {
  /// `\newcommand{\name}[2][default]{body}`, after the command itself.
  mutating func newCommand(_ command: Token, keepsOld: Bool = false) throws(TeXFault) {
    skip("*")
    let name = try macroName(after: command)
    var macro = TeXMacros.Macro(body: [])
    if let count = try optionalArgument(of: command) {
      guard let parameters = Int(count.map(\.text).joined()), (0...9).contains(parameters) else {
        throw TeXFault(
          "'\(command.spelled)' takes 0 to 9 arguments", at: count.first ?? command)
      }
      macro.parameters = parameters
      macro.defaultArgument = try optionalArgument(of: command)
      if macro.defaultArgument != nil, parameters == 0 {
        throw TeXFault("'\(name.spelled)' takes no argument that could be left out", at: name)
      }
    }
    macro.body = try argument(of: command)
    try define(name, as: macro, keepsOld: keepsOld)
  }

  /// `\def\name#1#2{body}`, after the command itself.
  mutating func def(_ command: Token) throws(TeXFault) {
    let name = try macroName(after: command)
    var macro = TeXMacros.Macro(body: [])
    while true {
      let token = unexpanded()
      switch token.kind {
      case .parameter where Int(token.text) == macro.parameters + 1: macro.parameters += 1
      case .space: continue
      case .open:
        push(token)
        macro.body = try argument(of: command)
        return try define(name, as: macro)
      default:
        throw TeXFault(
          "only arguments can stand between the name and the body of '\(name.spelled)'", at: token)
      }
    }
  }

  /// `\let\name=\other`, after the command itself.
  mutating func alias(_ command: Token) throws(TeXFault) {
    let name = try macroName(after: command)
    skip("=")
    var target = unexpanded()
    while target.kind == .space { target = unexpanded() }
    guard target.kind != .end else {
      throw TeXFault("'\(command.spelled)' lacks an argument", at: command)
    }
    macros.alias(name.text, to: target)
  }

  /// `\DeclareMathOperator{\name}{words}`, after the command itself.
  mutating func declareOperator(_ command: Token) throws(TeXFault) {
    let isStarred = skip("*")
    let name = try macroName(after: command)
    let words = try argument(of: command)
    let place = command
    var body = [Token(.command, "operatorname", 0, 0)]
    if isStarred { body.append(Token(.character, "*", 0, 0)) }
    body += [Token(.open, "{", 0, 0)] + words + [Token(.close, "}", 0, 0)]
    body = body.map { $0.at(place) }
    body[0].isBuiltIn = true
    try define(name, as: TeXMacros.Macro(body: body))
  }

  private mutating func define(
    _ name: Token, as macro: TeXMacros.Macro, keepsOld: Bool = false
  ) throws(TeXFault) {
    if let parameter = macro.body.first(where: { token in
      token.kind == .parameter && (Int(token.text) ?? 0) > macro.parameters
    }) {
      throw TeXFault(
        "'\(name.spelled)' has \(macro.parameters) arguments, so there is no '\(parameter.spelled)'",
        at: parameter)
    }
    if keepsOld, macros.definitions[name.text] != nil { return }
    macros.set(name.text, to: macro)
  }

  /// The command that is defined, with or without braces around it.
  private mutating func macroName(after command: Token) throws(TeXFault) -> Token {
    let name = try argument(of: command)
    let solid = name.filter { $0.kind != .space }
    guard solid.count == 1, solid[0].kind == .command else {
      throw TeXFault(
        "'\(command.spelled)' lacks the name of a macro", at: command,
        hint: #"a name is letters after a backslash, as '\E'"#)
    }
    return solid[0]
  }

  @discardableResult private mutating func skip(_ character: String) -> Bool {
    var token = unexpanded()
    while token.kind == .space { token = unexpanded() }
    if token.isCharacter(character) { return true }
    push(token)
    return false
  }
}
