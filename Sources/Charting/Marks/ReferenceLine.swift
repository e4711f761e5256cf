package import Drawings

/// A dashed line through the whole rectangle.
package struct ReferenceLine: Mark, Hashable {
  package enum Place: Hashable, Sendable {
    /// In data units.
    case horizontal(y: Double)
    case vertical(x: Double)
  }

  package var place: Place
  package var label: Drawing?

  package init(_ place: Place, label: Drawing? = nil) {
    self.place = place
    self.label = label
  }

  package func need(_ extent: inout DataExtent) {
    if case .horizontal(let y) = place { extent.add(y) }
  }

  package func paint(into layers: inout Layers) {
    let (x, y) = (layers.frame.x.scale, layers.frame.y.scale)
    switch place {
    case .horizontal(let value) where y.contains(value):
      let y = y.position(value)
      layers.dashed.levels.append(y)
      if let label { layers.write(.lines) { $0.add(label, onLevel: y) } }
    case .vertical(let value) where x.contains(value):
      let x = x.position(value)
      layers.dashed.uprights.append(x)
      if let label { layers.write(.lines) { $0.add(label, beside: x) } }
    default: break
    }
  }
}
