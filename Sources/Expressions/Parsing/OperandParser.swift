import Diagnostics
import Text

/// What operators stand between: numbers, names, calls, lists and brackets.
extension Parser {
  mutating func operand() throws(Mistake) -> Tree {
    let start = current
    var tree = try bareOperand()
    if isWritten, token(-1).kind.endsName { tree = try followed(tree) }
    if current.kind.beginsOperand, !beginsStep { throw missingOperator(after: tree, from: start) }
    return tree
  }

  private mutating func bareOperand() throws(Mistake) -> Tree {
    switch current.kind {
    case .number: return number()
    case .name, .numpyName: return try nameOrCall()
    case .open(.round): return try group()
    case .open(.square): return try list()
    case .words where isWritten:
      let token = current
      advance()
      return Tree(.written(.words(wordsBetweenQuotes(token))), at: token.range)
    case .ellipsis where isWritten:
      advance()
      return Tree(.written(.ellipsis), at: range(from: token(-1).lower))
    default: throw missingOperand()
    }
  }

  /// What stands between the quotes, each stretch of blanks as one.
  private func wordsBetweenQuotes(_ token: Token) -> String {
    let text = String(decoding: bytes[(token.lower + 1)..<(token.upper - 1)], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func number() -> Tree {
    let token = current
    advance()
    let digits = text(of: token)
    let value = Double(digits.filter { $0 != "_" }) ?? .nan
    return Tree(.number(value, digits: digits), at: token.range)
  }

  /// `(expression)`; its range has the brackets, so that carets under `(a + b) * c` look right.
  private mutating func group() throws(Mistake) -> Tree {
    let open = try openBracket()
    var tree = try bracketed()
    if let given = try given([tree]) { tree = given }
    try close(.round, openedBy: open)
    tree.expression.range = range(from: open.lower)
    return tree
  }

  private mutating func list() throws(Mistake) -> Tree {
    let open = try openBracket()
    var elements: [Tree] = []
    while current.kind != .close(.square) {
      elements.append(try bracketed())
      if let given = try given(elements) { elements = [given] }
      guard take(.comma) else { break }
    }
    try close(.square, openedBy: open)
    return try list(elements, at: range(from: open.lower))
  }

  private func list(_ elements: [Tree], at range: SourceRange) throws(Mistake) -> Tree {
    if elements.isEmpty { throw .error("a list without elements", at: range) }
    return try Tree(.list(elements.map(\.expression)), at: range, over: elements)
  }

  private mutating func nameOrCall() throws(Mistake) -> Tree {
    let head = try callHead()
    if isWritten, head.name.hasSuffix("_"), head.name.count > 1, head.primes == 0,
      current.kind == .open(.round), current.lower == head.nameRange.upper
    {
      return try nameBeforeSubscript(head)
    }
    if current.kind != .open(.round) {
      return isWritten && !head.numpy
        ? Parser.writtenName(head.name, at: head.nameRange)
        : Tree(.name(head.name, numpy: head.numpy), at: head.nameRange)
    }
    guard head.primes == 0, !head.numpy else { return try call(head) }
    if head.name == Written.partialName { return try partial(head) }
    return isWritten ? try writtenCall(head) : try call(head)
  }

  /// The name of a call with its primes; or a name alone, which has none.
  private mutating func callHead() throws(Mistake) -> Call {
    let token = current
    advance()
    let isNumPy = token.kind == .numpyName
    let name = String(text(of: token).dropFirst(isNumPy ? "np.".count : 0))
    var head = Call(name: name, nameRange: token.range, numpy: isNumPy, arguments: [])
    let primes = current
    // Where nothing is evaluated, a prime may stand alone: s'.
    if isWritten, self.token(1).kind != .open(.round) || self.token(1).lower != primes.upper {
      return head
    }
    guard take(.primes) else { return head }
    guard current.kind == .open(.round) else {
      let hint = "write '\(name)\(text(of: primes))(z)'"
      throw .error("a derivative needs an argument", at: range(from: token.lower), hint: hint)
    }
    head.primes = primes.upper - primes.lower
    return head
  }

  /// The brackets of a call; a comma may stand after the last argument, as in Python.
  mutating func call(_ head: Call) throws(Mistake) -> Tree {
    let open = try openBracket()
    var arguments: [(start: Int, name: String?, tree: Tree)] = []
    while current.kind != .close(.round) {
      let start = current.lower
      let name = takeArgumentName()
      arguments.append((start, name, try bracketed()))
      if current.kind == .bar, isWritten { arguments = [try givenArgument(arguments)] }
      guard take(.comma) else { break }
    }
    try close(.round, openedBy: open)
    return try call(head, arguments)
  }

  /// `X=x, Y | Z`, the only argument of a call: what stands before a name is a side of a relation.
  private mutating func givenArgument(
    _ arguments: [(start: Int, name: String?, tree: Tree)]
  ) throws(Mistake) -> (start: Int, name: String?, tree: Tree) {
    var left: [Tree] = []
    for (start, name, tree) in arguments {
      guard let name else {
        left.append(tree)
        continue
      }
      let side = Parser.writtenName(name, at: SourceRange(start, tree.range.lower))
      left.append(
        try Tree(
          .written(.relations([side.expression, tree.expression], [.equal])),
          at: SourceRange(start, tree.range.upper), over: [side, tree]))
    }
    guard let tree = try given(left) else { throw Mistake.expected("'|'", self) }
    return (arguments[0].start, nil, tree)
  }

  /// `name=` before an argument.
  private mutating func takeArgumentName() -> String? {
    guard current.kind == .name, token(1).kind == .assign else { return nil }
    let name = text(of: current)
    advance()
    advance()
    return name
  }

  private func call(
    _ head: Call, _ arguments: [(start: Int, name: String?, tree: Tree)]
  ) throws(Mistake) -> Tree {
    var call = head
    call.arguments = arguments.map { start, name, tree in
      Call.Argument(
        name: name, value: tree.expression, range: SourceRange(start, tree.range.upper))
    }
    return try Tree(
      .call(call), at: range(from: head.nameRange.lower), over: arguments.map(\.tree))
  }

  /// Takes the opening bracket at the cursor, one level deeper.
  mutating func openBracket() throws(Mistake) -> Token {
    let open = current
    try enter(open)
    brackets += 1
    advance()
    return open
  }

  /// Takes the bracket that closes `open`.
  mutating func close(_ bracket: Token.Bracket, openedBy open: Token) throws(Mistake) {
    leave()
    brackets -= 1
    if !take(.close(bracket)) { throw unclosed(bracket, openedBy: open) }
  }

  // MARK: Mistakes

  private func unclosed(_ bracket: Token.Bracket, openedBy open: Token) -> Mistake {
    switch current.kind {
    case .end:
      return .error("'\(bracket.rawValue)' is never closed", at: open.range)
    case .close:
      return .error(
        "expected '\(bracket.closing)' to close '\(bracket.rawValue)', found \(quoted(current))",
        at: current.range)
    case .comma:
      return .error(
        "a list stands in square brackets", at: current.range, hint: "write '[1, 2, 3]'")
    case .approximately, .assign, .dots, .semicolon, .primes, .bar:
      return Mistake.leftOver(self)
    case .keyword(let word) where !word.isOperator:
      return .error("'\(bracket.rawValue)' is never closed", at: open.range)
    case .colon where bracket == .square:
      return .error("slices are not in the language", at: current.range)
    default: return Mistake.expected("'\(bracket.closing)'", self)
    }
  }

  private func missingOperand() -> Mistake {
    let token = current
    switch token.kind {
    case .end:
      return .error(
        "an expression is missing here", at: token.range,
        hint: endsAtLine && depth == 0
          ? "an expression goes on over a line end only inside brackets" : nil)
    case .close(.round) where self.token(-1).kind == .open(.round):
      return .error("nothing between the brackets", at: self.token(-1).range.union(token.range))
    case .ellipsis:
      return .error("'...' stands only in mathematics that is not evaluated", at: token.range)
    case .infix(let sign):
      return .error("'\(sign.rawValue)' has nothing on its left", at: token.range)
    case .comparison(let sign):
      return .error("'\(sign.rawValue)' has nothing on its left", at: token.range)
    case .primes: return .error("a prime stands right after a function's name", at: token.range)
    case .relation(let sign):
      return .error("'\(sign.rawValue)' has nothing on its left", at: token.range)
    case .bar: return Mistake.bar(at: token.range)
    default: return Mistake.expected("an expression", self)
    }
  }

  private func missingOperator(after tree: Tree, from start: Token) -> Mistake {
    let next = current
    let isName = start.kind == .name && tree.range.upper == start.upper
    if next.kind == .open(.square), start.kind != .number {
      return .error(
        "indexing is not in the language", at: next.range,
        hint: "a vector is used whole; its first element of three is '[1, 0, 0] @ z'")
    }
    if next.kind == .open(.round), case .call = tree.expression.kind {
      return .error("the result of a call cannot be called", at: next.range)
    }
    if isName,
      let hint = ForeignNames.hint(forStatement: text(of: start), before: text(of: next))
    {
      return .error("'\(text(of: start))' is not in the language", at: start.range, hint: hint)
    }
    if next.kind == .name, text(of: next) == Keyword.for.rawValue {
      return .error(
        "loops are not in the language", at: next.range, hint: "a function takes a whole vector")
    }
    if isWritten, isName, next.kind == .name {
      var words = [text(of: start)]
      var place = 0
      while token(place).kind == .name {
        words.append(text(of: token(place)))
        place += 1
      }
      return .error(
        "an operator is missing between \(quoted(start)) and \(quoted(next))",
        at: start.range.union(next.range),
        hint: "write '\"\(words.joined(separator: " "))\"' for words")
    }
    let isShort = tree.range.upper == start.upper
    let isWord = next.kind == .name || next.kind == .numpyName || next.kind == .number
    let factor = isWord ? text(of: next) : next.kind == .open(.round) ? "(…)" : "[…]"
    let hint: String
    if next.kind == .name,
      let operation = ForeignNames.hint(forOperator: factor, before: text(of: token(1)))
    {
      hint = operation
    } else if start.kind == .name, let other = ForeignNames.hint(for: text(of: start)), isWord {
      hint = other
    } else if isName, isWord {
      hint = "write '\(text(of: start))(\(factor))' to call it, '*' for a product"
    } else {
      hint = isShort ? "write '\(text(of: start)) * \(factor)'" : "write '*' for a product"
    }
    return .error(
      "an operator is missing between \(isShort ? quoted(start) : "the bracket") and '\(factor)'",
      at: start.range.union(next.range), hint: isWritten ? "\(hint); \(Lexer.writtenAsTeX)" : hint)
  }
}

extension Token.Kind {
  fileprivate var beginsOperand: Bool {
    switch self {
    case .number, .name, .numpyName, .open: true
    default: false
    }
  }

  /// Whether a subscript, a prime or an application may follow right after it.
  fileprivate var endsName: Bool {
    switch self {
    case .name, .close: true
    default: false
    }
  }
}
