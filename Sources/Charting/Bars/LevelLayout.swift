internal import Drawings

/// Lying bars drawn into a box.
struct LevelLayout {
  private let draft: LevelDraft
  private let box: Rectangle
  private let measurer: any TextMeasurer
  private var plot: BarPlot { draft.plot }

  private var rulings: [Item] = []
  private var bars: [Item] = []
  private var axes: [Item] = []
  private var dashed: [Item] = []
  private var covers: [Item] = []
  private var ticks: [Item] = []
  private var texts: [Item] = []
  private(set) var warnings: [ChartWarning] = []
  private var namesLeftOut = 0

  /// In paint order: values cover dashed lines, which lie over the bars.
  var items: [Item] {
    [
      ("grid", rulings), ("bars", bars), ("axes", axes), ("dashed", dashed),
      ("knock-outs", covers), ("ticks", ticks), ("texts", texts),
    ]
    .filter { !$0.1.isEmpty }.map { .group(Group($0.0, items: $0.1)) }
  }

  init(_ draft: LevelDraft, in box: Rectangle, measurer: any TextMeasurer) {
    self.draft = draft
    self.box = box
    self.measurer = measurer
  }

  mutating func paint() {
    var top = box.top
    let counts = draft.rowCounts
    for (row, count) in counts.enumerated() {
      let isFirst = row == 0
      top += draft.rise(isFirst: isFirst)
      let edge = (top * 2).rounded() / 2
      let first = row * draft.columns
      let facets = draft.facets[first..<min(first + draft.columns, draft.facets.count)]
      for (column, facet) in facets.enumerated() {
        let left = box.left + draft.indent + (draft.facetWidth + LevelDraft.gap) * Double(column)
        let rectangle = Rectangle(
          x: ((left + draft.axis.lead) * 2).rounded() / 2, y: edge, width: draft.axis.length,
          height: draft.pitch * Double(count))
        paint(facet, in: rectangle, isFirst: isFirst)
        if column == 0 {
          addNames(of: facets, at: left, top: edge)
          if isFirst { addHead(over: rectangle) }
        }
      }
      top += draft.pitch * Double(count) + draft.depth(isLast: row == counts.count - 1)
      if row == counts.count - 1, let label = plot.valueLabel {
        let first = box.left + draft.indent
        let width = (draft.facetWidth + LevelDraft.gap) * Double(facets.count) - LevelDraft.gap
        let bottom = edge + draft.pitch * Double(count)
        texts.append(
          label.centered(
            "y label", at: Point(first + width / 2, bottom + draft.wordsBaseline)))
      }
    }
    if !draft.hasValues, plot.hasValues { warnings.append(.valuesLeftOut) }
    if namesLeftOut > 0 { warnings.append(.namesLeftOut(namesLeftOut)) }
  }

  private mutating func paint(_ facet: LevelFacet, in r: Rectangle, isFirst: Bool) {
    let scale = draft.axis.axis.scale
    func upright(_ place: Double, _ role: Role, _ stroke: Stroke, from top: Double) -> Item {
      let x = r.left + place
      return .stroke(Path.line(Point(x, top), Point(x, r.bottom)), Paint(role), stroke)
    }
    for tick in draft.axis.axis.ticks {
      let place = scale.position(tick.value)
      if tick.value != 0 { rulings.append(upright(place, .grid, Stroke(1), from: r.top)) }
      let label = tick.label?.drawing(
        in: plot.style.tickFont, paint: Paint(.muted), decimalSign: plot.decimalSign,
        measurer: measurer)
      if let label {
        ticks.append(
          label.centered(
            "x tick", at: Point(r.left + place, r.bottom + plot.style.tickBaseline)))
      }
    }
    let zero = max(0, min(scale.position(0), r.width))
    axes.append(upright(zero, .axis, Stroke(1.2), from: r.top))

    var dark: [Rectangle] = []
    for (index, row) in facet.rows.enumerated() {
      for (part, bar) in row.bars.enumerated() {
        let (top, height) = draft.span(of: part, of: row.bars.count)
        let end = draft.axis.end(of: bar.value)
        let rectangle = Rectangle(
          x: r.left + min(zero, end), y: r.top + draft.pitch * Double(index) + top,
          width: abs(end - zero), height: height)
        if rectangle.width > 0.01 {
          bars.append(.fill(Path.rectangle(rectangle), Paint(bar.role)))
          if bar.role != .bar(index: 0, count: 2) { dark.append(rectangle) }
        }
        if draft.hasValues { addValue(of: bar.value, at: r.left + end, beside: rectangle) }
      }
    }
    let stroke = Stroke(1, dash: [4, 4])
    for line in plot.lines where scale.contains(line.value) {
      let place = scale.position(line.value)
      dashed.append(upright(place, .axis, stroke, from: r.top - 2))
      // Of the same dashes, where a bar is too dark for them.
      let light = upright(place, .background, stroke, from: r.top - 2)
      for bar in dark where bar.left < r.left + place && r.left + place < bar.right {
        dashed.append(.group(Group("over a bar", clip: bar, items: [light])))
      }
    }
    let middle = (r.left + r.right) / 2
    if let label = facet.label {
      let baseline = r.top - draft.labelBaseline(isFirst: isFirst)
      texts.append(label.whole.centered("group", at: Point(middle, baseline)))
    }
    if let note = facet.note {
      texts.append(note.whole.centered("note", at: Point(middle, r.bottom + draft.noteBaseline)))
    }
  }

