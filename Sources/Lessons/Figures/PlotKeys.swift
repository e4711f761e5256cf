internal import Diagnostics
internal import Formulas

/// The keys of one plot: of a panel, or of a figure without panels.
struct PlotKeys: Sendable {
  /// Where the panel begins; nil without panels.
  var panel: SourceRange?
  /// `Title` or `Title | note at the right` of a panel.
  var heading: SourceRange?
  private(set) var plots: [Phrase] = []
  private(set) var bars: [Phrase] = []
  private(set) var names: [Expression] = []
  /// The function's, and perhaps that of its derivative.
  private(set) var formula: [Expression] = []
  private(set) var labels: [Labelled] = []
  private(set) var x: AxisSpan?
  private(set) var y: AxisSpan?
  private(set) var xLabel: SourceRange?
  private(set) var yLabel: SourceRange?
  private(set) var marks: [Mark] = []
  private(set) var lines: [Placement] = []
  private(set) var shades: [Labelled] = []
  private(set) var insets: [InsetFrame] = []
  private(set) var show: Set<Show> = []
  /// Where the keys stand, in order.
  private(set) var places: [(key: String, range: SourceRange)] = []

  /// What the key `show` can ask for.
  enum Show: String, CaseIterable, Sendable {
    case noFormula = "no formula"
    case derivativeFormula = "derivative formula"
    case legend
    case noAsymptotes = "no asymptotes"
    case verticals, corners, crossings
    case bandEdges = "band edges"
    case entropy
    case noValues = "no values"
    case asPanels = "as panels"
  }

  /// Takes in one key; what is wrong with it goes to `diagnostics`.
  mutating func read(
    _ entry: BlockContent.Entry, of lesson: Lesson, _ diagnostics: inout [Diagnostic]
  ) {
    let bytes = lesson.slice(entry.value)
    places.append((entry.key.name, entry.keyRange))
    switch entry.key.name {
    case "plot": Parse.phrase(bytes, reporting: &diagnostics).map { plots.append($0) }
    case "bars": Parse.phrase(bytes, reporting: &diagnostics).map { bars.append($0) }
    case "names": names = Parse.writtenList(bytes, reporting: &diagnostics) ?? []
    case "formula":
      formula = Parse.writtenList(bytes, reporting: &diagnostics) ?? []
      if formula.count > 2 {
        diagnostics.append(
          .error("a plot has one formula, or two with its derivative's", at: formula[2].range))
      }
    case "label":
      Parse.labelled(bytes, words: .required, reporting: &diagnostics).map { labels.append($0) }
    case "x": x = Parse.axis(bytes, reporting: &diagnostics)
    case "y": y = Parse.axis(bytes, reporting: &diagnostics)
    case "x label": xLabel = entry.value
    case "y label": yLabel = entry.value
    case "mark": Parse.mark(bytes, reporting: &diagnostics).map { marks.append($0) }
    case "line":
      Parse.placement(bytes, words: .optional, reporting: &diagnostics).map { lines.append($0) }
    case "shade":
      Parse.labelled(bytes, words: .optional, reporting: &diagnostics).map { shades.append($0) }
    case "inset": Parse.inset(bytes, reporting: &diagnostics).map { insets.append($0) }
    case "show": readShow(lesson.text(entry.value), at: entry.value, &diagnostics)
    default: break
    }
  }

  private mutating func readShow(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    for part in text.split(separator: ",") {
      let word = String(part.trimmingSpaces)
      if let item = Show(rawValue: word) {
        show.insert(item)
        places.append((word, range))
      } else {
        let known = Show.allCases.map(\.rawValue)
        diagnostics.append(
          .error(
            "there is nothing called '\(word)' to show", at: range,
            hint: nearestName(to: word, in: known).map { "did you mean '\($0)'?" }
              ?? "one can show \(known.joined(separator: ", "))"))
      }
    }
  }

  /// The keys of a panel with those that hold for all panels. A formula for all panels stands once,
  /// above them.
  func inheriting(_ common: PlotKeys) -> PlotKeys {
    var keys = self
    keys.plots = common.plots + plots
    keys.bars = common.bars + bars
    if names.isEmpty { keys.names = common.names }
    keys.labels = common.labels + labels
    keys.x = x ?? common.x
    keys.y = y ?? common.y
    keys.xLabel = xLabel ?? common.xLabel
    keys.yLabel = yLabel ?? common.yLabel
    keys.marks = common.marks + marks
    keys.lines = common.lines + lines
    keys.shades = common.shades + shades
    keys.insets = common.insets + insets
    keys.show = common.show.union(show)
    keys.places = common.places.filter { $0.key != "formula" } + places
    return keys
  }

  /// What makes no plot of these keys.
  func contradictions(in block: LessonBlock) -> [Diagnostic] {
    if plots.isEmpty, bars.isEmpty {
      return [
        .error(
          "a \(panel == nil ? "figure" : "panel") needs something to show",
          at: panel ?? block.openingLine, hint: "write 'plot: …' or 'bars: …'")
      ]
    }
    if let bars = bars.first, !plots.isEmpty {
      return [
        .error(
          "curves and bars do not go into one plot", at: bars.range,
          hint: "begin a panel for each with 'panel: its title'")
      ]
    }
    return []
  }
}
