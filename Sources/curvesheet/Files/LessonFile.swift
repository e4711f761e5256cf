internal import Diagnostics
internal import Text
internal import Glibc

/// A lesson as it lies on the disk.
struct LessonFile {
  let source: SourceText
  let identity: FileIdentity?

  /// Far above any lesson; a device that never ends is not read for ever.
  private static let largest = 1 << 25

  /// - Throws: `FileError` if it cannot be read.
  static func read(_ path: String) throws(FileError) -> LessonFile {
    let bytes: [UInt8]
    do {
      let file = try Descriptor(path, flags: O_RDONLY)
      bytes = try file.read(limit: largest + 1)
    } catch {
      throw FileError(.read, path, error.code)
    }
    guard bytes.count <= largest else {
      throw FileError(
        .read, path, because: "a lesson has at most \(largest >> 20) megabytes")
    }
    return LessonFile(
      source: SourceText(name: path, bytes: bytes), identity: FileIdentity(of: path))
  }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// That of the file at a path, links followed; nil if there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}
