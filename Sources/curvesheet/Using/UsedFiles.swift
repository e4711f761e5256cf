internal import Diagnostics
internal import Functions
internal import Lessons
internal import Text

/// Reads the lessons that lessons use, each once.
struct UsedFiles {
  /// Told of each path before it is looked at.
  typealias Looking = (String) -> Void

  /// The text that counts in place of the file at a path; nil for the file's own.
  private let opened: (String) -> [UInt8]?
  private var lessons: [FileIdentity: UsedLesson] = [:]
  /// Their texts, in the order in which they were read.
  private(set) var sources: [SourceText] = []
  /// The lessons that are being read, each used by the one before it.
  private var chain: [Link] = []

  private struct Link {
    let file: LessonFile
    /// Where it uses the next.
    var range = SourceRange(0, 0)

    /// `common.md:2`
    var place: String { "\(file.source.name):\(file.source.location(of: range.lower).line)" }
  }

  /// Far more than anyone parts definitions into.
  private static let most = 100

  init(opened: @escaping (String) -> [UInt8]? = { _ in nil }) { self.opened = opened }

  /// Which files they are.
  var identities: Set<FileIdentity> { Set(lessons.keys) }

  /// What a lesson uses.
  ///
  /// - Parameters:
  ///   - lesson: what was read of the file.
  ///   - file: the file.
  ///   - other: a further lesson that the command line names.
  ///   - looking: told of the files.
  /// - Returns: the uses that a report is made with.
  /// - Throws: `FileError` if that one cannot be read, and `Mistakes` in any of them.
  mutating func uses(
    of lesson: Lesson, in file: LessonFile, with other: String? = nil, _ looking: Looking
  ) throws -> [Use] {
    chain = [Link(file: file)]
    let named = try other.map { [try use($0, looking)] } ?? []
    return try named + uses(of: lesson, looking)
  }

  /// That the command line names a lesson.
  ///
  /// - Throws: `FileError` if it cannot be read, and `Mistakes` in it or in what it uses.
  mutating func use(_ path: String, _ looking: Looking = { _ in }) throws -> Use {
    looking(path)
    let file = try LessonFile.read(path)
    if let identity = file.identity, chain.contains(where: { $0.file.identity == identity }) {
      throw FileError(.read, path, because: "it is the lesson itself")
    }
    return Use(try used(file, looking), at: nil)
  }

  /// What the last lesson of the chain uses.
  private mutating func uses(
    of lesson: Lesson, _ looking: Looking
  ) throws(Mistakes) -> [Use] {
    let source = chain[chain.count - 1].file.source
    let folder = source.name.splitAtLastSlash.folder
    var uses: [Use] = []
    var parts: [Mistakes.Part] = []
    for name in lesson.uses {
      chain[chain.count - 1].range = name.range
      do throws(Mistakes) {
        uses.append(Use(try used(name, from: folder, looking), at: name.range))
      } catch {
        parts += error.parts
      }
    }
    if !parts.isEmpty { throw Mistakes(parts: parts) }
    return uses
  }

  private mutating func used(
    _ name: UsedName, from folder: String, _ looking: Looking
  ) throws(Mistakes) -> UsedLesson {
    let path = folder + name.path
    looking(path)
    let file: LessonFile
    let obstacle = PlainWay.obstacle(on: name.path, from: folder)
    if let bytes = opened(path), obstacle == nil || obstacle == .missing {
      file = LessonFile(
        source: SourceText(name: path, bytes: bytes), identity: FileIdentity(of: path))
    } else if let reason = obstacle.map({ Self.reason(for: $0, on: name.path) }) {
      throw mistake(reason, at: name)
    } else {
      do {
        file = try LessonFile.read(path)
      } catch {
        throw mistake("cannot read '\(name.path)': \(error.reason)", at: name)
      }
    }
    if let first = chain.firstIndex(where: { $0.file.isSame(as: file) }) {
      let steps = zip(chain[first...], chain[(first + 1)...].map(\.file) + [file]).map {
        user, used in
        "\(user.place) uses \(used.source.name)"
      }
      throw mistake("lessons use each other: " + steps.joined(separator: ", "), at: name)
    }
    if let identity = file.identity, let lesson = lessons[identity] { return lesson }
    guard sources.count < Self.most else {
      throw mistake("a lesson uses at most \(Self.most) others", at: name)
    }
    return try used(file, looking)
  }

  /// Reads a lesson's definitions, and what it uses itself.
  private mutating func used(
    _ file: LessonFile, _ looking: Looking
  ) throws(Mistakes) -> UsedLesson {
    sources.append(file.source)
    let (read, faults) = LessonReader.read(file.source)
    guard let read else { throw Mistakes(faults, in: file.source) }
    chain.append(Link(file: file))
    defer { chain.removeLast() }
    let uses = try uses(of: read, looking)
    var diagnostics = faults.filter { $0.severity == .error }
    let lesson = UsedLesson(read, using: uses, on: Prelude.library, reporting: &diagnostics)
    if diagnostics.hasErrors { throw Mistakes(diagnostics, in: file.source) }
    if let identity = file.identity { lessons[identity] = lesson }
    return lesson
  }

  private func mistake(_ message: String, at name: UsedName) -> Mistakes {
    Mistakes([.error(message, at: name.range)], in: chain[chain.count - 1].file.source)
  }

  /// Why what a path leads to is not read.
  private static func reason(for obstacle: PlainWay.Obstacle, on path: String) -> String {
    switch obstacle {
    case .missing: "there is no file '\(path)' in this lesson's folder"
    case .link: "'\(path)' leads through a symbolic link, and none is followed"
    case .folder: "'\(path)' is a folder"
    case .other: "'\(path)' is no plain file"
    }
  }
}
