internal import Glibc

/// What lies at a path.
enum FileKind {
  case file, folder
  /// A symbolic link, wherever it leads.
  case link
  /// A device, a pipe, a socket.
  case other

  /// Nil if there is nothing.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - followsLinks: whether that is where a symbolic link leads.
  init?(of path: String, followingLinks followsLinks: Bool = false) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
