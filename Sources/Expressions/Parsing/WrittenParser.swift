import Diagnostics
import Text

/// Mathematics that is typeset and never evaluated.
extension Parser {
  /// `expression`, or `expression = expression = …`.
  mutating func equation() throws(Mistake) -> Tree {
    var sides = [try expression()]
    while take(.assign) { sides.append(try expression()) }
    guard sides.count > 1 else { return sides[0] }
    return try Tree(
      .written(.equation(sides.map(\.expression))),
      at: sides[0].range.union(sides[sides.count - 1].range), over: sides)
  }

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

  /// `sum(j=1..n, EXPR)`, `prod(k=1..n, EXPR)`, or any other call.
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
