/// Styles to the end of the group, and what changes how an argument is drawn.
enum Styles {
  static let rows: [CommandRow] = [
    ("displaystyle", style(.display)), ("textstyle", style(.text)),
    ("scriptstyle", style(.script)), ("scriptscriptstyle", style(.scriptScript)),
    // Sizes of the text around, which the page decides.
    (
      """
      tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge strut \
      mathstrut boldmath unboldmath
      """, .reader { _, _ in nil }
    ),
    ("boxed fbox", boxed), ("phantom hphantom", argument { .phantom($0) }),
    ("smash", smashed), ("vphantom", hidden),
    ("mathllap mathrlap mathclap llap rlap clap", argument { Parser.braced([$0]) }),
  ]

  private static func style(_ style: Notation.Style) -> Command {
    .reader { parser, _ throws(TeXFault) in .styled(style, try parser.rest()) }
  }

  private static func argument(
    _ make: @escaping @Sendable (Notation) -> Notation
  ) -> Command {
    .reader { parser, token throws(TeXFault) in make(try parser.argument(of: token)) }
  }

  private static let boxed = Command.reader { parser, token throws(TeXFault) in
    token.text == "fbox"
      ? .boxed(try parser.text(of: token, .roman))
      : .boxed(try parser.argument(of: token))
  }

  /// `\smash[b]{x}`.
  private static let smashed = Command.reader { parser, token throws(TeXFault) in
    _ = try parser.optionalWords(of: token)
    return Parser.braced([try parser.argument(of: token)])
  }

  private static let hidden = Command.reader { parser, token throws(TeXFault) in
    _ = try parser.argument(of: token)
    return nil
  }
}
