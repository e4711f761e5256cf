internal import Glibc

enum Folder {
  /// Makes a folder and those above it, as far as they are missing.
  static func make(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    switch code {
    case EEXIST:
      if !isFolder(path) { throw FileError(.make, path, ENOTDIR) }
    case ENOENT:
      let parent = parent(of: path)
      guard parent != path else { throw FileError(.make, path, code) }
      try make(parent)
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(.make, path, errno) }
    default: throw FileError(.make, path, code)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder; none if it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  private static func parent(of path: String) -> String {
    var parent = path[...]
    while parent.hasSuffix("/") { parent = parent.dropLast() }
    parent = parent[..<(parent.lastIndex(of: "/") ?? parent.startIndex)]
    return parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(parent)
  }
}
