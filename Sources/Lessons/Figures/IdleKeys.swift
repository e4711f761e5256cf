internal import Expressions
internal import Diagnostics
internal import Text

/// Keys that do nothing where they stand: each is a mistake of the author's, who meant something.
extension FigureKeys {
  /// The errors of keys that do nothing in `plots`, which are drawn from `self.plots` in order.
  ///
  /// A key for all panels has to do something in one of them.
  func idle(in figures: [PlotFigure]) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    var found: [(place: String, diagnostic: Diagnostic)] = []
    for (keys, figure) in zip(plots, figures) {
      for idle in keys.idle(in: figure) {
        let place = "\(idle.key) \(idle.range.lower)"
        counts[place, default: 0] += 1
        if counts[place] == 1 {
          found.append((place, .error(idle.reason, at: idle.range, hint: idle.hint)))
        }
      }
    }
    return found.filter { place, diagnostic in
      let isCommon = hasPanels && common.places.contains { "\($0.key) \($0.range.lower)" == place }
      return !isCommon || counts[place] == figures.count
    }.map(\.diagnostic)
  }
}

extension PlotKeys {
  fileprivate struct Idle {
    let key: String
    let range: SourceRange
    let reason: String
    let hint: String?
  }

  fileprivate func idle(in figure: PlotFigure) -> [Idle] {
    places.compactMap { key, range in
      let reason: (text: String, hint: String?)? =
        switch figure {
        case .curves(let figure): whyIdle(key, in: figure)
        case .bars(let figure): whyIdle(key, in: figure)
        }
      return reason.map { Idle(key: key, range: range, reason: $0.text, hint: $0.hint) }
    }
  }

  private typealias Reason = (text: String, hint: String?)

  private func whyIdle(_ key: String, in figure: CurveFigure) -> Reason? {
    if key == "formula", show.contains(.noFormula) {
      return ("'formula' and 'no formula' exclude each other", nil)
    }
    guard let item = Show(rawValue: key) else {
      if key == "names", !figure.lines.contains(where: { $0.element != nil }) {
        return ("'names' are for the elements of a vector, and no curve here is one", nil)
      }
      return nil
    }
    switch item {
    case .noValues where marks.allSatisfy { $0.words != nil }:
      return ("no marked point says its value here", nil)
    case .entropy, .asPanels:
      return ("'\(key)' is for bars", item == .asPanels ? "begin panels with 'panel: title'" : nil)
    case .bandEdges where shades.isEmpty:
      return ("there are no bands", "shade one with 'shade: CONDITION'")
    case .verticals where marks.isEmpty:
      return ("verticals drop from marked points", "mark one with 'mark: EXPR at z = 0'")
    case .crossings where figure.lines.count < 2: return ("one curve crosses no other", nil)
    default: return nil
    }
  }

  private func whyIdle(_ key: String, in figure: BarFigure) -> Reason? {
    if key == "formula", show.contains(.noFormula) {
      return ("'formula' and 'no formula' exclude each other", nil)
    }
    guard let item = Show(rawValue: key) else {
      let curvesOnly = ["x", "x label", "y label", "mark", "line", "shade", "inset"]
      if curvesOnly.contains(key) { return ("'\(key)' is for curves and does nothing here", nil) }
      if key == "label", figure.series.isEmpty {
        return ("these bars have no legend to label", "'names: a_1, a_2' names the bars")
      }
      return nil
    }
    switch item {
    case .legend where figure.series.isEmpty:
      return ("these bars need no legend", "bars of several expressions get one by themselves")
    case .noAsymptotes, .verticals, .corners, .crossings, .bandEdges:
      return ("'\(key)' is for curves and does nothing here", nil)
    case .entropy where !figure.areProbabilities:
      return ("entropy is of probabilities, and these bars do not sum to 1", nil)
    case .asPanels where figure.groups.count < 2:
      return ("one group of bars has no panels", "write groups, as in 'softmax(z, T) for T in …'")
    default: return nil
    }
  }
}
