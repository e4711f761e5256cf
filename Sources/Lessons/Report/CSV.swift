/// Values separated by commas.
package enum CSV {
  /// Words as a cell that a spreadsheet takes for words, whatever they begin with (OWASP, CSV Injection):
  /// after an apostrophe where it would take them for a formula.
  static func words(_ text: String) -> String {
    text.first.map { "=+-@＝＋－＠\t\r\n".contains($0) } ?? false ? "'" + text : text
  }

  /// RFC 4180, but with the line ends of the system; without one at the end.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains { ",\"\n\r".contains($0) }
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",")
    }.joined(separator: "\n")
  }
}
