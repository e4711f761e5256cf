internal import Diagnostics
internal import Text
internal import Markdown

/// Bounds of a lesson, far above what anyone writes, so that no file takes the program much time or
/// memory: cmark-gfm needs up to half a kilobyte for a byte of text, and looks at every container
/// that is open for each line.
enum LessonLimits {
  static let bytes = 1 << 20
  static let lines = 100_000
  static let lineBytes = 200_000
  /// Of the signs that part a table's columns; cmark-gfm takes their square.
  static let linePipes = 1_000
  /// The product of closing brackets and signs of emphasis between two empty lines: cmark-gfm looks
  /// at all emphasis of a paragraph for each of its links.
  static let crossings = 2_000_000
  /// Where in its line the mark of a list item or quotation may stand, which bounds how many are in
  /// one another.
  static let markOffset = 400
  /// Blocks of ours and spans together.
  static let parts = 20_000
  static let formulas = 2_000
  static let figures = 2_000
  /// Numbers that the report states, those in vectors and tables each.
  static let statedNumbers = 200_000
  /// Of one figure, more than can be told apart; what is found of each pair takes their square.
  static let curves = 50
  static let panels = 50
  /// After so many mistakes nothing more is evaluated: the nearest name to each is looked for among
  /// all.
  static let mistakes = 100

  /// What is too large for the lesson to be read.
  static func excess(of source: SourceText) -> Diagnostic? {
    guard source.bytes.count <= bytes else {
      return .error("a lesson has at most \(bytes / 1024) KiB", at: nil)
    }
    var start = 0
    var count = 0
    var (brackets, emphases) = (0, 0)
    while start < source.bytes.count {
      let rest = source.bytes[start...]
      let end = rest.firstIndex(of: .lineFeed) ?? rest.endIndex
      let line = source.bytes[start..<end]
      if line.count > lineBytes {
        return .error(
          "a line has at most \(lineBytes) bytes", at: SourceRange(start, start + 1))
      }
      if line.count(where: { $0 == UInt8(ascii: "|") }) > linePipes {
        return .error("a line has at most \(linePipes) '|'", at: SourceRange(start, start + 1))
      }
      if line.allSatisfy({ $0.isBlank || $0 == .carriageReturn }) { (brackets, emphases) = (0, 0) }
      brackets += line.count { $0 == UInt8(ascii: "]") }
      emphases += line.count { "*_~".utf8.contains($0) }
      if brackets * emphases > crossings {
        return .error(
          "too many links and too much emphasis in one paragraph",
          at: SourceRange(start, start + 1), hint: "part it with an empty line")
      }
      // A carriage return that no line feed follows ends a line too.
      count += 1 + line.dropLast().count { $0 == .carriageReturn }
      if let mark = lastMark(of: line), mark - start > markOffset {
        return .error(
          "lists and quotations are too deep in one another", at: SourceRange(mark, mark + 1),
          hint: "a mark stands within the first \(markOffset) bytes of its line")
      }
      start = end + 1
    }
    return count > lines
      ? .error("a lesson has at most \(lines) lines", at: nil) : nil
  }

  /// The offset of the last mark among those that a line begins with.
  private static func lastMark(of line: ArraySlice<UInt8>) -> Int? {
    var mark: Int?
    var offset = line.startIndex
    while offset < line.endIndex {
      let byte = line[offset]
      if byte == UInt8(ascii: ">") {
        mark = offset
        offset += 1
      } else if byte.isBlank {
        offset += 1
      } else {
        var end = offset
        if byte.isDigit {
          while end < line.endIndex, line[end].isDigit { end += 1 }
          guard end < line.endIndex, ".)".utf8.contains(line[end]) else { return mark }
        } else if !"-+*".utf8.contains(byte) {
          return mark
        }
        guard end + 1 >= line.endIndex || line[end + 1].isBlank else { return mark }
        mark = offset
        offset = end + 1
      }
    }
    return mark
  }
}
