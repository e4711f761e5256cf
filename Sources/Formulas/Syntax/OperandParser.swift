import Diagnostics

/// What operators stand between: numbers, names, calls, lists and brackets.
extension Parser {
  mutating func operand() throws(Diagnostic) -> Tree {
    let start = current
    let tree: Tree
    switch start.kind {
    case .number: tree = number()
    case .name, .numpyName: tree = try nameOrCall()
    case .open(.round): tree = try group()
    case .open(.square): tree = try list()
    case .ellipsis where isWritten:
      advance()
      tree = Tree(.written(.ellipsis), at: start.range)
    default: throw missingOperand()
    }
    if current.kind.beginsOperand { throw missingOperator(after: tree, from: start) }
    return tree
  }

  private mutating func number() -> Tree {
    let token = current
    advance()
    let digits = text(of: token)
    let value = Double(digits.filter { $0 != "_" }) ?? .nan
    return Tree(.number(value, digits: digits), at: token.range)
  }

  /// `(expression)`; its range has the brackets, so that carets under `(a + b) * c` look right.
  private mutating func group() throws(Diagnostic) -> Tree {
    let open = try openBracket()
    if current.kind == .close(.round) {
      throw .error("nothing between the brackets", at: open.range.union(current.range))
    }
    var tree = try expression()
    if current.kind == .comma {
      throw .error(
        "a list stands in square brackets", at: current.range, hint: "write '[1, 2, 3]'")
    }
    try close(.round, openedBy: open)
    tree.expression.range = range(from: open.lower)
    return tree
  }

  private mutating func list() throws(Diagnostic) -> Tree {
    let open = try openBracket()
    var elements: [Tree] = []
    while current.kind != .close(.square) {
      elements.append(try expression())
      guard take(.comma) else { break }
    }
    try close(.square, openedBy: open)
    let range = range(from: open.lower)
    if elements.isEmpty { throw .error("a list without elements", at: range) }
    return try Tree(.list(elements.map(\.expression)), at: range, over: elements)
  }

  private mutating func nameOrCall() throws(Diagnostic) -> Tree {
    let token = current
    advance()
    let isNumPy = token.kind == .numpyName
    let name = String(text(of: token).dropFirst(isNumPy ? "np.".count : 0))
    let primes = current
    if primes.kind == .primes {
      advance()
      guard current.kind == .open(.round) else {
        let hint = "write '\(name)\(text(of: primes))(z)'"
        throw .error("a derivative needs an argument", at: range(from: token.lower), hint: hint)
      }
    }
    let count = primes.kind == .primes ? primes.upper - primes.lower : 0
    guard current.kind == .open(.round) else {
      return isWritten && !isNumPy
        ? Parser.writtenName(name, at: token.range)
        : Tree(.name(name, numpy: isNumPy), at: token.range)
    }
    let call = Call(
      name: name, nameRange: token.range, numpy: isNumPy, primes: count, arguments: [])
    return isWritten && count == 0 && !isNumPy
      ? try writtenCall(call) : try self.call(call)
  }

  /// The brackets of a call; a comma may stand after the last argument, as in Python.
  mutating func call(_ head: Call) throws(Diagnostic) -> Tree {
    var call = head
    let open = try openBracket()
    var trees: [Tree] = []
    while current.kind != .close(.round) {
      let start = current
      var name: String?
      if start.kind == .name, token(1).kind == .assign {
        name = text(of: start)
        advance()
        advance()
      }
      let tree = try expression()
      trees.append(tree)
      call.arguments.append(
        Call.Argument(name: name, value: tree.expression, range: range(from: start.lower)))
      guard take(.comma) else { break }
    }
    try close(.round, openedBy: open)
    return try Tree(.call(call), at: range(from: head.nameRange.lower), over: trees)
  }

  /// Takes the opening bracket at the cursor, one level deeper.
  mutating func openBracket() throws(Diagnostic) -> Token {
    let open = current
    try enter(open)
    advance()
    return open
  }

  /// Takes the bracket that closes `open`.
  mutating func close(_ bracket: Token.Bracket, openedBy open: Token) throws(Diagnostic) {
    leave()
    if take(.close(bracket)) { return }
    switch current.kind {
    case .end:
      throw .error("'\(bracket.rawValue)' is never closed", at: open.range)
    case .close:
      throw .error(
        "expected '\(bracket.closing)' to close '\(bracket.rawValue)', found \(quoted(current))",
        at: current.range)
    case .comma, .approximately, .assign, .dots, .semicolon, .primes:
      throw Diagnostic.leftOver(self)
    case .keyword(let word) where !word.isOperator:
      throw .error("'\(bracket.rawValue)' is never closed", at: open.range)
    case .colon where bracket == .square:
      throw .error("slices are not in the language", at: current.range)
    default: throw Diagnostic.expected("'\(bracket.closing)'", self)
    }
  }

  // MARK: Mistakes

  private func missingOperand() -> Diagnostic {
    let token = current
    switch token.kind {
    case .end:
      return .error(
        "an expression is missing here", at: token.range,
        hint: endsAtLine && depth == 0
          ? "an expression goes on over a line end only inside brackets" : nil)
    case .ellipsis:
      return .error("'...' stands only in mathematics that is not evaluated", at: token.range)
    case .infix(let sign):
      return .error("'\(sign.rawValue)' has nothing on its left", at: token.range)
    case .comparison(let sign):
      return .error("'\(sign.rawValue)' has nothing on its left", at: token.range)
    case .primes: return .error("a prime stands right after a function's name", at: token.range)
    default: return Diagnostic.expected("an expression", self)
    }
  }

  private func missingOperator(after tree: Tree, from start: Token) -> Diagnostic {
    let next = current
    let isName = start.kind == .name && tree.range.upper == start.upper
    if next.kind == .open(.square), start.kind != .number {
      return .error(
        "indexing is not in the language", at: next.range,
        hint: "a vector is used whole, as in 'sum(z)'")
    }
    if next.kind == .open(.round), case .call = tree.expression.kind {
      return .error("the result of a call cannot be called", at: next.range)
    }
    if isName, text(of: start) == "lambda" {
      return .error(
        "'lambda' makes no function here", at: start.range,
        hint: "write 'f(z) = …' in a formula block")
    }
    if next.kind == .name, text(of: next) == Keyword.for.rawValue {
      return .error(
        "loops are not in the language", at: next.range, hint: "a function takes a whole vector")
    }
    let isShort = tree.range.upper == start.upper
    let isWord = next.kind == .name || next.kind == .numpyName || next.kind == .number
    let factor = isWord ? text(of: next) : next.kind == .open(.round) ? "(…)" : "[…]"
    return .error(
      "an operator is missing between \(isShort ? quoted(start) : "the bracket") and '\(factor)'",
      at: start.range.union(next.range),
      hint: isShort ? "write '\(text(of: start)) * \(factor)'" : "write '*' for a product")
  }
}

extension Token.Kind {
  fileprivate var beginsOperand: Bool {
    switch self {
    case .number, .name, .numpyName, .open: true
    default: false
    }
  }
}
