internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// `textDocument/rename`: another name for a formula, constant, step or figure, in all places, also in the lessons that
/// use it or link to it; or none, where that would change what something means.
enum Rename: Feature {
  static let method = "textDocument/rename"
  static let capability = PrepareRename.capability
  static let options = PrepareRename.options

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let name = parameters["newName"]?.string else { throw .missing("newName") }
    let found = view.names.occurrence(at: offset)
    let places = found.map { view.group.all(of: $0.symbol) } ?? []
    guard let found, found.symbol.isName, places.contains(where: \.occurrence.isDefinition) else {
      throw RequestFault(.requestFailed, "there is nothing of this lesson's own to rename here")
    }
    let lessons = Dictionary(grouping: places, by: \.member.uri)
    for member in view.group.members(knowing: found.symbol) {
      switch found.symbol {
      case .figure, .otherFigure: try checkID(name, in: member)
      case .lesson: continue
      case .defined(let old), .step(let old, section: _), .known(let old), .builtin(let old):
        let own = lessons[member.uri] ?? []
        if name != old { try check(name, for: own.map(\.occurrence), in: member) }
        try checkExamples(old, in: member)
      }
    }
    let changes = lessons.sorted { $0.key < $1.key }.map { uri, places in
      JSON.Member(
        uri, .array(places.map { $0.member.positions.edit($0.occurrence.range, name) }))
    }
    return JSON(members: ["changes": .object(changes)])
  }

  private static func check(
    _ name: String, for places: [NameIndex.Occurrence], in member: LessonGroup.Member
  ) throws(RequestFault) {
    let lexemes = Parse.lexemes(Array(name.utf8)[...]).joined()
    guard lexemes.count == 1, lexemes.first?.kind == .name(name, numpy: false) else {
      throw RequestFault(.requestFailed, "'\(name)' is no name of the language")
    }
    let isTaken = member.names.occurrences.contains {
      switch $0.symbol {
      case .defined(name), .step(name, section: _), .known(name): true
      default: false
      }
    }
    if isTaken || member.names.defined.contains(name) || member.foreign.contains(name) {
      throw RequestFault(
        .requestFailed, "'\(name)' is something else in \(called(member)) already")
    }
    if places.contains(where: { $0.bound.contains(name) }) {
      throw RequestFault(
        .requestFailed, "'\(name)' is a variable or a parameter where the name stands")
    }
  }

  private static func checkID(
    _ name: String, in member: LessonGroup.Member
  ) throws(RequestFault) {
    guard Identifier.isAllowed(name) else {
      throw RequestFault(.requestFailed, "an id has only ASCII letters, digits, '-' and '_'")
    }
    let isTaken = member.names.occurrences.contains {
      if case .figure(let other) = $0.symbol { $0.isDefinition && other == name } else { false }
    }
    if isTaken { throw RequestFault(.requestFailed, "the id '\(name)' is taken") }
  }

  /// What examples name is read with the lesson around them, but is a text of its own.
  private static func checkExamples(
    _ name: String, in member: LessonGroup.Member
  ) throws(RequestFault) {
    for block in member.lesson.blocks where block.form.isVerbatim {
      let text = member.lesson.slice(block.range)
      let words = Parse.lexemes(text).joined()
      if words.contains(where: { $0.kind == .name(name, numpy: false) }) {
        throw RequestFault(
          .requestFailed,
          "'\(name)' stands in an example of \(called(member)), too, which is not renamed")
      }
    }
  }

  /// The lesson's name.
  private static func called(_ member: LessonGroup.Member) -> String {
    LessonFiles.name(of: member.path)
  }
}
