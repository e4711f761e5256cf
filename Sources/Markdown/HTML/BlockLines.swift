internal import Text

/// Where the blocks of a text stand that was rendered with `data-sourcepos`.
struct BlockLines {
  /// The lines of the front matter, which the renderer does not see.
  private let skipped: Int
  /// The line of each mark that stands for an insertion, by its number.
  private let marks: [Int: Int]

  /// - Parameter bytes: the text, in UTF-8.
  init(_ bytes: [UInt8]) {
    skipped = FrontMatter.lineCount(of: bytes, lines: LineTable(bytes))
    var marks: [Int: Int] = [:]
    var (line, counted) = (0, 0)
    var rest = bytes[...]
    while let mark = MarkdownPage.Mark.first(in: rest) {
      line += bytes[counted..<mark.range.lowerBound].count { $0 == .lineFeed }
      counted = mark.range.lowerBound
      marks[mark.index] = line
      rest = rest[mark.range.upperBound...]
    }
    self.marks = marks
  }

  /// From 0.
  func line(ofMark index: Int) -> Int? { marks[index] }

  /// The lines, from 0, that a tag's attribute `3:1-4:17` states; nil for none, and for a table that follows its
  /// paragraph without a blank line, of which cmark knows no place.
  func lines(of tag: HTMLTag) -> ClosedRange<Int>? {
    guard let attribute = tag.attributes.first(where: { $0.name == "data-sourcepos" }) else {
      return nil
    }
    let numbers = attribute.value.split { "-:".utf8.contains($0) }.map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    guard numbers.count == 4 else { return nil }
    // What ends before the first column of a line ends on the line before.
    let (first, last) = (numbers[0], numbers[2] - (numbers[3] == 0 ? 1 : 0))
    guard first > 0, first <= last, last <= Self.most else { return nil }
    return (first - 1 + skipped)...(last - 1 + skipped)
  }

  /// An author may write such an attribute, too.
  private static let most = 1 << 30
}
