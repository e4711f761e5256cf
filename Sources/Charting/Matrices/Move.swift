internal import Drawings

/// A move from a cell to the next, as an arrow shows it.
package enum Move: Int, CaseIterable, Hashable, Sendable {
  case up, right, down, left

  var direction: Point {
    switch self {
    case .up: Point(0, -1)
    case .right: Point(1, 0)
    case .down: Point(0, 1)
    case .left: Point(-1, 0)
    }
  }
}
