internal import Text

extension SourceText {
  /// The picture of a diagnostic, without a line end after it:
  ///
  ///     lesson.md:42:5: error: unknown function 'tahn'
  ///        |
  ///     42 | z * tahn(softplus(z))
  ///        |     ^^^^ did you mean 'tanh'?
  ///
  /// The carets stand right under tabs and wide characters. A range over several lines shows its first
  /// line; a line longer than the terminal is cut to a window round the carets. Nothing in the source
  /// reaches the terminal as a control character; with `color`, severity and carets carry ANSI colours.
  package func render(_ diagnostic: Diagnostic, color: Bool) -> String {
    let style = Style(diagnostic.severity, isColored: color)
    let message = harmless(diagnostic.message)
    let severity = style.strong(diagnostic.severity.rawValue + ":")
    guard let range = diagnostic.range else {
      let hint = diagnostic.hint.map { " (\(harmless($0)))" } ?? ""
      return "\(style.bold(harmless(name) + ":")) \(severity) \(style.bold(message))\(hint)"
    }
    let (line, column) = location(of: range.lower)
    let place = style.bold("\(harmless(name)):\(line):\(column):")
    let view = LineView(self, line: line - 1, range: range)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let hint = diagnostic.hint.map { " " + harmless($0) } ?? ""
    return """
      \(place) \(severity) \(style.bold(message))
      \(margin) |
      \(number) |\(view.text.isEmpty ? "" : " ")\(view.text)
      \(margin) | \(view.indentation)\(style.strong(view.carets + hint))
      """
  }
}

/// ANSI escapes (ECMA-48, select graphic rendition), or nothing.
private struct Style {
  private let emphasis: String
  private let isColored: Bool

  init(_ severity: Diagnostic.Severity, isColored: Bool) {
    self.isColored = isColored
    switch severity {
    case .error: emphasis = "1;31"
    case .warning: emphasis = "1;33"
    case .note: emphasis = "1;36"
    }
  }

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func strong(_ text: String) -> String { wrapped(text, emphasis) }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The part of a line that is shown, and the carets under it.
private struct LineView {
  /// The line, or a window of it with an ellipsis at each cut end.
  var text = ""
  /// What stands before the carets: tabs where the line has tabs, so that both lines jump alike.
  var indentation = ""
  var carets = ""

  /// Columns before the carets, and in all, of a line that is cut.
  private static let before = 40
  private static let width = 120
  /// Bytes looked at on each side; a column rarely takes more than four.
  private static let reach = 600

  init(_ source: SourceText, line index: Int, range: SourceRange) {
    let line = source.lines[index]
    let lower = min(max(range.lower, line.lowerBound), line.upperBound)
    let upper = min(max(range.upper, lower), line.upperBound)
    var start = max(line.lowerBound, lower - Self.reach)
    while start > line.lowerBound, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(line.upperBound, lower + Self.reach)
    let cells = Cell.cells(of: source.bytes[start..<end])
    let caret = cells.firstIndex { $0.upper > lower } ?? cells.count

    var first = 0
    var last = cells.count
    if end - start < line.count || cells.reduce(0, { $0 + max($1.width, 1) }) > Self.width {
      first = caret
      var columns = 0
      while first > 0, columns < Self.before {
        first -= 1
        columns += max(cells[first].width, 1)
      }
      last = first
      columns = 0
      while last < cells.count, columns < Self.width {
        columns += max(cells[last].width, 1)
        last += 1
      }
    }
    let isCutBefore = first > 0 || start > line.lowerBound
    let isCutAfter = last < cells.count || end < line.upperBound
    if isCutBefore {
      text = "…"
      indentation = " "
    }
    for (index, cell) in zip(first..., cells[first..<last]) {
      text += cell.text
      if index < caret {
        indentation += cell.isTab ? "\t" : String(repeating: " ", count: cell.width)
      } else if cell.lower < upper || index == caret {
        // A tab in the range stays a tab, so that what follows it keeps its place.
        carets +=
          cell.isTab && cell.lower >= lower && upper > cell.upper
          ? "\t" : String(repeating: "^", count: max(cell.width, index == caret ? 1 : 0))
      }
    }
    if isCutAfter { text += "…" }
    if carets.allSatisfy({ $0 == "\t" }) { carets += "^" }
  }
}
