internal import Drawings
internal import Glibc
internal import Synchronization

/// The folder that holds what builds remember: `curvesheet` among the user's caches (XDG Base Directory
/// Specification 0.8). It can be removed at any time.
struct MemoryFolder {
  let path: String

  /// What our files' names end with.
  private static let ending = ".memory"
  /// Bytes that all files together may take; beyond them the oldest go.
  private static let most = 512 << 20

  /// Nil where the user has no such folder: neither `XDG_CACHE_HOME` nor `HOME` says where.
  init?() {
    func folder(_ variable: String) -> String? {
      guard let value = getenv(variable).map({ String(cString: $0) }), value.hasPrefix("/") else {
        return nil
      }
      return value
    }
    guard let caches = folder("XDG_CACHE_HOME") ?? folder("HOME").map({ $0 + "/.cache" }) else {
      return nil
    }
    path = caches + "/curvesheet"
  }

  /// Where builds of a lesson remember what they found.
  ///
  /// - Parameter lesson: its path; nil for the lesson inside the program.
  /// - Returns: a path in this folder.
  func file(of lesson: String?) -> String {
    var digest = Digest()
    digest.append(counted: (lesson.map(Self.real) ?? "built-in").utf8)
    return "\(path)/\(digest.hexadecimal)\(Self.ending)"
  }

  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  // MARK: Files

  /// Our files with their sizes and the seconds of their last change; those that killed builds have left count,
  /// too.
  private var files: [(path: String, size: Int, time: Int)] {
    Folder.names(in: path).filter { $0.contains(Self.ending) }.compactMap { name in
      var status = stat()
      let path = path + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return (path, Int(status.st_size), status.st_mtim.tv_sec)
    }
  }

  /// How many files there are, and their bytes together.
  var size: (files: Int, bytes: Int) {
    let files = files
    return (files.count, files.reduce(0) { $0 + $1.size })
  }

  /// Removes all files of ours.
  ///
  /// - Throws: `FileError` if one stays.
  func clear() throws(FileError) {
    for file in files where unlink(file.path) != 0 && errno != ENOENT {
      throw FileError(.write, file.path, errno)
    }
    rmdir(path)
  }

  /// Puts a whole file in its place, or leaves the old one; nobody but the user may read it. The oldest files go
  /// where there are too many.
  ///
  /// - Parameters:
  ///   - bytes: all that it holds.
  ///   - file: its path in this folder.
  func write(_ bytes: [UInt8], to file: String) {
    do {
      try Folder.make(path)
      let temporary = "\(file).\(getpid())"
      unlink(temporary)
      try Self.make(temporary, of: bytes)
      if rename(temporary, file) != 0 { unlink(temporary) }
    } catch {
      return
    }
    // A course writes a file for each of its lessons.
    guard Self.writes.add(1, ordering: .relaxed).oldValue % 64 == 0 else { return }
    let files = files.sorted { $0.time < $1.time }
    var sum = files.reduce(0) { $0 + $1.size }
    for oldest in files where sum > Self.most {
      unlink(oldest.path)
      sum -= oldest.size
    }
  }

  /// How many files this process has written.
  private static let writes = Atomic(0)

  /// Without waiting for the disk: what is torn by a loss of power is told by its checksum.
  private static func make(_ path: String, of bytes: [UInt8]) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(.make, path, errno) }
    let code = Descriptor.write(bytes, to: file)
    if close(file) != 0 || code != nil {
      unlink(path)
      throw FileError(.write, path, code ?? EIO)
    }
  }
}
