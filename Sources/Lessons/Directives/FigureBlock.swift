internal import Charting
internal import Diagnostics
internal import Drawings
internal import Formulas
internal import MathLayout

/// The `figure` directive: a block becomes a picture and a caption.
enum FigureBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    var faults: [Diagnostic] = []
    let keys = FigureKeys(block, of: builder.lesson, reporting: &faults)
    builder.diagnostics += faults
    guard let idRange = block.content.value("id"), !faults.hasErrors else { return nil }
    let figure = FigurePage(
      keys: keys, content: block.content, section: block.section, id: builder.lesson.text(idRange))
    guard let finished = figure.build(&builder) else { return nil }
    builder.add(finished)
    guard let number = builder.numbers[finished.id] else { return nil }
    let words = ["caption", "title"].lazy.compactMap { block.content.value($0) }.first
    let caption = words.map { builder.richWords($0, section: block.section) }
    return [
      .figure(
        Passage.Figure(
          id: finished.id, number: number, alt: finished.alt, caption: caption ?? RichText()))
    ]
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
    var samples: Samples?
    if keys.bars.isEmpty {
      guard let figure = CurveFigure(keys, names, &builder) else { return nil }
      let chart = CurvePage(figure: figure, page: self, theme: theme)
      guard let drawn = chart.draw(&builder) else { return nil }
      page = drawn
      if builder.isSampling { samples = Samples(of: figure) }
      facts = FigureFacts(figure, library: builder.library)
    } else {
      guard let figure = BarFigure(keys, names, &builder) else { return nil }
      let chart = BarPage(figure: figure, page: self)
      page = chart.draw(&builder)
      if builder.isSampling { samples = Samples(of: figure) }
      facts = FigureFacts(figure, library: builder.library)
    }
    builder.state(facts.values, id, as: "figures")
    let title = content.value("title").map { builder.plainWords($0, section: section) }
    let alt = content.value("alt").map { builder.plainWords($0, section: section) }
    return ReportFigure(
      id: id, drawing: page, theme: theme, keepsTheme: keys.theme != nil || theme == .print,
      title: title ?? id, alt: alt ?? facts.sentence, description: facts.description,
      samples: samples)
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
