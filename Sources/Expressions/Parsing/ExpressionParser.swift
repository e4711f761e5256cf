import Diagnostics
import Text

/// An expression while it is built: with the height of its tree, which is bounded.
struct Tree {
  var expression: Expression
  var height: Int

  var range: SourceRange { expression.range }

  /// A leaf.
  init(_ kind: Expression.Kind, at range: SourceRange) {
    expression = Expression(kind, at: range)
    height = 1
  }

  /// An inner node.
  init(
    _ kind: Expression.Kind, at range: SourceRange, over parts: [Tree]
  ) throws(Mistake) {
    expression = Expression(kind, at: range)
    height = (parts.map(\.height).max() ?? 0) + 1
    if height > SyntaxLimits.height {
      throw .error(
        "more than \(SyntaxLimits.height) operations inside one another", at: range,
        hint: "give a part of it a name of its own")
    }
  }
}

/// Expressions with operators. The functions that recurse hold little; what they do between is in functions
/// of its own, so that the deepest nesting fits a small stack.
extension Parser {
  /// `operation`, or `operation if operation else expression`.
  mutating func expression() throws(Mistake) -> Tree {
    let then = try operation()
    guard current.kind == .keyword(.if) else { return then }
    return try conditional(then)
  }

  private mutating func conditional(_ then: Tree) throws(Mistake) -> Tree {
    let word = current
    advance()
    let condition = try operation()
    try takeElse(of: word)
    let otherwise = try expression()
    leave()
    return try Tree(
      .conditional(
        then: then.expression, condition: condition.expression, otherwise: otherwise.expression),
      at: then.range.union(otherwise.range), over: [then, condition, otherwise])
  }

  private mutating func takeElse(of word: Token) throws(Mistake) {
    let token = current
    guard take(.keyword(.else)) else {
      if token.kind != .end { throw Mistake.expected("'else'", self) }
      throw .error("'if' without 'else'", at: word.range, hint: "write 'a if condition else b'")
    }
    try enter(token)
  }

  /// Operands with prefix and infix operators, by operator precedence with an explicit stack
  /// (Aho, Sethi, Ullman, *Compilers*, 4.6), so that only brackets recurse.
  private mutating func operation() throws(Mistake) -> Tree {
    var stack = OperatorStack()
    // However the function ends, its operators are no longer round the cursor.
    let outside = depth
    defer { depth = outside }
    repeat {
      try takePrefixes(&stack)
      stack.operands.append(try operand())
    } while try takeInfix(&stack)
    return stack.operands[0]
  }

  private mutating func takePrefixes(_ stack: inout OperatorStack) throws(Mistake) {
    while let sign = current.kind.prefixOperator {
      if sign == .not, let top = stack.precedence, top > .not {
        throw .error(
          "'not' binds weaker than the operator before it", at: current.range,
          hint: "write '(not …)'")
      }
      try enter(current)
      stack.push(.prefix(sign, current.range), sign.precedence)
      advance()
    }
  }

  /// Takes an operator that waits for a right operand; without one, applies all that wait.
  private mutating func takeInfix(_ stack: inout OperatorStack) throws(Mistake) -> Bool {
    if let sign = current.kind.comparisonOperator {
      depth -= try stack.reduce(tighterThan: .comparison)
      stack.push(comparison: sign)
    } else if let sign = current.kind.infixOperator {
      depth -= try stack.reduce(tighterThan: sign.precedence)
      if sign.isRightAssociative {
        try enter(current)
      } else {
        depth -= try stack.reduce(asTightAs: sign.precedence)
      }
      stack.push(.infix(sign), sign.precedence)
    } else {
      depth -= try stack.reduce(tighterThan: .conditional)
      return false
    }
    advance()
    return true
  }
}

/// The operators that wait for their right operand, and the operands so far.
private struct OperatorStack {
  enum Waiting {
    case prefix(PrefixOperator, SourceRange)
    case infix(InfixOperator)
    case comparison([ComparisonOperator])
  }

  var operands: [Tree] = []
  private var waiting: [(sign: Waiting, precedence: Precedence)] = []

  /// How tightly the last operator binds.
  var precedence: Precedence? { waiting.last?.precedence }

  mutating func push(_ sign: Waiting, _ precedence: Precedence) {
    waiting.append((sign, precedence))
  }

  /// Comparisons chain: a further one joins the one that waits.
  mutating func push(comparison sign: ComparisonOperator) {
    guard case .comparison(let signs)? = waiting.last?.sign else {
      return push(.comparison([sign]), .comparison)
    }
    waiting[waiting.count - 1].sign = .comparison(signs + [sign])
  }

  /// Applies the operators that bind tighter, and says how many levels of nesting that closed.
  mutating func reduce(tighterThan limit: Precedence) throws(Mistake) -> Int {
    var levels = 0
    while let top = precedence, top > limit { levels += try reduceLast() }
    return levels
  }

  /// The same for those that bind equally.
  mutating func reduce(asTightAs limit: Precedence) throws(Mistake) -> Int {
    var levels = 0
    while precedence == limit { levels += try reduceLast() }
    return levels
  }

  private mutating func reduceLast() throws(Mistake) -> Int {
    guard let (sign, _) = waiting.popLast() else { return 0 }
    switch sign {
    case .prefix(let sign, let range):
      let operand = operands.removeLast()
      operands.append(
        try Tree(
          .prefix(sign, operand.expression), at: range.union(operand.range), over: [operand]))
      return 1
    case .infix(let sign):
      let right = operands.removeLast()
      let left = operands.removeLast()
      operands.append(
        try Tree(
          .infix(sign, left.expression, right.expression), at: left.range.union(right.range),
          over: [left, right]))
      return sign.isRightAssociative ? 1 : 0
    case .comparison(let signs):
      let parts = Array(operands.suffix(signs.count + 1))
      operands.removeLast(parts.count)
      operands.append(
        try Tree(
          .comparison(parts.map(\.expression), signs),
          at: parts[0].range.union(parts[signs.count].range), over: parts))
      return 0
    }
  }
}

extension Token.Kind {
  fileprivate var prefixOperator: PrefixOperator? {
    switch self {
    case .infix(.subtract): .negate
    case .infix(.add): .plus
    case .keyword(.not): .not
    default: nil
    }
  }

  fileprivate var comparisonOperator: ComparisonOperator? {
    if case .comparison(let sign) = self { sign } else { nil }
  }

  fileprivate var infixOperator: InfixOperator? {
    switch self {
    case .infix(let sign): sign
    case .keyword(.and): .and
    case .keyword(.or): .or
    default: nil
    }
  }
}
