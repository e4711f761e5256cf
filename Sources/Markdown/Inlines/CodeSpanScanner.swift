internal import Text

/// Finds the code spans of an inline text: the left-most construct wins, and code spans, HTML tags
/// and autolinks bind more tightly than anything else (CommonMark 6.1 and 6.7).
package struct CodeSpanScanner {
  /// A code span, as ranges of the text.
  package struct Finding: Hashable, Sendable {
    package let range: Range<Int>
    package let content: Range<Int>
    package let backticks: Int
  }

  private let text: [UInt8]
  private let tags: TightConstructs
  private var runs: BacktickRuns

  package init(_ text: [UInt8]) {
    self.text = text
    tags = TightConstructs(text)
    runs = BacktickRuns(text)
  }

  /// Scans the text from its start.
  ///
  /// - Parameter literals: What the parser found in this text, if it was asked. Backticks that would
  ///   make another span are then literal: they belong to what only the parser knows, a link
  ///   reference definition or a bare address.
  /// - Returns: The spans in order.
  package mutating func scan(expecting literals: [[UInt8]]? = nil) -> [Finding] {
    var findings: [Finding] = []
    var openBrackets = 0
    var offset = 0
    while offset < text.count {
      if let literals, findings.count == literals.count { break }
      switch text[offset] {
      case .backslash:
        let escapes = offset + 1 < text.count && text[offset + 1].isPunctuation
        offset += escapes ? 2 : 1
      case .backtick:
        let length = BacktickRuns.length(in: text, at: offset)
        if let finding = span(at: offset, length: length),
          literals.map({ isSpan(finding, reading: $0[findings.count]) }) ?? true
        {
          findings.append(finding)
          offset = finding.range.upperBound
        } else {
          offset += length
        }
      case UInt8(ascii: "<"):
        offset = tags.end(at: offset) ?? offset + 1
      case UInt8(ascii: "["):
        openBrackets += 1
        offset += 1
      case UInt8(ascii: "]") where openBrackets > 0:
        openBrackets -= 1
        offset = LinkTail.end(in: text, at: offset + 1) ?? offset + 1
      default:
        offset += 1
      }
    }
    return findings
  }

  private mutating func span(at offset: Int, length: Int) -> Finding? {
    let start = offset + length
    guard let closing = runs.next(ofLength: length, from: start) else { return nil }
    return Finding(
      range: offset..<closing + length, content: start..<closing, backticks: length)
  }

  /// Whether a span's content reads as the parser's literal: ends of lines are spaces, and one
  /// space is taken from both sides unless there are only spaces. On a lazy continuation line the
  /// parser keeps the indentation, which the text does not have.
  private func isSpan(_ finding: Finding, reading literal: [UInt8]) -> Bool {
    var content = text[finding.content]
    var rest = literal[...]
    if content.count >= 2, isSpace(content.first), isSpace(content.last),
      content.contains(where: { !isSpace($0) })
    {
      if content.first == .lineFeed { rest = rest.drop(while: \.isBlank) }
      content = content.dropFirst().dropLast()
    }
    for byte in content {
      guard let next = rest.popFirst() else { return false }
      if byte == .lineFeed {
        guard next == .space else { return false }
        rest = rest.drop(while: \.isBlank)
      } else if byte != next {
        return false
      }
    }
    return rest.isEmpty
  }

  private func isSpace(_ byte: UInt8?) -> Bool { byte == .space || byte == .lineFeed }
}

/// The runs of backticks of a text by their length, for finding each span's end in one pass.
private struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]
  /// How many runs of each length lie behind.
  private var passed: [Int: Int] = [:]

  init(_ text: [UInt8]) {
    var offset = 0
    while let start = text[offset...].firstIndex(of: .backtick) {
      let length = BacktickRuns.length(in: text, at: start)
      starts[length, default: []].append(start)
      offset = start + length
    }
  }

  static func length(in text: [UInt8], at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == .backtick { end += 1 }
    return end - start
  }

  /// The first run of this length that begins at or after an offset; offsets must not decrease.
  mutating func next(ofLength length: Int, from offset: Int) -> Int? {
    guard let candidates = starts[length] else { return nil }
    var index = passed[length, default: 0]
    while index < candidates.count, candidates[index] < offset { index += 1 }
    passed[length] = index
    return index < candidates.count ? candidates[index] : nil
  }
}
