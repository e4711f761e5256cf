/// A page in the parts that a browser exchanges.
package struct PreviewPage: Sendable {
  /// A part of the element `main`: whole elements.
  package struct Block: Sendable {
    package let html: [UInt8]
    /// The lines of the lesson, from 0, that it was made from; nil where that is not known.
    package let lines: ClosedRange<Int>?

    package init(html: [UInt8], lines: ClosedRange<Int>? = nil) {
      (self.html, self.lines) = (html, lines)
    }
  }

  /// What stands before the blocks and after them in a document that has the preview's script.
  package var start: String
  package var end: String
  /// In HTML.
  package var title: String
  package var language: String
  /// `ltr` or `rtl`; nil where that follows from the language.
  package var direction: String?
  /// What stands in the document outside of the blocks and may change.
  package var parts: [Part: String]
  package var blocks: [Block]

  package enum Part: String, CaseIterable, Sendable {
    /// What the element `style` of the head holds.
    case style
    /// The element `svg` of the body.
    case definitions
    /// What stands between that and `main`.
    case contents
  }

  package init(
    start: String, end: String, title: String, language: String, direction: String? = nil,
    parts: [Part: String] = [:], blocks: [Block]
  ) {
    (self.start, self.end, self.title) = (start, end, title)
    (self.language, self.direction) = (language, direction)
    (self.parts, self.blocks) = (parts, blocks)
  }
}
