internal import Glibc

/// What lies at a path.
enum FileKind {
  case file, folder
  /// A symbolic link, wherever it leads.
  case link
  /// A device, a pipe, a socket.
  case other

  /// Nil if there is nothing.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
