internal import Expressions

/// What a choice depends on: comparisons that hold together, and other conditions, left as they are.
struct Condition: Sendable {
  /// One comparison, turned so that numbers stand on the right.
  struct Link: Sendable {
    var left: Expression
    var sign: ComparisonOperator
    var right: Expression

    var key: String { "\(left.source) \(sign.rawValue) \(right.source)" }
    var expression: Expression {
      Expression(.comparison([left, right], [sign]), at: Expression.nowhere)
    }

    /// The same with its sides exchanged.
    var turned: Link { Link(left: right, sign: sign.mirrored, right: left) }
    /// What holds where this one does not, numbers being numbers.
    var opposite: Link { Link(left: left, sign: sign.opposite, right: right) }
  }

  let links: [Link]
  let others: [Expression]
  /// Whether one of the comparisons never holds.
  let isNever: Bool
  /// What tells it from other conditions.
  let key: String

  init(links: [Link], others: [Expression], isNever: Bool = false) {
    var kept: [Link] = []
    for link in links where !kept.contains(where: { $0.key == link.key }) { kept.append(link) }
    (self.links, self.others, self.isNever) = (kept, others, isNever)
    key = Self.expression(kept, others, isNever: isNever).source
  }

  var isAlways: Bool { !isNever && links.isEmpty && others.isEmpty }

  /// The keys of what holds where this one does not, if that is one comparison.
  var oppositeKeys: [String] {
    guard links.count == 1, others.isEmpty else { return [] }
    return [links[0].opposite.key, links[0].opposite.turned.key]
  }

  func joined(with other: Condition) -> Condition {
    Condition(
      links: links + other.links, others: others + other.others,
      isNever: isNever || other.isNever)
  }

  /// Two bounds of one value as one chain, `0 < z < 6`.
  var expression: Expression { Self.expression(links, others, isNever: isNever) }

  private static func expression(
    _ links: [Link], _ others: [Expression], isNever: Bool
  ) -> Expression {
    var rest = links
    var parts: [Expression] = []
    while !rest.isEmpty {
      let link = rest.removeFirst()
      guard let (place, low, high) = bounds(link, among: rest) else {
        parts.append(link.expression)
        continue
      }
      rest.remove(at: place)
      parts.append(
        Expression(
          .comparison([low.right, low.left, high.right], [low.sign.mirrored, high.sign]),
          at: Expression.nowhere))
    }
    parts += others
    guard let first = parts.first else { return .number(isNever ? 0 : 1) }
    return parts.dropFirst().reduce(first) { .infix(.and, $0, $1) }
  }

  /// A bound from below and one from above of the same value: a link, and another by its place, both with
  /// the value on the left.
  private static func bounds(_ link: Link, among others: [Link]) -> (Int, low: Link, high: Link)? {
    for first in [link, link.turned] {
      for (place, other) in others.enumerated() {
        for second in [other, other.turned] where second.left.source == first.left.source {
          guard let direction = first.sign.direction, second.sign.direction == -direction else {
            continue
          }
          return direction < 0 ? (place, first, second) : (place, second, first)
        }
      }
    }
    return nil
  }
}
