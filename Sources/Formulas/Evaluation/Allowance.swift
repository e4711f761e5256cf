package import Diagnostics
internal import Synchronization

/// The operations on elements that all evaluations of a lesson, or of a command, may do together,
/// on whatever threads.
package final class Allowance: Sendable {
  private let granted: Int
  private let rest: Atomic<Int>

  /// Enough for a thousand rich figures, and some twenty seconds' work of one core.
  package static let usual = 500_000_000

  package init(operations: Int = usual) {
    granted = operations
    rest = Atomic(operations)
  }

  /// What is left, at least 0.
  var remaining: Int { max(0, rest.load(ordering: .relaxed)) }

  /// The operations that were done, or wanted.
  package var spent: Int { granted - rest.load(ordering: .relaxed) }

  /// Whether an evaluation wanted more than was left.
  ///
  /// What that one gave is then of no use, nor what any later one gives. Whether it comes to this
  /// does not depend on the order of the evaluations; which of them it meets does.
  package var isSpent: Bool { rest.load(ordering: .relaxed) < 0 }

  package func charge(_ operations: Int) { rest.subtract(operations, ordering: .relaxed) }
}

extension Diagnostic {
  /// The fault of a lesson that takes more than all its evaluations may.
  package static func allowanceSpent(at range: SourceRange?) -> Diagnostic {
    .error(
      "all evaluations together take more than \(Allowance.usual / 1_000_000) million operations",
      at: range, hint: "use smaller vectors, fewer nested calls, or several lessons")
  }
}
