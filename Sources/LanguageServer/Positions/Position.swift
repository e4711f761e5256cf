internal import Lessons

/// A place in a text as clients count: lines and units of the encoding that was agreed on, both from 0.
package struct Position: Hashable, Comparable, Sendable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    (self.line, self.character) = (line, character)
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// What positions count in a line.
package enum PositionEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The units that the character takes that begins with some byte of UTF-8.
  func units(of first: UInt8) -> Int {
    switch self {
    case .utf8: Self.length(of: first)
    case .utf16: first >= 0xF0 ? 2 : 1
    case .utf32: 1
    }
  }

  /// The units of the characters that begin in some bytes.
  func units(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + units(of: $1) }
  }

  /// The bytes of that character.
  static func length(of first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
