import Diagnostics
import Lessons
import Testing

@Suite struct LessonLimitsTests {
  @Test(arguments: [
    (String(repeating: "a\n", count: 524_288), "a lesson has at most 100000 lines"),
    (String(repeating: "word ", count: 209_716), "a lesson has at most 1024 KiB"),
    (String(repeating: "\n", count: 100_000), ""),
    (String(repeating: "a\r\n", count: 100_000), ""),
    (String(repeating: "\n", count: 100_001), "a lesson has at most 100000 lines"),
    (String(repeating: "\r", count: 100_002), "a lesson has at most 100000 lines"),
    (String(repeating: "a", count: 200_000), ""),
    (String(repeating: "a", count: 200_001), "a line has at most 200000 bytes"),
    (String(repeating: ">", count: 401), ""),
    (String(repeating: ">", count: 402), "lists and quotations are too deep in one another"),
    (
      "a\n" + String(repeating: "- ", count: 250),
      "lists and quotations are too deep in one another"
    ),
    (
      "a\n" + String(repeating: "12) ", count: 250),
      "lists and quotations are too deep in one another"
    ),
    (String(repeating: " ", count: 1_000) + "text", ""),
    (String(repeating: "-", count: 1_000), ""),
    (String(repeating: "`= 1`\n", count: 20_000), ""),
    (
      String(repeating: "`= 1`\n", count: 20_001),
      "a lesson has at most 20000 blocks and spans to evaluate"
    ),
  ])
  func tooLargeLessonsAreRefused(text: String, expected: String) {
    let (lesson, told) = LessonReader.read(SourceText(name: "lesson.md", text: text))
    #expect(told.map(\.message).joined() == expected)
    #expect((lesson == nil) == !expected.isEmpty)
  }
}
