internal import Diagnostics
internal import Expressions
internal import Functions
package import Text

/// What a report states of something, at its place in the lesson.
package struct PlacedResult: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Of a span.
    case value
    /// Of a step or a constant, by its name.
    case named(String)
    case claim(holds: Bool)
  }

  package let kind: Kind
  /// Of the span, the step, the definition or the claim.
  package let range: SourceRange
  /// The value as the report writes it; of a claim that fails what was found, and empty for one that holds.
  package let text: String
}

extension Report {
  /// What spans, steps, constants and claims came to, by pieces in the lesson's order; what could not be evaluated
  /// is left out. Also a report with errors has those of its sound pieces.
  package var placedResults: [PlacedResult] {
    let stated = Dictionary(grouping: statements, by: \.place.piece)
    let findings = Dictionary(
      failures.map { ($0.range, $0.hint ?? "") }, uniquingKeysWith: { first, _ in first })
    return assembly.lesson.pieces.flatMap { piece -> [PlacedResult] in
      switch piece {
      case .span(let index): span(assembly.lesson.spans[index], piece)
      case .block(let index):
        placedWords(of: assembly.lesson.blocks[index], stated[piece] ?? [])
          + block(assembly.lesson.blocks[index], piece, stated[piece] ?? [], findings)
      default: []
      }
    }
  }

  private func span(_ span: LessonSpan, _ piece: Lesson.Piece) -> [PlacedResult] {
    guard case .inline(.value(let text, markdown: _))? = assembly.results[piece] else { return [] }
    return [PlacedResult(kind: .value, range: span.range, text: text)]
  }

  private func block(
    _ block: LessonBlock, _ piece: Lesson.Piece, _ stated: [StatedValues.Statement],
    _ findings: [SourceRange?: String]
  ) -> [PlacedResult] {
    guard let body = block.content.body, !stated.isEmpty else { return [] }
    let lesson = assembly.lesson
    let bytes = lesson.slice(body)
    var faults: [Diagnostic] = []
    switch block.form.word {
    case CheckDirective.form.word:
      // The same words are the same claim.
      let verdicts = Dictionary(
        stated.map { ($0.key, $0.value == .truth(true)) }, uniquingKeysWith: { $1 })
      return Parse.claims(bytes, reporting: &faults).items.compactMap { claim in
        verdicts[lesson.code(claim.range)].map { holds in
          PlacedResult(
            kind: .claim(holds: holds), range: claim.range, text: findings[claim.range] ?? "")
        }
      }
    case StepsDirective.form.word:
      guard case .passages(let passages)? = assembly.results[piece],
        case .table(let table)? = passages.first
      else { return [] }
      // Of a name that stands twice the rows come in the order of its lines.
      var rows = Dictionary(grouping: stated, by: \.key).mapValues { $0.map(\.place.line)[...] }
      return Parse.steps(bytes, reporting: &faults).items.compactMap { step in
        guard let line = rows[step.name]?.popFirst(), line >= Self.headerLines,
          case .value(let text, markdown: _)? = table.rows[line - Self.headerLines].last?.parts
            .first
        else { return nil }
        return PlacedResult(kind: .named(step.name), range: step.range, text: text)
      }
    case FormulaDirective.form.word:
      let values = Dictionary(stated.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
      return Parse.definitions(bytes, reporting: &faults).items.compactMap { definition in
        guard definition.isConstant, let value = values[definition.name] else { return nil }
        return PlacedResult(
          kind: .named(definition.name), range: definition.range, text: value.line)
      }
    default: return []
    }
  }
}
