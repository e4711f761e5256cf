internal import Glibc
internal import Synchronization

/// Pictures that were read before, as long as their files stay what they are; any number of threads may use it.
final class KnownPictures: Sendable {
  private struct Entry {
    let state: FileState
    let bytes: [UInt8]
    /// When it was asked for last, in seconds.
    var used: Int
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// Seconds after which one that nobody asks for is forgotten.
  private static let memorable = 60
  /// Seconds within which a file may change again without a sign of it.
  private static let restless = 2

  /// The bytes of the picture at a path, which are read where they are not known.
  func bytes(
    of path: String, _ read: (String) throws(Descriptor.Failure) -> [UInt8]
  ) throws(Descriptor.Failure) -> [UInt8] {
    let now = time(nil)
    let before = FileState(of: path)
    let known = entries.withLock { entries -> [UInt8]? in
      guard let before, entries[path]?.state == before else { return nil }
      entries[path]?.used = now
      return entries[path]?.bytes
    }
    if let known { return known }
    let bytes = try read(path)
    entries.withLock { entries in
      entries = entries.filter { now - $0.value.used < Self.memorable }
      entries[path] = nil
      if let before, before.isOlder(than: now - Self.restless), FileState(of: path) == before {
        entries[path] = Entry(state: before, bytes: bytes, used: now)
      }
    }
    return bytes
  }
}
