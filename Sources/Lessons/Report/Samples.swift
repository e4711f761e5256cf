/// The numbers that a figure draws, in columns: of curves their values and slopes, of bars their
/// heights.
package struct Samples: Hashable, Sendable {
  /// The names of the columns, as words for a cell.
  package internal(set) var header: [String] = []
  /// Shortest digits that read back the same; an empty cell has no value there.
  package internal(set) var rows: [[String]] = []
}
