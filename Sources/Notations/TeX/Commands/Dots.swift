/// Dots, on the line or between operators by what follows them.
enum Dots {
  static let rows: [CommandRow] = [("dots", dots)]

  private static let dots = Command.reader(isArgument: true) { parser, _ throws(TeXFault) in
    let next = try parser.input.peekSolid()
    return .sign(try parser.isOperator(next) ? .centredEllipsis : .ellipsis)
  }
}

extension Parser {
  /// Whether a token begins an operator or a relation.
  fileprivate func isOperator(_ token: Token) throws(TeXFault) -> Bool {
    let notation: Notation?
    switch token.kind {
    case .character: notation = vocabulary.characters[token.text]
    case .command:
      if token.text == "not" || Self.classes.contains(token.text) { return true }
      guard case .symbol(let symbol)? = vocabulary.commands[token.text]?.meaning else {
        return false
      }
      notation = symbol
    default: return false
    }
    switch notation {
    case .sign(let sign): return sign.kind == .binary || sign.kind == .relation
    case .big: return true
    default: return false
    }
  }

  private static let classes: Set = [
    "mathbin", "mathrel", "implies", "impliedby", "iff", "xrightarrow", "xleftarrow",
  ]
}
