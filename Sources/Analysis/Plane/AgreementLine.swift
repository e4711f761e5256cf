package import Diagnostics
package import Functions

/// Where two expressions of two numbers agree: the lines on which their difference changes its sign
/// without a jump.
package struct AgreementLine: Sendable {
  /// One that closes ends where it began.
  package let lines: [[PlanePoint]]

  /// - Throws: `Rejection` as of a `PlaneFunction`.
  package init(
    _ left: ResolvedExpression, _ right: ResolvedExpression, in window: PlaneWindow
  ) throws(Rejection) {
    _ = try PlaneFunction(left)
    _ = try PlaneFunction(right)
    let map = LevelMap(of: try PlaneFunction(left.minus(right)), in: window) { _ in [0] }
    lines = map.lines.first ?? []
  }
}
