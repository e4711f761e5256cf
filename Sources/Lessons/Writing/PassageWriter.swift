internal import Notations

extension Dialect {
  /// Passages as Markdown, parted by blank lines, without a line feed at the end; in a container if
  /// they stand in a quotation or list item.
  mutating func text(_ passages: [Passage], inContainer: Bool = false) -> String {
    var texts: [String] = []
    for passage in passages { texts.append(text(passage, inContainer)) }
    return texts.joined(separator: "\n\n")
  }

  private mutating func text(_ passage: Passage, _ inContainer: Bool) -> String {
    switch passage {
    case .equation(let notation, let settings): return equation(notation, settings)
    case .paragraph(let words): return text(words)
    case .claims(let list) where inContainer && !foldsInContainers:
      return claims(items(list.open + list.folded))
    case .claims(let list):
      var parts: [String] = []
      if !list.open.isEmpty { parts.append(claims(items(list.open))) }
      if !list.folded.isEmpty {
        parts.append(foldedClaims(items(list.folded), summary: list.summary))
      }
      return parts.joined(separator: "\n\n")
    case .table(let table): return text(table)
    case .figure(let figure): return self.figure(figure, caption: caption(of: figure))
    case .code(let code, let language): return self.code(code, language: language)
    }
  }

  /// A list with marks, each item on one line.
  private mutating func items(_ items: [RichText]) -> String {
    var lines: [String] = []
    for item in items { lines.append("- " + text(item)) }
    return lines.joined(separator: "\n")
  }

  private mutating func text(_ table: Passage.Table) -> String {
    func cells(_ row: [RichText], _ dialect: inout Self) -> [String] {
      var cells: [String] = []
      for cell in row { cells.append(PipeTable.cell(dialect.text(cell))) }
      return cells
    }
    var pipes = PipeTable(header: cells(table.header, &self), alignments: table.alignments)
    for row in table.rows { pipes.rows.append(cells(row, &self)) }
    guard let label = table.label else { return pipes.markdown }
    return self.table(pipes.markdown, label, caption: text(table.caption))
  }

  /// Words within a line.
  mutating func text(_ words: RichText) -> String {
    var text = ""
    for part in words.parts {
      switch part {
      case .text(let words): text += escapes(MarkdownText.escaped(words))
      case .strong(let words): text += "**\(escapes(MarkdownText.escaped(words)))**"
      case .value(let value, let markdown): text += self.value(value, markdown: markdown)
      case .code(let code): text += MarkdownText.code(code)
      case .mathematics(let notation, let signs): text += mathematics(notation, signs)
      case .formula(let formula): text += self.formula(formula)
      case .markdown(let markdown): text += own(markdown)
      case .reference(let label): text += reference(to: label)
      case .link(let target, let words):
        text += words.map { link(to: target, saying: $0) } ?? address(of: target)
      }
    }
    return text
  }
}
