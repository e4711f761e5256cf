package import Numerals

/// A place on an axis that is marked, labelled, or ruled through the rectangle.
package struct Tick: Hashable, Sendable {
  package enum Grid: String, Hashable, Sendable { case none, faint, full }

  package var value: Double
  package var label: Numeral?
  /// Minor ticks are shorter where an axis shows tick marks.
  package var isMajor = true
  package var grid = Grid.full
}
