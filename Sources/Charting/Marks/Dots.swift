package import Drawings

/// Single points of a sequence: dots of radius 2.3, joined by a line of 1.2.
package struct Dots: Sendable {
  /// In data units, from left to right; a point without a finite value is a gap.
  package var points: [Point]
  package var role: Role
  package var dash: [Double]

  package init(points: [Point], role: Role, dash: [Double] = []) {
    self.points = points
    self.role = role
    self.dash = dash
  }

  /// The points that the frame shows, in runs without a gap.
  package func runs(in frame: Frame) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for point in points {
      let place = frame.place(point)
      if place.x.isFinite && place.y.isFinite && frame.contains(place) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  package func items(in frame: Frame) -> [Item] {
    let runs = runs(in: frame)
    let path = Path(
      runs.flatMap { run in
        run.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
      })
    return [.stroke(path, Paint(role), Stroke(1.2, dash: dash, join: .round))]
      + runs.joined().map { .fill(Path.circle(center: $0, radius: 2.3), Paint(role)) }
  }
}
