/// One part above or below another.
enum Stacks {
  static let rows: [CommandRow] = [
    ("underset", stack { mark, base in .limits(base, lower: mark, upper: nil) }),
    ("overset", stack { mark, base in .limits(base, lower: nil, upper: mark) }),
    (
      "stackrel",
      stack { mark, base in
        let stack = Notation.limits(base, lower: nil, upper: mark)
        return base.leftKind == .relation ? stack : .classed(.relation, stack)
      }
    ),
    ("overunderset underoverset", both), ("substack", lines),
    ("xrightarrow", arrow("→")), ("xleftarrow", arrow("←")), ("xleftrightarrow", arrow("↔")),
    ("xRightarrow", arrow("⇒")), ("xLeftarrow", arrow("⇐")), ("xLeftrightarrow", arrow("⇔")),
    ("xmapsto", arrow("↦")), ("xhookrightarrow", arrow("↪")), ("xhookleftarrow", arrow("↩")),
    ("xlongequal", arrow("=")),
  ]

  private static func stack(
    _ join: @escaping @Sendable (_ mark: Notation, _ base: Notation) -> Notation
  ) -> Command {
    .reader { parser, token throws(TeXFault) in
      let mark = try parser.argument(of: token)
      return join(mark, try parser.argument(of: token))
    }
  }

  private static let both = Command.reader { parser, token throws(TeXFault) in
    let first = try parser.argument(of: token)
    let second = try parser.argument(of: token)
    let base = try parser.argument(of: token)
    let isOverFirst = token.text == "overunderset"
    return .limits(
      base, lower: isOverFirst ? second : first, upper: isOverFirst ? first : second)
  }

  private static let lines = Command.reader { parser, token throws(TeXFault) in
    let opener = try parser.input.nextSolid()
    guard opener.kind == .open else { throw parser.lacking(token) }
    let content = Notation.group(try parser.group(opener, isStack: true))
    guard case .table(let table) = content, table.kind == .aligned else { return content }
    return .table(Notation.Table(table.rows, columns: [.center], kind: .lines))
  }

  private static func arrow(_ character: String) -> Command {
    .reader { parser, token throws(TeXFault) in
      let lower = try parser.optional()
      let upper = try parser.argument(of: token)
      return .arrow(character, lower: lower, upper: upper == .empty ? nil : upper)
    }
  }
}
