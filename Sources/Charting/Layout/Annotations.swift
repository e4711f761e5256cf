package import Drawings

/// Stretches of the horizontal axis in a flat colour, behind everything else.
package struct Shade: Hashable, Sendable {
  /// In data units; an end beyond the axis may be infinite.
  package var intervals: [ClosedRange<Double>]
  /// Which band colour it has, from 0.
  package var band: Int
  /// The curve whose colour its dashed edges and their values have.
  package var color: Int
  /// Set on one or two lines in the middle of what is seen of one stretch.
  package var label: Words?

  package init(
    _ intervals: [ClosedRange<Double>], band: Int, color: Int? = nil, label: Words? = nil
  ) {
    self.intervals = intervals
    self.band = band
    self.color = color ?? band
    self.label = label
  }
}

/// A dotted vertical line through all panels of a page.
package struct Guide: Hashable, Sendable {
  /// In data units.
  package var x: Double
  /// Words in the gap between the first two panels, or beside the line where there is no gap.
  package var label: Drawing?

  package init(x: Double, label: Drawing? = nil) {
    self.x = x
    self.label = label
  }
}

/// A part of a plot once more, enlarged.
package struct Inset: Hashable, Sendable {
  /// The part that is enlarged, in data units.
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  /// Words before the stretch: "the left side".
  package var caption: Drawing?
  /// What the horizontal axis is called in "*z* stretched 30 times"; the other is *y*.
  package var variable: String
  /// The curves' names inside it, by series, of size 12.5; `nil` for none.
  package var labels: [Drawing?]

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, caption: Drawing? = nil,
    variable: String = "x", labels: [Drawing?] = []
  ) {
    self.x = x
    self.y = y
    self.caption = caption
    self.variable = variable
    self.labels = labels
  }
}
