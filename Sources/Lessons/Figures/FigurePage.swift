internal import Expressions
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Notations
internal import MathLayout

/// One figure on a page of its own, from its keys to its drawing.
struct FigurePage {
  let keys: FigureKeys
  let content: BlockContent
  let section: Int
  let id: String

  /// Nil where something is wrong, which is then among the builder's diagnostics.
  func build(_ builder: inout ReportBuilder) -> ReportFigure? {
    let before = builder.diagnostics.count
    let names = builder.names(in: section)
    let theme = keys.theme ?? builder.theme
    let plots = keys.plots.map { PlotFigure($0, names, &builder) }
    let figures = plots.compactMap(\.self)
    guard figures.count == plots.count else {
      // All that is wrong with a figure is told at once.
      for key in ["title", "subtitle", "alt"] { _ = words(key, &builder) }
      for heading in keys.plots.compactMap(\.heading) {
        _ = builder.words(heading, section: section)
      }
      return nil
    }
    builder.diagnostics += keys.idle(in: figures)
    let title = words("title", &builder)
    let heading = heading(title, figures, &builder)
    let headings = keys.plots.map { plot in
      plot.heading.map { builder.words($0, section: section).atBar }
    }
    let page =
      keys.hasPanels
      ? panels(figures, headings, heading, theme, &builder)
      : plot(figures[0], heading, theme, &builder)
    let alt = words("alt", &builder)
    guard let page, !builder.diagnostics[before...].hasErrors else { return nil }

    let titles = headings.map { $0.flatMap { $0.title.plain.isEmpty ? nil : $0.title.plain } }
    let plotted = Array(zip(titles, figures))
    let facts = FigureFacts(plotted, library: builder.library)
    builder.state(facts.values, id, as: "figures")
    return ReportFigure(
      id: id, drawing: page, theme: theme, keepsTheme: keys.theme != nil || theme == .print,
      title: title?.plain ?? id, alt: alt?.plain ?? facts.sentence,
      description: facts.description, samples: builder.isSampling ? Samples(plotted) : nil)
  }

  private func words(_ key: String, _ builder: inout ReportBuilder) -> FigureWords? {
    content.value(key).map { builder.words($0, section: section) }
  }

  // MARK: Heading

  /// Title, subtitle and formula. That of the only plot stands there, and one for all panels.
  private func heading(
    _ title: FigureWords?, _ figures: [PlotFigure], _ builder: inout ReportBuilder
  ) -> Heading {
    let subtitle = words("subtitle", &builder)
    let formulas =
      keys.hasPanels
      ? keys.common.formula.map { Notation.of(formula: $0, in: builder.library) }
      : figures[0].formulas(keys.plots[0], &builder)
    let typesetter = builder.typesetter
    let sizes =
      formulas.contains(where: \.hasCases) ? [17, 16, 14.5, 12.5] : [19, 17, 16, 14.5, 12.5]
    return Heading(
      title: title.map(typesetter.title), subtitle: subtitle.map(typesetter.subtitle),
      formula: formulas.isEmpty
        ? []
        : sizes.map { size in
          .row(
            formulas.map { typesetter.mathematics($0, size: size, .ink, style: .display) },
            spacing: 1.5 * size)
        })
  }

  // MARK: One plot

  private func plot(
    _ figure: PlotFigure, _ heading: Heading, _ theme: Theme, _ builder: inout ReportBuilder
  ) -> Drawing? {
    let context = PlotContext(section: section, theme: theme, style: .page, guides: keys.guides)
    if case .bars = figure { rejectGuides(&builder) }
    guard let content = figure.content(context, &builder) else { return nil }
    switch content {
    case .plot(let plot):
      let chart = PlotChart(
        heading: heading, plot: plot, size: keys.size ?? Size(720, height(of: plot)))
      return drawn(chart.drawing(measurer: builder.typesetter.measurer), [figure], &builder)
    case .bars(let bars):
      let chart = BarChart(heading: heading, plot: bars, size: keys.size)
      let page = chart.drawing(measurer: builder.typesetter.measurer)
      return drawn((page, chart.warnings), [figure], &builder)
    }
  }

  /// Squarer for overlays and for long ways down a logarithmic axis.
  private func height(of plot: Plot) -> Double {
    if plot.y.kind == .logarithmic { return 500 }
    if !plot.insets.isEmpty { return 470 }
    let series = plot.marks.compactMap { $0 as? Series }
    if series.count <= 2 { return 450 }
    return series.allSatisfy(\.isDerivative) ? 470 : 500
  }

  private func rejectGuides(_ builder: inout ReportBuilder) {
    guard let guide = keys.guides.first else { return }
    builder.diagnostics.append(
      .error("a guide goes through curves, and there are none", at: guide.nameRange))
  }

  // MARK: Panels

  /// What stands above a panel.
  private typealias PanelWords = (title: FigureWords, note: FigureWords?)

  private func panels(
    _ figures: [PlotFigure], _ headings: [PanelWords?], _ heading: Heading, _ theme: Theme,
    _ builder: inout ReportBuilder
  ) -> Drawing? {
    let columns = min(keys.columns ?? 2, figures.count)
    let style = PanelChart.style(columns: columns)
    let context = PlotContext(section: section, theme: theme, style: style, guides: [])
    var panels: [Panel] = []
    for (index, figure) in figures.enumerated() {
      guard let content = figure.content(context, &builder) else { continue }
      let formulas = figure.formulas(keys.plots[index], &builder)
      panels.append(panel(content, headings[index], formulas, builder.typesetter))
    }
    guard panels.count == figures.count else { return nil }
    let curves = figures.compactMap { figure in
      if case .curves(let curves) = figure { curves } else { nil }
    }
    var guides: [Guide] = []
    if let first = curves.first {
      let marks = CurveMarks(figure: first, context: context)
      guides = keys.guides.compactMap { marks.guide($0, &builder) }
    } else {
      rejectGuides(&builder)
    }
    let chart = PanelChart(
      heading: heading, panels: panels, columns: columns, guides: guides, size: keys.size)
    return drawn(chart.drawing(measurer: builder.typesetter.measurer), figures, &builder)
  }

  private func panel(
    _ content: Panel.Content, _ words: PanelWords?, _ formulas: [Notation],
    _ typesetter: FigureTypesetter
  ) -> Panel {
    func set(_ index: Int) -> [Drawing] {
      formulas.indices.contains(index)
        ? [13.5, 12, 10.5].map {
          typesetter.mathematics(formulas[index], size: $0, .curveText(index), style: .display)
        } : []
    }
    return Panel(
      content, title: words.map { typesetter.breakable($0.title, Font(.bold, 14), .ink) },
      note: words?.note.map { typesetter.breakable($0, Font(.regular, 11), .muted) },
      formula: set(0), derivative: set(1))
  }

  // MARK: Warnings

  private func drawn(
    _ chart: (page: Drawing, warnings: [ChartWarning]), _ figures: [PlotFigure],
    _ builder: inout ReportBuilder
  ) -> Drawing {
    for warning in chart.warnings {
      builder.diagnostics.append(
        .warning(warning.sentence, at: figures[0].expression.range))
    }
    return chart.page
  }
}
