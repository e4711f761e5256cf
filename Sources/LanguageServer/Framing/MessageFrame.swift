package import Lessons

extension JSON {
  /// The value as a message: behind its head.
  package var framed: [UInt8] {
    let body = Array(line.utf8)
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
