import Seeded
import Markdown
import Testing

/// The parser's HTML, in which its code spans can be counted, judges the code spans found in the author's
/// bytes.
@Suite struct CodeSpanJudgeTests {
  @Test(arguments: 0..<3000 as Range<UInt64>)
  func allSpansOfTheParserAreFound(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let parts = [
      "`", "`", "``", "a", " ", "\\", "\n", "\n> ", "\n\n", "<a b=\"", "\">", "<", ">", "[", "](",
      ")",
      "*", "**", "|", "# ", "- ", "<!-- ", " -->", "![", "\"", "'", "x", "\\`", "~~", "é", "\r\n",
      "  \n",
      "<https://e.org/", "| a | b |\n|---|---|\n| c | `d` |\n", "```", "\n    ", "&amp;",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      text += parts.randomElement(using: &random) ?? ""
    }
    let document = try MarkdownDocument(Array(text.utf8))
    let found = document.blocks.flatMap(\.codeSpans)
    // A code span of an image's description is no element.
    let elements = found.count { !$0.context.contains(.image) }
    let html = String(decoding: try MarkdownHTML.render(Array(text.utf8)), as: UTF8.self)
    let fences = document.blocks.count { block in
      switch block.kind {
      case .fencedCode, .indentedCode: true
      default: false
      }
    }
    #expect(html.ranges(of: "<code").count - fences == elements, "\(text.debugDescription)")
    for span in found {
      let ticks = document.bytes[span.range].prefix { $0 == UInt8(ascii: "`") }
      #expect(ticks.count >= span.backticks)
      #expect(span.range.upperBound - span.content.upperBound == span.backticks)
    }
  }
}
