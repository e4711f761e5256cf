/// A page in the parts that change by themselves while its lesson is written.
package struct PageParts: Sendable {
  /// A part of what the reader reads: whole elements.
  package struct Block: Sendable {
    package let html: ArraySlice<UInt8>
    /// The lines of the lesson, from 0, that it was made from; nil where that is not known.
    package let lines: ClosedRange<Int>?
  }

  /// What stands before the blocks and after them; the parts that follow stand in it.
  package let start: String
  package let end: String
  /// In HTML.
  package let title: String
  /// A tag of BCP 47.
  package let language: String
  /// Which way the text runs, as HTML says it; nil where that follows from the language.
  package let direction: String?
  /// The style sheet.
  package let style: String
  /// What drawings refer to, an element `svg`.
  package let definitions: String
  /// The table of contents and the link that leads past it; empty where there is none.
  package let contents: String
  package let blocks: [Block]

  /// The whole file, in UTF-8.
  var whole: [UInt8] { Array(start.utf8) + blocks.flatMap(\.html) + Array(end.utf8) }
}
