package import Drawings

/// Bars laid out in a rectangle of the page.
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
  }

  private static func axis(_ plot: BarPlot, in bounds: Rectangle) -> Axis {
    let room = plot.style.tickFont.size * 1.6
    return Axis(
      plot.extent, from: bounds.bottom, to: min(bounds.top, bounds.bottom - 40),
      labels: Axis.Labels(count: 5) { _ in room })
  }

  /// What the labels at the left need.
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
    return Indents(left: max(plot.style.leastIndent, widest + plot.style.tickGap), right: 0)
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
    let (bars, values) = barsAndValues
    warnings = plot.hasValues && values.labels.isEmpty ? [.valuesLeftOut] : []
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
    if !plot.isPaired { texts += names(bars, baseline: bottom + plot.baselines.name) }
    let labels =
      plot.arrangement == .facets ? frame.rectangle.top - 28 : bottom + plot.baselines.label
    texts += row("group", bars, \.label, baseline: labels)
    texts += row("note", bars, \.note, baseline: bottom + plot.baselines.note)
    let rulings = frames.map { Ruling(frame: $0, style: plot.style, hasVerticalGrid: false) }
    items = rulings.map(\.grid)
    items += [
      .group(Group("knock-outs", items: covers)),
      .group(Group("bars", items: bars.flatMap { $0.items(in: frame) })),
    ]
    items += rulings.map(\.axes)
    if hasYLabels {
      items += rulings.prefix(1).map {
        $0.labels(plot.decimalSign, measurer: measurer, hasX: false)
      }
    }
    items.append(.group(Group("texts", items: texts)))
    return true
  }

  /// Labels or notes in the middle of their groups.
  private mutating func row(
    _ name: String, _ bars: [Bars], _ label: (BarGroup) -> Drawing?, baseline: Double
  ) -> [Item] {
    let entries = zip(plot.groups, bars).enumerated().compactMap { i, pair -> Entry? in
      let band = pair.1.band
      let middle = (band.center(0) + band.center(band.count - 1)) / 2
      return label(pair.0).map { Entry(rank: i, center: middle, label: $0) }
    }
    let shown = thinned(entries)
    if shown.count < entries.count {
      let count = entries.count - shown.count
      warnings.append(name == "note" ? .notesLeftOut(count) : .groupsLeftOut(count))
    }
    return shown.map { $0.label.centered(name, at: Point($0.center, baseline)) }
  }

  /// The names below the bars of all groups.
  private mutating func names(_ bars: [Bars], baseline: Double) -> [Item] {
    let entries = zip(plot.groups, bars).flatMap { group, mark in
      group.names.enumerated().map {
        Entry(rank: $0, center: mark.band.center($0), label: $1)
      }
    }
    let shown = thinned(entries)
    if shown.count < entries.count, plot.groups.contains(where: { !$0.areNumbered }) {
      warnings.append(.namesLeftOut(entries.count - shown.count))
    }
    return shown.map { $0.label.centered("name", at: Point($0.center, baseline)) }
  }

  /// A label by its place in its group or among the groups.
  private struct Entry {
    var rank: Int
    var center: Double
    var label: Drawing
    var left: Double { center - label.size.width / 2 }
    var right: Double { center + label.size.width / 2 }
  }

  /// All labels or, where they have no room, every second, third, … one.
  private func thinned(_ entries: [Entry]) -> [Entry] {
    let last = entries.map(\.rank).max() ?? 0
    for every in 1...(last + 1) {
      let shown = entries.filter { $0.rank % every == 0 }
      let touch = zip(shown, shown.dropFirst()).contains { $1.left - $0.right < 4 }
      let leaves = shown.contains { $0.left < room.lowerBound || $0.right > room.upperBound }
      if !touch && !leaves { return shown }
    }
    return []
  }

  /// The bars and their values. Where there is room, bars are wider than usual if only so the values
  /// have a place.
  private var barsAndValues: (bars: [Bars], values: Values) {
    let usual: Double = plot.isPaired ? 24 : plot.arrangement == .facets ? 30 : 38
    for widest in [usual, 44, 52, 60] where plot.hasValues && widest >= usual {
      let bars = marks(widest: widest)
      if let values = valueLabels(bars) { return (bars, values) }
    }
    return (marks(widest: usual), Values())
  }

  /// All groups have bars of one width, that of the group with the least room.
  private func marks(widest: Double) -> [Bars] {
    let frames = frames
    let shape: BandScale.Shape =
      plot.isPaired ? .pairs : plot.arrangement == .facets ? .facet : .group
    func band(_ i: Int, widest: Double) -> BandScale {
      let x = plot.arrangement == .facets ? frames[i].x.scale : frame.x.scale
      let index = plot.arrangement == .facets ? 0 : Double(i)
      return BandScale(
        count: plot.groups[i].values.count, from: x.position(index), to: x.position(index + 1),
        widest: widest, shape: shape)
    }
    let width = plot.groups.indices.map { band($0, widest: widest).width }.min() ?? widest
    return plot.groups.indices.map {
      Bars(
        values: plot.groups[$0].values, band: band($0, widest: width),
        isPaired: plot.isPaired, decimalSign: plot.decimalSign)
    }
  }

  private struct Values {
    var size = 11.0
    var labels: [(label: Drawing, origin: Point)] = []
  }

  /// The values at 11 points, in panels 10.5; where they would touch each other or a bar at 10 or 9;
  /// nil where they would then.
  private func valueLabels(_ bars: [Bars]) -> Values? {
    let rectangles = bars.flatMap { bar in bar.values.indices.map { bar.rectangle($0, in: frame) } }
    for size in plot.isPanel ? [10.5, 9.5, 9] : [11.0, 10, 9] {
      let labels = bars.flatMap {
        $0.labels(size: size, gap: plot.isPanel ? 4 : 4.5, in: frame, measurer: measurer)
      }
      let boxes = labels.map {
        LabelPlacement.box(at: $0.origin, width: $0.label.size.width, fontSize: size, air: 1)
      }
      let touch = boxes.indices.contains { i in
        boxes[(i + 1)...].contains { $0.intersects(boxes[i]) }
          || rectangles.indices.contains { j in
            j != i && rectangles[j].map(boxes[i].intersects) ?? false
          }
      }
      // Beyond the rectangle's left edge stand the labels of the axis.
      let leaves = boxes.contains {
        $0.left < frame.rectangle.left - 4 || $0.right > room.upperBound
      }
      if !touch && !leaves { return Values(size: size, labels: labels) }
    }
    return nil
  }
}
