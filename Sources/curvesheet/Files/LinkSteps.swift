internal import Glibc

/// The names by which a path leads to its file: those of symbolic links on the way, also of folders,
/// and that of the file.
struct LinkSteps: Equatable {
  struct Step: Hashable {
    /// Without links.
    let folder: String
    let name: String

    var path: String { folder + "/" + name }
  }

  private(set) var steps: [Step] = []

  /// As many as the system follows (path_resolution(7)).
  private static let longest = 40

  init(to path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    var names = Self.names(of: path)
    while let name = names.popLast(), steps.count <= Self.longest {
      let step = Step(folder: folder.isEmpty ? "/" : folder, name: String(name))
      let target = name == ".." ? nil : Self.target(of: step.path)
      if target != nil || names.isEmpty { steps.append(step) }
      if let target {
        if target.hasPrefix("/") { folder = "" }
        names += Self.names(of: target)
      } else {
        folder += "/" + name
      }
    }
  }

  /// The last first.
  private static func names(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }.reversed()
  }

  /// Where a link leads; nil for what is none.
  private static func target(of path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
