import Lessons
import Testing

struct JSONReaderTests {
  private func read(_ text: String) -> JSON? { JSON(parsing: Array(text.utf8)) }

  @Test(arguments: [
    JSON.object([]), .array([]), .string("π \"\\\n\t\u{1}\u{1F600}"), .truth(false),
    .number(-1.5e-300), .number(0.1), .number(1e16), .null,
    .object([
      .init("a", .array([.number(1), .array([.truth(true)])])),
      .init("b", .object([.init("", .string("inf"))])),
    ]),
  ]) func readsWhatIsWritten(_ value: JSON) {
    #expect(read(value.text()) == value)
    #expect(read(value.line) == value)
  }

  @Test func readsEscapes() {
    #expect(read(#" "\u00e9\ud83d\ude00\/\b" "#) == .string("é😀/\u{8}"))
  }

  /// Half of a pair takes one code unit, as what stands for it does.
  @Test func replacesHalvesOfPairs() {
    let text = Array(#""a\ud83d\ude00\ud83d\u0062\ude00\ud83d""#.utf8)
    #expect(
      JSON(parsing: text, replacingSurrogates: true) == .string("a😀\u{FFFD}b\u{FFFD}\u{FFFD}"))
    #expect(JSON(parsing: text) == nil)
  }

  @Test(arguments: [
    "", "{", "[1,]", "[1 2]", "{1: 2}", #"{"a" 1}"#, #""a"#, "\"\n\"", #""\x""#, #""\ud83d""#,
    "tru",
    "1 2", "--1", "nan", String(repeating: "[", count: 100_000),
    String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
  ]) func refusesOtherTexts(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func findsMembers() {
    let value = read(#"{"a": {"b": 1}}"#)
    #expect(value?["a"]?["b"] == .number(1))
    #expect(value?["b"] == nil)
    #expect(value?.members.map(\.key) == ["a"])
    #expect(JSON.number(1).members.isEmpty)
  }
}
