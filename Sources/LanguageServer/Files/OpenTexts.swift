/// The texts that a client has open, which count in place of what is on the disk.
package struct OpenTexts: Sendable {
  /// UTF-8, by path.
  private var texts: [String: [UInt8]] = [:]

  package init() {}

  /// The text of the file at a path from the root; nil where it is not open.
  package internal(set) subscript(path: String) -> [UInt8]? {
    get { texts[FileAddress.plain(path)] }
    set { texts[FileAddress.plain(path)] = newValue }
  }

  /// The same for a path that is without `.` and `..`.
  func text(ofPlainPath path: String) -> [UInt8]? { texts[path] }
}
