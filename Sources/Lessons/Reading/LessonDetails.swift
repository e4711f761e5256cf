internal import Diagnostics
package import Text
internal import Markdown

/// An HTML element `details` of the author's, which shows its content when it is opened.
package struct LessonDetails: Sendable {
  /// The opening tag, and the element `summary` where that follows it.
  package let opening: SourceRange
  /// The closing tag; nil where there is none.
  package internal(set) var closing: SourceRange?
  /// The words of the summary, without tags.
  package internal(set) var summary: String
  /// Whether the attribute `open` is there.
  package let isOpen: Bool
  /// Whether it begins its HTML block, and so stands in no other element.
  let beginsBlock: Bool
  /// The fence of a directive in its place; nil where there can be none.
  package internal(set) var fence: Fence?

  /// Tildes, which Markdown in the same line may hold backticks after.
  package struct Fence: Sendable {
    /// The blanks before it.
    package let indentation: String
    package let tildes: String
  }

  /// Whether the summary begins with one of some words in lower case, in whatever letters.
  func isSolution(of words: [String]) -> Bool {
    let summary = summary.lowercased()
    return words.contains { summary.hasPrefix($0) }
  }
}

extension Lesson {
  /// The `details` that hold solutions, whose summaries begin with one of some words, each with its lines
  /// whole and the blank line after it.
  func solutions(_ words: [String]) -> [SourceRange] {
    var solutions: [SourceRange] = []
    for details in details where details.isSolution(of: words) {
      guard let closing = details.closing else { continue }
      // One in another goes with it.
      if let last = solutions.last, last.upper >= closing.upper { continue }
      solutions.append(lines(from: details.opening.lower, to: closing.upper))
    }
    return solutions
  }

  /// Mistakes of solutions that never end, and so cannot be left out.
  func openSolutions(_ words: [String]) -> [Diagnostic] {
    details.filter { $0.isSolution(of: words) && $0.closing == nil }
      .map { .openSolution(at: $0.opening) }
  }

  /// What is to be said of an edition without solutions: how many were left out, and which other
  /// `details` stay in it; a warning where it left nothing out.
  func edition(without solutions: [SourceRange], _ words: [String]) -> [Diagnostic] {
    let kept = details.filter { !solutions.cover($0.opening) }
    let known = words.map { "'\($0)'" }.joined(separator: " or ")
    let first: Diagnostic =
      solutions.isEmpty && !kept.isEmpty ? .nothingLeftOut(known) : .leftOut(solutions.count)
    return [first] + kept.map { .kept($0, known) }
  }

  /// What begins and ends within lines; the lines and a blank one after them where nothing else
  /// stands on them.
  private func lines(from lower: Int, to upper: Int) -> SourceRange {
    var (start, end) = (lower, upper)
    let bytes = source.bytes
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    guard start == 0 || bytes[start - 1] == .lineFeed else { return SourceRange(lower, upper) }
    for _ in 0..<2 {
      var next = end
      while next < bytes.count, bytes[next].isBlank || bytes[next] == .carriageReturn { next += 1 }
      guard next < bytes.count, bytes[next] == .lineFeed else { break }
      end = next + 1
    }
    return SourceRange(start, end)
  }
}

/// Finds elements `details` in a lesson's HTML blocks.
struct DetailsReader {
  private(set) var details: [LessonDetails] = []
  /// The places of those that are not closed yet.
  private var open: [Int] = []
  /// Of the block that is being read.
  private var blockStart = 0

  /// Reads an HTML block (CommonMark 4.6); an element may begin in one and end in another.
  mutating func read(_ block: Range<Int>, of bytes: [UInt8]) {
    var tokens = HTMLTokenizer(bytes, in: block)
    blockStart = block.lowerBound
    /// The opening tag whose summary is being read.
    var start: HTMLTag?
    var summary: String?
    while let token = tokens.next() {
      switch token {
      case .open(let tag) where tag.name == "details":
        finish(&start, &summary, upTo: nil)
        start = tag
      case .open(let tag) where tag.name == "summary" && start != nil: summary = ""
      case .text(let text):
        if summary != nil {
          summary?.append(String(decoding: text, as: UTF8.self))
        } else if !text.allSatisfy({ $0.isBlank || "\r\n>".utf8.contains($0) }) {
          finish(&start, &summary, upTo: nil)
        }
      case .close("summary", let range): finish(&start, &summary, upTo: range.upperBound)
      case .close("details", let range):
        finish(&start, &summary, upTo: nil)
        if let last = open.popLast() {
          details[last].closing = SourceRange(range.lowerBound, range.upperBound)
        }
      default: break
      }
    }
    finish(&start, &summary, upTo: nil)
  }

  /// Adds the element that was begun; with its summary if that ends somewhere.
  private mutating func finish(
    _ start: inout HTMLTag?, _ summary: inout String?, upTo end: Int?
  ) {
    guard let tag = start else { return }
    let words = (end == nil ? nil : summary) ?? ""
    open.append(details.count)
    details.append(
      LessonDetails(
        opening: SourceRange(tag.range.lowerBound, end ?? tag.range.upperBound),
        summary: words.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        isOpen: tag.attributes.contains { $0.name == "open" },
        beginsBlock: tag.range.lowerBound == blockStart))
    (start, summary) = (nil, nil)
  }
}

extension Diagnostic {
  fileprivate static func leftOut(_ count: Int) -> Diagnostic {
    Diagnostic(.note, "left out \(count) solution\(count == 1 ? "" : "s")")
  }

  fileprivate static func nothingLeftOut(_ words: String) -> Diagnostic {
    .warning(
      "no solution was left out: no summary of a <details> begins with \(words)", at: nil,
      hint: "'solutions: Answer, Key' in the front matter says what they begin with")
  }

  fileprivate static func kept(_ details: LessonDetails, _ words: String) -> Diagnostic {
    Diagnostic(
      .note, "kept this <details>: '\(details.summary)' does not begin with \(words)",
      at: details.opening)
  }

  fileprivate static func openSolution(at range: SourceRange) -> Diagnostic {
    .error(
      "this solution cannot be left out, since it is never closed", at: range,
      hint: "end it with a line '</details>'")
  }
}
