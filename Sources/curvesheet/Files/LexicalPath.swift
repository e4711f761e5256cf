internal import Glibc

/// A path as its names say, without a look at the disk.
struct LexicalPath: Equatable {
  /// From the root, without `.` and `..`.
  private let names: [Substring]

  init(_ path: String) {
    let whole = path.hasPrefix("/") ? path : Self.currentFolder + "/" + path
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." {
        _ = names.popLast()
      } else {
        names.append(name)
      }
    }
    self.names = names
  }

  /// The way to this path from a folder.
  func relative(to folder: LexicalPath) -> String {
    let common = zip(names, folder.names).prefix { $0 == $1 }.count
    let up: [Substring] = Array(repeating: "..", count: folder.names.count - common)
    return (up + names[common...]).joined(separator: "/")
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
