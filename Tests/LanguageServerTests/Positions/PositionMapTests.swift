import LanguageServer
import Seeded
import Testing

/// Judged by Swift's own views of a text.
struct PositionMapTests {
  static func text(_ seed: Int, length: Int = 60) -> String {
    var random = SplitMix(seed: UInt64(seed))
    let parts = ["a", "é", "π", "😀", "👩‍🔬", "\n", "\r\n", "\r", " ", "\u{FEFF}", "\t", "中"]
    return (0..<length).compactMap { _ in parts.randomElement(using: &random) }.joined()
  }

  /// The lines with what ends them.
  private func lines(_ text: String) -> [(line: String, ending: String)] {
    var lines: [(String, String)] = []
    var line = ""
    // A character of Swift's may be CRLF, but no other pair.
    for character in text {
      if ["\n", "\r\n", "\r"].contains(character) {
        lines.append((line, String(character)))
        line = ""
      } else {
        line.append(character)
      }
    }
    return lines + [(line, "")]
  }

  @Test(arguments: 0..<60) func leadsThereAndBack(_ seed: Int) {
    // Some are long, with long lines.
    let text =
      seed % 20 == 0
      ? Self.text(seed, length: 1000).replacing("\n", with: "x") : Self.text(seed)
    for encoding in PositionEncoding.allCases {
      let map = PositionMap(Array(text.utf8), encoding)
      var offset = 0
      for (number, (line, ending)) in lines(text).enumerated() {
        var units = 0
        for scalar in line.unicodeScalars {
          let position = Position(line: number, character: units)
          #expect(map.offset(of: position) == offset)
          #expect(map.position(of: offset) == position)
          let width = UTF8.width(scalar)
          for inside in 1..<max(width, 2) where width > 1 {
            #expect(map.position(of: offset + inside) == position)
          }
          switch encoding {
          case .utf8: units += width
          case .utf16:
            let count = UTF16.width(scalar)
            // Inside of a pair.
            if count == 2 {
              #expect(map.offset(of: Position(line: number, character: units + 1)) == offset)
            }
            units += count
          case .utf32: units += 1
          }
          offset += width
        }
        let end = Position(line: number, character: units)
        #expect(map.offset(of: end) == offset)
        #expect(map.position(of: offset) == end)
        #expect(map.offset(of: Position(line: number, character: units + 9)) == offset)
        offset += ending.utf8.count
      }
      #expect(map.offset(of: Position(line: 9999, character: 0)) == text.utf8.count)
      #expect(map.lastLine == lines(text).count - 1)
    }
  }

  @Test func knowsTheEmptyText() {
    let map = PositionMap([], .utf16)
    #expect(map.position(of: 0) == Position(line: 0, character: 0))
    #expect(map.offset(of: Position(line: 3, character: 3)) == 0)
  }
}
