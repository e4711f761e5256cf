package import Drawings

/// A dotted vertical line through all panels of a page.
package struct Guide: Mark, Hashable {
  /// In data units.
  package var x: Double
  /// Words in the gap between the first two panels, or beside the line where there is no gap.
  package var label: Drawing?

  private static let paint = Paint(.ink)
  private static let stroke = Stroke(1, dash: [1, 3])

  package init(x: Double, label: Drawing? = nil) {
    self.x = x
    self.label = label
  }

  package var joint: Joint? {
    Joint(x: x, label: label, paint: Self.paint, stroke: Self.stroke)
  }

  package func paint(into layers: inout Layers) {
    let scale = layers.frame.x.scale
    guard scale.contains(x) else { return }
    let place = scale.position(x)
    layers.guides.append(layers.frame.upright(place, Self.paint, Self.stroke))
    if let label { layers.write(.guides) { $0.add(label, beside: place) } }
  }
}
