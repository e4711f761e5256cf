internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Notations
internal import Text

/// One figure with all its words and numbers, in which nothing is wrong: what is left is to draw it.
struct Figure: Sendable {
  /// One plot, and in a panel what stands above it.
  struct Part: Sendable {
    var plot: any PlotFigure
    var formulas: [Notation] = []
    var heading: (title: RichText, note: RichText?)?
  }

  let id: String
  let keys: FigureKeys
  let language: Language
  let title: RichText?
  let subtitle: RichText?
  /// The author's words in place of the sentence that is made from the data.
  let alt: RichText?
  /// What stands at the top right.
  private(set) var formulas: [Notation] = []
  private(set) var parts: [Part] = []
  /// Guides through all panels.
  private(set) var guides: [CurveMarks.Line] = []

  /// Evaluates the keys of a figure; nil where something is wrong. All that is, is told at once.
  init?(
    _ keys: FigureKeys, id: String, in scope: Scope, reporting findings: inout Findings
  ) {
    (self.id, self.keys, language) = (id, keys, scope.language)
    let before = findings.errorCount
    title = keys.words(Keys.title, in: scope, reporting: &findings)
    subtitle = keys.words(Keys.subtitle, in: scope, reporting: &findings)
    let headings = keys.plots.map { plot in
      plot[Keys.panel].first?.heading.map { scope.words($0, reporting: &findings).atBar }
    }
    let guides = keys.common[Keys.guide]
    for (plot, heading) in zip(keys.plots, headings) {
      let plot = plot.plot(
        guides: keys.hasPanels ? [] : guides, in: scope, reporting: &findings)
      if let plot { parts.append(Part(plot: plot, heading: heading)) }
    }
    if parts.count == keys.plots.count {
      findings.notice(keys.idle(in: parts.map(\.plot.facts)))
      for index in parts.indices {
        parts[index].formulas = parts[index].plot.formulas(reporting: &findings)
      }
      if !keys.hasPanels {
        formulas = parts[0].formulas
      } else if let common = keys.common[Keys.formula].last {
        formulas = common.map {
          Notation.of(shown: $0, in: scope.library, scope.language.mathematics)
        }
      }
      let curves = parts.lazy.compactMap { $0.plot as? CurveFigure }.first
      if let curves, keys.hasPanels {
        self.guides = guides.compactMap { CurveMarks.guide($0, curves.lines, scope, &findings) }
      } else if curves == nil, let guide = guides.first {
        findings.notice([
          .error("a guide goes through curves, and there are none", at: guide.nameRange)
        ])
      }
    }
    alt = keys.words(Keys.alt, in: scope, reporting: &findings)
    if findings.errorCount > before || parts.count < keys.plots.count { return nil }
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
