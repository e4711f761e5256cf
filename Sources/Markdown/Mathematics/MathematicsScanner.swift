internal import Text

/// Finds mathematics in TeX in an inline text, from its start: what begins first wins, a code span as well.
struct MathematicsScanner {
  enum Finding {
    /// A formula with its signs, and what stands between them.
    case whole(AuthorsFormula.Form, Range<Int>, content: Range<Int>)
    /// Two dollars without partner.
    case openDisplay(Range<Int>)
    /// A dollar that is none of mathematics, nor escaped.
    case looseDollar(Int)
  }

  private let text: [UInt8]
  private var spans: ArraySlice<Range<Int>>
  private let tags: TightConstructs
  /// Where each ending stands next, as far as it was looked for; offsets do not decrease.
  private var endings: [UInt8: Int] = [:]
  /// Up to where no environment ends that begins.
  private var endOfOpenEnvironment = 0
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
      let ticks = text[span].prefix { $0 == .backtick }.count
      return add(
        .code, start..<span.upperBound + 1,
        content: span.lowerBound + ticks..<span.upperBound - ticks)
    }
    if byte(start + 1) == text[start] { return display(start) }
    guard let end = closingDollar(from: start + 1), isMathematics(start + 1..<end) else {
      findings.append(.looseDollar(start))
      return start + 1
    }
    return add(.dollars, start..<end + 1, content: start + 1..<end)
  }

  private mutating func display(_ start: Int) -> Int {
    var offset = start + 2
    while let end = nextDollar(from: offset) {
      if byte(end + 1) == text[start] {
        guard end > start + 2 else { return end + 2 }
        return add(.doubleDollars, start..<end + 2, content: start + 2..<end)
      }
      offset = end + 1
    }
    findings.append(.openDisplay(start..<start + 2))
    return start + 2
  }

  /// How far behind a dollar within braces its partner and the end of the formula are looked for.
  private static let nestedReach = 2_000

  /// The dollar that ends a formula: the next one outside of braces, since words in it may hold formulas of
  /// their own, `\text{if $x$ is}`; where there is none, the next one.
  private func closingDollar(from start: Int) -> Int? {
    guard let first = nextDollar(from: start) else { return nil }
    var depth = 0
    var offset = start
    while offset < min(limit, first + Self.nestedReach) {
      switch text[offset] {
      case .backslash: offset += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(depth - 1, 0)
      case UInt8(ascii: "$") where depth == 0: return offset
      default: break
      }
      offset += 1
    }
    return first
  }

  /// The next dollar before a code span that no backslash stands before.
  private func nextDollar(from start: Int) -> Int? {
    var offset = start
    while offset < limit, text[offset] != UInt8(ascii: "$") {
      offset += text[offset] == .backslash ? 2 : 1
    }
    return offset < limit ? offset : nil
  }

  /// Whether what stands between two dollars is no money: as pandoc reads it, and with TeX's signs also
  /// before a digit.
  private func isMathematics(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    // 70$^\circ$ is no money.
    if !text[content].contains(.backslash), followsWord(content.lowerBound - 1) { return false }
    let hasSigns = text[content].contains { "\\_^{}".utf8.contains($0) }
    if !text[content].contains(.backslash), !hasMatchingBraces(content) { return false }
    // An amount ends with its line.
    if text[first].isDigit, !hasSigns, text[content].contains(.lineFeed) { return false }
    if text[first].isWhitespace || text[last].isWhitespace {
      guard text[first].isWhitespace, text[last].isWhitespace else { return false }
      return hasSigns || isOneTerm(text[content])
    }
    return hasSigns || byte(content.upperBound + 1)?.isDigit != true
  }

  private func hasMatchingBraces(_ content: Range<Int>) -> Bool {
    var depth = 0
    for byte in text[content] where depth >= 0 {
      depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
    }
    return depth == 0
  }

  /// Whether blanks stand round one word that is no amount: `$ x $`.
  private func isOneTerm(_ content: ArraySlice<UInt8>) -> Bool {
    let term = content.trimmed(where: \.isWhitespace)
    return term.first?.isDigit == false && !term.contains(where: \.isWhitespace)
  }

  /// Whether a dollar stands right after a letter or digit, as in US$5. Characters of scripts that do not
  /// part words by blanks may stand before mathematics.
  private func followsWord(_ dollar: Int) -> Bool {
    guard let before = CodeSpan.scalar(endingAt: dollar, of: text) else { return false }
    let properties = before.properties
    return (properties.isAlphabetic || properties.numericType != nil)
      && !properties.isIdeographic && !(0x3040...0x30FF).contains(before.value)
      && !(0xAC00...0xD7A3).contains(before.value)
  }

  // MARK: Commands

  /// Reads what begins with a backslash; the offset after it.
  private mutating func command(_ start: Int) -> Int {
    switch byte(start + 1) {
    case UInt8(ascii: "("): return brackets(.parentheses, start, endingWith: ")")
    case UInt8(ascii: "["): return brackets(.brackets, start, endingWith: "]")
    case UInt8(ascii: "b"): return environment(start) ?? start + 2
    default: return start + 2
    }
  }

  private mutating func brackets(
    _ form: AuthorsFormula.Form, _ start: Int, endingWith ending: Unicode.Scalar
  ) -> Int {
    guard let end = position(of: UInt8(ascii: ending), from: start + 2), end < limit,
      end > start + 2,
      // A bracket is escaped also where it would begin a link.
      form == .parentheses
        || text[(start + 2)..<end].contains(where: { "\\_^{}=".utf8.contains($0) })
    else { return start + 2 }
    return add(form, start..<end + 2, content: start + 2..<end)
  }

  /// Where the next code span begins.
  private var limit: Int { spans.first?.lowerBound ?? text.count }

  /// The next backslash before an ending.
  private mutating func position(of ending: UInt8, from start: Int) -> Int? {
    if let known = endings[ending], known >= start { return known < text.count ? known : nil }
    var offset = start
    while offset < text.count, !(text[offset] == .backslash && byte(offset + 1) == ending) {
      offset += text[offset] == .backslash ? 2 : 1
    }
    endings[ending] = min(offset, text.count)
    return offset < text.count ? offset : nil
  }

  /// Reads an environment with those within it; nil where none begins, or it never ends.
  private mutating func environment(_ start: Int) -> Int? {
    guard start >= endOfOpenEnvironment, let opening = tag("\\begin{", at: start) else {
      return nil
    }
    var depth = 0
    var offset = start
    while offset < limit {
      guard text[offset] == .backslash else {
        offset += 1
        continue
      }
      if let inner = tag("\\begin{", at: offset) {
        depth += 1
        offset = inner
      } else if let inner = tag("\\end{", at: offset) {
        depth -= 1
        offset = inner
        if depth == 0 { return add(.environment, start..<offset, content: start..<offset) }
      } else {
        offset += 2
      }
    }
    endOfOpenEnvironment = limit
    return opening
  }

  /// The end of `\begin{name}` or `\end{name}`.
  private func tag(_ command: String, at offset: Int) -> Int? {
    guard text[offset...].starts(with: command.utf8) else { return nil }
    let name = text[(offset + command.utf8.count)...].prefix {
      $0.isLetter || $0 == UInt8(ascii: "*")
    }
    guard !name.isEmpty, byte(name.endIndex) == UInt8(ascii: "}") else { return nil }
    return name.endIndex + 1
  }

  private func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func add(
    _ form: AuthorsFormula.Form, _ range: Range<Int>, content: Range<Int>
  ) -> Int {
    findings.append(.whole(form, range, content: content))
    return range.upperBound
  }
}
