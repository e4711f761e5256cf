internal import Glibc
internal import Synchronization

/// A file that was written beside its place and has yet to take it.
///
/// Whoever looks sees the old file or the new one, never a part of it. What is replaced hands down its
/// permissions, owner and group.
struct PendingFile {
  private let path: String
  private let temporary: String

  private static let ending = ".curvesheet~"
  /// Tells those apart that are pending at the same time.
  private static let count = Atomic(0)

  /// Writes all bytes under a temporary name in the folder of `path`.
  ///
  /// - Parameters:
  ///   - bytes: all that it holds.
  ///   - path: its place.
  ///   - isWaiting: whether they are on the disk when it returns; otherwise it has to `settle` before it is placed.
  /// - Throws: `FileError` if that fails, or the file in that place is not to be written.
  init(_ bytes: [UInt8], for path: String, isWaiting: Bool = true) throws(FileError) {
    let old = try FileAccess(of: path)
    let (folder, name) = path.splitAtLastSlash
    self.path = path
    // A file's name has at most 255 bytes (NAME_MAX).
    let number = Self.count.add(1, ordering: .relaxed).newValue
    temporary = "\(folder).\(name.prefix(60)).\(number).\(getpid())\(Self.ending)"
    unlink(temporary)
    try Descriptor.make(temporary, of: bytes, named: path, like: old, isWaiting: isWaiting)
  }

  /// Waits until its bytes are on the disk, so that no failure of the machine leaves a part of it in its place.
  func settle() throws(FileError) { try Descriptor.settle(temporary, named: path) }

  /// Puts the file in its place.
  func place() throws(FileError) {
    if rename(temporary, path) != 0 {
      let code = errno
      discard()
      throw FileError(.write, path, code)
    }
  }

  /// Takes the file away without touching its place.
  func discard() {
    unlink(temporary)
  }

  /// Whether a file of this path could be one that a killed build left.
  static func isName(_ path: String) -> Bool { path.hasSuffix(ending) }

  /// The paths of what processes that were killed have left in a folder: all, or what had yet to take
  /// the place of the file `name`.
  static func leftovers(in folder: String, of name: String? = nil) -> [String] {
    let beginning = "." + (name.map { "\($0.prefix(60))." } ?? "")
    return Folder.names(in: folder).filter { file in
      guard file.hasPrefix(beginning), file.hasSuffix(ending) else { return false }
      let stem = file.dropLast(ending.count)
      guard let dot = stem.lastIndex(of: "."), let process = pid_t(stem[stem.index(after: dot)...])
      else { return false }
      let isRunning = process != getpid() && (kill(process, 0) == 0 || errno != ESRCH)
      return !isRunning
    }.map { folder + "/" + $0 }
  }
}

extension String {
  /// The folder with its slash (empty for a bare name), and the name.
  var splitAtLastSlash: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return ("", self) }
    return (String(self[...slash]), String(self[index(after: slash)...]))
  }
}
