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
    let functions = (try PlaneFunction(left), try PlaneFunction(right))
    let mesh = TriangleMesh(window, columns: 64, rows: 40)
    let contexts = (left.context(atMost: .max), right.context(atMost: .max))
    let samples = mesh.spots.map { spot -> Double in
      let place = window.place(spot)
      return functions.0.value(at: place, in: contexts.0)
        - functions.1.value(at: place, in: contexts.1)
    }
    let values = mesh.triangles.map { t in (0..<3).map { samples[t[$0]] } }
    lines = window.lines(LevelTracing(mesh: mesh, values: values).rings(above: 0), of: .level)
  }
}
