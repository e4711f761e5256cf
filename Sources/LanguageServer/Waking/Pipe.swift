internal import Glibc

/// Wakes another thread.
struct Pipe: Sendable {
  let exit: Int32
  private let entrance: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (exit, entrance) = (ends[0], ends[1])
  }

  func signal() {
    var byte: UInt8 = 0
    while write(entrance, &byte, 1) < 0, errno == EINTR {}
  }

  func wait() {
    var byte: UInt8 = 0
    while read(exit, &byte, 1) < 0, errno == EINTR {}
  }
}
