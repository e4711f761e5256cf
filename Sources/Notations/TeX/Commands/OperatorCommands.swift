/// Large operators, named functions, and classes.
enum OperatorCommands {
  static let rows: [CommandRow] = big + functions + longer + classes

  private static let big: [CommandRow] = [
    ("sum", .sum), ("prod", .product), ("coprod", .coproduct), ("bigcup", .union),
    ("bigcap", .intersection), ("bigvee", .disjunction), ("bigwedge", .conjunction),
    ("bigoplus", .directSum), ("bigotimes", .tensorProduct), ("bigodot", .circledDot),
    ("bigsqcup", .squareUnion), ("int smallint", .integral), ("iint", .doubleIntegral),
    ("iiint", .tripleIntegral), ("oint", .contourIntegral),
  ].map { (names: String, sign: Notation.BigOperator) in
    (names, .symbol(.big(sign, lower: nil, upper: nil, .empty)))
  }

  /// The names of functions that are their own commands.
  private static let functions: [CommandRow] = """
    log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth sech csch arcsin arccos arctan arg
    deg dim hom ker max min lim sup inf det gcd Pr arctg ctg tg cth sh ch th cosec cotg
    """
    .split(whereSeparator: \.isWhitespace)
    .map { (String($0), .symbol(.word(String($0)))) }

  private static let longer: [CommandRow] = [
    ("limsup", .symbol(.word("lim sup"))), ("liminf", .symbol(.word("lim inf"))),
    ("argmax", .symbol(.word("arg max"))), ("argmin", .symbol(.word("arg min"))),
    ("injlim", limit("inj lim")), ("projlim", limit("proj lim")),
    ("plim", limit("plim")),
    (
      "biguplus",
      .symbol(
        .classed(.largeOperator, .sign(Notation.Sign("⨄", .largeOperator)), takesLimits: true))
    ),
    (
      "intop",
      .symbol(
        .classed(.largeOperator, .big(.integral, lower: nil, upper: nil, .empty), takesLimits: true)
      )
    ),
    ("lt", .symbol(.sign(.less))), ("gt", .symbol(.sign(.greater))), ("implies", spaced("⟹")),
    ("impliedby", spaced("⟸")), ("iff", spaced("⟺")),
    ("bmod", .symbol(.classed(.binary, .word("mod")))), ("mod", modulo), ("pmod", modulo),
    ("pod", modulo),
  ]

  private static func limit(_ name: String) -> Command {
    .symbol(.classed(.largeOperator, .word(name), takesLimits: true))
  }

  /// A relation with a thick space more at each side.
  private static func spaced(_ arrow: String) -> Command {
    .symbol(
      .row([.space(Em.thick), .sign(Notation.Sign(arrow, .relation)), .space(Em.thick)]))
  }

  private static let modulo = Command.reader { parser, token throws(TeXFault) in
    let content = try parser.argument(of: token)
    // amsmath sets a smaller space within a line.
    let space = Notation.space(parser.isDisplay ? Em.quad : token.text == "mod" ? 12 / 18 : 8 / 18)
    let open = Notation.sign(Notation.Sign("(", .opening))
    let close = Notation.sign(Notation.Sign(")", .closing))
    let word = Notation.letters("mod", .upright)
    return switch token.text {
    case "mod": .row([space, word, .space(2 * Em.thin), content])
    case "pod": .row([space, open, content, close])
    default: .row([space, open, word, .space(2 * Em.thin), content, close])
    }
  }

  private static let classes: [CommandRow] = [
    ("operatorname", name), ("operatornamewithlimits", name),
    ("mathop", classed(.largeOperator)), ("mathbin", classed(.binary)),
    ("mathrel", classed(.relation)), ("mathord", classed(.ordinary)),
    ("mathopen", classed(.opening)), ("mathclose", classed(.closing)),
    ("mathpunct", classed(.punctuation)), ("mathinner", classed(.inner)),
  ]

  private static func classed(_ kind: Notation.Sign.Kind) -> Command {
    .reader { parser, token throws(TeXFault) in
      let content = try parser.argument(of: token)
      if case .sign(let sign) = content, kind != .largeOperator {
        return .sign(Notation.Sign(sign.character, kind))
      }
      return .classed(kind, content, takesLimits: kind == .largeOperator)
    }
  }

  private static let name = Command.reader { parser, token throws(TeXFault) in
    let isStarred = try parser.takes("*") || token.text != "operatorname"
    let outer = parser.scope.font
    parser.scope.font = .alphabet(.upright)
    let content = try parser.argument(of: token)
    parser.scope.font = outer
    guard let name = content.operatorName else {
      return .classed(.largeOperator, content, takesLimits: isStarred)
    }
    let word = Notation.word(name)
    return word.takesLimits == isStarred
      ? word : .classed(.largeOperator, word, takesLimits: isStarred)
  }
}

extension Notation {
  /// The words that it is, if it is nothing but words.
  fileprivate var operatorName: String? {
    switch self {
    case .letters(let letters, .upright): return letters
    case .text(let words, .roman): return words
    case .number(let digits, nil): return digits
    case .word(let name): return name
    // A hyphen within a name is no minus.
    case .sign(.minus): return "-"
    case .space(let width): return width > 0.1 ? " " : ""
    case .row(let parts):
      let names = parts.compactMap(\.operatorName)
      return !parts.isEmpty && names.count == parts.count ? names.joined() : nil
    default: return nil
    }
  }
}
