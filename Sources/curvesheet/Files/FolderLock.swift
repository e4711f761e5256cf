internal import Glibc

/// The right to a folder that one build at a time writes into, or several read (flock(2)). It ends
/// also where the process is killed.
enum FolderLock {
  enum Access {
    case reading, writing
  }

  /// Does some work while the folder is locked; without a lock where there is no folder, or where its
  /// file system has none.
  ///
  /// - Parameters:
  ///   - folder: one that need not be there.
  ///   - access: what the work does with it.
  ///   - waiting: called once before it waits for another process.
  ///   - work: what is done.
  /// - Throws: what `work` throws.
  static func hold(
    _ folder: String, for access: Access, waiting: () -> Void, _ work: () throws -> Void
  ) rethrows {
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if number >= 0 { close(number) } }
    let operation = access == .reading ? LOCK_SH : LOCK_EX
    if number >= 0, flock(number, operation | LOCK_NB) != 0, errno == EWOULDBLOCK {
      waiting()
      while flock(number, operation) != 0, errno == EINTR {}
    }
    try work()
  }
}
