import Seeded
import Testing
import Text

struct LineTableTests {
  @Test(
    "Lines end as CommonMark ends them, or as editors do",
    arguments: [
      ("", [], [""]), ("a", ["a"], ["a"]), ("a\n", ["a"], ["a", ""]),
      ("a\r\nb", ["a", "b"], ["a", "b"]), ("a\rb\n", ["a", "b"], ["a\rb", ""]),
      ("a\r", ["a"], ["a"]), ("\n\n", ["", ""], ["", "", ""]), ("\r\r\n", ["", ""], ["\r", ""]),
      ("\u{FEFF}a\nb", ["a", "b"], ["a", "b"]), ("\u{FEFF}", [], [""]), ("\u{FEFF}\r", [""], [""]),
    ])
  func lines(text: String, commonMark: [String], editor: [String]) {
    let bytes = Array(text.utf8)
    for (endings, lines) in [(LineTable.Endings.commonMark, commonMark), (.editor, editor)] {
      let table = LineTable(bytes, endings: endings)
      #expect(
        (0..<table.count).map { String(decoding: bytes[table[$0]], as: UTF8.self) } == lines)
    }
  }

  @Test("Each byte belongs to the line that it stands in or ends")
  func places() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let bytes = (0..<20).map { _ in
        [UInt8.lineFeed, .carriageReturn, .space, 0x61].randomElement(using: &random) ?? 0
      }
      for endings in [LineTable.Endings.commonMark, .editor] {
        let table = LineTable(bytes, endings: endings)
        for offset in bytes.indices {
          let line = table.line(at: offset)
          #expect((table.start(of: line)..<table.start(of: line + 1)).contains(offset))
        }
      }
    }
  }
}
