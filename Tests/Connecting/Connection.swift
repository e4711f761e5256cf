internal import Glibc

/// A client of a server on this machine: what a browser does, without its caution.
package final class Connection {
  private let socket: Int32
  private var bytes: [UInt8] = []

  package struct Answer {
    package let status: Int
    package let head: String
    package let body: String
  }

  /// Nil where nobody listens.
  package init?(port: Int) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { return nil }
    // A test fails rather than waits for ever.
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  package func send(_ method: String, _ target: String, _ lines: [String]) {
    let text = (["\(method) \(target) HTTP/1.1"] + lines + ["", ""]).joined(separator: "\r\n")
    _ = Glibc.send(socket, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }

  /// An answer with a length.
  package func answer() -> Answer? {
    guard let head = text(upTo: "\r\n\r\n") else { return nil }
    let lines = head.split(separator: "\r\n")
    let length = lines.compactMap { line -> Int? in
      let name = "content-length: "
      return line.lowercased().hasPrefix(name) ? Int(line.dropFirst(name.count)) : nil
    }.first
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    while bytes.count < length ?? 0 { if !receive() { return nil } }
    let body = String(decoding: bytes.prefix(length ?? 0), as: UTF8.self)
    bytes.removeFirst(length ?? 0)
    return status.map { Answer(status: $0, head: head, body: body) }
  }

  /// What comes before an ending; nil where that does not come.
  package func text(upTo ending: String) -> String? {
    let pattern = Array(ending.utf8)
    while true {
      let end = bytes.indices.first { bytes[$0...].starts(with: pattern) }
      if let end {
        defer { bytes.removeFirst(end + pattern.count) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      if !receive() { return nil }
    }
  }

  /// The next of a stream of events: a piece of a chunked body holds one.
  package func event() -> String? {
    _ = text(upTo: "\r\n")
    defer { _ = text(upTo: "\r\n") }
    return text(upTo: "\n\n")
  }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &piece, piece.count, 0)
    if count > 0 { bytes += piece[..<count] }
    return count > 0
  }
}
