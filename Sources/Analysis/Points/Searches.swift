internal import Functions
internal import Synchronization

/// What is special about the functions that several figures draw, searched for once.
///
/// Each figure pays for what it uses as if it had searched itself, so that what a lesson may take
/// does not depend on who came first.
package final class Searches: Sendable {
  package struct Found: Sendable {
    package var points: [SpecialPoint]
    package var asymptotes: [HorizontalAsymptote]
    fileprivate var operations: Int
  }

  private struct Key: Hashable {
    let program: Program
    let element: Int
    let lower: UInt64
    let upper: UInt64
  }

  /// Figures that share a function rarely have so many others between them.
  private static let capacity = 256
  private let known = Mutex<[Key: Found]>([:])

  package init() {}

  /// The places in `range` where a function is not smooth, and where it goes towards both infinities.
  package func found(of function: RealFunction, in range: ClosedRange<Double>) -> Found {
    let key = Key(
      program: function.program, element: function.element, lower: range.lowerBound.bitPattern,
      upper: range.upperBound.bitPattern)
    let budget = function.formula.budget
    if let found = known.withLock({ $0[key] }) {
      budget?.charge(found.operations)
      return found
    }
    let own = OperationBudget(operations: budget?.remaining ?? .max)
    let searched = function.paid(by: own)
    var found = Found(
      points: searched.points(in: range), asymptotes: searched.horizontalAsymptotes,
      operations: 0)
    found.operations = own.spent
    budget?.charge(found.operations)
    if !own.isSpent {
      known.withLock { known in
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        known[key] = found
      }
    }
    return found
  }
}
