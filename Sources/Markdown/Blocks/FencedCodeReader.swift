internal import Text

/// Finds a fenced code block's lines in the author's bytes.
struct FencedCodeReader {
  let bytes: [UInt8]
  let lines: LineTable
  /// The lines on which code blocks begin.
  let codeStarts: Set<Int>

  /// Reads the block whose opening fence stands at `start`, and the range that it takes.
  func read(_ node: CmarkNode, start: Int) -> (FencedCode, Range<Int>) {
    guard let fence = node.fence else {
      preconditionFailure("only a fenced code block has fences to find")
    }
    let openingEnd = lines[node.startLine].upperBound
    let content = contentLines(node)
    let closingLine = node.startLine + content.count + 1
    let isClosed = closes(closingLine, fence: fence.character, length: fence.length)
    let lastLine = isClosed ? closingLine : closingLine - 1
    // Indentation of the fence itself goes with the block.
    var lower = start
    for _ in 0..<fence.offset where lower > lines.start(of: node.startLine) {
      if bytes[lower - 1] == .space { lower -= 1 }
    }
    let code = FencedCode(
      character: fence.character, length: fence.length,
      info: trimmed(min(start + fence.length, openingEnd)..<openingEnd),
      openingLine: start..<openingEnd, contentLines: content, isClosed: isClosed,
      prefix: ContainerPrefix.continuation(
        of: bytes[lines.start(of: node.startLine)..<lower]),
      followsBareMarker: node.beginsItemBelowMarker)
    return (code, lower..<max(openingEnd, lines[min(lastLine, lines.count - 1)].upperBound))
  }

  /// The lines between the fences without the containers' prefixes: of each of the author's lines
  /// the end that reads as the parser's line. Where a tab is only partly a prefix the parser's line
  /// begins with spaces that the author's has not; they count as prefix.
  private func contentLines(_ node: CmarkNode) -> [Range<Int>] {
    let literal = node.literal
    let table = LineTable(literal)
    return (0..<table.count).map { index in
      let line = lines[node.startLine + 1 + index]
      let read = table[index]
      var length = 0
      while length < min(line.count, read.count),
        bytes[line.upperBound - 1 - length] == literal[read.upperBound - 1 - length]
      {
        length += 1
      }
      return line.upperBound - length..<line.upperBound
    }
  }

  /// Whether the line after the content is the closing fence. A line that looks like one but stands
  /// outside of the container begins a code block of its own.
  private func closes(_ line: Int, fence: UInt8, length: Int) -> Bool {
    guard line < lines.count, !codeStarts.contains(line) else { return false }
    let text = trimmed(lines[line])
    guard let first = bytes[text].lastIndex(where: { $0 != fence }).map({ $0 + 1 }) ?? text.first
    else { return false }
    let before = bytes[text.lowerBound..<first]
    return text.upperBound - first >= length
      && before.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    bytes[range].trimmed(where: \.isBlank).indices
  }
}
