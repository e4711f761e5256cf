internal import Charting
internal import Diagnostics
internal import Drawings
internal import Formulas
internal import MathLayout

/// The `figure` directive: a block becomes a picture and a caption.
enum FigureBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> Lesson.Replacement? {
    var faults: [Diagnostic] = []
    let keys = FigureKeys(block, of: builder.lesson, reporting: &faults)
    builder.diagnostics += faults
    guard let idRange = block.content.value("id"), !faults.hasErrors else { return nil }
    let figure = FigurePage(
      keys: keys, content: block.content, section: block.section, id: builder.lesson.text(idRange))
    guard let finished = figure.build(&builder) else { return nil }
    builder.figures.append(finished)

    let alt = finished.alt.escapedForMarkdown
    var text = "![\(alt)](figures/\(finished.id).svg)"
    if let caption = block.content.value("caption") {
      text += "\n\n" + builder.markdownWords(caption, section: block.section)
    }
    return Lesson.Replacement(text)
  }
}

/// One figure on a page of its own, from its keys to its drawing.
struct FigurePage {
  let keys: FigureKeys
  let content: BlockContent
  let section: Int
  let id: String

  func build(_ builder: inout ReportBuilder) -> ReportFigure? {
    let names = builder.names(in: section)
    let theme = keys.theme ?? builder.theme
    let page: Drawing
    let facts: FigureFacts
    if keys.bars.isEmpty {
      guard let figure = CurveFigure(keys, names, &builder) else { return nil }
      let chart = CurvePage(figure: figure, page: self, theme: theme)
      guard let drawn = chart.draw(&builder) else { return nil }
      page = drawn
      facts = FigureFacts(figure, library: builder.library)
    } else {
      guard let figure = BarFigure(keys, names, &builder) else { return nil }
      let chart = BarPage(figure: figure, page: self)
      page = chart.draw(&builder)
      facts = FigureFacts(figure, library: builder.library)
    }
    builder.values.state(facts.values, id, as: "figures")
    let title = content.value("title").map { builder.plainWords($0, section: section) }
    let alt = content.value("alt").map { builder.plainWords($0, section: section) }
    return ReportFigure(
      id: id, drawing: page, theme: theme, title: title ?? id, alt: alt ?? facts.sentence,
      description: facts.description)
  }

  /// Title, subtitle and formula, as the keys ask for them; `formula` is what is shown without the
  /// key of that name.
  func heading(_ formula: Notation?, _ builder: inout ReportBuilder) -> Heading {
    let typesetter = builder.typesetter
    let title = content.value("title").map {
      typesetter.title(builder.plainWords($0, section: section))
    }
    let subtitle = content.value("subtitle").map {
      typesetter.subtitle(builder.plainWords($0, section: section))
    }
    var shown = formula
    if let asked = keys.formula { shown = Notation.of(formula: asked, in: builder.library) }
    if keys.show.contains(.noFormula) { shown = nil }
    let sizes = [19.0, 17, 14.5, 12.5]
    return Heading(
      title: title, subtitle: subtitle,
      formula: shown.map { shown in
        sizes.map { typesetter.mathematics(shown, size: $0, .ink, style: .display) }
      } ?? [])
  }
}

extension String {
  /// With the signs that Markdown would read in the text of an image escaped.
  fileprivate var escapedForMarkdown: String {
    var result = ""
    for character in self {
      if "[]\\*_`<$&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
