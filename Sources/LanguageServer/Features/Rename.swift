internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// `textDocument/rename`: another name for a formula, constant, step or figure of the lesson's own, in all places; or
/// none, where that would change what something means.
enum Rename: Feature {
  static let method = "textDocument/rename"
  static let capability = PrepareRename.capability
  static let options = PrepareRename.options

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let name = parameters["newName"]?.string else { throw .missing("newName") }
    guard let found = view.names.occurrence(at: offset), view.names.isOwn(found.symbol) else {
      throw RequestFault(.requestFailed, "there is nothing of this lesson's own to rename here")
    }
    let places = view.names.all(of: found.symbol)
    switch found.symbol {
    case .figure: try checkID(name, in: view)
    case .defined(let old), .step(let old, section: _), .known(let old):
      if name != old { try check(name, for: places, in: view) }
      try checkExamples(old, in: view)
    }
    let edits = places.map { view.positions.edit($0.range, name) }
    return JSON(members: ["changes": .object([JSON.Member(view.uri, .array(edits))])])
  }

  private static func check(
    _ name: String, for places: [NameIndex.Occurrence], in view: LessonView
  ) throws(RequestFault) {
    let lexemes = Parse.lexemes(Array(name.utf8)[...]).joined()
    guard lexemes.count == 1, lexemes.first?.kind == .name(name, numpy: false) else {
      throw RequestFault(.requestFailed, "'\(name)' is no name of the language")
    }
    let isTaken = view.names.occurrences.contains {
      switch $0.symbol {
      case .defined(name), .step(name, section: _), .known(name): true
      default: false
      }
    }
    if isTaken || view.names.defined.contains(name) {
      throw RequestFault(.requestFailed, "'\(name)' is something else in this lesson already")
    }
    if places.contains(where: { $0.bound.contains(name) }) {
      throw RequestFault(
        .requestFailed, "'\(name)' is a variable or a parameter where the name stands")
    }
  }

  private static func checkID(_ name: String, in view: LessonView) throws(RequestFault) {
    guard Identifier.isAllowed(name) else {
      throw RequestFault(.requestFailed, "an id has only ASCII letters, digits, '-' and '_'")
    }
    let isTaken = view.names.occurrences.contains {
      if case .figure(let other) = $0.symbol { $0.isDefinition && other == name } else { false }
    }
    if isTaken { throw RequestFault(.requestFailed, "the id '\(name)' is taken") }
  }

  /// What examples name is read with the lesson around them, but is a text of its own.
  private static func checkExamples(_ name: String, in view: LessonView) throws(RequestFault) {
    for block in view.lesson.blocks where block.form.isVerbatim {
      let text = view.lesson.slice(block.range)
      let words = Parse.lexemes(text).joined()
      if words.contains(where: { $0.kind == .name(name, numpy: false) }) {
        throw RequestFault(
          .requestFailed, "'\(name)' stands in an example, too, which is not renamed")
      }
    }
  }
}
