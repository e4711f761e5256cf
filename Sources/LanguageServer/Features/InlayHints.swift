internal import Diagnostics
internal import Expressions
internal import Functions
internal import Lessons
internal import Numerals
internal import Text

/// `textDocument/inlayHint`: the values of spans, steps and constants, whether claims hold, and where recurrences
/// lead, beside their places.
enum InlayHints: Feature {
  static let method = "textDocument/inlayHint"
  static let capability = "inlayHintProvider"
  static let needsBuild = true

  /// Longer values would push the text away.
  private static let longest = 60

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    guard let wanted = view.positions.range(parameters["range"]) else { throw .missing("range") }
    let results = view.results.map { ($0.range.upper, label(of: $0)) }
    let all = (results + recurrences(in: view)).filter {
      wanted.lower <= $0.0 && $0.0 <= wanted.upper
    }.sorted { $0.0 < $1.0 }
    return .array(
      all.map { offset, label in
        JSON(members: [
          "position": JSON(view.positions.position(of: offset)), "label": .string(label),
          "paddingLeft": .truth(true),
        ])
      })
  }

  private static func label(of result: PlacedResult) -> String {
    switch result.kind {
    case .value: return shortened(result.text)
    case .named: return "= " + shortened(result.text)
    case .claim(holds: true): return "✓"
    case .claim(holds: false): return "✗ " + shortened(result.text)
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest) + "…" : text
  }

  /// `w_(20) = 1.003`: what each recurrence without further parameters has come to at the end of what is usually
  /// drawn.
  private static func recurrences(in view: LessonView) -> [(Int, String)] {
    guard let library = view.built?.library else { return [] }
    var faults: [Diagnostic] = []
    let definitions = view.lesson.blocks.filter { $0.form.word == "formula" }.flatMap { block in
      block.content.body.map {
        Parse.definitions(view.lesson.slice($0), reporting: &faults).items
      } ?? []
    }
    return definitions.compactMap { definition -> (Int, String)? in
      guard definition.recurrence != nil,
        library.functions[definition.name]?.definition?.nameRange == definition.nameRange
      else { return nil }
      let call = "\(definition.name)(\(step))"
      guard let expression = Parse.expression(Array(call.utf8)[...], reporting: &faults),
        let value = try? library.resolve(expression).evaluate()
      else { return nil }
      let text = shortened(value.text(.digits(4)))
      return (definition.range.upper, "\(definition.name)_(\(step)) = \(text)")
    }
  }

  private static let step = 20
}
