import Lessons
import Testing
import Text

/// Parts of a page that changes, and where they come from.
@Suite struct PagePartsTests {
  private func parts(_ text: String) throws -> PageParts {
    let made = try #require(report(of: text))
    return Page(made).parts(drawings: [:], definitions: "<svg></svg>", script: "script.js")
  }

  @Test func areAllOfThePage() throws {
    let text = "# A\n\nb `= 1 + 1`\n\n```formula\nf(z) = z\n```\n"
    let parts = try parts(text)
    let made = try #require(report(of: text))
    let page = Page(made).html(drawings: [:], definitions: "<svg></svg>", fingerprint: "")
    let whole = Array(parts.start.utf8) + parts.blocks.flatMap(\.html) + Array(parts.end.utf8)
    // But for the script, and what lets it run.
    let text1 = String(decoding: whole, as: UTF8.self)
      .replacing("<script src=\"script.js\"></script>\n", with: "")
      .replacing(
        " img-src 'self' data:; script-src 'self'; connect-src 'self';", with: "")
    #expect(text1 == String(decoding: page, as: UTF8.self))
    #expect(parts.title == "A" && parts.language == "en")
    for part in [parts.style, parts.definitions, parts.contents] {
      #expect(parts.start.contains(part))
    }
  }

  /// Each block of the page leads to the lines of the lesson that it was made from.
  @Test(
    arguments: [
      ("# A\n\nb `= 1 + 1` c\nd\n\ne\n", [0...0, 2...3, 5...5]),
      ("---\ntitle: x\n---\n\na\n\nb\n", [4...4, 6...6]),
      // A result has other lines than its block.
      ("a\n\n```check\n1 == 1\n2 == 2\n3 == 3\n4 == 4\n```\n\nb\n", [0...0, 2...7, 9...9]),
      ("```formula\nf(z) = z\n\ng(z) = 2 * z\n```\n\nb\n", [0...4, 0...4, 6...6]),
      ("a\n```formula\nf(z) = z\n```\nb\n", [0...0, 1...3, 4...4]),
      // The author's own formulas take one line of what is written.
      ("a\n\n$$\nx\n+ y\n$$\n\nb\n\n$z$ c\n", [0...0, 2...5, 7...7, 9...9]),
      ("<details>\n<summary>Solution</summary>\n\na `= 1`\n\n</details>\n\nb\n", [3...3, 7...7]),
      ("> ```formula\n> f(z) = z\n> ```\n\na\n", [0...2, 4...4]),
      ("a\r\n\r\n```formula\r\nf(z) = z\r\n```\r\n\r\nb\r\n", [0...0, 2...4, 6...6]),
      ("```example\n# A\n\n```formula\nf(z) = z\n```\n```\n", nil),
    ] as [(String, [ClosedRange<Int>]?)])
  func leadToTheirLines(text: String, expected: [ClosedRange<Int>]?) throws {
    let found = try parts(text).blocks.map(\.lines)
    if let expected { #expect(found == expected, "\(text)") }
    let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
    for lines in found.compactMap(\.self) { #expect(lines.upperBound < count) }
  }

  @Test(arguments: BuiltInLesson.allCases) func leadToLinesInOrder(_ lesson: BuiltInLesson) throws {
    let text = String(decoding: lesson.source.bytes, as: UTF8.self)
    let lines = try parts(text).blocks.compactMap(\.lines)
    #expect(lines.count > 3)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound })
  }
}