  private mutating func addValue(of value: Double, at end: Double, beside bar: Rectangle) {
    let size = draft.valueSize
    let label = LevelDraft.value(value, size: size, of: plot, measurer: measurer)
    let left =
      value < 0 ? end - LevelAxis.gap - label.size.width : end + LevelAxis.gap
    let origin = Point(left, bar.y + bar.height / 2 + size * 4 / 11)
    let box = LabelPlacement.box(at: origin, width: label.size.width, fontSize: size, air: 2)
    covers.append(.fill(Path.rectangle(box), Paint(.background)))
    texts.append(label.placed("value", at: origin))
  }

  /// The names at the left of a row of facets, which are those of the longest of them.
  private mutating func addNames(
    of facets: ArraySlice<LevelFacet>, at left: Double, top: Double
  ) {
    let rows = facets.max { $0.rows.count < $1.rows.count }?.rows ?? []
    for (index, row) in rows.enumerated() {
      guard let name = row.name else { continue }
      let set = name.set(width: draft.nameWidth, pitch: plot.linePitch, alignment: 1)
      let label = row.isGreatest && set.lines == 1 ? name.strong : set.label
      guard draft.hasRoom(for: label), index % draft.namesEvery == 0 else {
        namesLeftOut += 1
        continue
      }
      let middle = top + draft.pitch * (Double(index) + 0.5)
      let rise = Double(set.lines - 1) * plot.linePitch / 2
      texts.append(
        label.placed(
          "name",
          at: Point(left - plot.style.tickGap - label.size.width, middle - rise + 4)))
    }
  }

  /// What stands above the first rectangle: the words of lines and of the axis of names, and above them
  /// the legend.
  private mutating func addHead(over r: Rectangle) {
    var left = box.left
    if let label = plot.nameLabel {
      texts.append(label.placed("x label", at: Point(left, r.top - 7)))
      left += label.size.width + 12
    }
    let scale = draft.axis.axis.scale
    let shown = plot.lines.filter { scale.contains($0.value) }.compactMap { line in
      line.label.map {
        (
          place: r.left + scale.position(line.value),
          set: LevelDraft.lineLabel($0, width: box.width)
        )
      }
    }.sorted { $0.place < $1.place }
    var fitting = shown[...]
    while fitting.reduce(-12, { $0 + $1.set.label.size.width + 12 }) > box.right - left {
      fitting.removeLast()
    }
    if fitting.count < shown.count { warnings.append(.labelsLeftOut(shown.count - fitting.count)) }
    let row = Pooling(
      centers: fitting.map(\.place), widths: fitting.map(\.set.label.size.width), gap: 12,
      within: left...max(left, box.right))
    for (line, middle) in zip(fitting, row.places) {
      let rise = 13 * Double(line.set.lines - 1)
      texts.append(line.set.label.centered("line label", at: Point(middle, r.top - 7 - rise)))
    }
    if let legend = LevelDraft.legend(of: plot) {
      let top = r.top - draft.rise(isFirst: true)
      texts += legend.items(at: Point(r.left, top), width: box.right - r.left)
    }
  }
}

extension LevelDraft {
  /// The top and the height of a bar in its row.
  func span(of bar: Int, of count: Int) -> (top: Double, height: Double) {
    if count == 1 {
      let height = max(0.5, (pitch * 4 / 3).rounded() / 2)
      return ((pitch - height) / 2, height)
    }
    let air = min(8, pitch / 5)
    let step = (pitch - air) / Double(count)
    let height = max(0.5, ((step - min(3, step / 5)) * 2).rounded() / 2)
    return (((air / 2 + step * Double(bar)) * 2).rounded() / 2, height)
  }
}
