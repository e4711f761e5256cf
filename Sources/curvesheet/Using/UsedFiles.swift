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
  private var lessons: [FileIdentity: UsedFile] = [:]
  /// Their texts, in the order in which they were read.
  private(set) var sources: [SourceText] = []
  /// What other lessons of a course have read already.
  private let shared: SharedUses?
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

  /// - Parameters:
  ///   - shared: what lessons of a course have read together; nil for a lesson alone.
  ///   - opened: the text that counts in place of the file at a path.
  init(sharing shared: SharedUses? = nil, opened: @escaping (String) -> [UInt8]? = { _ in nil }) {
    (self.shared, self.opened) = (shared, opened)
  }

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
    try uses(of: lesson.uses, in: file, with: other, looking)
  }

  /// The same of a lesson of which no more is known.
  mutating func uses(
    of names: [UsedName], in file: LessonFile, with other: String? = nil, _ looking: Looking
  ) throws -> [Use] {
    chain = [Link(file: file)]
    let named = try other.map { [try use($0, looking)] } ?? []
    return try named + uses(of: names, looking).map { Use($0.file.lesson, at: $0.range) }
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
    return Use(try used(file, looking).lesson, at: nil)
  }

  /// What the last lesson of the chain uses.
  private mutating func uses(
    of names: [UsedName], _ looking: Looking
  ) throws(Mistakes) -> [(file: UsedFile, range: SourceRange)] {
    let source = chain[chain.count - 1].file.source
    let folder = source.name.splitAtLastSlash.folder
    var uses: [(file: UsedFile, range: SourceRange)] = []
    var parts: [Mistakes.Part] = []
    for name in names {
      chain[chain.count - 1].range = name.range
      do throws(Mistakes) {
        uses.append((try used(name, from: folder, looking), name.range))
      } catch {
        parts += error.parts
      }
    }
    if !parts.isEmpty { throw Mistakes(parts: parts) }
    return uses
  }

  private mutating func used(
    _ name: UsedName, from folder: String, _ looking: Looking
  ) throws(Mistakes) -> UsedFile {
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
      throw mistake("lessons use each other: " + Self.told(steps), at: name)
    }
    if let identity = file.identity, let known = lessons[identity] { return known }
    guard sources.count < Self.most else {
      throw mistake("a lesson uses at most \(Self.most) others", at: name)
    }
    return try used(file, looking)
  }

  /// Reads a lesson's definitions, and what it uses itself.
  private mutating func used(
    _ file: LessonFile, _ looking: Looking
  ) throws(Mistakes) -> UsedFile {
    guard let identity = file.identity, let shared else { return try read(file, looking) }
    if let known = try shared.file(of: identity) {
      take(known, looking)
      return known
    }
    let result = Result { () throws(Mistakes) in try read(file, looking) }
    shared.keep(result, for: identity)
    return try result.get()
  }

  private mutating func read(
    _ file: LessonFile, _ looking: Looking
  ) throws(Mistakes) -> UsedFile {
    sources.append(file.source)
    let (read, faults) = LessonReader.read(file.source)
    guard let read else { throw Mistakes(faults, in: file.source) }
    chain.append(Link(file: file))
    defer { chain.removeLast() }
    let uses = try uses(of: read.uses, looking)
    var diagnostics = faults.filter { $0.severity == .error }
    let lesson = UsedLesson(
      read, using: uses.map { Use($0.file.lesson, at: $0.range) }, on: Prelude.library,
      reporting: &diagnostics)
    if diagnostics.hasErrors { throw Mistakes(diagnostics, in: file.source) }
    let used = UsedFile(
      source: file.source, identity: file.identity, lesson: lesson, uses: uses.map(\.file))
    if let identity = file.identity { lessons[identity] = used }
    return used
  }

  /// Takes over what another lesson of the course has read, and what that uses.
  private mutating func take(_ known: UsedFile, _ looking: Looking) {
    guard let identity = known.identity,
      lessons.updateValue(known, forKey: identity) == nil
    else { return }
    looking(known.source.name)
    sources.append(known.source)
    for other in known.uses { take(other, looking) }
  }

  /// A long circle is told by where it begins and ends.
  private static func told(_ steps: [String]) -> String {
    let (beginning, end) = (4, 2)
    guard steps.count > beginning + end + 1 else { return steps.joined(separator: ", ") }
    let between = "… (\(steps.count - beginning - end) more) …"
    return (steps.prefix(beginning) + [between] + steps.suffix(end)).joined(separator: ", ")
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
