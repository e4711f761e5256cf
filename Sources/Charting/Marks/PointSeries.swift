internal import Drawings

/// A series that is single points: dots joined by a line of 1.2. Where they would touch, the line alone
/// shows them.
extension Series {
  /// A point without a finite value is a gap. Answers with the last point that the frame shows.
  func paint(_ points: [Point], into layers: inout Layers) -> Point? {
    let places = points.map(layers.frame.shown)
    let runs = places.split(separator: nil).map { $0.compactMap(\.self) }
    let chains = runs.map { run in zip(run, run.dropFirst()).map { Segment.line($0, $1) } }
    layers.courses.append(LabelPlacement.points(along: chains))
    let path = Path(
      runs.flatMap { run in
        run.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
      })
    let dots = runs.filter { !$0.areDense(atRadius: Self.dotRadius) }.joined()
    let items =
      [.stroke(path, Paint(role), Stroke(1.2, dash: dash, join: .round))]
      + dots.map { Item.fill(Path.circle(center: $0, radius: Self.dotRadius), Paint(role)) }
    layers.sequences.append(.group(Group("points \(name)", items: items)))
    return runs.last?.last
  }

  /// In points of the page.
  private static let dotRadius = 2.3
}

extension [Point] {
  /// Whether dots would touch their neighbours, on average.
  fileprivate func areDense(atRadius radius: Double) -> Bool {
    guard let first, let last, count > 1 else { return false }
    return abs(last.x - first.x) / Double(count - 1) < 2 * radius
  }
}
