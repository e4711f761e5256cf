internal import Notations

/// The readers of Markdown that a report can be written for.
package enum Profile: String, CaseIterable, Sendable {
  /// GitHub's documents and issues; pandoc and most others read it too.
  case github
  /// Hugo with its passthrough extension as documented (`\(…\)`, `$$`) and attributes of blocks on,
  /// which needs no unsafe HTML.
  case hugo
  /// Material for MkDocs with arithmatex, attr_list and md_in_html.
  case mkdocs
  /// Pandoc's own Markdown, for Word, EPUB and LaTeX.
  case pandoc
  /// Quarto, which reads pandoc's Markdown and numbers figures and tables itself.
  case quarto
  /// MyST Markdown with dollarmath, as Jupyter Book has it.
  case myst
}

/// Markdown as a profile spells it.
struct MarkdownDialect: Dialect {
  let profile: Profile
  /// The ending of the figures that the report shows: `svg`.
  let imageFormat: String
  /// Whether the report is one of a course, where numbers are of the course and not of a reader.
  var isInCourse = false

  /// What links lead to.
  private func anchor(of label: Label) -> String? {
    guard profile.joinsLessons else { return label.anchor }
    return label.anchor.map { label.nameInCourse ?? $0 }
  }

  func knows(_ signs: MathematicsSigns) -> Bool {
    signs == .everywhere || signs == .notOnGitHub && profile != .github
  }

  func inline(_ notation: Notation) -> String {
    profile == .hugo ? #"\(\#(latex(notation))\)"# : "$\(latex(notation))$"
  }

  private func latex(_ notation: Notation) -> String {
    switch profile {
    case .pandoc, .quarto: notation.pandocLaTeX
    case .hugo: ShortCodes.parted(in: notation.latex)
    case .github, .mkdocs, .myst: notation.latex
    }
  }

  /// On one line, between dollars on lines of their own, in the spelling that survives all readers.
  func equation(_ notation: Notation, _ settings: Passage.Settings?) -> String {
    var latex = latex(notation)
    if let settings {
      let (word, values) = (Notation.text(settings.word + " "), settings.values)
      latex += " " + #"\qquad "# + self.latex(word) + " " + self.latex(values)
    }
    return "$$\n\(latex)\n$$"
  }

  func figure(_ figure: Passage.Figure, caption: String) -> String {
    let path = "figures/\(figure.id).\(imageFormat)"
    let anchor = anchor(of: figure.label)
    let image = "![\(escapes(MarkdownText.escaped(figure.alt)))](\(path))"
    let words = figure.label.numbering(caption)
    switch profile {
    case .github: return (anchor.map { "<a id=\"\($0)\"></a>" } ?? "") + "\(image)\n\n\(words)"
    // An attribute belongs to the block above it, and a link leads to the picture's top.
    case .hugo: return image + (anchor.map { "\n{#\($0)}" } ?? "") + "\n\n\(words)"
    case .mkdocs: return image + (anchor.map { "{#\($0)}" } ?? "") + "\n\n\(words)"
    case .pandoc, .quarto:
      // Quarto puts the number before the caption itself.
      let (caption, name) = profile == .quarto ? (caption, "fig-alt") : (words, "alt")
      let alt = Self.quoted(figure.alt)
      return "![\(caption)](\(path)){\(anchor.map { "#\($0) " } ?? "")\(name)=\"\(alt)\"}"
    case .myst:
      let name = anchor.map { ":name: \($0)\n" } ?? ""
      let head = "```{figure} \(path)\n\(name):alt: \(figure.alt)\n"
      let caption = isInCourse ? words : Self.numbered(caption, figure.label)
      return head + (caption.isEmpty ? "```" : "\n\(caption)\n```")
    }
  }

  func table(_ pipes: String, _ label: Label, caption: String) -> String {
    let (words, anchor) = (label.numbering(caption), anchor(of: label))
    switch profile {
    case .github:
      return (anchor.map { "<a id=\"\($0)\"></a>" } ?? "") + "\(words)\n\n\(pipes)"
    // An attribute belongs to the paragraph above it.
    case .hugo, .mkdocs: return words + (anchor.map { "\n{#\($0)}" } ?? "") + "\n\n\(pipes)"
    case .pandoc:
      let captioned = "\(pipes)\n\n: \(words)"
      return anchor.map { "::: {#\($0)}\n\(captioned)\n:::" } ?? captioned
    case .quarto:
      // Quarto numbers what has an id, and puts the number before the caption itself.
      let id = quartoName(of: label).map { "{#\($0)}" }
      let parts = [caption.isEmpty ? nil : caption, id].compactMap(\.self)
      return "\(pipes)\n\n: " + parts.joined(separator: " ")
    case .myst:
      let caption = isInCourse ? words : Self.numbered(caption, label)
      // After tildes the line may hold backticks.
      let head = "~~~{table}" + (caption.isEmpty ? "" : " \(caption)") + "\n"
      return head + (anchor.map { ":name: \($0)\n" } ?? "") + "\n\(pipes)\n~~~"
    }
  }

