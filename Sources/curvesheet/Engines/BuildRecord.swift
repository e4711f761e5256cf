internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Lessons
internal import Synchronization
internal import Text

/// What one run of `build` has read, made and found, for the program that ran it. Any number of threads may note
/// things.
final class BuildRecord: Sendable {
  /// What is known of a lesson when its build is over.
  struct Lesson: Sendable {
    let source: SourceText
    /// Of its claims, those that do not hold.
    let failures: [Diagnostic]
  }

  /// A lesson that was not built, and why.
  struct Mistake: Sendable {
    let lesson: String
    let text: String
  }

  private struct State {
    var inputs: [(path: String, sum: String?)] = []
    var known: Set<String> = []
    var outputs: [String] = []
    var fonts: [String] = []
    var lessons: [Lesson] = []
    var mistakes: [Mistake] = []
  }

  private let isSumming: Bool
  private let state = Mutex(State())

  /// - Parameter isSumming: whether the inputs' SHA-256 is wanted.
  init(isSumming: Bool) { self.isSumming = isSumming }

  // MARK: Noting

  /// Notes a file that is about to be read. Its sum is taken first: where it changes in between, whoever compares
  /// sums builds once more than is needed, and never once less.
  func read(_ path: String) {
    let isNew = state.withLock { $0.known.insert(path).inserted }
    guard isNew else { return }
    let sum = isSumming ? Self.sum(of: path) : nil
    state.withLock { $0.inputs.append((path, sum)) }
  }

  /// Notes that files are as they should be, or would be.
  func made(_ paths: [String]) { state.withLock { $0.outputs += paths } }

  /// Notes which fonts figures are set in.
  func set(in fonts: [String]) { state.withLock { $0.fonts = fonts } }

  /// Notes that a lesson was built.
  ///
  /// - Parameters:
  ///   - source: the lesson.
  ///   - failures: of its claims, those that do not hold.
  ///   - paths: its report's files.
  func built(_ source: SourceText, failures: [Diagnostic], making paths: [String]) {
    state.withLock { $0.lessons.append(Lesson(source: source, failures: failures)) }
    made(paths)
  }

  /// Notes that a lesson was not built.
  func failed(_ lesson: String, because error: any Error) {
    // What a check or a claim has found was noted.
    if error is ExitCode { return }
    let text = Terminal.text(of: error)
    state.withLock { $0.mistakes.append(Mistake(lesson: lesson, text: text)) }
  }

  // MARK: What was noted

  /// Paths and sums of what was read, the lesson or the contents of the course first, the others sorted; without a
  /// sum where there is nothing to be read.
  var inputs: [(path: String, sum: String?)] {
    let inputs = state.withLock { $0.inputs }
    return inputs.prefix(1) + inputs.dropFirst().sorted { $0.path < $1.path }
  }

  /// Sorted.
  var outputs: [String] { state.withLock { $0.outputs }.sorted() }

  /// Those that there are figures to be set in.
  var fonts: [String] {
    let beginning = "/\(BuildRecord.figures)/"
    return outputs.contains { $0.contains(beginning) } ? state.withLock { $0.fonts } : []
  }

  /// The folder that figures lie in.
  private static let figures = "figures"

  /// By their names.
  var lessons: [Lesson] {
    state.withLock { $0.lessons }.sorted { $0.source.name < $1.source.name }
  }

  var mistakes: [Mistake] { state.withLock { $0.mistakes }.sorted { $0.lesson < $1.lesson } }

  /// The SHA-256 of a file; nil where there is none.
  static func sum(of path: String) -> String? {
    guard FileKind(of: path, followingLinks: true) == .file,
      let bytes = try? Descriptor(path, flags: O_RDONLY).read(limit: .max)
    else { return nil }
    return SHA256.hexadecimal(of: bytes)
  }

  // MARK: Files of the engine's

  /// Writes a file for the engine in one step.
  ///
  /// - Throws: `FileError` if it cannot be written, or is one that the build reads or makes.
  func write(_ text: String, to path: String) throws(FileError) {
    let own = inputs.map(\.path) + outputs
    let isOwn =
      FileIdentity(of: path).map { identity in
        own.contains { FileIdentity(of: $0) == identity }
      } ?? false
    if isOwn {
      throw FileError(
        .make, path, because: "the build itself reads or makes that file",
        hint: "give the file another name")
    }
    let folder = path.splitAtLastSlash.folder
    if !folder.isEmpty { try Folder.make(folder) }
    try PendingFile(Array(text.utf8), for: path).place()
  }
}
