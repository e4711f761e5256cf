import Diagnostics
import Text
import Testing

struct LocationTests {
  /// The place before the bar; the bar is not part of the text.
  @Test(arguments: [
    ("|abc", 1, 1), ("ab|c", 1, 3), ("abc|", 1, 4), ("abc\n|d", 2, 1), ("abc|\nd", 1, 4),
    ("a\r\nb|c", 2, 2), ("a|\r\nbc", 1, 2), ("\t\t|z", 1, 3), ("σ(|z)", 1, 3), ("日本|語", 1, 3),
    ("👩‍👩‍👧|x", 1, 2), ("e\u{301}|x", 1, 2), ("\u{FEFF}a|b", 1, 2), ("\n\n|\n", 3, 1),
    ("🇫🇷🇩🇪|x", 1, 3),
  ])
  func linesAndCharactersCountFromOne(marked: String, line: Int, column: Int) throws {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    let source = SourceText(name: "t", text: String(parts[0] + parts[1]))
    let location = source.location(of: parts[0].utf8.count)
    #expect(location == (line, column))
  }

  @Test func anOffsetInsideACharacterBelongsToIt() {
    let source = SourceText(name: "t", text: "ae\u{301}σx")
    #expect((0..<7).map { source.location(of: $0).column } == [1, 2, 2, 2, 3, 3, 4])
  }

  @Test func offsetsBeyondTheTextAreItsEnd() {
    #expect(SourceText(name: "t", text: "ab\nc").location(of: 99) == (2, 2))
    #expect(SourceText(name: "t", text: "").location(of: 0) == (1, 1))
  }

  @Test func everyLineOfAManyIsFound() {
    let source = SourceText(
      name: "t", text: (1...1000).map { String($0) + "\n" }.joined())
    var offset = 0
    for line in 1...1000 {
      #expect(source.location(of: offset) == (line, 1))
      offset += String(line).utf8.count + 1
    }
  }
}
