package import Text

/// Markdown as HTML that is safe to open, whoever wrote the text, with other HTML inserted.
package struct MarkdownPage {
  /// What stands in a place that the text marks.
  package struct Insertion: Sendable {
    /// Written as it is.
    package let html: String
    /// The same where only plain text can stand: in titles and alternative texts.
    package var plain: String { spoken() }
    private let spoken: @Sendable () -> String
    /// The elements that `html` opens and does not close, outermost first.
    package let opens: [String]
    /// The element that is closed first, with all that is open in it.
    package let closes: String?
    /// What `html` is called, which then nothing of the author's is.
    package let id: String?

    package init(
      html: String, plain: @autoclosure @escaping @Sendable () -> String = "",
      opens: [String] = [], closes: String? = nil,
      id: String? = nil
    ) {
      self.html = html
      self.id = id
      spoken = plain
      self.opens = opens
      self.closes = closes
    }
  }

  package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package let level: Int
    package let id: String
    /// Its content without links.
    package let html: String
    /// Its content as text, with entities.
    package let words: String
  }

  /// A part of the page that is no part of another: whole elements with what follows them.
  package struct Block: Hashable, Sendable {
    /// Its bytes in the page's HTML; those of all blocks are all of it.
    package let html: Range<Int>
    /// The lines of the text, from 0, that it was made from; nil where that is not known.
    package let lines: ClosedRange<Int>?
  }

  /// The blocks, without `html` and `body`.
  package let html: [UInt8]
  package let blocks: [Block]
  package let headings: [Heading]
  /// Whether it shows images that are files, and such that stand in it.
  package let linksImages: Bool
  package let embedsImages: Bool

  /// Renders a text as GitHub's parser does. Of its own HTML `AllowedHTML` says what stays.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8, with marks where something is inserted.
  ///   - insertions: what is inserted, by the marks' numbers.
  ///   - images: data URIs that stand for images, by the paths that their addresses name.
  ///   - locating: whether the lines of blocks are wanted.
  /// - Throws: `TextError` for a byte of value 0 and for what is not UTF-8.
  package init(
    _ bytes: [UInt8], inserting insertions: [Insertion] = [],
    embedding images: [[UInt8]: String] = [:], locating: Bool = false
  ) throws(TextError) {
    let rendered = try MarkdownHTML.render(
      bytes, options: locating ? MarkdownOptions.locating : MarkdownOptions.renderingUnsafe)
    var safe = SafeHTML(
      inserting: insertions, embedding: images, at: locating ? BlockLines(bytes) : nil)
    html = safe.write(rendered)
    blocks = safe.blocks
    headings = safe.headings
    (linksImages, embedsImages) = (safe.linksImages, safe.embedsImages)
  }
}

extension MarkdownPage {
  /// Marks in a text, between U+FDD0 and U+FDD1, which no text for people holds (Unicode Standard,
  /// 23.7).
  package enum Mark {
    private static let openingBytes: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let closingBytes: [UInt8] = [0xEF, 0xB7, 0x91]
    /// U+FFFD, of the same length.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private static let opening = String(decoding: openingBytes, as: UTF8.self)
    private static let closing = String(decoding: closingBytes, as: UTF8.self)

    /// A mark within a line.
    package static func inline(_ index: Int) -> String { "\(opening)\(index)\(closing)" }

    /// A mark for lines of its own, an HTML block (CommonMark 4.6, condition 3).
    package static func block(_ index: Int) -> String { "<?\(opening)\(index)\(closing)?>" }

    /// The author's bytes without what could pass for a mark.
    package static func removed(from bytes: ArraySlice<UInt8>) -> [UInt8] {
      var rest = bytes
      var kept: [UInt8] = []
      while let place = rest.firstIndex(of: 0xEF) {
        let isMark = [openingBytes, closingBytes].contains { rest[place...].starts(with: $0) }
        kept += rest[..<place]
        kept += isMark ? replacement : [0xEF]
        rest = rest[(place + (isMark ? 3 : 1))...]
      }
      return kept + rest
    }

    /// The number of the mark that `content` is.
    static func index(in content: ArraySlice<UInt8>) -> Int? {
      guard let (range, index) = first(in: content), range == content.startIndex..<content.endIndex
      else { return nil }
      return index
    }

    private static let longestIndex = 9

    /// The first mark in a text and its number.
    static func first(in text: ArraySlice<UInt8>) -> (range: Range<Int>, index: Int)? {
      var rest = text
      while let start = rest.firstIndex(of: 0xEF) {
        rest = rest[(start + 1)...]
        guard text[start...].starts(with: openingBytes) else { continue }
        let digits = text[(start + 3)...].prefix(longestIndex).prefix { $0.isDigit }
        guard text[digits.endIndex...].starts(with: closingBytes),
          let index = Int(String(decoding: digits, as: UTF8.self))
        else { continue }
        return (start..<digits.endIndex + 3, index)
      }
      return nil
    }
  }
}
