package import Drawings

/// A cross at a point of the plane, and its words.
package struct CrossMark: PlaneMark {
  private let point: Point
  private let label: Drawing?

  /// In data units; the label of size 11.5.
  package init(_ point: Point, label: Drawing?) { (self.point, self.label) = (point, label) }

  package func need(_ x: inout DataExtent, _ y: inout DataExtent) {
    x.add(point.x)
    y.add(point.y)
  }

  package func paint(into layers: inout PlaneLayers) {
    guard let place = layers.frame.shown(point) else { return }
    let reach = 4.5
    let path = Path([
      .move(Point(place.x - reach, place.y - reach)),
      .line(Point(place.x + reach, place.y + reach)),
      .move(Point(place.x - reach, place.y + reach)),
      .line(Point(place.x + reach, place.y - reach)),
    ])
    layers.markers.append(.stroke(path, Paint(.ink), Stroke(2, cap: .round)))
    layers.room.take(
      Rectangle(x: place.x - reach, y: place.y - reach, width: 2 * reach, height: 2 * reach))
    if let label {
      layers.write(.marks) { $0.set(label, beside: place, fontSize: 11.5, isAboveFirst: true) }
    }
  }
}
