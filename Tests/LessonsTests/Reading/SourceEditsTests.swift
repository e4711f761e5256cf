import Diagnostics
import Text
import Lessons
import Markdown
import Testing

@Suite struct SourceEditsTests {
  private func lesson(_ text: String) throws -> Lesson {
    try #require(LessonReader.read(SourceText(name: "lesson.md", text: text)).lesson)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func withoutReplacementsNothingChanges(seed: UInt64) throws {
    let text = randomLesson(seed: seed)
    let lesson = try lesson(text)
    #expect(lesson.masked.count == text.utf8.count)
    #expect(
      zip(lesson.masked, text.utf8).allSatisfy { $0 == $1 || $0 == .space || $0 == .lineFeed })
    #expect(lesson.spliced { _ in nil } == Array(text.utf8))
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func theSourceInItsOwnPlaceChangesNothing(seed: UInt64) throws {
    let text = randomLesson(seed: seed)
    let lesson = try lesson(text)
    func source(_ range: SourceRange) -> String {
      String(decoding: lesson.source.bytes[range.lower..<range.upper], as: UTF8.self)
    }
    let report = lesson.spliced { piece in
      if case .block(let index) = piece,
        !lesson.blocks[index].prefix.isEmpty || text.utf8.contains(.carriageReturn)
      {
        return nil
      }
      return Lesson.Replacement(source(lesson.range(of: piece)), isParted: false)
    }
    #expect(report == Array(text.utf8))
  }

  /// What replaced blocks leave is judged by the parser: each result is a paragraph and a fence in
  /// as many quotations and list items as its block was.
  @Test(arguments: 0..<600 as Range<UInt64>)
  func resultsStandInTheContainersOfTheirBlocks(seed: UInt64) throws {
    let text = randomLesson(seed: seed)
    let lesson = try lesson(text)
    let report = lesson.spliced { piece in
      guard case .block(let index) = piece else { return nil }
      return Lesson.Replacement("RESULT\(index)\n\n```result\(index)\nx\n\n  y\n```")
    }
    let before = try MarkdownDocument(lesson.source.bytes)
    let after = try MarkdownDocument(report)
    for (index, block) in lesson.blocks.enumerated() {
      let old = try #require(before.blocks.first { $0.range.lowerBound == block.range.lower })
      let paragraph = after.blocks.first {
        $0.text.map { reads($0.bytes, "RESULT\(index)") } ?? false
      }
      let fence = after.blocks.first { new in
        guard case .fencedCode(let code) = new.kind, code.isClosed else { return false }
        return reads(Array(report[code.info]), "result\(index)")
          && code.contentLines.map { String(decoding: report[$0], as: UTF8.self) } == [
            "x", "", "  y",
          ]
      }
      for new in [paragraph, fence] {
        let comment = Comment(rawValue: String(decoding: report, as: UTF8.self))
        #expect(new?.quoteDepth == old.quoteDepth, comment)
        #expect(new?.listDepth == old.listDepth, comment)
        #expect(new?.isInFootnote == old.isInFootnote, comment)
      }
    }
  }

  @Test func randomLessonsHoldBlocksInContainersAndSpans() throws {
    let lessons = try (0..<600 as Range<UInt64>).map { try lesson(randomLesson(seed: $0)) }
    let blocks = lessons.flatMap(\.blocks)
    #expect(blocks.count > 300)
    #expect(blocks.count { $0.prefix.contains(UInt8(ascii: ">")) } > 30)
    #expect(blocks.count { !$0.prefix.isEmpty && $0.prefix.allSatisfy(\.isBlank) } > 30)
    #expect(lessons.flatMap(\.spans).count > 1000)
  }

  private func reads(_ bytes: [UInt8], _ text: String) -> Bool { bytes == Array(text.utf8) }

  @Test(arguments: [
    ("```check\n1\n```\n", "A\n\nB\n"),
    ("- a\n\n  ```check\n  1\n  ```\n\n- b\n", "- a\n\n  A\n\n  B\n\n- b\n"),
    ("- ```check\n  1\n  ```\n", "- A\n\n  B\n"),
    ("> q\n> ```check\n> 1\n> ```\n> r\n", "> q\n>\n> A\n>\n> B\n>\n> r\n"),
    ("a\r\n```check\r\n1\r\n```\r\nb\r\n", "a\r\n\r\nA\r\n\r\nB\r\n\r\nb\r\n"),
    ("```check\n1\n```\n```check\n1\n```", "A\n\nB\n\nA\n\nB"),
    ("   ```check\n   1\n   ```\n", "A\n\nB\n"),
    ("1. > ```check\n   > 1\n   > ```", "1. > A\n   >\n   > B"),
  ])
  func blocksKeepTheirPrefixAndLineEnds(text: String, expected: String) throws {
    let report = try lesson(text).spliced { piece in
      if case .block = piece { Lesson.Replacement("A\n\nB") } else { nil }
    }
    #expect(String(decoding: report, as: UTF8.self) == expected)
  }

  @Test func spansAreReplacedWithTheLineEndsInThem() throws {
    let report = try lesson("> a `= f(\n> 1)` b\n").spliced { piece in
      if case .span = piece { Lesson.Replacement("2") } else { nil }
    }
    #expect(String(decoding: report, as: UTF8.self) == "> a 2 b\n")
  }
}
