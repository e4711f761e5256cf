internal import Drawings

/// The charts of all panels, their rectangles aligned and equally wide.
struct PanelCharts {
  private let panels: [Panel]
  private let columns: Int
  private let boxes: [Rectangle]
  private let style: PlotStyle
  private let measurer: any TextMeasurer
  private let layouts: [PlotDraft?]
  /// What all of them leave free at both sides.
  let indents: Indents
  /// The frames of the plots, by panel.
  private(set) var frames: [Frame] = []

  init(
    _ panels: [Panel], columns: Int, in boxes: [Rectangle], leaving least: Indents,
    style: PlotStyle,
    measurer: any TextMeasurer
  ) {
    self.panels = panels
    self.columns = columns
    self.boxes = boxes
    self.style = style
    self.measurer = measurer
    layouts = zip(panels, boxes).map { panel, box in
      panel.plot.map { PlotDraft($0, in: box, measurer: measurer) }
    }
    indents = zip(zip(panels, boxes), layouts).map { panel, draft in
      if let draft { return draft.indents }
      guard let bars = panel.0.bars else { return Indents(left: 0, right: 0) }
      return BarLayout.indents(of: bars, in: panel.1, measurer: measurer)
    }.reduce(least) { $0.union($1) }
    frames = layouts.compactMap { draft in
      draft.map { Frame(x: $0.horizontalAxis(indents), y: $0.y) }
    }
  }

  func items(_ i: Int, hasXLabels: Bool) -> ([Item], [ChartWarning]) {
    if let draft = layouts[i] {
      let layout = PlotLayout(draft, indents: indents, hasXLabels: hasXLabels)
      return layout.drawn
    }
    if let chart = panels[i].chart {
      return chart.drawn(in: boxes[i], style: style, measurer: measurer)
    }
    guard let bars = panels[i].bars else { return ([], []) }
    let layout = BarLayout(
      bars, in: boxes[i], indents: room(ofBars: i), hasYLabels: !sharesAxis(i), measurer: measurer)
    return layout.drawn
  }

  /// Ticks on half points make a plot's rectangle a little narrower; that of bars follows.
  private func room(ofBars i: Int) -> Indents {
    var room = indents
    if let narrowest = frames.map(\.rectangle.width).min() {
      room.right = max(room.right, boxes[i].width - room.left.rounded(.up) - narrowest)
    }
    return room
  }

  /// The panels with bars as they stand in the room there is; nil where nothing has to change.
  func settled(isHeightGiven: Bool) -> [Panel]? {
    var hasChanged = false
    let settled = panels.enumerated().map { i, panel in
      guard panel.bars != nil else { return panel }
      var panel = panel
      let box = boxes[i]
      panel.content = panel.content.settled(
        in: box, indents: room(ofBars: i),
        total: isHeightGiven ? box.height + PanelRows.depth(style) : nil,
        measurer: measurer)
      if panel.bars?.lineCount != 1 { hasChanged = true }
      return panel
    }
    return hasChanged ? settled : nil
  }

  /// Whether a panel stands in a row of bars on one scale, whose labels are at the first.
  private func sharesAxis(_ i: Int) -> Bool {
    let first = i - i % columns
    guard i > first, let extent = panels[first].bars?.extent else { return false }
    return panels[first..<min(first + columns, panels.count)].allSatisfy {
      $0.bars?.extent == extent
    }
  }
}
