internal import Expressions
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Notations
internal import MathLayout

/// Draws a figure on a page of its own.
struct FigurePage {
  private let content: FigureContent
  private let plots: [FigureContent.Plot]
  private let tools: Tools
  private let theme: Theme

  private var typesetter: FigureTypesetter { tools.typesetter }

  init(_ content: FigureContent, with tools: Tools) {
    self.content = content
    self.tools = tools
    theme = content.keys.common[Keys.theme].first ?? tools.theme
    plots = content.plots.map { plot in
      guard case .curves(let curves) = plot.content else { return plot }
      return FigureContent.Plot(
        content: .curves(curves.searched(by: tools.searches)), formulas: plot.formulas)
    }
  }

  /// The finished figure, what it states, and what could not be drawn well.
  func finished() -> (figure: ReportFigure, values: JSON, warnings: [Diagnostic]) {
    let (page, warnings) = content.keys.hasPanels ? panels : plot
    let titles = content.headings.map {
      $0.flatMap { $0.title.plain.isEmpty ? nil : $0.title.plain }
    }
    let plotted = Array(zip(titles, plots.map(\.content.figure)))
    let facts = FigureFacts(plotted)
    let keepsTheme = !content.keys.common[Keys.theme].isEmpty || theme == .print
    let figure = ReportFigure(
      id: content.id, drawing: page, theme: theme, keepsTheme: keepsTheme,
      title: content.title?.plain ?? content.id, alt: content.alt?.plain ?? facts.sentence,
      description: facts.description, samples: tools.isSampling ? Samples(plotted) : nil)
    let range = plots[0].content.figure.range
    return (figure, facts.values, warnings.map { .warning($0.sentence, at: range) })
  }

  /// Title, subtitle and formula.
  private var heading: Heading {
    let formulas = content.formulas
    let sizes =
      formulas.contains(where: \.hasCases) ? [17, 16, 14.5, 12.5] : [19, 17, 16, 14.5, 12.5]
    return Heading(
      title: content.title.map(typesetter.title),
      subtitle: content.subtitle.map(typesetter.subtitle),
      formula: formulas.isEmpty
        ? []
        : sizes.map { size in
          .row(
            formulas.map { typesetter.mathematics($0, size: size, .ink, style: .display) },
            spacing: 1.5 * size)
        })
  }

  // MARK: One plot

  private var plot: (page: Drawing, warnings: [ChartWarning]) {
    let size = content.keys.common[Keys.size].first
    switch plots[0].content {
    case .curves(let curves):
      let plot = curves.plot(.page, theme, typesetter)
      let chart = PlotChart(
        heading: heading, plot: plot, size: size ?? Size(720, height(of: plot)))
      return chart.drawing(measurer: typesetter.measurer)
    case .bars(let bars):
      let chart = BarChart(heading: heading, plot: bars.plot(.page, typesetter), size: size)
      return (chart.drawing(measurer: typesetter.measurer), chart.warnings)
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

  // MARK: Panels

  private var panels: (page: Drawing, warnings: [ChartWarning]) {
    let columns = min(content.keys.common[Keys.columns].first?.count ?? 2, plots.count)
    let style = PanelChart.style(columns: columns)
    let size = style == .panel ? 10.5 : 11.5
    let guides = content.guides.compactMap { guide in
      guide.guide(label: guide.words.map { typesetter.words($0, size: size, .ink) })
    }
    let chart = PanelChart(
      heading: heading, panels: zip(plots, content.headings).map { panel($0, $1, style) },
      columns: columns, guides: guides, size: content.keys.common[Keys.size].first)
    return chart.drawing(measurer: typesetter.measurer)
  }

  private func panel(
    _ plot: FigureContent.Plot, _ words: FigureContent.PanelWords?, _ style: PlotStyle
  ) -> Panel {
    func set(_ index: Int) -> [Drawing] {
      plot.formulas.indices.contains(index)
        ? [13.5, 12, 10.5].map {
          typesetter.mathematics(plot.formulas[index], size: $0, .curveText(index), style: .display)
        } : []
    }
    let content: Panel.Content =
      switch plot.content {
      case .curves(let curves): .plot(curves.plot(style, theme, typesetter))
      case .bars(let bars): .bars(bars.plot(style, typesetter))
      }
    return Panel(
      content, title: words.map { typesetter.breakable($0.title, Font(.bold, 14), .ink) },
      note: words?.note.map { typesetter.breakable($0, Font(.regular, 11), .muted) },
      formula: set(0), derivative: set(1))
  }
}
