internal import Diagnostics
internal import Markdown
internal import Notations
package import Text

/// A heading: its words as they are written, its level, 1 to 6, and its lines.
package struct LessonHeading: Hashable, Sendable {
  package let words: String
  package let level: Int
  package let range: SourceRange
}

/// A lesson as it was read: which of its bytes are ours, and which pass through.
package struct Lesson: Sendable {
  package let source: SourceText
  /// The source with the same length and offsets, made for parsing: within our blocks and spans,
  /// what containers put before a line is spaces, and a line feed, where there is one, stands right
  /// before its line's own text. So a parser of any part reports the author's own offsets.
  package let masked: [UInt8]
  /// The metadata at the very start; empty where there is none.
  package let frontMatter: SourceRange
  /// What it says, in order.
  let frontMatterKeys: [FrontMatterKey]
  /// What it says of the lesson.
  package internal(set) var metadata = Metadata()
  /// Other lessons whose definitions this one knows.
  package internal(set) var uses: [UsedName] = []
  /// The source from end to end.
  package let pieces: [Piece]
  package let blocks: [LessonBlock]
  package let spans: [LessonSpan]
  package let references: [LessonReference]
  /// Those without words to other lessons of its folder.
  package let links: [LessonLink]
  package let details: [LessonDetails]
  /// Section n stands under heading n − 1.
  package let headings: [LessonHeading]
  /// The addresses of links and images that lie beside it, in order and apart.
  var addresses: [WrittenAddress] = []
  /// What the author wrote in TeX outside of our blocks, in order and apart.
  var formulas: [LessonFormula] = []
  /// Its macros in TeX.
  var macros = LessonMacros(TeXMacros())

  package enum Piece: Hashable, Sendable {
    /// Bytes that pass through.
    case prose(SourceRange)
    /// The block at this index of `blocks`.
    case block(Int)
    /// The span at this index of `spans`.
    case span(Int)
    /// The link at this index of `references`.
    case reference(Int)
    /// The link to another lesson at this index of `links`.
    case link(Int)
    /// The beginning of the element at this index of `details`.
    case opening(Int)
    /// Its end.
    case closing(Int)
  }

  /// The bytes that a piece takes.
  package func range(of piece: Piece) -> SourceRange {
    switch piece {
    case .prose(let range): range
    case .block(let index): blocks[index].range
    case .span(let index): spans[index].range
    case .reference(let index): references[index].range
    case .link(let index): links[index].range
    case .opening(let index): details[index].opening
    case .closing(let index): details[index].closing ?? details[index].opening
    }
  }

  /// How many there are to be drawn.
  package var figureCount: Int { blocks.count(where: \.form.needsID) }

  /// Whether there is something to be drawn, perhaps in an example.
  package var mayHaveFigures: Bool { blocks.contains { $0.form.needsID || $0.form.isVerbatim } }

  /// The name that a block's author gave it; nil where there is none.
  func id(of block: LessonBlock) -> String? { block.content.value("id").map(text) }

  /// The bytes of a part, for a parser.
  package func slice(_ range: SourceRange) -> ArraySlice<UInt8> {
    masked[range.lower..<range.upper]
  }

  /// A part as text, with each stretch of blanks and ends of lines as one space.
  package func text(_ range: SourceRange) -> String {
    let words = slice(range).split(whereSeparator: \.isWhitespace)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// A part in the formula language as text on one line, without comments.
  package func code(_ range: SourceRange) -> String {
    slice(range).split(separator: .lineFeed).flatMap { line in
      line.prefix { $0 != UInt8(ascii: "#") }
        .split { $0.isBlank || $0 == .carriageReturn }
    }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

/// One of our fences.
package struct LessonBlock: Sendable {
  package let form: BlockForm
  /// From the opening fence to the end of the closing one.
  package let range: SourceRange
  /// The opening fence with its word.
  package let openingLine: SourceRange
  /// What each line of the block's result but the first must begin with.
  package let prefix: [UInt8]
  /// Whether the line above is the empty first line of the block's list item, after which a blank
  /// line would end the item.
  package let followsBareMarker: Bool
  /// How many headings stand before the block.
  package let section: Int
  package let content: BlockContent
}

/// A code span that is an inline value or inline mathematics.
package struct LessonSpan: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `` `= expression` ``, replaced by the value.
    case value
    /// `` `$ expression` ``, replaced by the typeset expression.
    case mathematics
  }

  package let kind: Kind
  /// The span with its backticks; of what stands alone to the end of its paragraph.
  package let range: SourceRange
  /// What follows the `= ` or `$ `.
  package let expression: SourceRange
  /// Which readers know signs of mathematics here.
  package let signs: MathematicsSigns
  /// Whether the span stands in a table cell, where a `|` must be escaped.
  package let isInTableCell: Bool
  /// How many headings begin before the span, its own included.
  package let section: Int
  /// How mathematics that is all of its paragraph stands on lines of its own; nil for what stands in text.
  package let display: Display?

  package struct Display: Hashable, Sendable {
    /// What each line of it but the first begins with.
    package let prefix: [UInt8]
    /// What ends the sentence that it belongs to, or goes on with it: `.`, `,`; empty for nothing.
    package let sign: String
  }
}

/// Where signs of mathematics are known that stand in some place: `$`, `\(`.
package enum MathematicsSigns: Hashable, CaseIterable, Sendable {
  case everywhere
  /// Beside punctuation github.com takes a `$` for one (github/markup#1742).
  case notOnGitHub
  /// In links, emphasis and footnotes, and at letters and digits.
  case nowhere
}

/// What a block of ours says.
package struct BlockContent: Sendable {
  /// The keys in order.
  package let entries: [Entry]
  /// From the first content line to the end of the last; nil without content.
  package let body: SourceRange?
  /// Every line, without what containers put before it.
  let lines: [Range<Int>]

  package struct Entry: Hashable, Sendable {
    package let key: BlockForm.Key
    package let keyRange: SourceRange
    /// The value with its continuation lines, without blanks around it.
    package let value: SourceRange
    /// The panel that the key belongs to, from 0; nil for keys of the block and of all panels.
    package let panel: Int?
  }

  /// The value of a key that stands once, outside of panels.
  package func value(_ key: String) -> SourceRange? {
    entries.first { $0.key.name == key && $0.panel == nil }?.value
  }

  /// The number of panels; 0 where no key begins one.
  package var panelCount: Int { entries.count { $0.key.scope == .heading } }
}
