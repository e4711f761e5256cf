/// How deep a term nests and how many operations one evaluation on numbers takes, calls included.
struct Limits: Sendable {
  var depth = 1
  var cost = 1

  /// Bounds that keep evaluation within a thread's stack and within a second.
  static let maximumDepth = 1_000
  static let maximumCost = 2_000_000

  /// For an operation over parts.
  init(_ parts: [Limits] = []) {
    for part in parts {
      depth = max(depth, part.depth + 1)
      cost = min(cost + part.cost, Limits.maximumCost + 1)
    }
  }

  func adding(_ callee: Limits) -> Limits {
    var sum = self
    // The arguments are evaluated before the call, not inside it.
    sum.depth = max(depth, callee.depth + 1)
    sum.cost = min(cost + callee.cost, Limits.maximumCost + 1)
    return sum
  }
}
