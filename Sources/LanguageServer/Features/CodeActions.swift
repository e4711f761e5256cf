internal import Diagnostics
internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// `textDocument/codeAction`: what a hint says as an edit, a line that states a derivative, a name for a table.
enum CodeActions: Feature {
  static let method = "textDocument/codeAction"
  static let capability = "codeActionProvider"
  static let options = JSON(members: [
    "codeActionKinds": .array([.string(fix), .string(rewrite)])
  ])
  static let needsBuild = true

  private static let fix = "quickfix"
  private static let rewrite = "refactor.rewrite"

  private struct Action {
    let title: String
    let range: SourceRange
    let text: String
    var diagnostic: Diagnostic?
  }

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    guard let wanted = view.positions.range(parameters["range"]) else { throw .missing("range") }
    let kinds = parameters["context"]?["only"]?.elements.compactMap(\.string)
    func isWanted(_ kind: String) -> Bool {
      kinds.map { $0.contains { kind == $0 || kind.hasPrefix($0 + ".") } } ?? true
    }
    let fixes = isWanted(fix) ? fixes(of: view, in: wanted) : []
    let rewrites = isWanted(rewrite) ? rewrites(of: view, in: wanted) : []
    return .array((fixes + rewrites).map { json($0, in: view) })
  }

  private static func json(_ action: Action, in view: LessonView) -> JSON {
    let edits = JSON.array([view.positions.edit(action.range, action.text)])
    return JSON(members: [
      "title": .string(action.title),
      "kind": .string(action.diagnostic == nil ? rewrite : fix),
      "diagnostics": action.diagnostic.map {
        .array([PublishedDiagnostic.json($0, view.positions)])
      },
      "edit": JSON(members: ["changes": .object([JSON.Member(view.uri, edits)])]),
    ])
  }

  // MARK: Hints

  private static func fixes(of view: LessonView, in wanted: SourceRange) -> [Action] {
    (view.built?.diagnostics ?? []).compactMap { diagnostic in
      guard let range = diagnostic.range, range.lower <= wanted.upper, wanted.lower <= range.upper,
        let hint = diagnostic.hint
      else { return nil }
      return HintEdit(hint, at: range, in: view.lesson).map {
        Action(title: $0.title, range: $0.range, text: $0.text, diagnostic: diagnostic)
      }
    }
  }

  // MARK: Rewriting

  private static func rewrites(of view: LessonView, in wanted: SourceRange) -> [Action] {
    let block = view.lesson.blocks.first {
      $0.range.lower <= wanted.lower && wanted.lower <= $0.range.upper
    }
    guard let block else { return [] }
    switch block.form.word {
    case "formula":
      return [derivative(in: block, at: wanted.lower, of: view)].compactMap(\.self)
    case "table" where block.content.value("id") == nil:
      let id = HintEdit.freeID("my-table", in: view.lesson)
      let place = SourceRange(block.openingLine.upper, block.openingLine.upper)
      let text = HintEdit.line("id: \(id)", below: block, in: view.lesson)
      return [Action(title: "Add an id", range: place, text: text)]
    default: return []
    }
  }

  /// A line that leaves it to us to find the derivative of the formula at a place, if it has none and can have one.
  private static func derivative(
    in block: LessonBlock, at offset: Int, of view: LessonView
  ) -> Action? {
    guard let body = block.content.body else { return nil }
    var faults: [Diagnostic] = []
    let bytes = view.lesson.slice(body)
    let formula = Parse.definitions(bytes, reporting: &faults).items.first {
      $0.range.lower <= offset && offset <= $0.range.upper
    }
    guard let formula, formula.primes == 0, !formula.isConstant, formula.recurrence == nil,
      let function = view.library.functions[formula.name],
      function.definition?.nameRange == formula.nameRange, function.stated.isEmpty
    else { return nil }
    let parameters = formula.parameters.map(\.name).joined(separator: ", ")
    // What containers and the author put before the formula.
    let source = view.lesson.source
    let line = source.lines[source.lines.line(at: formula.nameRange.lower)]
    let margin = String(
      decoding: source.bytes[line.lowerBound..<formula.nameRange.lower], as: UTF8.self)
    let statement = "\(formula.name)'(\(parameters)) = ..."
    guard Self.isAccepted(statement, after: formula, by: view.library) else { return nil }
    let end = formula.range.upper
    return Action(
      title: "State this derivative", range: SourceRange(end, end), text: "\n\(margin)\(statement)")
  }

  /// Whether the formula has a derivative that can be stated.
  private static func isAccepted(
    _ statement: String, after formula: Definition, by library: Library
  ) -> Bool {
    var faults: [Diagnostic] = []
    var library = library
    guard
      let definition = Parse.definitions(Array(statement.utf8)[...], reporting: &faults).items.first
    else { return false }
    return (try? library.define(definition)) != nil
  }
}
