package import Drawings

/// A part of a plot once more, enlarged.
package struct Inset: Hashable, Sendable {
  /// The part that is enlarged, in data units.
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  /// Words before the stretch: "the left side".
  package var caption: Drawing?
  /// What the horizontal axis is called in "*z* stretched 30 times"; the other is *y*.
  package var variable: String
  /// The curves' names inside it, in their order, of size 12.5; `nil` for none.
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
