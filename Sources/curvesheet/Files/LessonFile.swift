internal import Diagnostics
internal import Text
internal import Glibc

/// A lesson as it lies on the disk.
struct LessonFile {
  let source: SourceText
  let identity: FileIdentity?

  /// Whether it is the same file; of what is nowhere on the disk the path tells.
  func isSame(as other: LessonFile) -> Bool {
    if identity != nil || other.identity != nil { return identity == other.identity }
    return LexicalPath(source.name) == LexicalPath(other.source.name)
  }

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
