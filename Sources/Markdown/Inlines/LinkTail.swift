internal import Text

/// The `(destination "title")` of an inline link or image, which hides backticks (CommonMark 6.3).
enum LinkTail {
  /// The end of the tail that begins at `start`, right after the `]`; nil where there is none.
  static func end(in text: [UInt8], at start: Int) -> Int? { tail(in: text, at: start)?.end }

  /// The end of the tail, and its destination without angle brackets.
  static func tail(in text: [UInt8], at start: Int) -> (destination: Range<Int>, end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return nil }
    let beginning = skipWhitespace(text, start + 1)
    guard let end = destinationEnd(text, beginning) else { return nil }
    var offset = skipWhitespace(text, end)
    if offset > end, let title = titleEnd(text, offset) {
      offset = skipWhitespace(text, title)
    }
    guard offset < text.count, text[offset] == UInt8(ascii: ")") else { return nil }
    return (inner(text, beginning..<end), offset + 1)
  }

  /// The destination that begins at an offset, without angle brackets.
  static func destination(in text: [UInt8], at start: Int) -> Range<Int>? {
    destinationEnd(text, start).map { inner(text, start..<$0) }
  }

  private static func inner(_ text: [UInt8], _ destination: Range<Int>) -> Range<Int> {
    let isBracketed = !destination.isEmpty && text[destination.lowerBound] == UInt8(ascii: "<")
    return isBracketed
      ? destination.lowerBound + 1..<destination.upperBound - 1 : destination
  }

  /// How many parentheses may be open in a destination; cmark's own bound.
  private static let parenthesisDepth = 32

  private static func skipWhitespace(_ text: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset].isWhitespace { offset += 1 }
    return offset
  }

  /// The number of bytes to step over: two for an escape.
  private static func step(_ text: [UInt8], _ offset: Int) -> Int {
    let escapes =
      text[offset] == .backslash && offset + 1 < text.count
      && text[offset + 1].isPunctuation
    return escapes ? 2 : 1
  }

  private static func destinationEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var offset = start
    if offset < text.count, text[offset] == UInt8(ascii: "<") {
      offset += 1
      while offset < text.count {
        switch text[offset] {
        case UInt8(ascii: ">"): return offset + 1
        case UInt8(ascii: "<"), .lineFeed: return nil
        default: offset += step(text, offset)
        }
      }
      return nil
    }
    var depth = 0
    while offset < text.count, text[offset] > 0x20 {
      switch text[offset] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > parenthesisDepth { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return offset }
        depth -= 1
      default: break
      }
      offset += step(text, offset)
    }
    return depth == 0 ? offset : nil
  }

  private static func titleEnd(_ text: [UInt8], _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    let opening = text[start]
    guard "\"'(".utf8.contains(opening) else { return nil }
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
    var offset = start + 1
    while offset < text.count {
      if text[offset] == closing { return offset + 1 }
      if text[offset] == opening { return nil }
      offset += step(text, offset)
    }
    return nil
  }
}
