internal import Expressions
internal import Notations
internal import Markdown
internal import Text

/// Markdown with marks where HTML is inserted once it is rendered: mathematics as MathML, figures as
/// elements.
struct PageDialect: Dialect {
  private let figures: [String: ReportFigure]
  private let drawings: [String: PageDrawing]
  /// What the button is called that enlarges a figure.
  private let enlarge: @Sendable (Label) -> String
  private(set) var insertions: [MarkdownPage.Insertion] = []

  /// The dialect of a page with some figures and their drawings, by id.
  init(
    _ figures: [ReportFigure], drawings: [String: PageDrawing],
    enlarge: @escaping @Sendable (Label) -> String
  ) {
    self.enlarge = enlarge
    self.figures = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
    self.drawings = drawings
  }

  func own(_ markdown: String) -> String {
    String(decoding: MarkdownPage.Mark.removed(from: Array(markdown.utf8)[...]), as: UTF8.self)
  }

  func address(of target: CourseTarget) -> String {
    CourseWay.address(of: target, report: CourseWay.page, contents: CourseWay.contentsPage)
  }

  mutating func neighbours(_ links: String) -> String {
    let start = insert(
      MarkdownPage.Insertion(html: "<div role=\"navigation\">", opens: ["div"]))
    let end = insert(MarkdownPage.Insertion(html: "\n", closes: "div"))
    return [MarkdownPage.Mark.block(start), links, MarkdownPage.Mark.block(end)]
      .joined(separator: "\n\n")
  }

  /// MathML may stand wherever words may.
  func knows(_ signs: MathematicsSigns) -> Bool { true }

  mutating func inline(_ notation: Notation) -> String {
    let html = Self.inLine(notation.mathML(display: false), of: notation)
    return MarkdownPage.Mark.inline(
      insert(MarkdownPage.Insertion(html: html, plain: notation.unicode)))
  }

  /// Mathematics within a line; what may be wider than a phone scrolls, since browsers do not break it.
  private static func inLine(_ html: String, of notation: Notation) -> String {
    notation.unicode.count > longest ? "<span class=\"long\">\(html)</span>" : html
  }

  /// The signs that have room on a line of the narrowest phone, in lists within lists too.
  private static let longest = 16

  /// The numbers of a vector stay on one line, also in a narrow cell, as far as they have room on the narrowest
  /// phone.
  mutating func value(_ text: String, markdown: String) -> String {
    guard text.contains(" "), text.count <= 2 * Self.longest else { return escapes(markdown) }
    let start = insert(MarkdownPage.Insertion(html: "<span class=\"whole\">"))
    let end = insert(MarkdownPage.Insertion(html: "</span>"))
    return MarkdownPage.Mark.inline(start) + escapes(markdown) + MarkdownPage.Mark.inline(end)
  }

  mutating func formula(_ formula: TeXFormula) -> String {
    var html: String
    if let notation = formula.notation {
      html =
        notation == .empty
        ? "" : notation.mathML(display: formula.isAlone, annotation: own(formula.tex))
      if formula.isAlone {
        if !html.isEmpty { html = "<div class=\"wide\">\(html)</div>\n" }
      } else {
        html = Self.inLine(html, of: notation)
      }
    } else {
      html = "<code class=\"math-source\">\(own(formula.written).escapedAsText)</code>"
      if formula.isAlone { html = "<pre>\(html)</pre>\n" }
    }
    let insertion = insert(MarkdownPage.Insertion(html: html, plain: formula.plain))
    return formula.isAlone
      ? MarkdownPage.Mark.block(insertion) : MarkdownPage.Mark.inline(insertion)
  }

  mutating func equation(_ notation: Notation, _ settings: Passage.Settings?) -> String {
    var whole = [notation]
    if let settings { whole += [.text("    \(settings.word) "), settings.values] }
    let math = Notation.row(whole).mathML(display: true)
    return MarkdownPage.Mark.block(
      insert(MarkdownPage.Insertion(html: "<div class=\"wide\">\(math)</div>\n")))
  }

