internal import Notations

/// How one kind of reader spells what Markdown does not have, or has in several ways.
///
/// What a dialect does not name (tables, lists, code) is spelled in the Markdown that all readers
/// share.
protocol Dialect {
  /// Mathematics within a line, where signs of mathematics are known.
  mutating func inline(_ notation: Notation) -> String

  /// A number, vector or truth value, from the Markdown that reads so.
  mutating func value(_ text: String, markdown: String) -> String

  /// Mathematics that the author wrote in TeX. It stands as it is where readers know its signs themselves.
  mutating func formula(_ formula: TeXFormula) -> String

  /// Whether the reader knows signs of mathematics in a place.
  func knows(_ signs: MathematicsSigns) -> Bool

  /// Mathematics on lines of its own, with the defaults of its parameters.
  mutating func equation(_ notation: Notation, _ settings: Passage.Settings?) -> String

  /// A figure that links can lead to, over its caption in Markdown (empty where there is none).
  mutating func figure(_ figure: Passage.Figure, caption: String) -> String

  /// What is written under a figure, as Markdown.
  mutating func caption(of figure: Passage.Figure) -> String

  /// A table that has a number, with its caption in Markdown (empty where there is none).
  mutating func table(_ pipes: String, _ label: Label, caption: String) -> String

  /// A link to a figure or table that says its number.
  func reference(to label: Label) -> String

  /// A link to another lesson of the course, or to a figure or table in it, that says something in plain text.
  func link(to target: CourseTarget, saying words: String) -> String

  /// The address of another lesson's report, or of a place in it.
  func address(of target: CourseTarget) -> String

  /// The links to a lesson's neighbours in its course, a paragraph in Markdown; empty where a reader wants none.
  mutating func neighbours(_ links: String) -> String

  /// What stands at the beginning of a report of a course, and what its front matter has to say.
  func beginning(at place: LessonPlace) -> String
  func frontMatter(at place: LessonPlace) -> [(key: String, value: String)]

  /// How the contents of a course tell a site what pages there are.
  func tree(of course: Course) -> String

  /// The author's tag that begins an HTML element `details`, with the summary where that follows.
  func opening(_ details: LessonDetails, written source: String) -> String

  /// The author's tag that ends it.
  func closing(_ details: LessonDetails, written source: String) -> String

  /// Claims that were tested, a Markdown list.
  mutating func claims(_ list: String) -> String

  /// Claims that hold, a Markdown list that the reader unfolds below a summary in plain text: the summary
  /// on one line, a blank one, and then the list.
  mutating func foldedClaims(_ list: String, summary: String) -> String

  /// Whether claims fold within a quotation or list item, too.
  var foldsInContainers: Bool { get }

  /// What stands at the beginning of a report that has numbered figures or tables; empty for nothing.
  var preamble: String { get }

  /// Code of ours in a language that highlighters know by name.
  mutating func code(_ code: String, language: String) -> String

  /// Words and values of ours as Markdown, with what Markdown would read escaped by backslashes.
  func escapes(_ markdown: String) -> String

  /// What an example shows, between fences.
  func verbatim(_ fenced: String) -> String

  /// The author's own Markdown.
  func own(_ markdown: String) -> String
}

extension Dialect {
  func knows(_ signs: MathematicsSigns) -> Bool { signs != .nowhere }

  /// Mathematics within a line; as plain text where the reader knows no signs of it.
  mutating func mathematics(_ notation: Notation, _ signs: MathematicsSigns) -> String {
    knows(signs) ? inline(notation) : escapes(MarkdownText.escaped(notation.unicode))
  }

  mutating func value(_ text: String, markdown: String) -> String { escapes(markdown) }

  mutating func caption(of figure: Passage.Figure) -> String { text(figure.caption) }

  mutating func formula(_ formula: TeXFormula) -> String { own(formula.written) }

  func reference(to label: Label) -> String { Self.link(to: label) }

  static func link(to label: Label) -> String { link(to: label.anchor, of: label) }

  static func link(to anchor: String?, of label: Label) -> String {
    anchor.map { "[\(label.words)](#\($0))" } ?? label.words
  }

  func link(to target: CourseTarget, saying words: String) -> String {
    "[\(escapes(MarkdownText.escaped(words)))](\(address(of: target)))"
  }

  func neighbours(_ links: String) -> String { links }
  func beginning(at place: LessonPlace) -> String { "" }
  func frontMatter(at place: LessonPlace) -> [(key: String, value: String)] { [] }
  func tree(of course: Course) -> String { "" }
  func opening(_ details: LessonDetails, written source: String) -> String { source }
  func closing(_ details: LessonDetails, written source: String) -> String { source }
  mutating func claims(_ list: String) -> String { list }
  var foldsInContainers: Bool { true }
  var preamble: String { "" }
  func code(_ code: String, language: String) -> String {
    MarkdownText.fenced(code, info: language)
  }
  func escapes(_ markdown: String) -> String { markdown }
  func verbatim(_ fenced: String) -> String { fenced }
  func own(_ markdown: String) -> String { markdown }
}
