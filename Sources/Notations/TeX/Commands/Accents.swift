/// Marks over and under one argument.
enum Accents {
  static let rows: [CommandRow] = marks + arrows

  private static let marks: [CommandRow] =
    Notation.Accent.allCases.map { ($0.rawValue, mark($0)) } + [
      ("underbar", mark(.underline)), ("Bar", mark(.bar)), ("Hat", mark(.hat)),
      ("widebar", mark(.overline)),
    ]

  /// Arrows that the tree has no accent for.
  private static let arrows: [CommandRow] = [
    ("overleftrightarrow", over("↔")), ("underrightarrow", under("→")),
    ("underleftarrow", under("←")), ("underleftrightarrow", under("↔")),
  ]

  private static func mark(_ accent: Notation.Accent) -> Command {
    .reader { parser, token throws(TeXFault) in
      .accent(accent, try parser.argument(of: token))
    }
  }

  private static func over(_ arrow: String) -> Command {
    .reader { parser, token throws(TeXFault) in
      .limits(
        try parser.argument(of: token), lower: nil,
        upper: .arrow(arrow, lower: nil, upper: nil))
    }
  }

  private static func under(_ arrow: String) -> Command {
    .reader { parser, token throws(TeXFault) in
      .limits(
        try parser.argument(of: token), lower: .arrow(arrow, lower: nil, upper: nil),
        upper: nil)
    }
  }
}
