internal import Functions
internal import Lessons
internal import Text

/// A request about an open text.
protocol Feature: Sendable {
  static var method: String { get }
  /// What the server says at first that it can: the member's name and value (ServerCapabilities).
  static var capability: String { get }
  static var options: JSON { get }
  /// Whether it waits until the text is built; otherwise reading it is enough.
  static var needsBuild: Bool { get }
  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON
}

extension Feature {
  static var options: JSON { .truth(true) }
  static var needsBuild: Bool { false }
}

/// All features, a file each.
enum Features {
  static let all: [any Feature.Type] = [
    InlayHints.self, Hover.self, Completion.self, GoToDefinition.self, FindReferences.self,
    PrepareRename.self, Rename.self, DocumentSymbols.self, FoldingRanges.self,
    CodeActions.self, Formatting.self, SemanticTokens.self, DocumentHighlights.self,
    DocumentLinks.self,
  ]
}

/// A text with what is known of it when a request is answered.
final class LessonView {
  let uri: String
  let positions: PositionMap
  let lesson: Lesson
  /// Of the same text; nil for features that do not wait for it.
  let built: BuiltLesson?
  /// The formulas that are known, perhaps by an older text.
  let library: Library
  /// Where other lessons are.
  let places: LessonGroup.Places

  init(
    uri: String, positions: PositionMap, lesson: Lesson, built: BuiltLesson?, library: Library,
    places: LessonGroup.Places
  ) {
    (self.uri, self.positions, self.lesson) = (uri, positions, lesson)
    (self.built, self.library, self.places) = (built, library, places)
  }

  /// What spans, steps, constants and claims came to.
  private(set) lazy var results: [PlacedResult] = built?.report?.placedResults ?? []

  /// The lesson with others that it uses, or that use it.
  private(set) lazy var group = LessonGroup(uri: uri, lesson, positions, library, in: places)

  /// The path of its file; its address where that is of none.
  var path: String { group.own.path }

  /// The course that it is of; nil for a lesson alone.
  private(set) lazy var course = places.course(of: path, lesson)

  /// Where the lesson's names stand.
  var names: NameIndex { group.own.names }

  /// Another lesson of the folder, by its file's name.
  func lesson(called file: String) -> Lesson? {
    group.member(LessonFiles.folder(of: path) + file)?.lesson
  }

  /// The place that the parameters name.
  func offset(in parameters: JSON) throws(RequestFault) -> Int {
    guard let position = parameters["position"]?.position else { throw .missing("position") }
    return positions.offset(of: position)
  }
}
