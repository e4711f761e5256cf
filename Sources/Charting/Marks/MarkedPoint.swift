package import Drawings

/// A point that the author marks, with an open circle and perhaps words.
package struct MarkedPoint: Mark, Hashable {
  /// In data units.
  package var point: Point
  /// The colour of the curve that it lies on; `nil` where two curves cross.
  package var color: Int?
  /// That of the curve in data units; nan where it lies on none.
  package var slope: Double
  package var label: Drawing?
  /// A thin line from the point to the horizontal axis.
  package var hasVertical: Bool

  package init(
    _ point: Point, on color: Int? = nil, slope: Double = .nan, label: Drawing? = nil,
    hasVertical: Bool = false
  ) {
    self.point = point
    self.color = color
    self.slope = slope
    self.label = label
    self.hasVertical = hasVertical
  }

  package func need(_ extent: inout DataExtent) { extent.add(point.y) }

  package func paint(into layers: inout Layers) {
    let (frame, style) = (layers.frame, layers.style)
    guard let place = frame.shown(point) else { return }
    layers.obstacles.append(Layers.spot(place))
    layers.points += Layers.circle(
      at: place, radius: style.openRadius, width: style.openWidth,
      color.map(Role.curve) ?? .ink)
    if hasVertical {
      // To the zero axis or, without one, to the nearer edge.
      let r = frame.rectangle
      let zero = frame.y.scale.kind == .linear ? frame.y.scale.position(0) : r.bottom
      let foot = Point(place.x, min(max(zero, r.top), r.bottom))
      layers.verticals.append(.stroke(Path.line(foot, place), Paint(.axis), Stroke(1)))
    }
    if let label {
      let rates = frame.y.scale.rate(at: point.y) / frame.x.scale.rate(at: point.x)
      let slope = slope * rates
      layers.write(.points) { $0.add(label, at: place, slope: slope) }
    }
  }
}
