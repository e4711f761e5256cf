internal import Synchronization

/// An index that is made when it is asked for first: what only links need of a course is without it.
final class LateFormulaIndex: Sendable {
  private let known = Mutex<FormulaIndex?>(nil)
  private let make: @Sendable () -> FormulaIndex

  init(_ make: @escaping @Sendable () -> FormulaIndex) { self.make = make }

  var made: FormulaIndex {
    known.withLock { known in
      let index = known ?? make()
      known = index
      return index
    }
  }
}
