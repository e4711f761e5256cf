package import Drawings

/// One thing that a plot shows over its horizontal axis, with a name and a colour of its own.
package struct Series: Mark {
  package enum Data: Sendable {
    case curve(any Curve)
    /// Points in data units, from left to right, joined by a thin line.
    case points([Point])
  }

  package var data: Data
  /// The typeset name at the end of the line.
  package var label: Drawing?
  /// A second line below the label: Lato 10.5, muted.
  package var note: Drawing?
  /// The label as a legend shows it, of size 12.
  package var legendLabel: Drawing?
  /// The size of the label's letters: its baseline is 0.3 of it below the end of the line.
  package var labelSize: Double
  /// A derivative's line is thinner than its function's.
  package var isDerivative: Bool
  /// Which curve's colour it has, from 0.
  package var color: Int
  /// How the theme dashes it; empty for a solid line.
  package var dash: [Double]
  /// Dashed lines that a curve approaches.
  package var hasAsymptotes: Bool
  /// A small circle at each kink.
  package var hasCorners: Bool
  /// What it is, for readers of the drawing's text form.
  package var name: String
  /// A curve's values, once it is known where.
  private(set) var scan: Scan?

  package init(
    _ data: Data, name: String = "", label: Drawing? = nil, note: Drawing? = nil,
    legendLabel: Drawing? = nil, labelSize: Double = 14.5, isDerivative: Bool = false,
    color: Int = 0, dash: [Double] = [], hasAsymptotes: Bool = true, hasCorners: Bool = false
  ) {
    self.data = data
    self.name = name
    self.label = label
    self.note = note
    self.legendLabel = legendLabel
    self.labelSize = labelSize
    self.isDerivative = isDerivative
    self.color = color
    self.dash = dash
    self.hasAsymptotes = hasAsymptotes
    self.hasCorners = hasCorners
  }

  var role: Role { .curve(color) }

  package func scanned(along x: Scale, width: Double) -> any Mark {
    guard case .curve(let curve) = data else { return self }
    var copy = self
    copy.scan = x.shown(curve.range).map { Scan(curve, over: $0, axis: x, width: width) }
    return copy
  }

  package var steps: [Double]? {
    if case .points(let points) = data { points.map(\.x) } else { nil }
  }

  package func need(_ extent: inout DataExtent) {
    switch data {
    case .curve: if let scan { extent.add(scan) }
    case .points(let points): for point in points { extent.add(point.y) }
    }
  }

  package func ending(along y: Axis) -> EndLabels.Label? {
    let last = scan?.stretches.last?.samples.last
    let value: Double? =
      switch data {
      // One that ends within the rectangle has its name there.
      case .curve: last.flatMap { $0.at > 1 - 1e-6 ? $0.y : nil }
      case .points(let points): points.last?.y
      }
    guard let label, let value else { return nil }
    let end = y.scale.position(value)
    guard end >= y.scale.end - 0.5 && end <= y.scale.start + 0.5 else { return nil }
    return EndLabels.Label(
      label, note: note, fontSize: labelSize, role: role, dash: dash, end: end)
  }

  package func legend(_ style: PlotStyle) -> Legend.Entry? {
    (legendLabel ?? label).map {
      Legend.Entry(label: $0, role: role, stroke: Stroke(style.overlayWidth, dash: dash))
    }
  }

  package func paint(into layers: inout Layers) {
    let end: Point?
    switch data {
    case .curve: end = paintCurve(into: &layers)
    case .points(let points): end = paint(points, into: &layers)
    }
    if let label, let end, ending(along: layers.frame.y) == nil {
      layers.write(.ends) { $0.add(label, at: end, fontSize: labelSize) }
    }
  }
}
