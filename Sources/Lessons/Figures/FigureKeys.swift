internal import Diagnostics
internal import Drawings
internal import Formulas

/// The keys of a figure, read and resolved against nothing yet: those of its page, and those of each
/// of its plots.
struct FigureKeys: Sendable {
  /// One for each `panel`; without panels, one for the page.
  private(set) var plots: [PlotKeys] = []
  /// What the keys before the first panel say for all of them; empty without panels.
  private(set) var common = PlotKeys()
  private(set) var hasPanels = false
  private(set) var columns: Int?
  private(set) var guides: [Placement] = []
  private(set) var size: Size?
  private(set) var theme: Theme?

  /// Reads the keys of a block; what is wrong with them goes to `diagnostics`.
  init(_ block: LessonBlock, of lesson: Lesson, reporting diagnostics: inout [Diagnostic]) {
    let count = block.content.panelCount
    hasPanels = count > 0
    guard count <= LessonLimits.panels else {
      diagnostics.append(.tooManyPanels(count, at: block.openingLine))
      return
    }
    var own = [PlotKeys](repeating: PlotKeys(), count: count)
    for entry in block.content.entries {
      if entry.key.scope == .heading, let panel = entry.panel {
        own[panel].panel = entry.keyRange
        own[panel].heading = entry.value.lower < entry.value.upper ? entry.value : nil
      } else if entry.key.scope == .block {
        read(entry, of: lesson, &diagnostics)
      } else if let panel = entry.panel {
        own[panel].read(entry, of: lesson, &diagnostics)
      } else {
        common.read(entry, of: lesson, &diagnostics)
      }
    }
    plots = hasPanels ? own.map { $0.inheriting(common) } : [common]
    guard !diagnostics.hasErrors else { return }
    for keys in plots { diagnostics += keys.contradictions(in: block) }
  }

  private mutating func read(
    _ entry: BlockContent.Entry, of lesson: Lesson, _ diagnostics: inout [Diagnostic]
  ) {
    let text = lesson.text(entry.value)
    switch entry.key.name {
    case "columns": readColumns(text, at: entry.value, &diagnostics)
    case "guide":
      Parse.placement(lesson.slice(entry.value), words: .optional, reporting: &diagnostics).map {
        guides.append($0)
      }
    case "size": readSize(text, at: entry.value, &diagnostics)
    case "theme": readTheme(text, at: entry.value, &diagnostics)
    // Words are read when the figure is built.
    default: break
    }
  }

  private mutating func readColumns(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    columns = Int(text)
    guard let columns, (1...6).contains(columns) else {
      diagnostics.append(
        .error("panels stand in 1 to 6 columns", at: range, hint: "write 'columns: 2'"))
      return
    }
    if !hasPanels {
      diagnostics.append(
        .error(
          "there are no panels to set in columns", at: range,
          hint: "begin each panel with 'panel: its title'"))
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

extension Diagnostic {
  fileprivate static func tooManyPanels(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error("a figure has at most \(LessonLimits.panels) panels, not \(count)", at: range)
  }
}

extension FigureKeys {
  static let all: [BlockForm.Key] = [
    BlockForm.Key("id", .expression),
    BlockForm.Key("title", .words),
    BlockForm.Key("subtitle", .words),
    BlockForm.Key("caption", .words),
    BlockForm.Key("alt", .words),
    BlockForm.Key("panel", .optionalWords, repeats: true, scope: .heading),
    BlockForm.Key("columns", .expression),
    BlockForm.Key("size", .expression),
    BlockForm.Key("theme", .expression),
    BlockForm.Key("guide", .words, repeats: true),
    BlockForm.Key("plot", .expression, repeats: true, scope: .panel),
    BlockForm.Key("bars", .expression, repeats: true, scope: .panel),
    BlockForm.Key("names", .expression, scope: .panel),
    BlockForm.Key("formula", .expression, scope: .panel),
    BlockForm.Key("label", .words, repeats: true, scope: .panel),
    BlockForm.Key("x", .expression, scope: .panel),
    BlockForm.Key("y", .expression, scope: .panel),
    BlockForm.Key("x label", .words, scope: .panel),
    BlockForm.Key("y label", .words, scope: .panel),
    BlockForm.Key("mark", .words, repeats: true, scope: .panel),
    BlockForm.Key("line", .words, repeats: true, scope: .panel),
    BlockForm.Key("shade", .words, repeats: true, scope: .panel),
    BlockForm.Key("inset", .words, repeats: true, scope: .panel),
    BlockForm.Key("show", .expression, scope: .panel),
  ]
}
