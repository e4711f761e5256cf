internal import Lessons
internal import Synchronization
internal import Text

/// A lesson that is used, as it was read.
struct UsedFile {
  let source: SourceText
  let identity: FileIdentity?
  let lesson: UsedLesson
  /// What it uses itself.
  let uses: [UsedFile]
}

/// The lessons that lessons of a course use: each is read, and its formulas are resolved, once. Any number of
/// threads may ask.
final class SharedUses: Sendable {
  private let files = Mutex<[FileIdentity: Result<UsedFile, Mistakes>]>([:])

  /// What is known of a file; nil for nothing.
  ///
  /// - Throws: `Mistakes` that were found in it.
  func file(of identity: FileIdentity) throws(Mistakes) -> UsedFile? {
    try files.withLock { $0[identity] }?.get()
  }

  func keep(_ result: Result<UsedFile, Mistakes>, for identity: FileIdentity) {
    files.withLock { $0[identity] = result }
  }
}
