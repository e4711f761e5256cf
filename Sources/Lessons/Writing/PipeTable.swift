/// A table in GitHub's Markdown.
struct PipeTable {
  /// Markdown for each cell of the first row, ready for a table.
  let header: [String]
  let alignments: [Passage.Table.Alignment]
  /// As many cells in each row as in the header.
  var rows: [[String]] = []

  /// Its lines, without a line feed at the end. Columns are not padded, so that a changed value
  /// changes one line.
  var markdown: String {
    var text = line(header) + "\n" + line(alignments.map { $0 == .right ? "--:" : "---" })
    for row in rows { text += "\n" + line(row) }
    return text
  }

  /// What stands in a cell: a `|` would end it, also within code and mathematics.
  static func cell(_ markdown: String) -> String {
    markdown.contains("|") ? markdown.replacing("|", with: "\\|") : markdown
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
