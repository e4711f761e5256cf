/// Delimiters that grow, and those of fixed sizes.
enum Delimiters {
  static let rows: [CommandRow] = [("left", pair), ("middle", middle)] + sized

  private static let pair = Command.reader { parser, token throws(TeXFault) in
    let open = try parser.delimiter(of: token)
    let scope = Parser.Scope(font: parser.scope.font, isInFence: true)
    let content = try parser.scoped(scope) { parser throws(TeXFault) in try parser.lines() }
    let end = try parser.input.nextSolid()
    guard end.isCommand("right") else {
      if end.kind == .ampersand { throw parser.misplaced(end, within: token) }
      throw TeXFault(#"'\left' without '\right'"#, at: token)
    }
    return .fenced(Notation.Fence(open, try parser.delimiter(of: end)), .group(content))
  }

  private static let middle = Command.reader { parser, token throws(TeXFault) in
    guard parser.scope.isInFence else {
      throw TeXFault(#"'\middle' outside of '\left' and '\right'"#, at: token)
    }
    return .middle(try parser.delimiter(of: token))
  }

  private static let sized: [CommandRow] = {
    let kinds: [(String, Notation.Sign.Kind)] = [
      ("", .ordinary), ("l", .opening), ("r", .closing), ("m", .relation),
    ]
    return zip(["big", "Big", "bigg", "Bigg"], 1...).flatMap { name, size in
      kinds.map { suffix, kind in
        (
          name + suffix,
          Command.reader { parser, token throws(TeXFault) in
            .delimiter(try parser.delimiter(of: token), size: size, kind)
          }
        )
      }
    }
  }()

  /// The characters of delimiters, by what an author writes.
  static let all: [String: String] = {
    var all = [".": "", "<": "⟨", ">": "⟩"]
    for character in "()[]|/‖⟨⟩⌊⌋⌈⌉" { all[String(character)] = String(character) }
    for row in table.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      for name in words.dropFirst() { all["\\" + name] = words[0] }
    }
    return all
  }()

  private static let table = #"""
    { { lbrace
    } } rbrace
    ( lparen
    ) rparen
    [ lbrack
    ] rbrack
    | vert lvert rvert
    ‖ | Vert lVert rVert
    ⟨ langle lang lt
    ⟩ rangle rang gt
    ⌊ lfloor
    ⌋ rfloor
    ⌈ lceil
    ⌉ rceil
    \ backslash
    ↑ uparrow
    ↓ downarrow
    ↕ updownarrow
    ⇑ Uparrow
    ⇓ Downarrow
    ⇕ Updownarrow
    ⌜ ulcorner
    ⌝ urcorner
    ⌞ llcorner
    ⌟ lrcorner
    ⟮ lgroup
    ⟯ rgroup
    ⎰ lmoustache
    ⎱ rmoustache
    """#
}
