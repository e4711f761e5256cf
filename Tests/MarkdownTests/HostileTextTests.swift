import Markdown
import Testing

/// Texts made to take long: each would run for minutes if any pass were quadratic.
@Suite struct HostileTextTests {
  private static let size = 100_000

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: ">", count: size) + "`= a`",
      String(repeating: "a `` b ` c ", count: size / 10),
      (1...400).map { String(repeating: "`", count: $0) }.joined(separator: " "),
      String(repeating: "<a b=\"", count: size / 6),
      String(repeating: "<!-- a ", count: size / 7),
      String(repeating: "<?", count: size / 2),
      String(repeating: "[a](b \"", count: size / 7),
      String(repeating: "](a", count: size / 3),
      String(repeating: "`$ a` ", count: size / 6),
      String(repeating: "\\`", count: size / 2),
      String(repeating: "```a\n```\n", count: size / 10),
      String(repeating: "> ```a\n", count: size / 10),
      String(repeating: "\n", count: size),
      String(repeating: "a\n", count: size / 2) + "`x`",
    ])
  func isReadInTime(text: String) throws {
    let document = try MarkdownDocument(Array(text.utf8))
    #expect(document.blocks.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}
