import Foundation

/// A table of `Reference`, which its `make_*.py` scripts lay out: tab-separated, a line of column
/// names, comments after `#`, an empty cell where there is nothing.
package struct ReferenceTable {
  package var rows: [[String]]

  package init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference")
    let text = try String(contentsOf: folder.appending(path: name + ".tsv"), encoding: .utf8)
    rows = text.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The rows of each name in the first column, in the table's order.
  package var groups: [(name: String, rows: [[String]])] {
    var groups: [(name: String, rows: [[String]])] = []
    for row in rows {
      if groups.last?.name != row[0] { groups.append((row[0], [])) }
      groups[groups.count - 1].rows.append(row)
    }
    return groups
  }

  /// The numbers of a cell, which a space separates.
  package static func numbers(_ cell: String) throws -> [Double] {
    try cell.split(separator: " ").map { text in
      guard let number = Double(text) else { throw NotANumber(text: String(text)) }
      return number
    }
  }

  package struct NotANumber: Error { var text: String }
}
