internal import Diagnostics
internal import Drawings
internal import Formulas

/// The keys of one plot or bar chart, read and resolved against nothing yet.
struct FigureKeys {
  var plots: [Phrase] = []
  var bars: [Phrase] = []
  var names: [Expression] = []
  var formula: Expression?
  var labels: [Labelled] = []
  var x: AxisSpan?
  var y: AxisSpan?
  var xLabel: SourceRange?
  var yLabel: SourceRange?
  var marks: [Mark] = []
  var lines: [Placement] = []
  var show: Set<Show> = []
  var size: Size?
  var theme: Theme?

  /// What the key `show` can ask for.
  enum Show: String, CaseIterable {
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

  /// Reads the keys of a block; what is wrong with them goes to `diagnostics`.
  init(_ block: LessonBlock, of lesson: Lesson, reporting diagnostics: inout [Diagnostic]) {
    for entry in block.content.entries {
      let bytes = lesson.slice(entry.value)
      switch entry.key.name {
      case "plot": Parse.phrase(bytes, reporting: &diagnostics).map { plots.append($0) }
      case "bars": Parse.phrase(bytes, reporting: &diagnostics).map { bars.append($0) }
      case "names": names = Parse.writtenList(bytes, reporting: &diagnostics) ?? []
      case "formula": formula = Parse.writtenExpression(bytes, reporting: &diagnostics)
      case "label":
        Parse.labelled(bytes, words: .required, reporting: &diagnostics).map { labels.append($0) }
      case "x": x = Parse.axis(bytes, reporting: &diagnostics)
      case "y": y = Parse.axis(bytes, reporting: &diagnostics)
      case "x label": xLabel = entry.value
      case "y label": yLabel = entry.value
      case "mark": Parse.mark(bytes, reporting: &diagnostics).map { marks.append($0) }
      case "line":
        Parse.placement(bytes, words: .optional, reporting: &diagnostics).map { lines.append($0) }
      case "show": readShow(lesson.text(entry.value), at: entry.value, &diagnostics)
      case "size": readSize(lesson.text(entry.value), at: entry.value, &diagnostics)
      case "theme": readTheme(lesson.text(entry.value), at: entry.value, &diagnostics)
      case "id", "title", "subtitle", "caption", "alt": break
      default:
        diagnostics.append(
          .error("the key '\(entry.key.name)' cannot be drawn yet", at: entry.keyRange))
      }
    }
    if plots.isEmpty, bars.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(
        .error(
          "a figure needs something to show", at: block.openingLine,
          hint: "write 'plot: …' or 'bars: …'"))
    }
    if let bars = bars.first, !plots.isEmpty {
      diagnostics.append(
        .error("curves and bars do not go into one plot", at: bars.range))
    }
  }

  private mutating func readShow(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    for part in text.split(separator: ",") {
      let word = String(part.trimmingSpaces)
      if let item = Show(rawValue: word) {
        show.insert(item)
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

  private mutating func readSize(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    let sides = text.replacing("×", with: "x").split(separator: "x").map {
      Double($0.trimmingSpaces)
    }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (120...4_000).contains(width), (120...4_000).contains(height)
    else {
      diagnostics.append(
        .error(
          "a size is a width and a height of 120 to 4000 points", at: range,
          hint: "write 'size: 720 x 450'"))
      return
    }
    size = Size(width, height)
  }

  private mutating func readTheme(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    theme = Theme.all.first { $0.name == text }
    if theme == nil {
      diagnostics.append(
        .error(
          "there is no theme '\(text)'", at: range,
          hint: "the themes are \(Theme.all.map(\.name).joined(separator: ", "))"))
    }
  }
}

extension Substring {
  /// Without the spaces at its ends.
  var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
