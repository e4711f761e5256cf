/// What groups, ends rows, and begins environments.
enum Structure {
  static let rows: [CommandRow] = [
    ("\\ cr newline tabularnewline right end endgroup egroup", .end),
    ("begin", .reader { parser, token throws(TeXFault) in try parser.environment(token) }),
    ("limits nolimits", misplacedLimits),
    ("hline hdashline toprule midrule bottomrule", rule),
    ("begingroup bgroup", group),
  ]

  private static let misplacedLimits = Command.reader { _, token throws(TeXFault) in
    throw TeXFault("'\(token.spelled)' stands only after an operator", at: token)
  }

  private static let rule = Command.reader { parser, token throws(TeXFault) in
    guard let row = parser.rows?.count else {
      throw TeXFault("'\(token.spelled)' outside an environment", at: token)
    }
    if parser.rows?.rules.last != row { parser.rows?.rules.append(row) }
    return nil
  }

  private static let group = Command.reader { parser, token throws(TeXFault) in
    let content = try parser.scoped(Parser.Scope(font: parser.scope.font)) {
      parser throws(TeXFault) in try parser.lines()
    }
    let end = try parser.input.nextSolid()
    let partner = token.text == "bgroup" ? "egroup" : "endgroup"
    guard end.isCommand(partner) else {
      throw TeXFault(#"missing '\\#(partner)' for '\#(token.spelled)'"#, at: token)
    }
    return Parser.braced(content)
  }
}
