package import Drawings

/// A part of a plot once more, enlarged.
package struct Inset: Sendable {
  /// How many times larger it is than what it shows, by the axes that are stretched; the numbers are
  /// as they are to be read.
  package enum Stretch: Hashable, Sendable {
    case both(String)
    /// *z* and *y*, each by its own factor.
    case each(x: String, y: String)
    case x(String)
    case y(String)
  }

  /// A part of the words on the stretch.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case variable(String)
  }

  /// The part that is enlarged, in data units.
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  /// Words before the stretch: "the left side".
  package var caption: Drawing?
  /// What says how much larger it is: "*y* stretched 30 times".
  package var words: @Sendable (Stretch) -> [Piece]
  /// The curves' names inside it, in their order, of size 12.5; `nil` for none.
  package var labels: [Drawing?]

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, caption: Drawing? = nil,
    words: @escaping @Sendable (Stretch) -> [Piece] = { _ in [] }, labels: [Drawing?] = []
  ) {
    self.x = x
    self.y = y
    self.caption = caption
    self.words = words
    self.labels = labels
  }
}
