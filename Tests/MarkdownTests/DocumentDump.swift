import Markdown

/// A document's blocks as text, one a line, for comparing.
func dump(_ text: String) throws -> String {
  let bytes = Array(text.utf8)
  let document = try MarkdownDocument(bytes)
  return document.blocks.map { line(of: $0, in: bytes) }.joined(separator: "\n")
}

/// A part of the bytes, with its ends of lines made visible.
func quoted(_ range: Range<Int>, of bytes: [UInt8]) -> String {
  let visible: [Unicode.Scalar: Unicode.Scalar] = ["\r": "␍", "\n": "␊", "\t": "⇥"]
  let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
  return String(String.UnicodeScalarView(scalars.map { visible[$0] ?? $0 }))
}

private func line(of block: MarkdownBlock, in bytes: [UInt8]) -> String {
  let spans = block.codeSpans.map { " «\(quoted($0.content, of: bytes))»" }.joined()
  switch block.kind {
  case .paragraph: return "paragraph" + spans
  case .heading(let level): return "heading \(level)" + spans
  case .tableCell(let isHeader):
    return "\(isHeader ? "header" : "cell") \(quoted(block.range, of: bytes))" + spans
  case .indentedCode: return "indented"
  case .html: return "html"
  case .thematicBreak: return "break"
  case .fencedCode(let code):
    let lines = code.contentLines.map { "[\(quoted($0, of: bytes))]" }.joined()
    let prefix = String(decoding: code.prefix, as: UTF8.self)
    return "fence \(code.length) \(quoted(code.info, of: bytes)) \(lines) after [\(prefix)]"
      + (code.isClosed ? "" : " open")
  }
}
