internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What stands in the box of one operation: its sign where that is enough to read it, else its mathematics.
struct GraphSymbols {
  enum Operand {
    case number(Expression)
    /// As it is called; an expression is longer than a name.
    case value(Expression, isNamed: Bool)

    var isNumber: Bool { if case .number = self { true } else { false } }
    var isNamed: Bool { if case .value(_, true) = self { true } else { false } }
  }

  let library: Library
  let language: NotationLanguage

  private func notation(_ expression: Expression) -> Notation {
    .of(expression, in: library, language: language)
  }

  // Alone in a box they stand like letters.
  private static let plus = Notation.Sign("+", .ordinary)
  private static let minus = Notation.Sign("−", .ordinary)
  private static let times = Notation.Sign("×", .ordinary)
  private static let over = Notation.Sign("÷", .ordinary)

  /// - Parameters:
  ///   - operation: in the operands as they are called.
  ///   - operands: in their order.
  ///   - isSaidAbove: whether the operation itself stands above the box.
  /// - Returns: what stands in the box.
  func content(
    of operation: Expression, _ operands: [Operand], isSaidAbove: Bool
  ) -> GraphNode.Content {
    if let content = signed(operation, operands) { return content }
    let areNamed = !isSaidAbove && operands.allSatisfy { $0.isNumber || $0.isNamed }
    let whole = notation(operation)
    if areNamed, whole.unicode.count <= Self.longest { return .expression(whole) }
    return unnamed(operation, operands)
  }

  /// The longest mathematics beside a sign that could stand in its place, in characters.
  private static let longest = 16

  /// A sign that leaves nothing open, whatever arrives first.
  private func signed(_ operation: Expression, _ operands: [Operand]) -> GraphNode.Content? {
    switch operation.kind {
    case .prefix(.negate, _):
      return .expression(
        .row([.sign(Self.times), .space(0.2), .fenced(.parentheses, notation(.minusOne))]))
    case .infix(let sign, let left, let right):
      let (first, second) = (operands[0], operands[1])
      switch sign {
      case .add where !first.isNumber && !second.isNumber && left.source != right.source:
        return .symbol(.sign(Self.plus))
      case .multiply where !first.isNumber && !second.isNumber && left.source != right.source:
        return .symbol(.sign(Self.times))
      case .add: return with(Self.plus, first.isNumber ? left : right, first, second)
      case .multiply: return with(Self.times, first.isNumber ? left : right, first, second)
      case .subtract where second.isNumber: return with(Self.minus, right, first, second)
      case .divide where second.isNumber: return with(Self.over, right, first, second)
      default: return nil
      }
    case .call(let call) where call.arguments.count == 1 && !operands[0].isNumber:
      return name(of: operation)
    default: return nil
    }
  }

  /// A sign with the number on one side of it; nil where both are values.
  private func with(
    _ sign: Notation.Sign, _ number: Expression, _ first: Operand, _ second: Operand
  ) -> GraphNode.Content? {
    guard first.isNumber || second.isNumber else { return nil }
    let written = notation(number)
    let isAtom =
      switch number.kind {
      case .number, .name, .call: true
      default: false
      }
    return .expression(
      .row([.sign(sign), .space(0.2), isAtom ? written : .fenced(.parentheses, written)]))
  }

  /// The function of a call alone; nil where mathematics writes no name.
  private func name(of call: Expression) -> GraphNode.Content? {
    let written = notation(call.replacingOperands { .named(Self.blank, at: $0.range) })
    if case .row(let parts) = written, parts.count == 3, parts[1] == .sign(.apply) {
      return .symbol(parts[0])
    }
    // The dot of a power is too small to be seen.
    if case .scripts(.variable("e"), nil, .variable(Self.blank)?, 0) = written {
      return .symbol(.word("exp"))
    }
    return nil
  }

  /// Stands for what arrives and has no name.
  private static let blank = "·"

  /// The operation with dots for what arrives, or its sign where several would be dots.
  private func unnamed(_ operation: Expression, _ operands: [Operand]) -> GraphNode.Content {
    if operands.count(where: { !$0.isNumber }) > 1 {
      switch operation.kind {
      case .infix(.subtract, _, _): return .symbol(.sign(Self.minus))
      case .infix(.divide, _, _): return .symbol(.sign(Self.over))
      case .infix(.power, _, _):
        let blank = Notation.fenced(.parentheses, .variable(Self.blank))
        return .symbol(
          .scripts(blank, subscript: nil, superscript: .variable(Self.blank), primes: 0))
      case .conditional: return .symbol(.word(language.words.if))
      case .call(let call): return name(of: operation) ?? .symbol(.symbol(call.name))
      default: break
      }
    }
    if case .infix(.divide, let number, _) = operation.kind, operands[0].isNumber {
      return .expression(.row([notation(number), .sign(.slash), .variable(Self.blank)]))
    }
    var rest = operands[...]
    let blanks = operation.replacingOperands { part in
      rest.removeFirst().isNumber ? part : .named(Self.blank, at: part.range)
    }
    return .expression(notation(blanks).withFencedBlank)
  }
}

extension Notation {
  /// With parentheses round a dot that is raised to a power.
  fileprivate var withFencedBlank: Notation {
    switch self {
    case .scripts(.variable("·"), let lower, let upper?, let primes):
      .scripts(
        .fenced(.parentheses, .variable("·")), subscript: lower, superscript: upper,
        primes: primes)
    case .row(let parts): .row(parts.map(\.withFencedBlank))
    default: self
    }
  }
}

extension Expression {
  static func named(_ name: String, at range: SourceRange) -> Expression {
    Expression(.name(name, numpy: false), at: range)
  }

  fileprivate static let minusOne = Expression(
    .prefix(.negate, Expression(.number(1, digits: "1"), at: SourceRange(0, 0))),
    at: SourceRange(0, 0))

  /// How many operations it has that a graph shows: what depends on nothing is a number.
  var operations: Int {
    parts.count { part in
      guard part.contains(where: \.isName) else { return false }
      return switch part.kind {
      case .prefix(.plus, _), .number, .name, .list, .written: false
      default: true
      }
    }
  }

  private var isName: Bool {
    if case .name(let name, false) = kind { Builtin.constants[name] == nil } else { false }
  }

  /// What an operation is applied to; the elements of a list one by one.
  var operandExpressions: [Expression] {
    children.flatMap { child -> [Expression] in
      if case .list = child.kind { child.operandExpressions } else { [child] }
    }
  }

  /// The same operation on what `replacement` gives for each of them in order.
  func replacingOperands(_ replacement: (Expression) -> Expression) -> Expression {
    mapChildren { child in
      if case .list = child.kind {
        child.replacingOperands(replacement)
      } else {
        replacement(child)
      }
    }
  }
}
