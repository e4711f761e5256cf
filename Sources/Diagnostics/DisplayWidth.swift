internal import Text

/// One character of a line as a terminal shows it.
struct Cell {
  /// What is printed: the character, or a harmless picture of it.
  var text: String
  /// How many columns of the terminal it takes; a tab has none of its own.
  var width: Int
  /// Where it stands in the source.
  var lower: Int
  var upper: Int

  var isTab: Bool { text == "\t" }

  /// The cells of a piece of a line.
  static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var scalars: [(scalar: Unicode.Scalar, lower: Int)] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let (scalar, length, _) = ScalarDecoder.scalar(in: bytes[offset...])
      scalars.append((scalar, offset))
      offset += length
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map(\.scalar))
    var cells: [Cell] = []
    var next = 0
    for character in String(text) {
      let count = character.unicodeScalars.count
      let lower = scalars[next].lower
      next += count
      let upper = next < scalars.count ? scalars[next].lower : bytes.endIndex
      cells.append(Cell(character, lower: lower, upper: upper))
    }
    return cells
  }

  private init(_ character: Character, lower: Int, upper: Int) {
    // A character may carry any number of combining marks; a dozen is more than any language needs.
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: character.unicodeScalars.prefix(12).map(harmless))
    if character == "\t" {
      (text, width) = ("\t", 0)
    } else {
      text = String(scalars)
      width = displayWidth(of: scalars)
    }
    self.lower = lower
    self.upper = upper
  }
}

/// A text that cannot move the cursor, colour the terminal or change the reading direction.
func harmless(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text.unicodeScalars.map(harmless))
  return String(scalars)
}

/// The scalar itself, or the picture of a control character (U+2400…), or U+FFFD for what is invisible.
private func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x20..<0x7F: return scalar
  case 0x7F: return "\u{2421}"
  // Joiners and variation selectors hold emoji and Indic syllables together.
  case 0x200C, 0x200D: return scalar
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
    // Tags (U+E0020…) spell the flags of regions inside an emoji.
    return (0xE0020...0xE007F).contains(scalar.value) ? scalar : "\u{FFFD}"
  default: return scalar
  }
}

/// The columns that a character takes: none for combining marks, two for East Asian wide ones
/// (Unicode Standard Annex 11, classes W and F) and emoji.
private func displayWidth(of scalars: String.UnicodeScalarView) -> Int {
  guard let first = scalars.first else { return 0 }
  if first.value < 0x7F && scalars.count == 1 { return 1 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  if first.properties.isEmojiPresentation { return 2 }
  if first.properties.isEmoji && scalars.contains("\u{FE0F}") { return 2 }
  return wideRanges.contains { $0.contains(first.value) } ? 2 : 1
}

private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
  0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1B000...0x1B2FB,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]
