internal import Expressions
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Notations
internal import MathLayout

/// Draws a figure on a page of its own, of whatever size.
struct FigurePage {
  private let format: PageFormat
  private let figure: Figure
  private let parts: [Figure.Part]
  private let tools: Tools
  private let theme: Theme

  private var typesetter: FigureTypesetter { tools.typesetter }

  init(_ figure: Figure, with tools: Tools, on format: PageFormat) {
    self.format = format
    self.figure = figure
    self.tools = tools
    theme = figure.keys.common[Keys.theme].first ?? tools.theme
    parts = figure.parts.map { part in
      var part = part
      part.plot = part.plot.searched(by: tools.searches)
      return part
    }
  }

  /// The finished figure, what it states, what could not be drawn well, and the characters that no font
  /// has.
  func finished() -> (
    figure: ReportFigure, values: JSON, warnings: [Diagnostic], missing: [Character]
  ) {
    let (laidOut, warnings) = figure.keys.hasPanels ? panels : plot
    let page = laidOut.scaled(by: format.scale)
    let plots = parts.map { part in
      (part.heading.flatMap { $0.title.plain.isEmpty ? nil : $0.title.plain }, part.plot)
    }
    let account = FigureAccount(plots, in: figure.language)
    let keepsTheme = !figure.keys.common[Keys.theme].isEmpty || theme == .print
    let drawn = ReportFigure(
      id: figure.id, drawing: page, theme: theme, keepsTheme: keepsTheme,
      title: figure.title?.plain ?? figure.id, alt: figure.alt?.plain ?? account.sentence,
      description: account.description, samples: tools.isSampling ? Samples(plots) : nil)
    let alike = parts.enumerated().flatMap { panel, part in
      theme.lookAlike(part.plot.coloredNames).map { (panel, $0) }
    }
    let missing = page.items.flatMap(\.texts).flatMap {
      typesetter.measurer.missing(from: $0.string, in: $0.font)
    }
    let told = (warnings + alike).map { panel, warning in
      Diagnostic.warning(warning.sentence, at: parts[panel].plot.expression.range)
    }
    return (drawn, account.values, told, Set(missing).sorted())
  }

  private var measures: PageMeasures { PageMeasures(width: format.laidOutWidth) }

  /// Title, subtitle and formula, which is smaller on a chart's narrow page.
  private func heading(isNarrow: Bool = false) -> Heading {
    let formulas = figure.formulas
    let sizes =
      isNarrow
      ? [16.5, 14.5, 12.5]
      : formulas.contains(where: \.hasCases) ? [17, 16, 14.5, 12.5] : [19, 17, 16, 14.5, 12.5]
    return Heading(
      title: figure.title.map { typesetter.breakable($0, Font(.bold, measures.titleSize), .ink) },
      subtitle: figure.subtitle.map {
        typesetter.breakable($0, Font(.regular, measures.subtitleSize), .muted)
      },
      formula: formulas.isEmpty
        ? []
        : sizes.map { size in
          .row(
            formulas.map { typesetter.mathematics($0, size: size, .ink, style: .display) },
            spacing: 1.5 * size)
        })
  }

  // MARK: One plot

  private typealias Drawn = (page: Drawing, warnings: [(panel: Int, warning: ChartWarning)])

  private var plot: Drawn {
    let content = parts[0].plot.content(.page(width: format.laidOutWidth), theme, typesetter)
    var usual = PageChart.size(of: content)
    if case .plot(let plot) = content { usual.height = height(of: plot) }
    let width = (format.width ?? usual.width) / format.scale
    var height = format.height
    if height == nil, !PageMeasures(width: width).isNarrow {
      // Other charts know themselves how high they are.
      if case .plot = content { height = usual.height }
      if format.scale != 1 { height = usual.height }
    }
    var isNarrow = false
    if case .chart = content { isNarrow = (480..<640).contains(width) }
    let chart = PageChart(
      heading: heading(isNarrow: isNarrow), content, width: width,
      height: height.map { $0 / format.scale })
    let (page, warnings) = chart.drawing(measurer: typesetter.measurer)
    return (page, warnings.map { (0, $0) })
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

  private var panels: Drawn {
    let columns = min(figure.keys.common[Keys.columns].first?.count ?? 2, parts.count)
    let style = PanelChart.style(columns: columns, width: format.laidOutWidth)
    let guides = figure.guides.compactMap { guide in
      guide.guide(label: guide.words.map { typesetter.words($0, size: style.wordSize, .ink) })
    }
    let chart = PanelChart(
      heading: heading(), panels: parts.map { panel($0, style) },
      columns: columns, guides: guides, width: format.laidOutWidth,
      height: format.height.map { $0 / format.scale })
    return chart.drawing(measurer: typesetter.measurer)
  }

  private func panel(_ part: Figure.Part, _ style: PlotStyle) -> Panel {
    func set(_ index: Int) -> [Drawing] {
      part.formulas.indices.contains(index)
        ? [13.5, 12, 10.5].map {
          typesetter.mathematics(part.formulas[index], size: $0, .curveText(index), style: .display)
        } : []
    }
    return Panel(
      part.plot.content(style, theme, typesetter),
      title: part.heading.map { typesetter.breakable($0.title, Font(.bold, 14), .ink) },
      note: part.heading?.note.map {
        typesetter.breakable($0, Font(.regular, measures.noteSize), .muted)
      },
      formula: set(0), derivative: set(1))
  }
}

extension Theme {
  /// The warning of the first two of some names that have one look; one is enough to say that there are
  /// too many.
  fileprivate func lookAlike(_ names: [String]) -> [ChartWarning] {
    for (index, name) in names.enumerated() {
      let other = names.indices.prefix(index).first { curve($0) == curve(index) }
      if let other { return [.lookAlike(names[other], name)] }
    }
    return []
  }
}
