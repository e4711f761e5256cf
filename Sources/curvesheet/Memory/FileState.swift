internal import Glibc
internal import Packing

/// What tells whether a file is the one that it was, without reading it.
struct FileState: Hashable {
  private let size: Int
  private let inode: UInt64
  private let seconds: Int
  private let nanoseconds: Int

  /// Of the file or folder that a path leads to, links followed; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// Whether it was last changed before a second of the system's clock.
  func isOlder(than second: Int) -> Bool { seconds < second }
}

extension FileState: CustomStringConvertible {
  var description: String { "\(size) \(inode) \(seconds) \(nanoseconds)" }
}

extension FileState: Packed {
  func pack(into packer: inout Packer) {
    packer.write(size)
    packer.write(unsigned: inode)
    packer.write(seconds)
    packer.write(nanoseconds)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    size = try unpacker.integer()
    inode = try unpacker.unsigned()
    seconds = try unpacker.integer()
    nanoseconds = try unpacker.integer()
  }
}

/// A path and what was there; a path where nothing was is one, too.
struct SeenFile: Hashable {
  let path: String
  let state: FileState?

  init(_ path: String) {
    self.path = path
    state = FileState(of: path)
  }

  /// Whether it is still so.
  var isAsItWas: Bool { FileState(of: path) == state }
}

extension SeenFile: CustomStringConvertible {
  var description: String { path + " " + (state?.description ?? "none") }
}

extension SeenFile: Packed {
  func pack(into packer: inout Packer) {
    packer.write(path)
    packer.write(state)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    path = try unpacker.value()
    state = try unpacker.value()
  }
}
