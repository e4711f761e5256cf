import Foundation
import Synchronization

/// An empty folder, removed with all it holds when nobody uses it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appending(path: "curvesheet-\(UUID())").path()
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// One that all tests share, and that is removed when they are done.
  static func shared() -> TemporaryFolder {
    let folder = TemporaryFolder()
    let isFirst = sharedPaths.withLock { paths in
      paths.append(folder.path)
      return paths.count == 1
    }
    if isFirst { atexit { TemporaryFolder.removeShared() } }
    return folder
  }

  private static let sharedPaths = Mutex<[String]>([])

  private static func removeShared() {
    for path in sharedPaths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file; folders on the way are made.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return name
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(name)).map { Array($0) }
  }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The files and folders in it, also those in its folders, sorted.
  var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }

  /// When a file was written last, in nanoseconds, and its number, which a new file has anew.
  func stamp(_ name: String) -> [Int] {
    var status = stat()
    guard stat(path(name), &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
