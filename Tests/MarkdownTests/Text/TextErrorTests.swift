import Markdown
import Text
import Testing

@Suite struct TextErrorTests {
  @Test(arguments: [
    ([0x61, 0x00], TextError.nullByte(at: 1)),
    ([0x61, 0x80], .invalidUTF8(at: 1)),
    ([0xC3], .invalidUTF8(at: 0)),
    ([0xC0, 0x80], .invalidUTF8(at: 0)),
    ([0xE0, 0x80, 0x80], .invalidUTF8(at: 0)),
    ([0xED, 0xA0, 0x80], .invalidUTF8(at: 0)),
    ([0xF4, 0x90, 0x80, 0x80], .invalidUTF8(at: 0)),
    ([0xE2, 0x88, 0x92, 0xFF], .invalidUTF8(at: 3)),
  ])
  func isThrownAtTheFirstWrongByte(bytes: [UInt8], error: TextError) {
    #expect(throws: error) { try MarkdownDocument(bytes) }
  }

  @Test func allOfUnicodeIsText() throws {
    let text = "\u{FEFF}a\u{7FF}\u{800}\u{D7FF}\u{E000}\u{10000}\u{10FFFF}"
    #expect(try MarkdownDocument(Array(text.utf8)).blocks.count == 1)
  }
}
