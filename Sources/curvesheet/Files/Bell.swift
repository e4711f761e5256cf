internal import Glibc

/// Ends a thread's waiting for files, from any other thread (pipe(7)).
final class Bell: Sendable {
  /// Readable once it was rung.
  let descriptor: Int32
  private let button: Int32

  /// - Throws: `FileError` where the system gives no pipe.
  init() throws(FileError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileError(.make, "a pipe", errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, button) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(button)
  }

  /// Where the pipe is full it was rung often enough.
  func ring() {
    var byte: UInt8 = 0
    while write(button, &byte, 1) < 0, errno == EINTR {}
  }

  /// Whether it was rung since this was asked last.
  func wasRung() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    var isRung = false
    while read(descriptor, &bytes, bytes.count) > 0 { isRung = true }
    return isRung
  }
}
