internal import Glibc

/// A file that the user names, wherever that leads.
enum NamedFile {
  /// Writes it. A plain file, also at the end of a link, is replaced at once or not at all; into a
  /// device, a pipe, what standard output goes to, and what a link has yet to make, the bytes are written.
  ///
  /// - Throws: `FileError`.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if let place = FileIdentity(of: path), place == FileIdentity(of: STDOUT_FILENO) {
      if let code = Descriptor.write(bytes, to: STDOUT_FILENO) {
        throw FileError(.write, path, code)
      }
      return
    }
    switch FileKind(of: path) {
    case nil, .file: try PendingFile(bytes, for: path).place()
    case .folder, .other: try Descriptor.write(bytes, into: path)
    case .link:
      guard let target = realpath(path, nil) else {
        return try Descriptor.write(bytes, into: path)
      }
      defer { free(target) }
      try write(bytes, to: String(cString: target))
    }
  }
}
