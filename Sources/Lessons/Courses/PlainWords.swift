internal import Markdown
internal import Notations
internal import Text

/// Words of a lesson in plain text, as far as they can be told without building it.
extension Lesson {
  /// A heading without its marks.
  func plain(_ heading: LessonHeading) -> String {
    let bytes = source.bytes
    let hash = UInt8(ascii: "#")
    var words = bytes[heading.range.lower..<heading.range.upper].trimmed(where: \.isWhitespace)
    if words.first == hash {
      words = words.drop { $0 == hash }.trimmedAtEnd { $0 == hash || $0.isBlank }
    } else {
      // A line of signs stands below the words.
      let end = words.lastIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? words.endIndex
      words = words[..<end]
    }
    words = words.trimmed(where: \.isWhitespace)
    return plain(SourceRange(words.startIndex, words.endIndex))
  }

  /// Inline values and mathematics of ours, which are not evaluated, are as their author wrote them.
  func plain(_ range: SourceRange) -> String {
    var insertions: [MarkdownPage.Insertion] = []
    func mark(_ text: String) -> String {
      insertions.append(MarkdownPage.Insertion(html: "", plain: text))
      return MarkdownPage.Mark.inline(insertions.count - 1)
    }
    let markdown = words(range, section: 0).map { part in
      switch part {
      case .text(let text):
        String(decoding: MarkdownPage.Mark.removed(from: Array(text.utf8)[...]), as: UTF8.self)
      case .span(let span): mark(code(span.expression))
      case .formula(let formula): mark(formula.plain)
      case .address: "x"
      case .reference: ""
      case .link(let link): link.isWithoutWords ? "" : "x"
      }
    }.joined()
    // In a heading of a page the words are plain text already.
    let page = try? MarkdownPage(Array("# \(markdown)".utf8), inserting: insertions)
    guard let words = page?.headings.first?.words else { return text(range) }
    return String(decoding: AddressText.withoutEntities(words.utf8), as: UTF8.self)
  }
}

extension LessonFormula {
  fileprivate var plain: String {
    (try? reading.get())?.unicode
      ?? String(decoding: written.content.bytes, as: UTF8.self)
  }
}
