internal import Functions
internal import Lessons
internal import Text

/// A text that is open in the client, with what is known of it.
final class Document {
  let uri: String
  /// What the client calls the text as it is now; nil where it calls it nothing.
  private(set) var version: Int?
  private(set) var positions: PositionMap
  /// How often the text has changed, or something beside it.
  private(set) var generation = 0
  /// How often the text has changed.
  private(set) var edition = 0
  /// The edition that the client was told of last.
  private var told: Int?
  private let encoding: PositionEncoding
  private let memory = LessonMemory(circumstances: "")
  /// The newest that was built, and of which generation.
  private var newest: (built: BuiltLesson, generation: Int)?
  private var reading: (lesson: Lesson?, generation: Int)?
  /// The generation that was last given out to be built.
  private var ordered: Int?

  init(uri: String, version: Int?, text: String, _ encoding: PositionEncoding) {
    (self.uri, self.version, self.encoding) = (uri, version, encoding)
    positions = PositionMap(Array(text.utf8), encoding)
  }

  var source: SourceText {
    SourceText(name: FileAddress.path(of: uri) ?? uri, bytes: positions.bytes)
  }

  // MARK: Changes

  /// Puts a text in the place of a part, or of all.
  func change(_ part: SourceRange?, to text: String) {
    var bytes = positions.bytes
    if let part {
      bytes.replaceSubrange(part.lower..<part.upper, with: text.utf8)
    } else {
      bytes = Array(text.utf8)
    }
    positions = PositionMap(bytes, encoding)
    edition += 1
    touch()
  }

  func call(version: Int?) { self.version = version }

  /// Lets the text be built anew, since something beside it changed.
  func touch() { generation += 1 }

  // MARK: Building

  /// What is to be built, where texts that are open count in place of the disk; nil where that is done or under way.
  func order(beside opened: OpenTexts) -> BuildOrder? {
    guard ordered != generation else { return nil }
    ordered = generation
    return BuildOrder(
      uri: uri, generation: generation, source: source, memory: memory, opened: opened)
  }

  /// Whether the newest build knew other lessons than those that are open now.
  func isOutdated(beside opened: OpenTexts) -> Bool {
    guard let built else { return false }
    return built.beside.contains { path, text in opened[path] != text }
  }

  /// Whether the newest build knew a course that says something else to the lesson than the one that it is of now.
  func isOutdated(in course: WrittenCourse?) -> Bool {
    guard let built else { return false }
    guard let course else { return built.course != nil }
    return course.isOther(than: built.course, forLessonAt: source.name)
  }

  /// What is to be shown of what was built; nil where that is not done.
  func showOrder(beside opened: OpenTexts) -> BuildOrder? {
    built.map { built in
      BuildOrder(
        uri: uri, generation: generation, source: source, memory: memory, opened: opened,
        known: built)
    }
  }

  /// Takes over what was built.
  ///
  /// - Returns: whether it is of the text as it is now.
  func take(_ result: BuildResult) -> Bool {
    if let newest, newest.generation > result.generation { return false }
    newest = (result.built, result.generation)
    return result.generation == generation
  }

  /// Notes that the client is told of the text.
  ///
  /// - Returns: whether it was told of the same text before.
  func tell() -> Bool {
    defer { told = edition }
    return told == edition
  }

  /// What the text came to; nil while that is not known.
  var built: BuiltLesson? { newest.flatMap { $0.generation == generation ? $0.built : nil } }

  /// The formulas that are known, by the newest that was built.
  var library: Library { newest?.built.library ?? Prelude.library }

  /// The text as it is read; nil for one that is none of a lesson.
  var lesson: Lesson? {
    if let built { return built.lesson }
    if let reading, reading.generation == generation { return reading.lesson }
    let lesson = LessonReader.read(source).lesson
    reading = (lesson, generation)
    return lesson
  }
}
