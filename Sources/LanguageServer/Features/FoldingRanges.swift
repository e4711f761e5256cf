internal import Lessons
internal import Text

/// `textDocument/foldingRange`: sections, blocks, `details` and the front matter.
enum FoldingRanges: Feature {
  static let method = "textDocument/foldingRange"
  static let capability = "foldingRangeProvider"

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let lesson = view.lesson
    let end = lesson.source.bytes.count
    var ranges = lesson.blocks.map(\.range)
    if lesson.frontMatter.lower < lesson.frontMatter.upper { ranges.append(lesson.frontMatter) }
    ranges += lesson.details.compactMap { details in
      details.closing.map { SourceRange(details.opening.lower, $0.upper) }
    }
    for (index, heading) in lesson.headings.enumerated() {
      let next = lesson.headings[(index + 1)...].first { $0.level <= heading.level }
      ranges.append(SourceRange(heading.range.lower, next?.range.lower ?? end))
    }
    let bytes = lesson.source.bytes
    let folds = ranges.compactMap { range -> (first: Int, last: Int)? in
      // Blank lines at the end stay in sight.
      var upper = range.upper
      while upper > range.lower, bytes[upper - 1].isWhitespace { upper -= 1 }
      let lines = (view.positions.line(at: range.lower), view.positions.line(at: upper))
      return lines.0 < lines.1 ? lines : nil
    }
    return .array(
      folds.sorted { $0 < $1 }.map { first, last in
        JSON(members: ["startLine": .number(Double(first)), "endLine": .number(Double(last))])
      })
  }
}
