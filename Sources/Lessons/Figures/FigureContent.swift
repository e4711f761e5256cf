internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Notations
internal import Text

/// One figure with all its words and numbers, in which nothing is wrong: what is left is to draw it.
struct FigureContent: Sendable {
  /// One plot, and the formulas that stand above it in a panel.
  struct Plot: Sendable {
    var content: PlotContent
    var formulas: [Notation] = []
  }

  /// What stands above a panel.
  typealias PanelWords = (title: RichText, note: RichText?)

  let id: String
  let keys: FigureKeys
  let title: RichText?
  let subtitle: RichText?
  /// The author's words in place of the sentence that is made from the data.
  let alt: RichText?
  /// What stands at the top right.
  let formulas: [Notation]
  /// Of each panel; nil where there is none.
  let headings: [PanelWords?]
  let plots: [Plot]
  /// Guides through all panels.
  let guides: [CurveMarks.Line]

  /// Evaluates the keys of a figure; nil where something is wrong. All that is, is told at once.
  init?(
    _ keys: FigureKeys, id: String, in scope: Scope, reporting findings: inout Findings
  ) {
    let before = findings.errorCount
    func words(_ key: FigureKey<SourceRange>) -> RichText? {
      keys.words(key, in: scope, reporting: &findings)
    }
    func heading(_ plot: KeyValues) -> PanelWords? {
      plot[Keys.panel].first?.heading.map { scope.words($0, reporting: &findings).atBar }
    }
    let resolved = keys.plots.map { PlotFigure($0, in: scope, reporting: &findings) }
    let figures = resolved.compactMap(\.self)
    guard figures.count == resolved.count else {
      _ = (words(Keys.title), words(Keys.subtitle), words(Keys.alt))
      for plot in keys.plots { _ = heading(plot) }
      return nil
    }
    findings.notice(keys.idle(in: figures.map(\.facts)))
    title = words(Keys.title)
    subtitle = words(Keys.subtitle)
    formulas =
      keys.hasPanels
      ? (keys.common[Keys.formula].last ?? []).map { Notation.of(formula: $0, in: scope.library) }
      : figures[0].formulas(keys.plots[0], in: scope.library, reporting: &findings)
    headings = keys.plots.map(heading)
    if keys.hasPanels {
      (plots, guides) = Self.panels(figures, keys, scope, &findings)
    } else {
      if case .bars = figures[0] { Self.rejectGuides(keys, &findings) }
      let content = PlotContent(
        figures[0], guides: keys.common[Keys.guide], in: scope, reporting: &findings)
      (plots, guides) = (content.map { [Plot(content: $0)] } ?? [], [])
    }
    alt = words(Keys.alt)
    if findings.errorCount > before || plots.count < figures.count { return nil }
    self.id = id
    self.keys = keys
  }

  private static func panels(
    _ figures: [PlotFigure], _ keys: FigureKeys, _ scope: Scope, _ findings: inout Findings
  ) -> (plots: [Plot], guides: [CurveMarks.Line]) {
    var plots: [Plot] = []
    for (figure, keys) in zip(figures, keys.plots) {
      guard
        let content = PlotContent(figure, guides: [], in: scope, reporting: &findings)
      else { continue }
      let formulas = figure.formulas(keys, in: scope.library, reporting: &findings)
      plots.append(Plot(content: content, formulas: formulas))
    }
    guard plots.count == figures.count else { return (plots, []) }
    let first = figures.lazy.compactMap { figure in
      if case .curves(let curves) = figure { curves } else { nil }
    }.first
    guard let first else {
      rejectGuides(keys, &findings)
      return (plots, [])
    }
    return (
      plots, keys.common[Keys.guide].compactMap { CurveMarks.guide($0, first, scope, &findings) }
    )
  }

  private static func rejectGuides(_ keys: FigureKeys, _ findings: inout Findings) {
    guard let guide = keys.common[Keys.guide].first else { return }
    findings.notice([
      .error("a guide goes through curves, and there are none", at: guide.nameRange)
    ])
  }
}

extension FigureKeys {
  /// Words of the page, with results.
  func words(
    _ key: FigureKey<SourceRange>, in scope: Scope, reporting findings: inout Findings
  ) -> RichText? {
    common[key].first.map { scope.words($0, reporting: &findings) }
  }
}

/// One plot with all its words and numbers.
enum PlotContent: Sendable {
  case curves(CurveContent)
  case bars(BarContent)

  /// Nil where a key cannot be evaluated.
  init?(
    _ figure: PlotFigure, guides: [Placement], in scope: Scope,
    reporting findings: inout Findings
  ) {
    switch figure {
    case .curves(let figure):
      guard let content = CurveContent(figure, guides: guides, in: scope, reporting: &findings)
      else { return nil }
      self = .curves(content)
    case .bars(let figure):
      guard let content = BarContent(figure, in: scope, reporting: &findings) else { return nil }
      self = .bars(content)
    }
  }

  var figure: PlotFigure {
    switch self {
    case .curves(let content): .curves(content.figure)
    case .bars(let content): .bars(content.figure)
    }
  }
}
