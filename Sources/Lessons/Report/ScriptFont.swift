/// Debian's packages of fonts, by the characters that they are for.
enum ScriptFont {
  /// A row holds for its ranges of code points (Unicode 15, Blocks.txt); the first that holds counts.
  private static let rows: [(package: String, ranges: [ClosedRange<UInt32>])] = [
    (
      "fonts-noto-cjk",
      [
        0x1100...0x11FF, 0x2E80...0x312F, 0x3130...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
        0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      ]
    ),
    ("fonts-noto-color-emoji", [0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0x1F900...0x1FAFF]),
    ("fonts-texgyre-math", [0x1D400...0x1D7FF, 0x2200...0x22FF, 0x2A00...0x2AFF]),
    // Scripts and signs of all kinds.
    ("fonts-noto-core", [0x0000...0x10FFFF]),
  ]

  /// The package that has a character; nil for one that Unicode leaves undefined.
  static func package(for character: Character) -> String? {
    let scalars = character.unicodeScalars.filter { !$0.properties.isVariationSelector }
    guard
      let scalar = scalars.first(where: { $0.properties.isEmojiPresentation }) ?? scalars.first
    else { return nil }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: return nil
    default: return rows.first { $0.ranges.contains { $0.contains(scalar.value) } }?.package
    }
  }
}
