import Diagnostics
import Text
import Lessons
import Testing

@Suite struct LessonLimitsTests {
  private static let tooLong = "a lesson has at most 1024 KiB"
  private static let tooManyLines = "a lesson has at most 100000 lines"
  private static let tooWide = "a line has at most 200000 bytes"
  private static let tooManyColumns = "a line has at most 1000 '|'"
  private static let tooDeep = "lists and quotations are too deep in one another"
  private static let tooManyParts = "a lesson has at most 20000 blocks and spans to evaluate"

  /// The same text over and over.
  @Test(arguments: [
    ("many words\n", 95_325, ""),
    ("many words\n", 95_326, tooLong),
    ("a\r\n", 100_000, ""),
    ("\n", 100_001, tooManyLines),
    ("\r", 100_001, tooManyLines),
    ("a", 200_000, ""),
    ("a", 200_001, tooWide),
    ("|", 1_000, ""),
    ("|", 1_001, tooManyColumns),
    (">", 401, ""),
    (">", 402, tooDeep),
    ("- ", 202, tooDeep),
    ("12) ", 102, tooDeep),
    (" ", 1_000, ""),
    ("-", 1_000, ""),
    ("1.5 ", 1_000, ""),
    ("`= 1`\n", 20_000, ""),
    ("`= 1`\n", 20_001, tooManyParts),
  ])
  func tooLargeLessonsAreRefused(piece: String, count: Int, expected: String) {
    let text = String(repeating: piece, count: count)
    let (lesson, told) = LessonReader.read(SourceText(name: "lesson.md", text: text))
    #expect(told.map(\.message).joined() == expected)
    #expect((lesson == nil) == !expected.isEmpty)
  }
}
