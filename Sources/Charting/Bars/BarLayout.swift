package import Drawings

/// Upright bars laid out in a rectangle of the page.
package struct BarLayout: Sendable {
  /// Of all groups together.
  package private(set) var frame: Frame
  /// In paint order.
  package private(set) var items: [Item] = []
  /// What was left out for want of room.
  package private(set) var warnings: [ChartWarning] = []
  var drawn: (items: [Item], warnings: [ChartWarning]) { (items, warnings) }

  private let plot: BarPlot
  private let measurer: any TextMeasurer
  private let hasYLabels: Bool
  /// What texts stay inside of.
  private let room: ClosedRange<Double>

  /// Lays bars out in `bounds`: at the left and right everything stays within it; its top and
  /// bottom are those of the bars' rectangle. Without labels at the left there is room for them.
  package init(
    _ plot: BarPlot, in bounds: Rectangle, indents: Indents? = nil, hasYLabels: Bool = true,
    measurer: any TextMeasurer
  ) {
    self.plot = plot
    self.hasYLabels = hasYLabels
    self.measurer = measurer
    room = bounds.left...bounds.right
    let indents = indents ?? Self.indents(of: plot, in: bounds, measurer: measurer)
    let left = (bounds.left + indents.left).rounded(.up)
    let right = max(left + 40, bounds.right - indents.right)
    let count = Double(max(1, plot.groups.count))
    let x = Axis(scale: Scale(.linear, 0...count, from: left, to: right), ticks: [])
    frame = Frame(x: x, y: Self.axis(plot, in: bounds))
    guard !plot.groups.isEmpty else { return }
    let entries = plot.series.enumerated().map { Legend.Entry(label: $1, role: .curve($0)) }
    let legend = plot.isPaired ? Legend(entries) : nil
    if !paint(legend: legend), let legend {
      // Where no corner is empty the legend stands above the rectangle.
      let strip = legend.height(width: frame.rectangle.width) + 6
      let lower = Rectangle(
        x: bounds.x, y: bounds.y + strip, width: bounds.width,
        height: max(40, bounds.height - strip))
      frame = Frame(x: x, y: Self.axis(plot, in: lower))
      _ = paint(legend: nil)
      items.append(
        .group(
          Group(
            "legend", items: legend.items(at: Point(left, bounds.top - 4), width: right - left))))
    }
    if let label = plot.valueLabel {
      // Above the value of a bar as high as the rectangle.
      items.append(label.placed("y label", at: Point(left, bounds.top - 18)))
    }
    if let label = plot.nameLabel {
      let baseline = bounds.bottom + plot.nameLabelBaseline
      items.append(label.centered("x label", at: Point((left + right) / 2, baseline)))
    }
  }

  private static func axis(_ plot: BarPlot, in bounds: Rectangle) -> Axis {
    let room = plot.style.tickFont.size * 1.6
    return Axis(
      plot.extent, from: bounds.bottom, to: min(bounds.top, bounds.bottom - 40),
      labels: Axis.Labels(count: 5) { _ in room })
  }

  /// What the labels at the left need, and at the right those of lines.
  package static func indents(
    of plot: BarPlot, in bounds: Rectangle, measurer: any TextMeasurer
  ) -> Indents {
    let widest =
      axis(plot, in: bounds).ticks.compactMap {
        $0.label?.drawing(
          in: plot.style.tickFont, paint: Paint(.muted), decimalSign: plot.decimalSign,
          measurer: measurer
        ).size.width
      }.max() ?? 0
    let lines = BarLines.labels(of: plot, width: bounds.width).map(\.size.width).max() ?? 0
    return Indents(
      left: max(plot.style.leastIndent, widest + plot.style.tickGap),
      right: lines == 0 ? 0 : lines + plot.style.labelGap)
  }

  /// The rectangles of the facets, 14 apart, or the one of all groups.
  private var frames: [Frame] {
    guard plot.arrangement == .facets else { return [frame] }
    let (left, right) = (frame.x.scale.start, frame.x.scale.end)
    let count = Double(plot.groups.count)
    let gap = min(14, (right - left) / count / 4)
    let width = (right - left - gap * (count - 1)) / count
    return plot.groups.indices.map { i in
      let start = ((left + (width + gap) * Double(i)) * 2).rounded() / 2
      let end = i == plot.groups.count - 1 ? right : ((start + width) * 2).rounded(.down) / 2
      return Frame(
        x: Axis(scale: Scale(.linear, 0...1, from: start, to: end), ticks: []), y: frame.y)
    }
  }

  /// Paints everything; false where a legend would touch bars or values.
  private mutating func paint(legend: Legend?) -> Bool {
    let fit = BarFit(plot, frames: frames, room: room, measurer: measurer)
    let (bars, values) = (fit.bars, fit.values ?? BarValues())
    warnings = fit.warnings
    if plot.direction == .lying { warnings.append(.noRoomToLie) }
    let boxes = values.labels.map { label, origin in
      LabelPlacement.box(at: origin, width: label.size.width, fontSize: values.size, air: 2)
    }
    var covers = boxes.map { Item.fill(Path.rectangle($0), Paint(.background)) }
    var texts = values.labels.map { $0.label.placed("value", at: $0.origin) }
    if let legend {
      var placement = LabelPlacement(rectangle: frame.rectangle)
      placement.obstacles =
        boxes
        + bars.flatMap { bar in bar.values.indices.compactMap { bar.rectangle($0, in: frame) } }
      guard let (box, entries, cost) = legend.items(in: frame, placement: &placement), cost == 0
      else { return false }
      covers.append(.fill(Path.rectangle(box), Paint(.background)))
      texts += entries
    }
    let bottom = frame.rectangle.bottom
    func add(_ name: String, _ entries: [BarFit.Entry], baseline: Double) {
      texts += entries.map { $0.label.centered(name, at: Point($0.center, baseline)) }
    }
    if !plot.isPaired { add("name", fit.names, baseline: bottom + plot.baselines.name) }
    // Labels above facets stand on their last lines.
    for entry in fit.labels {
      let baseline =
        plot.arrangement == .facets
        ? frame.rectangle.top - 28 - plot.valueLabelRise
          - Double(entry.lines - 1) * plot.linePitch
        : bottom + plot.baselines.label
      add("group", [entry], baseline: baseline)
    }
    add("note", fit.notes, baseline: bottom + plot.baselines.note)
    let rulings = frames.map { Ruling(frame: $0, style: plot.style, hasVerticalGrid: false) }
    let lines = BarLines(plot.lines, across: frames, over: bars, values: boxes)
    items = rulings.map(\.grid)
    items += [
      .group(Group("knock-outs", items: covers)),
      .group(Group("bars", items: bars.flatMap { $0.items(in: frame) })),
    ]
    items += rulings.map(\.axes)
    if !plot.lines.isEmpty {
      items.append(.group(Group("dashed", items: lines.items)))
      let words = lines.labels(of: plot, beside: frame, within: room)
      texts += words.items
      if words.leftOut > 0 { warnings.append(.labelsLeftOut(words.leftOut)) }
    }
    if hasYLabels {
      items += rulings.prefix(1).map {
        $0.labels(plot.decimalSign, measurer: measurer, hasX: false)
      }
    }
    items.append(.group(Group("texts", items: texts)))
    return true
  }
}
