internal import Diagnostics
internal import Formulas

/// Inline values and inline mathematics.
extension ReportBuilder {
  /// What takes the place of an inline value or inline mathematics.
  mutating func inline(_ span: LessonSpan) -> String? {
    let text: String
    switch span.kind {
    case .value:
      guard let value = value(of: span) else { return nil }
      text = MarkdownText.value(value, inPlaceOf: span.range, of: lesson.source.bytes)
    case .mathematics:
      guard let expression = written(span) else { return nil }
      text =
        span.allowsMathematics
        ? mathematics(expression) : MarkdownText.escaped(plainMathematics(expression))
    }
    return span.isInTableCell ? PipeTable.cell(text) : text
  }

  /// The words of a figure as they are drawn.
  mutating func words(_ range: SourceRange, section: Int) -> FigureWords {
    FigureWords(
      lesson.words(range, section: section).compactMap { part in
        switch part {
        case .text(let text): .text(text)
        case .span(let span):
          switch span.kind {
          case .value: value(of: span).map { .value($0) }
          case .mathematics: written(span).map { .mathematics(.of($0, in: library)) }
          }
        }
      })
  }

  /// The words of a figure as Markdown.
  mutating func markdownWords(_ range: SourceRange, section: Int) -> String {
    lesson.words(range, section: section).map { part in
      switch part {
      case .text(let text): text
      case .span(let span): inline(span) ?? ""
      }
    }.joined()
  }

  // MARK: Spans

  /// The value as the report writes it, which is also stated.
  private mutating func value(of span: LessonSpan) -> String? {
    var faults: [Diagnostic] = []
    let parsed = Parse.inlineValue(lesson.slice(span.expression), reporting: &faults)
    diagnostics += faults.map(\.ofSpan)
    guard let parsed else { return nil }
    let (library, names) = (library, names(in: span.section))
    let value = attempt { () throws(Rejection) in
      try library.resolve(parsed.expression, values: names).evaluate()
    }
    guard let value else { return nil }
    state(JSON(value), parsed.expression.source, as: "inline", section: span.section)
    return value.text(parsed.format).withTrueMinus
  }

  private mutating func written(_ span: LessonSpan) -> Expression? {
    var faults: [Diagnostic] = []
    let parsed = Parse.writtenExpression(lesson.slice(span.expression), reporting: &faults)
    diagnostics += faults.map(\.ofSpan)
    return parsed
  }
}

extension Diagnostic {
  /// With the hint that a span may not have been meant for the program.
  fileprivate var ofSpan: Diagnostic {
    var diagnostic = self
    let literal = "double backticks show such a span literally"
    diagnostic.hint = hint.map { "\($0); \(literal)" } ?? literal
    return diagnostic
  }
}