  mutating func figure(_ figure: Passage.Figure, caption: String) -> String {
    let id = figure.label.anchor.map { " id=\"\($0)\"" } ?? ""
    let drawing = drawings[figure.id]
    let controls = figures[figure.id].flatMap { FigureControls($0) }
    var classes = controls == nil ? [] : ["living"]
    var shown = "<div class=\"drawing\">\n\(drawing?.page ?? "")\n</div>"
    if let phone = drawing?.phone {
      classes.append("fitting")
      shown += "<div class=\"drawing on-phone\">\n\(phone)\n</div>"
    }
    let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let bar = Enlarging.html(
      of: figure.id, around: controls?.html ?? "", title: enlarge(figure.label))
    let html = "<figure\(id)\(kind)>\(shown)\n\(bar)<figcaption>"
    let start = insert(MarkdownPage.Insertion(html: html, opens: ["figure", "figcaption"]))
    let end = insert(MarkdownPage.Insertion(html: "\n", closes: "figure"))
    return [
      MarkdownPage.Mark.block(start), figure.label.numbering(caption), MarkdownPage.Mark.block(end),
    ]
    .joined(separator: "\n\n")
  }

  mutating func caption(of figure: Passage.Figure) -> String {
    guard let drawn = figures[figure.id], drawn.frames.count == figure.captions.count else {
      return text(figure.caption)
    }
    return zip(FigureControls.classes(of: drawn), figure.captions).map { classes, caption in
      let start = insert(MarkdownPage.Insertion(html: "<span class=\"\(classes)\">"))
      let end = insert(MarkdownPage.Insertion(html: "</span>"))
      return MarkdownPage.Mark.inline(start) + text(caption) + MarkdownPage.Mark.inline(end)
    }.joined()
  }

  mutating func table(_ pipes: String, _ label: Label, caption: String) -> String {
    let id = label.anchor.map { " id=\"\($0)\"" } ?? ""
    let start = insert(
      MarkdownPage.Insertion(
        html: "<figure class=\"table\"\(id)><figcaption>", opens: ["figure", "figcaption"],
        id: label.anchor))
    let middle = insert(MarkdownPage.Insertion(html: "\n", closes: "figcaption"))
    let end = insert(MarkdownPage.Insertion(html: "\n", closes: "figure"))
    return [
      MarkdownPage.Mark.block(start), label.numbering(caption), MarkdownPage.Mark.block(middle),
      pipes,
      MarkdownPage.Mark.block(end),
    ].joined(separator: "\n\n")
  }

  mutating func claims(_ list: String) -> String {
    let start = insert(MarkdownPage.Insertion(html: "<div class=\"claims\">", opens: ["div"]))
    let end = insert(MarkdownPage.Insertion(html: "\n", closes: "div"))
    return [MarkdownPage.Mark.block(start), list, MarkdownPage.Mark.block(end)]
      .joined(separator: "\n\n")
  }

  mutating func foldedClaims(_ list: String, summary: String) -> String {
    let start = insert(
      MarkdownPage.Insertion(
        html: "<details class=\"claims\"><summary>\(summary.escapedForXML)</summary>",
        opens: ["details"]))
    let end = insert(MarkdownPage.Insertion(html: "\n", closes: "details"))
    return [MarkdownPage.Mark.block(start), list, MarkdownPage.Mark.block(end)]
      .joined(separator: "\n\n")
  }

  /// All code of ours is Python.
  mutating func code(_ code: String, language: String) -> String {
    let colored = CodeColors.python(code)
    let html = "<pre><code class=\"language-\(language)\">\(colored)\n</code></pre>\n"
    return MarkdownPage.Mark.block(insert(MarkdownPage.Insertion(html: html)))
  }

  private mutating func insert(_ insertion: MarkdownPage.Insertion) -> Int {
    insertions.append(insertion)
    return insertions.count - 1
  }
}
