/// Definitions of macros; they hold from here on, for the formulas after, too.
enum MacroDefinitions {
  static let rows: [CommandRow] = [
    (
      "newcommand renewcommand",
      reader { input, token throws(TeXFault) in
        try input.newCommand(token)
      }
    ),
    (
      "providecommand",
      reader { input, token throws(TeXFault) in
        try input.newCommand(token, keepsOld: true)
      }
    ),
    ("def gdef edef xdef", reader { input, token throws(TeXFault) in try input.def(token) }),
    ("let", reader { input, token throws(TeXFault) in try input.alias(token) }),
    (
      "DeclareMathOperator",
      reader { input, token throws(TeXFault) in
        try input.declareOperator(token)
      }
    ),
    ("global long protect", .reader { _, _ in nil }),
  ]

  private static func reader(
    _ define: @escaping @Sendable (inout Expander, Token) throws(TeXFault) -> Void
  ) -> Command {
    .reader { parser, token throws(TeXFault) in
      try define(&parser.input, token)
      return nil
    }
  }
}
