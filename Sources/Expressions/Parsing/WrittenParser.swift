import Diagnostics
import Text

/// Mathematics that is typeset and never evaluated.
extension Parser {
  /// `expression`, or several with relations between them: `a = b -> c`.
  mutating func relations() throws(Mistake) -> Tree {
    let first = try expression()
    return current.kind.relation == nil ? first : try relations(after: first)
  }

  private mutating func relations(after first: Tree) throws(Mistake) -> Tree {
    var sides = [first]
    var signs: [Written.Relation] = []
    while let sign = current.kind.relation {
      advance()
      signs.append(sign)
      sides.append(try expression())
    }
    return try Tree(
      .written(.relations(sides.map(\.expression), signs)),
      at: first.range.union(sides[sides.count - 1].range), over: sides)
  }

  /// What stands between brackets or their commas: an expression, or where nothing is evaluated, relations.
  mutating func bracketed() throws(Mistake) -> Tree {
    isWritten ? try relations() : try expression()
  }

  /// After `a, b` inside brackets what follows the bar, `| s, t`; nil where there is none.
  mutating func given(_ left: [Tree]) throws(Mistake) -> Tree? {
    guard isWritten, let first = left.first, take(.bar) else { return nil }
    var right = [try relations()]
    while take(.comma) { right.append(try relations()) }
    return try Tree(
      .written(.given(left.map(\.expression), right.map(\.expression))),
      at: first.range.union(right[right.count - 1].range), over: left + right)
  }

  // MARK: What follows a name or a bracket

  /// Subscripts, primes and applications right after what was read.
  mutating func followed(_ base: Tree) throws(Mistake) -> Tree {
    var tree = base
    while current.lower == token(-1).upper {
      switch current.kind {
      case .name where text(of: current).hasPrefix("_"): tree = try indexed(tree)
      case .primes:
        let count = current.upper - current.lower
        advance()
        tree = try Tree(
          .written(.primed(tree.expression, count)), at: range(from: tree.range.lower), over: [tree]
        )
      case .open(let bracket): tree = try applied(tree, bracket)
      default: return tree
      }
    }
    return tree
  }

  /// `_i`, `_(t + 1)`
  private mutating func indexed(_ base: Tree) throws(Mistake) -> Tree {
    let name = current
    let index = String(text(of: name).dropFirst())
    advance()
    if !index.isEmpty {
      let part = Parser.writtenName(index, at: SourceRange(name.lower + 1, name.upper))
      return try indexed(base, by: [part])
    }
    guard current.kind == .open(.round), current.lower == name.upper else {
      throw .error(
        "a subscript is a name or stands in brackets", at: name.range, hint: "write 'w_(t + 1)'")
    }
    return try indexed(base, by: try subscripts())
  }

  private mutating func subscripts() throws(Mistake) -> [Tree] {
    let open = try openBracket()
    var parts = [try bracketed()]
    while take(.comma) { parts.append(try bracketed()) }
    if let given = try given(parts) { parts = [given] }
    try close(.round, openedBy: open)
    return parts
  }

  private func indexed(_ base: Tree, by parts: [Tree]) throws(Mistake) -> Tree {
    try Tree(
      .written(.indexed(base.expression, by: parts.map(\.expression))),
      at: range(from: base.range.lower), over: [base] + parts)
  }

  /// `w_(t + 1)`: a name that ends with the underscore before its subscript.
  mutating func nameBeforeSubscript(_ head: Call) throws(Mistake) -> Tree {
    let range = SourceRange(head.nameRange.lower, head.nameRange.upper - 1)
    let base = Parser.writtenName(String(head.name.dropLast()), at: range)
    return try followed(try indexed(base, by: try subscripts()))
  }

  private mutating func applied(_ base: Tree, _ bracket: Token.Bracket) throws(Mistake) -> Tree {
    let open = try openBracket()
    var arguments: [Tree] = []
    while current.kind != .close(bracket) {
      arguments.append(try bracketed())
      if let given = try given(arguments) { arguments = [given] }
      guard take(.comma) else { break }
    }
    try close(bracket, openedBy: open)
    return try Tree(
      .written(
        .applied(
          base.expression, bracket == .round ? .round : .square, arguments.map(\.expression))),
      at: range(from: base.range.lower), over: [base] + arguments)
  }

  // MARK: Names

  /// `a_n`, `W_10`: the first underscore begins the subscript.
  static func writtenName(_ name: String, at range: SourceRange) -> Tree {
    let parts = name.split(
      separator: "_", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return Tree(.name(name, numpy: false), at: range)
    }
    return Tree(.written(.subscripted(parts[0], parts[1])), at: range)
  }

  /// `partial(y, x)`
  mutating func partial(_ head: Call) throws(Mistake) -> Tree {
    var tree = try call(head)
    guard case .call(let call) = tree.expression.kind, call.arguments.count == 2,
      call.arguments.allSatisfy({ $0.name == nil })
    else {
      throw .error("'partial' takes two expressions", at: tree.range, hint: "write 'partial(y, x)'")
    }
    tree.expression.kind = .written(
      .partial(call.arguments[0].value, call.arguments[1].value))
    return tree
  }

  /// `sum(j=1..n, EXPR)`, `prod(k=1..n, EXPR)`, `integral(x=a..b, EXPR)`, or any other call.
  mutating func writtenCall(_ head: Call) throws(Mistake) -> Tree {
    if let sign = Written.BigOperator(rawValue: head.name), token(1).kind == .name,
      token(2).kind == .assign
    {
      return try bigOperator(sign, head)
    }
    return try call(head)
  }

  private mutating func bigOperator(
    _ sign: Written.BigOperator, _ head: Call
  ) throws(Mistake) -> Tree {
    let open = try openBracket()
    let index = try name(for: "an index")
    advance()
    let from = try expression()
    guard take(.dots) else { throw Mistake.expected("'..'", self) }
    let to = try expression()
    guard take(.comma) else { throw Mistake.expected("',' and what is combined", self) }
    let term = try expression()
    try close(.round, openedBy: open)
    return try Tree(
      .written(
        .bigOperator(
          sign, index: index.text, from: from.expression, to: to.expression, term.expression)),
      at: range(from: head.nameRange.lower), over: [from, to, term])
  }
}

extension Token.Kind {
  fileprivate var relation: Written.Relation? {
    switch self {
    case .assign: .equal
    case .approximately: .approximately
    case .relation(let relation): relation
    default: nil
    }
  }
}
