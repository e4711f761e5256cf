/// One part over another, and roots.
enum Fractions {
  static let rows: [CommandRow] = [
    ("frac", fraction(nil)), ("dfrac", fraction(.display)), ("tfrac", fraction(.text)),
    ("cfrac", continued), ("binom", binomial(nil)), ("dbinom", binomial(.display)),
    ("tbinom", binomial(.text)), ("sqrt", root),
    ("over", .infix { .fraction($0, $1) }), ("atop", .infix { .atop($0, $1) }),
    ("choose", .infix { .fenced(.parentheses, .atop($0, $1)) }),
    ("brack", .infix { .fenced(.brackets, .atop($0, $1)) }),
    ("brace", .infix { .fenced(.braces, .atop($0, $1)) }),
  ]

  private static func fraction(_ style: Notation.Style?) -> Command {
    .reader(isArgument: true) { parser, token throws(TeXFault) in
      let over = try parser.argument(of: token)
      return styled(style, .fraction(over, try parser.argument(of: token)))
    }
  }

  /// `\cfrac[l]{1}{2}`.
  private static let continued = Command.reader { parser, token throws(TeXFault) in
    _ = try parser.optionalWords(of: token)
    let over = try parser.argument(of: token)
    return .styled(.display, .fraction(over, try parser.argument(of: token)))
  }

  private static func binomial(_ style: Notation.Style?) -> Command {
    .reader(isArgument: true) { parser, token throws(TeXFault) in
      let over = try parser.argument(of: token)
      return styled(style, .fenced(.parentheses, .atop(over, try parser.argument(of: token))))
    }
  }

  private static func styled(_ style: Notation.Style?, _ content: Notation) -> Notation {
    style.map { .styled($0, content) } ?? content
  }

  private static let root = Command.reader { parser, token throws(TeXFault) in
    let degree = try parser.optional()
    return .root(try parser.argument(of: token), degree: degree)
  }
}