  /// A caption that is there, since Sphinx numbers nothing without one.
  private static func numbered(_ caption: String, _ label: Label) -> String {
    caption.isEmpty && label.anchor != nil ? "&nbsp;" : caption
  }

  func reference(to label: Label) -> String {
    // Quarto writes the word and its own number, which in a book has the chapter's before it.
    if profile == .quarto, let name = quartoName(of: label) { return "@" + name }
    // So do Sphinx and mystmd, after our word, where they are to.
    if profile == .myst, !isInCourse, let anchor = label.anchor, !label.words.isEmpty {
      return "{numref}`\(label.words(numbered: "%s")) <\(anchor)>`"
    }
    return Self.link(to: anchor(of: label), of: label)
  }

  /// Quarto tells the kinds of what it numbers apart by how their names begin.
  private func quartoName(of label: Label) -> String? {
    anchor(of: label).map { Self.quartoName(of: label.numbering, $0) }
  }

  private static func quartoName(of numbering: Numbering, _ anchor: String) -> String {
    switch numbering {
    case .figure: anchor
    case .table: "tbl-" + anchor.dropFirst(numbering.rawValue.count + 1)
    }
  }

  func link(to target: CourseTarget, saying words: String) -> String {
    if profile == .quarto, let mark = target.mark, let name = target.nameInCourse {
      return "@" + Self.quartoName(of: mark.numbering, name)
    }
    return "[\(escapes(MarkdownText.escaped(words)))](\(address(of: target)))"
  }

  func address(of target: CourseTarget) -> String {
    profile.address(of: target)
  }

  /// What is one document has no ends between its lessons.
  func neighbours(_ links: String) -> String {
    profile == .pandoc || profile == .quarto ? "" : links
  }

  func beginning(at place: LessonPlace) -> String { profile.beginning(at: place) }

  func frontMatter(at place: LessonPlace) -> [(key: String, value: String)] {
    profile.frontMatter(at: place)
  }

  func tree(of course: Course) -> String { profile.tree(of: course) }

  /// Hugo hands a short code the marks of a quotation as if they were the content's own, and
  /// Python-Markdown knows no such element but at the margin.
  var foldsInContainers: Bool { profile != .hugo && profile != .mkdocs }

  var preamble: String { profile == .pandoc ? PrintedCaptions.preamble : "" }

  /// Blank lines part the list from the tags, so that it is read as Markdown.
  func foldedClaims(_ list: String, summary: String) -> String {
    let words = escapes(MarkdownText.escaped(summary))
    let (start, end) =
      switch profile {
      case .github, .pandoc, .quarto:
        ("<details class=\"claims\"><summary>\(words)</summary>", "</details>")
      case .mkdocs:
        ("<details class=\"claims\" markdown=\"1\"><summary>\(words)</summary>", "</details>")
      case .hugo: ("{{< details summary=\"\(Self.quoted(summary))\" >}}", "{{< /details >}}")
      case .myst: ("```{dropdown} \(words)", "```")
      }
    return "\(start)\n\n\(list)\n\n\(end)"
  }

  func opening(_ details: LessonDetails, written source: String) -> String {
    switch profile {
    case .hugo:
      let summary = details.summary.isEmpty ? "" : " summary=\"\(Self.quoted(details.summary))\""
      return "{{< details\(summary)\(details.isOpen ? " open=true" : "") >}}"
    // mystmd takes the content of an element for HTML, without mathematics and figures.
    case .myst: return details.fence.map { Self.dropdown(details, in: $0) } ?? source
    // Else the content is no Markdown.
    case .mkdocs where !source.contains("markdown="):
      return "<details markdown=\"1\"" + source.dropFirst("<details".count)
    default: return source
    }
  }

  private static func dropdown(_ details: LessonDetails, in fence: LessonDetails.Fence) -> String {
    let summary = details.summary.replacing(/[\\`*_\[\]$]/) { "\\\($0.output)" }
    return fence.tildes + "{dropdown}" + (summary.isEmpty ? "" : " \(summary)")
      + (details.isOpen ? "\n\(fence.indentation):open:" : "")
  }

  func closing(_ details: LessonDetails, written source: String) -> String {
    switch profile {
    case .hugo: "{{< /details >}}"
    case .myst: details.fence?.tildes ?? source
    case .github, .mkdocs, .pandoc, .quarto: source
    }
  }

  func escapes(_ markdown: String) -> String {
    switch profile {
    // Hugo's passthrough takes `\[` for the beginning of mathematics.
    case .hugo:
      ShortCodes.escaped(in: markdown).replacing("\\[", with: "&#91;")
        .replacing("\\]", with: "&#93;")
    case .pandoc, .quarto: PrintedSigns.asMathematics(in: markdown)
    case .github, .mkdocs, .myst: markdown
    }
  }

  func verbatim(_ fenced: String) -> String {
    profile == .hugo ? ShortCodes.shown(in: fenced) : fenced
  }

  /// Text between double quotes of an attribute.
  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
