internal import Glibc
internal import Lessons

/// Serves one client over two open files until it says `exit`, or is gone.
package enum Serving {
  /// - Parameters:
  ///   - input: where the client's messages come from.
  ///   - output: where it reads.
  ///   - workshop: what lessons are built with.
  ///   - clicks: what readers of its preview ask for.
  /// - Returns: the exit code: 0 after `shutdown` and `exit`; nil where the system gives no thread.
  package static func serve(
    from input: Int32, to output: Int32, with workshop: Workshop, clicks: Clicks? = nil
  ) -> Int32? {
    guard let thread = BuildThread(workshop) else { return nil }
    // A client that is gone is met where it is written to.
    signal(SIGPIPE, SIG_IGN)
    var isGone = false
    let server = Server(courses: workshop.courses, preview: workshop.preview) { message in
      if !isGone, !write(message.framed, to: output) { isGone = true }
    }
    var isBuilding = false
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while !server.isEnded, !isGone {
      if !isBuilding, let order = server.nextOrder() {
        thread.begin(order)
        isBuilding = true
      }
      var files = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: thread.isDone, events: Int16(POLLIN), revents: 0),
        // A number below 0 is no file, and nothing happens at it.
        pollfd(fd: clicks?.isReadable ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&files, nfds_t(files.count), -1) < 0 {
        if errno == EINTR { continue }
        return server.exitCode
      }
      if files[0].revents != 0 {
        guard receive(from: input, &piece, server) else { return server.exitCode }
        server.work()
      }
      if files[1].revents != 0, let result = thread.take() {
        isBuilding = false
        server.finish(result)
      }
      if files[2].revents != 0, let click = clicks?.take() { server.show(click) }
    }
    return server.exitCode
  }

  /// What is read before anything is done: a client that never pauses is answered, too.
  private static let mostPieces = 64

  /// Reads all that has come, so that of many changes the last is built.
  ///
  /// - Returns: whether more may come.
  private static func receive(from input: Int32, _ piece: inout [UInt8], _ server: Server) -> Bool {
    var files = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
    var pieces = 0
    repeat {
      pieces += 1
      let count = read(input, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        server.work()
        return false
      }
      server.receive(piece[..<count])
    } while pieces < mostPieces && poll(&files, 1, 0) > 0
    return true
  }

  private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}
