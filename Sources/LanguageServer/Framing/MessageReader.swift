package import Lessons
internal import Text

/// Takes messages out of a stream of bytes: each is JSON behind a head of lines (LSP 3.17, Base Protocol).
///
/// A head without a length, a length that does not fit and a body that is no JSON are told once each; then it goes on
/// at the next head that it can find, within the body of the wrong one too, so that no such message takes the
/// following ones with it.
package struct MessageReader: Sendable {
  package enum Event: Hashable, Sendable {
    case message(JSON)
    /// What is wrong with the bytes that were left out.
    case fault(String)
  }

  /// What has not been taken yet, from `start` on.
  private var bytes: [UInt8] = []
  private var start = 0
  /// Whether a fault was told, and no head has been found since.
  private var isLost = false

  /// Of a head, far above those of any client.
  private static let largestHead = 4096
  /// Of a body.
  private static let largestBody = 64 << 20
  private static let headEnd = Array("\r\n\r\n".utf8)
  private static let lengthName = Array("content-length:".utf8)

  package init() {}

  package mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// The next message or fault; nil until more bytes have come.
  package mutating func next() -> Event? {
    while start < bytes.count {
      guard let end = bytes[start...].place(of: Self.headEnd) else {
        guard bytes.count - start > Self.largestHead else { return nil }
        if let fault = skip(from: start, "a head without an end") { return fault }
        continue
      }
      guard let length = Self.length(in: bytes[start..<end]) else {
        if let fault = skip(
          from: start, upTo: end + Self.headEnd.count, "a head without Content-Length")
        {
          return fault
        }
        continue
      }
      guard length <= Self.largestBody else {
        if let fault = skip(from: end, "a message of \(length) bytes") { return fault }
        continue
      }
      let body = end + Self.headEnd.count
      guard bytes.count >= body + length else { return nil }
      if let message = JSON(
        parsing: Array(bytes[body..<body + length]), replacingSurrogates: true)
      {
        start = body + length
        isLost = false
        return .message(message)
      }
      // The length may be wrong: another message may begin within it.
      isLost = false
      if let fault = skip(from: body, upTo: body + length, "a message that is no JSON") {
        return fault
      }
    }
    return nil
  }

  /// Goes on at the next line that may begin a head.
  ///
  /// - Parameters:
  ///   - place: where it is looked for from.
  ///   - end: where the search ends; nil for the end of all.
  ///   - reason: what is wrong.
  /// - Returns: the fault, where it is not told yet.
  private mutating func skip(from place: Int, upTo end: Int? = nil, _ reason: String) -> Event? {
    let limit = end ?? bytes.count
    let first = bytes[place..<limit].indices.dropFirst().first { Self.beginsHead(bytes[$0...]) }
    if let first {
      start = first
    } else if end != nil {
      start = limit
    } else {
      // A line that has only begun is kept.
      start = max(place + 1, limit - Self.lengthName.count)
    }
    defer { isLost = true }
    return isLost ? nil : .fault(reason)
  }

  private static func beginsHead(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= lengthName.count
      && zip(bytes, lengthName).allSatisfy { ($0 | 0x20) == $1 || $0 == $1 }
  }

  /// The length that a head states; nil for none, and for one that is no number.
  private static func length(in head: ArraySlice<UInt8>) -> Int? {
    for line in head.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn })
    where beginsHead(line) {
      let digits = line.dropFirst(lengthName.count).trimmed(where: \.isBlank)
      guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func place(of pattern: [UInt8]) -> Int? {
    guard count >= pattern.count else { return nil }
    return (startIndex...endIndex - pattern.count).first {
      self[$0] == pattern[0] && self[$0...].starts(with: pattern)
    }
  }
}
