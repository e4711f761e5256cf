internal import Diagnostics
internal import Text

/// The content of a block as a text of its own: its lines without the quotations and list items that
/// they stand in.
struct VerbatimText: Sendable {
  let source: SourceText
  /// Where each of its lines begins in the lesson.
  private let starts: [Int]

  init(of lines: [Range<Int>], in bytes: [UInt8], named name: String) {
    starts = lines.map(\.lowerBound)
    source = SourceText(
      name: name, bytes: lines.flatMap { Array(bytes[$0]) + [UInt8.lineFeed] })
  }

  /// The same range in the lesson's own text.
  func range(_ own: SourceRange) -> SourceRange {
    SourceRange(place(own.lower), place(own.upper))
  }

  private func place(_ offset: Int) -> Int {
    guard let last = starts.indices.last else { return 0 }
    let line = min(source.location(of: offset).line - 1, last)
    return starts[line] + offset - source.lines[line].lowerBound
  }
}
