internal import Glibc

/// Files in an output folder, which a build compares with what it is to write.
enum OutputFile {
  /// The whole file; nil if there is none.
  ///
  /// - Throws: `FileError` if it cannot be read, or is a link, which may lead out of the output folder.
  static func bytes(of path: String) throws(FileError) -> [UInt8]? {
    switch FileKind(of: path) {
    case nil: return nil
    case .link: throw .link(path)
    case .folder: throw FileError(.write, path, EISDIR)
    case .other: throw FileError(.make, path, because: "what is there is no file")
    case .file: break
    }
    do {
      return try Descriptor(path, flags: O_RDONLY | O_NOFOLLOW).read(limit: .max)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw FileError(.write, path, error.code)
    }
  }
}

extension FileError {
  static func link(_ path: String) -> FileError {
    FileError(
      .make, path, because: "it is a symbolic link",
      hint: "a build writes nothing outside of the output folder; remove the link")
  }
}
