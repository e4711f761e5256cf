/// Fonts of an argument, and those that hold to the end of the group.
enum Fonts {
  static let rows: [CommandRow] = [
    ("mathrm mathup", of(.upright)), ("mathbf bold mathbfup", of(.bold)), ("mathit", of(.italic)),
    ("mathbb Bbb mathds mathbbm", of(.blackboard)), ("mathcal", of(.calligraphic)),
    ("mathscr", of(.script)), ("mathfrak frak", of(.fraktur)), ("mathsf", of(.sans)),
    ("mathtt", of(.monospace)), ("mathnormal", font(.normal)),
    ("boldsymbol bm pmb bfsymbol mathbfit", font(.boldSymbol)),
    ("rm", until(.alphabet(.upright))), ("bf", until(.alphabet(.bold))),
    ("it", until(.alphabet(.italic))), ("cal", until(.alphabet(.calligraphic))),
    ("sf", until(.alphabet(.sans))), ("tt", until(.alphabet(.monospace))),
    ("mit", until(.normal)),
  ]

  private static func of(_ alphabet: Notation.Alphabet) -> Command { font(.alphabet(alphabet)) }

  private static func font(_ font: Font) -> Command {
    .reader(isArgument: true) { parser, token throws(TeXFault) in
      let outer = parser.scope.font
      parser.scope.font = font
      let content = try parser.argument(of: token)
      parser.scope.font = outer
      if case .row(let parts) = content { return Parser.braced(parts) }
      return Parser.braced([content])
    }
  }

  private static func until(_ font: Font) -> Command {
    .reader { parser, _ in
      parser.scope.font = font
      return nil
    }
  }
}
