internal import Markdown
internal import Text

/// The author's bytes while what is not for a parser is overwritten; offsets never change.
struct MaskedText {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func blank(_ range: Range<Int>) {
    for offset in range { bytes[offset] = .space }
  }

  /// Overwrites what parts two lines, the second's prefix included, with spaces and a line feed
  /// right before the second line.
  mutating func part(_ range: Range<Int>) {
    blank(range)
    if let last = range.last { bytes[last] = .lineFeed }
  }

  /// Overwrites of a range all but some parts of it.
  mutating func keep(_ parts: [Range<Int>], of range: Range<Int>) {
    var offset = range.lowerBound
    for part in parts {
      blank(offset..<part.lowerBound)
      offset = part.upperBound
    }
    blank(offset..<range.upperBound)
  }

  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    bytes[range].trimmed(where: \.isWhitespace).indices
  }
}
