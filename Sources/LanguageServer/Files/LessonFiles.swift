internal import Lessons

/// How lessons that lie on the disk are found and read.
package struct LessonFiles: Sendable {
  package let text: @Sendable (_ path: String) -> [UInt8]?
  let names: @Sendable (_ folder: String) -> [String]
  let state: @Sendable (_ path: String) -> String?

  /// - Parameters:
  ///   - text: reads a lesson, UTF-8; nil where there is none to read.
  ///   - names: of all that is in a folder, whose path ends with a slash.
  ///   - state: what tells that a file is as it was, without reading it; nil where nothing tells that.
  package init(
    text: @escaping @Sendable (_ path: String) -> [UInt8]?,
    names: @escaping @Sendable (_ folder: String) -> [String],
    state: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
  ) {
    (self.text, self.names, self.state) = (text, names, state)
  }

  /// Where there are none.
  package static let none = LessonFiles(text: { _ in nil }, names: { _ in [] })

  /// Far more than a folder has.
  private static let most = 500

  /// The paths of the lessons that may use the one at a path: those of its own folder and of the folders above it,
  /// as far as they are within the roots that the client works in, since a lesson uses what is in its folder or below.
  func lessons(thatMayUse path: String, within roots: [String]) -> [String] {
    var folders = [Self.folder(of: path)]
    let root = roots.map { $0.hasSuffix("/") ? $0 : $0 + "/" }.filter { path.hasPrefix($0) }
      .min { $0.count < $1.count }
    while let root, let last = folders.last, last.count > root.count {
      folders.append(Self.folder(of: String(last.dropLast())))
    }
    return Array(folders.flatMap(lessons).prefix(Self.most))
  }

  /// The paths of the lessons that lie in a folder.
  func lessons(in folder: String) -> [String] {
    names(folder).filter { $0.lowercased().hasSuffix(LessonLink.ending) }.sorted().map {
      folder + $0
    }
  }

  /// Of a path, with the slash at its end; empty for a path without one.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The last name of a path.
  static func name(of path: String) -> String { String(path.dropFirst(folder(of: path).count)) }
}
