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
    let lower: UInt64
    let upper: UInt64
  }

  /// Figures that share a function rarely have so many others between them.
  private static let capacity = 256
  private let known = Mutex<[Key: Found]>([:])

  package init() {}

  /// The places in `range` where a function is not smooth, and where it goes towards both infinities.
  package func found(of function: RealFunction, in range: ClosedRange<Double>) -> Found {
    let key = function.program.map {
      Key(
        program: $0, lower: range.lowerBound.bitPattern, upper: range.upperBound.bitPattern)
    }
    let allowance = function.formula.allowance
    if let key, let found = known.withLock({ $0[key] }) {
      allowance?.charge(found.operations)
      return found
    }
    let own = Allowance(operations: allowance?.remaining ?? .max)
    let searched = function.paid(by: own)
    var found = Found(
      points: searched.points(in: range), asymptotes: searched.horizontalAsymptotes,
      operations: 0)
    found.operations = own.spent
    allowance?.charge(found.operations)
    if let key, !own.isSpent {
      known.withLock { known in
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        known[key] = found
      }
    }
    return found
  }
}
