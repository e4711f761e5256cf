/// Words within mathematics.
enum Texts {
  static let rows: [CommandRow] = [
    ("text textrm textnormal mbox hbox textup textmd", text(.roman)),
    ("textbf", text(.bold)), ("textit textsl emph", text(.italic)), ("texttt", text(.mono)),
    ("textsf", text(.sans)),
    (
      "ensuremath",
      .reader(isArgument: true) { parser, token throws(TeXFault) in
        Parser.braced([try parser.argument(of: token)])
      }
    ),
  ]

  private static func text(_ face: Notation.TextFace) -> Command {
    .reader(isArgument: true) { parser, token throws(TeXFault) in
      try parser.text(of: token, face)
    }
  }
}
