internal import Functions
internal import Diagnostics
internal import Expressions
internal import Notations
internal import Text

/// Inline values and inline mathematics.
extension Scope {
  /// What takes the place of a span of the lesson's text: mathematics that is all of its paragraph stands on
  /// lines of its own.
  func place(of span: LessonSpan, reporting findings: inout Findings) -> PieceResult? {
    guard let part = result(of: span, reporting: &findings) else { return nil }
    guard let display = span.display, case .mathematics(let notation, _) = part else {
      return .inline(part)
    }
    let ended = display.sign.isEmpty ? notation : .row([notation, .text(display.sign)])
    return .passages([.equation(ended, settings: nil)])
  }

  /// What takes the place of an inline value or inline mathematics.
  func result(of span: LessonSpan, reporting findings: inout Findings) -> RichText.Part? {
    switch span.kind {
    case .value:
      return value(of: span, reporting: &findings).map { text in
        let bytes = lesson.source.bytes
        return .value(text, markdown: MarkdownText.value(text, inPlaceOf: span.range, of: bytes))
      }
    case .mathematics:
      let written = read(span, Parse.writtenExpression, reporting: &findings)
      return written.map {
        .mathematics(notation($0), signs: span.signs)
      }
    }
  }

  /// The words of a figure or table, with results.
  func words(_ range: SourceRange, reporting findings: inout Findings) -> RichText {
    RichText(
      lesson.words(range, section: section).compactMap { part in
        switch part {
        case .text(let text): .markdown(text)
        case .reference(let reference):
          label(of: reference, reporting: &findings).map { .reference($0) }
        case .link(let link): result(of: link, reporting: &findings)
        case .address(let address, let written, let isImage):
          .markdown(
            String(
              decoding: files.address(address, written: written, isImage: isImage), as: UTF8.self))
        case .span(let span): result(of: span, reporting: &findings)
        case .formula(let formula): result(of: formula, reporting: &findings)
        }
      })
  }

  private func result(
    of formula: LessonFormula, reporting findings: inout Findings
  ) -> RichText.Part? {
    switch formula.reading {
    case .success: return .formula(formula.formula(written: lesson.text(formula.range)))
    case .failure:
      findings.misread([formula].faults)
      return nil
    }
  }

  /// The value as the report writes it, which is also stated.
  private func value(of span: LessonSpan, reporting findings: inout Findings) -> String? {
    guard let parsed = read(span, Parse.inlineValue, reporting: &findings) else { return nil }
    let value = attempt(reporting: &findings) { () throws(Rejection) in
      try library.resolve(parsed.expression).evaluate()
    }
    guard let value else { return nil }
    findings.state(JSON(value), parsed.expression.source, as: "inline", under: heading)
    return value.text(parsed.format, as: language.values)
  }

  private func read<T>(
    _ span: LessonSpan, _ parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> T?,
    reporting findings: inout Findings
  ) -> T? {
    var faults: [Diagnostic] = []
    let parsed = parse(lesson.slice(span.expression), &faults)
    findings.misread(faults.map(\.ofSpan))
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
