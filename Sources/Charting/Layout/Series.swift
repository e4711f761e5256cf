package import Drawings

/// One thing that a plot shows over its horizontal axis.
package struct Series: Sendable {
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
  /// Which colour it has; `nil` for its place in the list.
  package var color: Int?
  /// What it is, for readers of the drawing's text form.
  package var name: String

  package init(
    _ data: Data, name: String = "", label: Drawing? = nil, note: Drawing? = nil,
    legendLabel: Drawing? = nil, labelSize: Double = 14.5, isDerivative: Bool = false,
    color: Int? = nil
  ) {
    self.data = data
    self.name = name
    self.label = label
    self.note = note
    self.legendLabel = legendLabel
    self.labelSize = labelSize
    self.isDerivative = isDerivative
    self.color = color
  }
}

/// A point that the author marks, with an open circle and perhaps words.
package struct MarkedPoint: Hashable, Sendable {
  /// In data units.
  package var point: Point
  /// The index of the series that it lies on; `nil` where two curves cross.
  package var series: Int?
  package var label: Drawing?
  /// Corners of a piecewise linear curve have a smaller circle.
  package var isCorner: Bool

  package init(
    _ point: Point, on series: Int? = nil, label: Drawing? = nil, isCorner: Bool = false
  ) {
    self.point = point
    self.series = series
    self.label = label
    self.isCorner = isCorner
  }
}

/// A dashed line through the whole rectangle.
package struct ReferenceLine: Hashable, Sendable {
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
}
