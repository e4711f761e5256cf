internal import Expressions
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Notations
internal import MathLayout

/// Draws a figure on a page of its own, of whatever size.
struct FigurePage: Sendable {
  /// The page of one of several frames, with what these have in common.
  struct Common: Sendable {
    var scales: CommonScales
    var reserve: PageReserve
  }

  /// A finished page, and what is to be said of it.
  struct Drawn {
    var page: Drawing
    /// What could not be drawn well.
    var warnings: [Diagnostic]
    /// The characters that no font has.
    var missing: Set<Character>
  }

  private let format: PageFormat
  private let figure: Figure
  private let parts: [Figure.Part]
  /// What the parts show.
  private let contents: [Panel.Content]
  private let tools: Tools
  private let theme: Theme

  private var typesetter: FigureTypesetter { tools.typesetter }

  /// - Parameters:
  ///   - figure: what is drawn.
  ///   - parts: the figure's, with what is special of their curves.
  ///   - tools: what it is drawn with.
  ///   - format: the page.
  init(_ figure: Figure, _ parts: [Figure.Part], with tools: Tools, on format: PageFormat) {
    (self.figure, self.parts, self.tools, self.format) = (figure, parts, tools, format)
    theme = figure.theme(or: tools.theme)
    let style =
      figure.keys.hasPanels
      ? PanelChart.style(
        columns: Self.columns(of: figure), width: format.laidOutWidth)
      : .page(width: format.laidOutWidth)
    contents = parts.map { [theme] in $0.plot.content(style, theme, tools.typesetter) }
  }

  private static func columns(of figure: Figure) -> Int {
    min(figure.keys.common[Keys.columns].first?.count ?? 2, figure.parts.count)
  }

  /// What pages of frames have in common; nil where there is one only.
  static func common(to pages: [FigurePage]) -> Common? {
    guard let first = pages.first, pages.count > 1 else { return nil }
    let scales = CommonScales(pages.map(\.contents))
    let measurer = first.typesetter.measurer
    let reserve = pages.reduce(PageReserve()) { reserve, page in
      let contents = scales.applied(to: page.contents)
      return reserve.union(
        page.figure.keys.hasPanels
          ? page.panelChart(contents).reserve(measurer: measurer)
          : page.pageChart(contents[0]).reserve(measurer: measurer))
    }
    return Common(scales: scales, reserve: reserve)
  }

  /// The finished page, with what it has in common with the pages of other frames.
  func drawn(like common: Common? = nil) -> Drawn {
    let contents = common?.scales.applied(to: contents) ?? contents
    var (laidOut, warnings): LaidOut
    if figure.keys.hasPanels {
      var chart = panelChart(contents)
      if let common { chart.reserve = common.reserve }
      (laidOut, warnings) = chart.drawing(measurer: typesetter.measurer)
    } else {
      var chart = pageChart(contents[0])
      if let common { chart.reserve = common.reserve }
      let drawn = chart.drawing(measurer: typesetter.measurer)
      (laidOut, warnings) = (drawn.page, drawn.warnings.map { (0, $0) })
    }
    // That curves meet at a stop is what a reader is to find.
    if common != nil { warnings.removeAll { $0.warning.isOfEqualCurves } }
    return finished(laidOut, warnings)
  }

  /// All frames of a figure, of one plot each, as small panels of one page under titles.
  static func small(
    _ pages: [FigurePage], titles: [RichText]
  ) -> Drawn {
    let page = pages[0]
    let scales = CommonScales(pages.map(\.contents))
    let columns = pages.count <= 4 ? 2 : 3
    let style = PanelChart.style(columns: columns, width: page.format.laidOutWidth)
    let panels = zip(pages, titles).map { page, title in
      let content = page.parts[0].plot.content(style, page.theme, page.typesetter)
      return Panel(
        scales.applied(to: [content])[0],
        title: page.typesetter.breakable(title, Font(.bold, 14), .ink))
    }
    let chart = PanelChart(
      heading: page.heading(), panels: panels, columns: columns,
      width: page.format.laidOutWidth, height: page.format.height.map { $0 / page.format.scale })
    let (drawing, warnings) = chart.drawing(measurer: page.typesetter.measurer)
    return page.finished(drawing, warnings.map { (0, $0.warning) })
  }

  private func finished(
    _ laidOut: Drawing, _ warnings: [(panel: Int, warning: ChartWarning)]
  ) -> Drawn {
    let page = laidOut.scaled(by: format.scale)
    let alike = parts.enumerated().flatMap { panel, part in
      theme.lookAlike(part.plot.coloredNames).map { (panel, $0) }
    }
    let missing = page.items.flatMap(\.texts).flatMap {
      typesetter.measurer.missing(from: $0.string, in: $0.font)
    }
    let told = (warnings + alike).map { panel, warning in
      Diagnostic.warning(warning.sentence, at: parts[panel].plot.expression.range)
    }
    return Drawn(page: page, warnings: told, missing: Set(missing))
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

  private typealias LaidOut = (page: Drawing, warnings: [(panel: Int, warning: ChartWarning)])

  private func pageChart(_ content: Panel.Content) -> PageChart {
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
    return PageChart(
      heading: heading(isNarrow: isNarrow), content, width: width,
      height: height.map { $0 / format.scale })
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

  private func panelChart(_ contents: [Panel.Content]) -> PanelChart {
    let columns = Self.columns(of: figure)
    let style = PanelChart.style(columns: columns, width: format.laidOutWidth)
    let guides = figure.guides.compactMap { guide in
      guide.guide(label: guide.words.map { typesetter.words($0, size: style.wordSize, .ink) })
    }
    return PanelChart(
      heading: heading(), panels: zip(parts, contents).map { panel($0, $1) },
      columns: columns, guides: guides, width: format.laidOutWidth,
      height: format.height.map { $0 / format.scale })
  }

  private func panel(_ part: Figure.Part, _ content: Panel.Content) -> Panel {
    func set(_ index: Int) -> [Drawing] {
      part.formulas.indices.contains(index)
        ? [13.5, 12, 10.5].map {
          typesetter.mathematics(part.formulas[index], size: $0, .curveText(index), style: .display)
        } : []
    }
    return Panel(
      content,
      title: part.heading.map { typesetter.breakable($0.title, Font(.bold, 14), .ink) },
      note: part.heading?.note.map {
        typesetter.breakable($0, Font(.regular, measures.noteSize), .muted)
      },
      formula: set(0), derivative: set(1))
  }
}

extension ChartWarning {
  fileprivate var isOfEqualCurves: Bool {
    if case .lookTheSame = self { true } else { false }
  }
}

extension Figure {
  /// The colours that it is drawn in.
  func theme(or usual: Theme) -> Theme { keys.common[Keys.theme].first ?? usual }
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
