internal import Diagnostics
internal import Notations
internal import Text

/// What an inline span becomes.
enum InlineResult: Hashable, Sendable {
  case value(String)
  case mathematics(Notation)
}

/// A lesson with its results, to be written in any dialect: the author's bytes stay what they are.
struct Edition: Sendable {
  let lesson: Lesson
  /// The parts of the lesson that are not written.
  let leftOut: [SourceRange]
  /// The numbers of the figures, by id.
  let numbers: [String: Int]
  /// What takes the place of the lesson's blocks and spans, by their indices.
  var blocks: [Int: [Passage]] = [:]
  var spans: [Int: InlineResult] = [:]

  /// The whole report, with the comment that says what it was made from, and the lines, from 1, on
  /// which the results of its pieces begin.
  func report(
    from origin: String, in dialect: some Dialect
  ) -> (bytes: [UInt8], lines: [Lesson.Piece: Int]) {
    var dialect = dialect
    var starts: [(piece: Lesson.Piece, offset: Int)] = []
    let written = written(in: &dialect) { piece, offset in starts.append((piece, offset)) }
    let report = ReportOrigin.adding(origin, to: written, of: lesson)
    // The comment stands before all pieces.
    let shift = report.count - written.count
    var lines: [Lesson.Piece: Int] = [:]
    var (line, counted) = (1, 0)
    for (piece, offset) in starts {
      line += report[counted..<offset + shift].count { $0 == UInt8(ascii: "\n") }
      counted = offset + shift
      lines[piece] = line
    }
    return (report, lines)
  }

  /// The lesson with its results as a dialect spells them.
  func written(
    in dialect: inout some Dialect, noting: (Lesson.Piece, Int) -> Void = { _, _ in }
  ) -> [UInt8] {
    lesson.spliced(leavingOut: leftOut, noting: noting) { piece in
      switch piece {
      case .prose: Lesson.Replacement(dialect.own(source(of: piece)))
      case .block(let index):
        blocks[index].map { Lesson.Replacement(dialect.text($0)) }
      case .span(let index):
        spans[index].map { Lesson.Replacement(text(of: $0, for: lesson.spans[index], &dialect)) }
      case .reference(let index):
        numbers[lesson.references[index].id].map { number in
          let text = dialect.reference(to: lesson.references[index].id, number: number)
          return Lesson.Replacement(text)
        }
      case .opening(let index):
        Lesson.Replacement(
          dialect.opening(lesson.details[index], written: dialect.own(source(of: piece))))
      case .closing: Lesson.Replacement(dialect.closing(source(of: piece)))
      }
    }
  }

  private func source(of piece: Lesson.Piece) -> String {
    let range = lesson.range(of: piece)
    return String(decoding: lesson.source.bytes[range.lower..<range.upper], as: UTF8.self)
  }

  private func text(
    of result: InlineResult, for span: LessonSpan, _ dialect: inout some Dialect
  ) -> String {
    let text: String
    switch result {
    case .value(let value):
      text = dialect.escapes(
        MarkdownText.value(value, inPlaceOf: span.range, of: lesson.source.bytes))
    case .mathematics(let notation):
      text = dialect.inline(notation, isApart: span.allowsMathematics)
    }
    return span.isInTableCell ? PipeTable.cell(text) : text
  }
}
