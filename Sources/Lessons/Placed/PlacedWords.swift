internal import Diagnostics
internal import Expressions
internal import Functions

extension Report {
  /// What the spans in the words of a block came to: of its captions, titles and labels.
  func placedWords(of block: LessonBlock, _ stated: [StatedValues.Statement]) -> [PlacedResult] {
    let lesson = assembly.lesson
    // In one block the same words are the same value.
    let values = Dictionary(
      stated.filter { $0.kind == "inline" }.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    if values.isEmpty { return [] }
    var faults: [Diagnostic] = []
    let spelling = Language(of: lesson.metadata, reporting: &faults).values
    return lesson.spans(inWordsOf: block).compactMap { span in
      guard span.kind == .value,
        let parsed = Parse.inlineValue(lesson.slice(span.expression), reporting: &faults),
        let value = values[parsed.expression.source].flatMap(Value.init(stated:))
      else { return nil }
      return PlacedResult(
        kind: .value, range: span.range, text: value.text(parsed.format, as: spelling))
    }
  }

  /// What a link without words to a figure or table becomes, `Figure 2`; nil where it leads nowhere.
  package func words(of reference: LessonReference) -> String? {
    assembly.labels[reference]?.words
  }

  /// What a link without words to another lesson becomes in the report's language, `Figure 2.1` or that lesson's
  /// title; nil where it leads nowhere.
  package func words(of goal: LessonLink.Goal, at place: LessonPlace) -> String? {
    var faults: [Diagnostic] = []
    let language = Language(of: assembly.lesson.metadata, reporting: &faults)
    return place.target(of: goal).flatMap(language.words)
  }
}

extension Value {
  /// The value that was stated so; nil for what is none of the language's.
  fileprivate init?(stated: JSON) {
    switch stated {
    case .number(let number): self = .scalar(number)
    case .truth(let truth):
      self = .scalar(truth ? 1 : 0)
      isTruth = true
    case .array(let parts):
      let values = parts.compactMap { Value(stated: $0) }
      guard let first = values.first, values.count == parts.count,
        values.allSatisfy({ $0.shape == first.shape })
      else { return nil }
      switch first.shape {
      case .scalar: self = .vector(values.map { $0[0] })
      case .vector(let columns) where columns > 0:
        self = .matrix(columns: columns, values.flatMap(\.elements))
      default: return nil
      }
      isTruth = first.isTruth
    case .string, .object, .null: return nil
    }
  }
}
