internal import Expressions
internal import Diagnostics
internal import Drawings
internal import Text

/// The keys of a figure, read and resolved against nothing yet.
struct FigureKeys: Sendable {
  /// Those of the page, and what is said for all panels.
  private(set) var common = KeyValues()
  /// Of each panel; without panels, of the page.
  private(set) var plots: [KeyValues] = []
  private(set) var hasPanels = false

  /// Reads the keys of a block; what is wrong with them goes to `diagnostics`.
  init(_ block: LessonBlock, of lesson: Lesson, reporting diagnostics: inout [Diagnostic]) {
    let count = block.content.panelCount
    hasPanels = count > 0
    guard count <= LessonLimits.panels else {
      diagnostics.append(.tooManyPanels(count, at: block.openingLine))
      return
    }
    var own = [KeyValues](repeating: KeyValues(), count: count)
    for entry in block.content.entries {
      guard let key = Keys.all.first(where: { $0.form == entry.key }) else { continue }
      let text = KeyEntry(lesson: lesson, range: entry.value, keyRange: entry.keyRange)
      if let panel = entry.panel {
        own[panel].read(key, text, reporting: &diagnostics)
      } else {
        common.read(key, text, reporting: &diagnostics)
      }
    }
    if !hasPanels {
      diagnostics += common[Keys.columns].map { .columnsWithoutPanels(at: $0.range) }
    }
    diagnostics += common[Keys.scale].compactMap { scale in
      guard let size = common[Keys.size].first else { return nil }
      let side = min(size.width, size.height)
      return side / scale.factor < Keys.leastSide ? .pageTooSmall(for: scale) : nil
    }
    plots = hasPanels ? own.map { $0.inheriting(common) } : [common]
    guard !diagnostics.hasErrors else { return }
    for keys in plots { diagnostics += Self.contradictions(of: keys, in: block) }
  }

  /// What makes no plot of some keys.
  private static func contradictions(of keys: KeyValues, in block: LessonBlock) -> [Diagnostic] {
    let panel = keys[Keys.panel].first?.keyRange
    let kinds = keys.kinds
    if kinds.isEmpty {
      let beginnings = PlotKind.drawn.flatMap(\.beginnings).map { "'\($0.form.name): …'" }
      return [
        .error(
          "a \(panel == nil ? "figure" : "panel") needs something to show",
          at: panel ?? block.openingLine, hint: "write \(beginnings.joined(by: ", ", last: " or "))"
        )
      ]
    }
    guard kinds.count > 1, let other = keys.entry(beginning: kinds[1]) else { return [] }
    return [
      .error(
        "\(kinds[0].words) and \(kinds[1].words) do not go into one plot", at: other.range,
        hint: "begin a panel for each with 'panel: its title'")
    ]
  }

  /// The errors of keys that do nothing in plots, which are drawn from `plots` in order. A key for all
  /// panels has to do something in one of them.
  func idle(in facts: [PlottedFacts]) -> [Diagnostic] {
    let idle = zip(plots, facts).flatMap { $0.idle(in: $1, common: common) }
    return idle.enumerated().filter { index, one in
      func isSame(_ other: KeyValues.Idle) -> Bool {
        other.name == one.name && other.diagnostic.range == one.diagnostic.range
      }
      if idle[..<index].contains(where: isSame) { return false }
      return !hasPanels || !one.isCommon || idle.count(where: isSame) == facts.count
    }.map(\.element.diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func columnsWithoutPanels(at range: SourceRange) -> Diagnostic {
    .error(
      "there are no panels to set in columns", at: range,
      hint: "begin each panel with 'panel: its title'")
  }

  fileprivate static func pageTooSmall(for scale: Enlargement) -> Diagnostic {
    let least = Int((Keys.leastSide * scale.factor).rounded(.up))
    return .error(
      "at this scale a page is at least \(least) points wide and high", at: scale.range,
      hint: "make the scale smaller, or the size larger")
  }

  fileprivate static func tooManyPanels(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error("a figure has at most \(LessonLimits.panels) panels, not \(count)", at: range)
  }
}
