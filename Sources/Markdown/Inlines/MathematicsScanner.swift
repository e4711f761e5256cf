internal import Text

/// Finds mathematics in TeX in an inline text, from its start: what begins first wins, a code span as well.
struct MathematicsScanner {
  enum Finding {
    case whole(Range<Int>)
    /// Two dollars without partner.
    case openDisplay(Range<Int>)
  }

  private let text: [UInt8]
  private var spans: ArraySlice<Range<Int>>
  private let tags: TightConstructs
  /// Where each ending stands next, as far as it was looked for; offsets do not decrease.
  private var endings: [String: Int] = [:]
  private(set) var findings: [Finding] = []

  init(_ text: [UInt8], spans: [Range<Int>]) {
    self.text = text
    self.spans = spans[...]
    tags = TightConstructs(text)
  }

  mutating func scan() {
    var offset = 0
    while offset < text.count {
      while let span = spans.first, span.lowerBound < offset { spans.removeFirst() }
      if let span = spans.first, span.lowerBound == offset {
        offset = span.upperBound
        continue
      }
      switch text[offset] {
      case UInt8(ascii: "$"): offset = dollar(offset)
      case .backslash: offset = command(offset)
      case UInt8(ascii: "<"): offset = tags.end(at: offset) ?? offset + 1
      case UInt8(ascii: "]"): offset = LinkTail.end(in: text, at: offset + 1) ?? offset + 1
      default: offset += 1
      }
    }
  }

  // MARK: Dollars

  /// Reads what begins with a dollar; the offset after it.
  private mutating func dollar(_ start: Int) -> Int {
    if let span = spans.first, span.lowerBound == start + 1, byte(span.upperBound) == text[start] {
      return add(start..<span.upperBound + 1)
    }
    if byte(start + 1) == text[start] { return display(start) }
    guard let end = nextDollar(from: start + 1), isMathematics(start + 1..<end) else {
      return start + 1
    }
    return add(start..<end + 1)
  }

  private mutating func display(_ start: Int) -> Int {
    var offset = start + 2
    while let end = nextDollar(from: offset) {
      if byte(end + 1) == text[start] {
        return end > start + 2 ? add(start..<end + 2) : end + 2
      }
      offset = end + 1
    }
    findings.append(.openDisplay(start..<start + 2))
    return start + 2
  }

  /// The next dollar before a code span that no backslash stands before.
  private func nextDollar(from start: Int) -> Int? {
    let limit = spans.first?.lowerBound ?? text.count
    var offset = start
    while offset < limit, text[offset] != UInt8(ascii: "$") {
      offset += text[offset] == .backslash ? 2 : 1
    }
    return offset < limit ? offset : nil
  }

  /// Whether what stands between two dollars is no money: as pandoc reads it, and with TeX's signs also
  /// before a digit, or between blanks.
  private func isMathematics(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    let before = start(before: content)
    if before.isLetter || before.isDigit { return false }
    let hasSigns = hasSigns(content)
    if text[first].isWhitespace || text[last].isWhitespace {
      return text[first].isWhitespace && text[last].isWhitespace && hasSigns
    }
    return hasSigns || byte(content.upperBound + 1)?.isDigit != true
  }

  private func start(before content: Range<Int>) -> UInt8 {
    content.lowerBound >= 2 ? text[content.lowerBound - 2] : .space
  }

  private func hasSigns(_ content: Range<Int>) -> Bool {
    text[content].contains { "\\_^{}=".utf8.contains($0) }
  }

  // MARK: Commands

  /// Reads what begins with a backslash; the offset after it.
  private mutating func command(_ start: Int) -> Int {
    let next = byte(start + 1)
    let ending: String
    switch next {
    case UInt8(ascii: "("): ending = ")"
    case UInt8(ascii: "["): ending = "]"
    case UInt8(ascii: "b") where text[start...].starts(with: #"\begin{"#.utf8): ending = "end{"
    default: return start + 2
    }
    guard let end = position(of: ending, from: start + 2),
      end < spans.first?.lowerBound ?? text.count, end > start + 2,
      // A bracket is escaped also where it would begin a link.
      ending != "]" || hasSigns(start + 2..<end)
    else { return start + 2 }
    let tail = end + 1 + ending.utf8.count
    return add(start..<(ending == "end{" ? (text[tail...].firstIndex(of: 0x7D) ?? end) + 1 : tail))
  }

  /// The next backslash before an ending.
  private mutating func position(of ending: String, from start: Int) -> Int? {
    if let known = endings[ending], known >= start { return known < text.count ? known : nil }
    var offset = start
    while offset < text.count, !isCommand(offset, ending) {
      offset += text[offset] == .backslash ? 2 : 1
    }
    endings[ending] = offset
    return offset < text.count ? offset : nil
  }

  private func isCommand(_ offset: Int, _ name: String) -> Bool {
    text[offset] == .backslash && text[(offset + 1)...].starts(with: name.utf8)
  }

  private func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func add(_ range: Range<Int>) -> Int {
    findings.append(.whole(range))
    return range.upperBound
  }
}
