internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Numerals
internal import Text

/// Inline values and inline mathematics.
extension ReportBuilder {
  /// What takes the place of an inline value or inline mathematics.
  mutating func result(of span: LessonSpan) -> InlineResult? {
    switch span.kind {
    case .value: value(of: span).map { .value($0) }
    case .mathematics: written(span).map { .mathematics(Notation.of($0, in: library)) }
    }
  }

  /// The words of a figure as they are drawn.
  mutating func words(_ range: SourceRange, section: Int) -> FigureWords {
    FigureWords(
      lesson.words(range, section: section).compactMap { part in
        switch part {
        case .text(let text): return .text(text)
        case .reference(let reference): return number(of: reference).map { .text("Figure \($0)") }
        case .span(let span):
          switch result(of: span) {
          case .value(let value): return .value(value)
          case .mathematics(let notation): return .mathematics(notation)
          case nil: return nil
          }
        }
      })
  }

  /// The words of a figure as the author's Markdown with results.
  mutating func richWords(_ range: SourceRange, section: Int) -> RichText {
    RichText(
      lesson.words(range, section: section).compactMap { part in
        switch part {
        case .text(let text): return .markdown(text)
        case .reference(let reference):
          return number(of: reference).map { .reference(id: reference.id, number: $0) }
        case .span(let span):
          switch result(of: span) {
          case .value(let value):
            let bytes = lesson.source.bytes
            return .value(MarkdownText.value(value, inPlaceOf: span.range, of: bytes))
          case .mathematics(let notation):
            return span.allowsMathematics ? .mathematics(notation) : .text(notation.unicode)
          case nil: return nil
          }
        }
      })
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
