import Diagnostics
import Text
import Testing

struct RenderingTests {
  /// The picture of an error whose range is marked by «».
  private func picture(
    _ marked: String, line skipped: Int = 0, _ message: String = "m", hint: String? = nil
  ) -> String {
    var text = String(repeating: "\n", count: skipped)
    var places: [Int] = []
    for character in marked {
      if character == "«" || character == "»" {
        places.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    return SourceText(name: "lesson.md", text: text).render(
      .error(message, at: SourceRange(places[0], places[1]), hint: hint), color: false)
  }

  @Test func theDesignsPicture() {
    let picture = picture(
      "z * «tahn»(softplus(z))", line: 41, "unknown function 'tahn'", hint: "did you mean 'tanh'?")
    #expect(
      picture == """
        lesson.md:42:5: error: unknown function 'tahn'
           |
        42 | z * tahn(softplus(z))
           |     ^^^^ did you mean 'tanh'?
        """)
  }

  @Test(arguments: [
    ("tabs", "\ta\t«bc»", "1 | \ta\tbc", "  | \t \t^^"),
    ("a tab inside", "«a\tb»", "1 | a\tb", "  | ^\t^"),
    ("wide characters", "日本 «語»x", "1 | 日本 語x", "  |      ^^"),
    ("emoji", "👩‍👩‍👧«😀»", "1 | 👩‍👩‍👧😀", "  |   ^^"),
    ("combining marks", "e\u{301}«x»", "1 | e\u{301}x", "  |  ^"),
    ("an empty range", "a +«»", "1 | a +", "  |    ^"),
    ("an empty line", "«»", "1 |", "  | ^"),
    ("several lines", "a «b\nc»", "1 | a b", "  |   ^"),
    ("from a line's end", "ab«\nc»", "1 | ab", "  |   ^"),
    ("CRLF", "a«b»\r\nc", "1 | ab", "  |  ^"),
    ("a byte order mark", "\u{FEFF}«b»c", "1 | bc", "  | ^"),
    ("escape codes", "\u{1B}[31m«x»", "1 | ␛[31mx", "  |      ^"),
    ("reading direction", "\u{202E}«x»\u{200B}", "1 | \u{FFFD}x\u{FFFD}", "  |  ^"),
    ("C1 controls", "\u{9B}«x»\u{7F}", "1 | \u{FFFD}x␡", "  |  ^"),
  ])
  func caretsStandUnderTheirCharacters(
    name: String, marked: String, line: String, carets: String
  ) throws {
    let lines = picture(marked).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.map(String.init).suffix(2) == [line, carets])
  }

  @Test func aLongLineIsCutRoundTheCarets() throws {
    let filler = String(repeating: "x", count: 500_000)
    let lines = picture(filler + "«tahn»" + filler).split(separator: "\n").map(Array.init)
    #expect(String(lines[0]) == "lesson.md:1:500001: error: m")
    let caret = try #require(lines[3].firstIndex(of: "^"))
    #expect(String(lines[2][caret..<(caret + 4)]) == "tahn")
    #expect(lines[2].count < 130)
    #expect(lines[2].filter { $0 == "…" }.count == 2)
  }

  @Test func aLongRangeIsCutToo() {
    let lines = picture("«" + String(repeating: "(", count: 100_000) + "»").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 140 })
  }

  @Test func marksWithoutEndStayShort() {
    let marks = String(repeating: "\u{301}", count: 100_000)
    #expect(picture("e\(marks)«x»").utf8.count < 5000)
  }

  @Test func bytesThatAreNotTextAreShownHarmlessly() {
    let source = SourceText(name: "l", bytes: Array("a".utf8) + [0xFF, 0xC3] + Array("zb".utf8))
    let picture = source.render(.error("m", at: SourceRange(3, 4)), color: false)
    #expect(picture.hasSuffix("1 | a\u{FFFD}\u{FFFD}zb\n  |    ^"))
  }

  @Test func withoutARangeItIsOneLine() {
    let source = SourceText(name: "lesson.md", text: "x")
    #expect(source.render(.error("m", at: nil), color: false) == "lesson.md: error: m")
    #expect(
      source.render(.warning("m", at: nil, hint: "h"), color: false) == "lesson.md: warning: m (h)")
  }

  @Test func messagesAndNamesCannotSendEscapeCodes() {
    let source = SourceText(name: "a\u{1B}[2J.md", text: "x")
    let picture = source.render(
      .error("\u{1B}[31m", at: SourceRange(0, 1), hint: "\u{7}"), color: false)
    #expect(picture.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func coloursOnlyWhenAsked() {
    let source = SourceText(name: "l", text: "x")
    let error = Diagnostic.error("m", at: SourceRange(0, 1), hint: "h")
    #expect(!source.render(error, color: false).contains("\u{1B}"))
    #expect(source.render(error, color: true).contains("\u{1B}[1;31m^ h\u{1B}[0m"))
  }
}
