package import Diagnostics
package import Functions

/// Where a condition on two numbers holds.
package struct PlaneRegion: Sendable {
  package let area: PlaneArea
  /// Its edge inside the window, without the window's own edge; what closes ends where it began.
  package let boundary: [[PlanePoint]]
  /// Bends of the boundary where something switches that crosses it.
  package let corners: [PlanePoint]
  /// Of the window's area, from 0 to 1.
  package let share: Double
  /// Whether there was more to refine than may be.
  package let isUnrefined: Bool

  /// - Throws: `Rejection` as of a `PlaneFunction`.
  package init(
    where condition: ResolvedExpression, in window: PlaneWindow
  ) throws(Rejection) {
    let function = try PlaneFunction(condition)
    let mesh = TriangleMesh(window, columns: 64, rows: 40)
    let context = condition.context(atMost: .max)
    let samples = mesh.spots.map { spot -> Double in
      let value = function.value(at: window.place(spot), in: context)
      return value != 0 && !value.isNaN ? 1 : 0
    }
    let values = mesh.triangles.map { t in (0..<3).map { samples[t[$0]] } }
    let rings = LevelTracing(mesh: mesh, values: values).rings(above: 0.5)
    area = window.area(rings)
    boundary = window.lines(rings, of: .level)
    corners = []
    let double = rings.joined().reduce(0.0) { sum, stretch in
      zip(stretch.spots, stretch.spots.dropFirst()).reduce(sum) {
        $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
      }
    }
    share = double / 2 / (window.width * window.height)
    isUnrefined = false
  }
}
