/// What a chart needs beside its rectangle for labels, in points.
package struct Indents: Hashable, Sendable {
  package var left: Double
  package var right: Double

  /// Enough for both: so the rectangles of several panels line up.
  package func union(_ other: Indents) -> Indents {
    Indents(left: max(left, other.left), right: max(right, other.right))
  }
}
