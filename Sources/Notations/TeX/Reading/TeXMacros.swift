/// Author's macros, in the order of the source; a value.
package struct TeXMacros: Sendable, Equatable {
  /// By name, without the backslash.
  private(set) var definitions: [String: Macro] = [:]

  package init() {}

  /// What stands for a command.
  struct Macro: Sendable, Equatable {
    /// 0 to 9.
    var parameters = 0
    /// What the first argument is where it is left out; if there is one, the argument stands in brackets.
    var defaultArgument: [Token]?
    var body: [Token]
  }

  /// Defines `\name`, written with or without its backslash, as `body`; it has as many arguments as the
  /// highest of #1 to #9 in it.
  ///
  /// - Returns: what is wrong with the name or the body, with its place in the body.
  package mutating func define(_ name: String, as body: String) -> TeXFault? {
    let name = name.hasPrefix("\\") ? String(name.dropFirst()) : name
    let isWord = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
    guard isWord || name.unicodeScalars.count == 1 else {
      return TeXFault(
        #"'\\#(name)' is no name of a macro"#, at: 0..<0,
        hint: #"a name is letters after a backslash, as '\E'"#)
    }
    do throws(TeXFault) {
      var tokens = try Lexer.tokens(of: Array(body.utf8))
      tokens.removeLast()
      if let fault = Self.unbalanced(tokens) { return fault }
      let parameters =
        tokens.filter { $0.kind == .parameter }.compactMap { Int($0.text) }.max() ?? 0
      set(name, to: Macro(parameters: parameters, body: tokens))
      return nil
    } catch {
      return error
    }
  }

  mutating func set(_ name: String, to macro: Macro) {
    // Where its tokens stand is said by its calls.
    let place = Token(.end, "", 0, 0)
    var macro = macro
    macro.body = macro.body.map { $0.at(place) }
    macro.defaultArgument = macro.defaultArgument?.map { $0.at(place) }
    definitions[name] = macro
  }

  /// Gives a macro another name, or makes the name mean the built-in command again.
  mutating func alias(_ name: String, to target: Token) {
    if target.kind == .command, !target.isBuiltIn, let macro = definitions[target.text] {
      definitions[name] = macro
    } else {
      var token = target
      token.isBuiltIn = true
      set(name, to: Macro(body: [token]))
    }
  }

  /// The first brace without its partner.
  private static func unbalanced(_ tokens: [Token]) -> TeXFault? {
    var open: [Token] = []
    for token in tokens {
      if token.kind == .open { open.append(token) }
      if token.kind == .close, open.popLast() == nil {
        return TeXFault("'}' without '{'", at: token)
      }
    }
    return open.first.map { TeXFault("missing '}' for '{'", at: $0) }
  }

  /// Whether a macro's body leads back to the macro.
  func callsItself(_ name: String) -> Bool {
    var seen: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for token in definitions[next]?.body ?? [] where token.kind == .command && !token.isBuiltIn {
        if token.text == name { return true }
        if seen.insert(token.text).inserted { open.append(token.text) }
      }
    }
    return false
  }
}
