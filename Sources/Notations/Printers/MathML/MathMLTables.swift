internal import Text

/// Core leaves how cells stand, what separates them, and rules to CSS.
extension MathMLPrinter {
  func cases(_ rows: [Notation.Case]) -> String {
    let lines = rows.map { row in
      [text(row.value), text(row.condition)]
    }
    return element(
      "mrow", #"<mo form="prefix" fence="true" stretchy="true">{</mo>"# + leftTable(lines))
  }

  func table(_ table: Notation.Table) -> String {
    if table.isPlain(.matrix, .center) {
      let lines = table.rows.map { row in
        element("mtr", row.map { element("mtd", text($0)) }.joined())
      }
      return element("mtable", lines.joined())
    }
    if table.isPlain(.cases, .left) { return leftTable(table.rows.map { $0.map(text) }) }
    let count = table.rows.map(\.count).max() ?? 0
    let isTagged = table.tags.contains { $0 != nil }
    let lines = table.rows.enumerated().map { index, row in
      var cells = (0..<max(count, 1)).map { column in
        cell(column < row.count ? row[column] : .empty, index, column, of: table)
      }
      if isTagged {
        let label = index < table.tags.count ? table.tags[index] : nil
        cells.append(
          #"<mtd class="math-tag" style="text-align: right; padding-left: 2em">"#
            + (label.map { words("(\($0))", .roman) } ?? "") + "</mtd>")
      }
      return element("mtr", cells.joined())
    }
    return "<mtable\(table.kind.attributes)>" + lines.joined() + "</mtable>"
  }

  private func cell(
    _ content: Notation, _ row: Int, _ column: Int, of table: Notation.Table
  ) -> String {
    var style: [String] = []
    switch table.alignment(of: column) {
    case .left: style.append("text-align: left")
    // As browsers have it.
    case .center: break
    // Boxes as wide as a cell are moved by names of their own.
    case .right: style.append("text-align: right; text-align: -webkit-right")
    }
    style += table.padding(of: column)
    style += rules(row, column, of: table)
    let attribute = style.isEmpty ? "" : " style=\"\(style.joined(separator: "; "))\""
    let inner: String
    if table.kind == .aligned, column > 0, case .row(let parts) = content {
      inner = element("mrow", self.row(parts, isContinued: true))
    } else {
      inner = text(content)
    }
    return "<mtd\(attribute)>\(inner)</mtd>"
  }

  private func rules(_ row: Int, _ column: Int, of table: Notation.Table) -> [String] {
    func border(_ side: String, _ count: Int) -> [String] {
      switch count {
      case 0: []
      case 1: ["border-\(side): 1px solid"]
      default: ["border-\(side): 3px double"]
      }
    }
    let columns = max(table.rows.map(\.count).max() ?? 0, 1)
    var result = border("left", table.columnRules.count { $0 == column })
    result += border("top", table.rowRules.count { $0 == row })
    if column == columns - 1 {
      result += border("right", table.columnRules.count { $0 == columns })
    }
    if row == table.rows.count - 1 {
      result += border("bottom", table.rowRules.count { $0 == table.rows.count })
    }
    return result
  }

  /// Cells at the left; older renderers know only the attribute.
  private func leftTable(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      element("mtr", row.map { #"<mtd style="text-align: left">"# + $0 + "</mtd>" }.joined())
    }
    return #"<mtable columnalign="left">"# + lines.joined() + "</mtable>"
  }
}

extension Notation.Table {
  /// Whether all cells stand alike and nothing else is said.
  fileprivate func isPlain(_ kind: Kind, _ alignment: Alignment) -> Bool {
    self.kind == kind && columns.allSatisfy { $0 == alignment } && columnRules.isEmpty
      && rowRules.isEmpty && tags.allSatisfy { $0 == nil }
  }

  /// What keeps a column off its neighbours, where it is not what browsers leave free.
  fileprivate func padding(of column: Int) -> [String] {
    switch kind {
    case .matrix, .cases: return []
    case .small: return ["padding: 0.1em 0.2em"]
    case .lines: return ["padding: 0"]
    case .aligned:
      let isPair =
        column > 0 && alignment(of: column - 1) == .right && alignment(of: column) == .left
      let isCentred = alignment(of: column) == .center && columns.count > 1
      let followsCentre =
        column > 0 && alignment(of: column - 1) == .center && columns.count > 1
      let left = column == 0 || isPair || followsCentre ? "0" : isCentred ? "0.5em" : "1em"
      return ["padding: 0.25em \(isCentred ? "0.5em" : "0") 0.25em \(left)"]
    }
  }
}

extension Notation.Table.Kind {
  fileprivate var attributes: String {
    switch self {
    case .matrix, .cases, .lines: ""
    case .small: #" scriptlevel="1""#
    case .aligned: #" displaystyle="true""#
    }
  }
}
