internal import Expressions
internal import Functions

/// `where` and `if … else` as a brace of cases.
extension NotationBuilder {
  /// Nested choices in the last place become further rows.
  func cases(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression, _ place: Place
  ) -> Part {
    var conditions = [condition]
    var values = [then]
    var rest = otherwise
    while let next = choice(rest) {
      conditions.append(next.condition)
      values.append(next.then)
      rest = next.otherwise
    }
    values.append(rest)
    let shown = shownConditions(conditions)
    let words = language.words
    let rows = zip(values, shown).enumerated().map { index, row in
      Notation.Case(
        value: notation(row.0, place),
        condition: row.1.map { notation($0, place.inArgument) } ?? .text(words.otherwise),
        word: index + 1 < values.count ? words.if : words.else)
    }
    return Part(.cases(rows), .product, reach: .everything)
  }

  private struct Choice {
    var condition, then, otherwise: Expression
  }

  private func choice(_ expression: Expression) -> Choice? {
    switch expression.kind {
    case .conditional(let then, let condition, let otherwise):
      return Choice(condition: condition, then: then, otherwise: otherwise)
    case .call(let call) where call.primes == 0:
      guard let arguments = arguments(of: expression, as: .cases), arguments.count == 3 else {
        return nil
      }
      return Choice(condition: arguments[0], then: arguments[1], otherwise: arguments[2])
    default: return nil
    }
  }

  /// The condition of each row, the last one's as well: what is left when the others fail. Nil is
  /// "otherwise".
  private func shownConditions(_ conditions: [Expression]) -> [Expression?] {
    let last = conditions[conditions.count - 1]
    // What a condition chooses itself is not said again.
    guard case .comparison(let operands, let signs) = last.kind, signs.count == 1,
      !operands.contains(where: { $0.contains { choice($0) != nil } })
    else { return conditions + [nil] }
    let left = Expression(.comparison(operands, [signs[0].opposite]), at: last.range)
    if conditions.count == 1 { return conditions + [left] }
    guard let steps = Steps(conditions) else { return conditions + [nil] }
    return [conditions[0]] + steps.between + [left]
  }
}

/// Comparisons of the same value with rising bounds (`z < a`, `z < b`) or falling ones (`z > b`,
/// `z > a`): a row then holds between two bounds.
private struct Steps {
  var between: [Expression] = []

  init?(_ conditions: [Expression]) {
    var previous: (value: Expression, sign: ComparisonOperator, bound: Expression, Double)?
    for condition in conditions {
      guard case .comparison(let operands, let signs) = condition.kind, signs.count == 1,
        let number = operands[1].constant, let direction = signs[0].direction
      else { return nil }
      if let (value, sign, bound, last) = previous {
        guard value.source == operands[0].source, direction == sign.direction,
          (number - last) * direction > 0
        else { return nil }
        // A row in the middle reads from the smaller bound to the larger.
        let kind: Expression.Kind =
          direction > 0
          ? .comparison([bound, operands[0], operands[1]], [sign.opposite.mirrored, signs[0]])
          : .comparison([operands[1], operands[0], bound], [signs[0].mirrored, sign.opposite])
        between.append(Expression(kind, at: condition.range))
      }
      previous = (operands[0], signs[0], operands[1], number)
    }
  }
}

extension Expression {
  /// The value of a number, perhaps with a sign.
  fileprivate var constant: Double? {
    switch kind {
    case .number(let value, _): value
    case .prefix(.negate, let operand): operand.constant.map { -$0 }
    case .prefix(.plus, let operand): operand.constant
    default: nil
    }
  }
}
