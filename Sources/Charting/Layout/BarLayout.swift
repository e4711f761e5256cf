package import Drawings

/// Bars laid out in a rectangle of the page.
package struct BarLayout: Sendable {
  /// Of all groups together.
  package private(set) var frame: Frame
  /// In paint order.
  package private(set) var items: [Item] = []

  private let plot: BarPlot
  private let measurer: any TextMeasurer

  /// Lays bars out in `bounds`: at the left and right everything stays within it; its top and
  /// bottom are those of the bars' rectangle.
  package init(
    _ plot: BarPlot, in bounds: Rectangle, indents: Indents? = nil, measurer: any TextMeasurer
  ) {
    self.plot = plot
    self.measurer = measurer
    let indents = indents ?? Self.indents(of: plot, in: bounds, measurer: measurer)
    let left = (bounds.left + indents.left).rounded(.up)
    let right = max(left + 40, bounds.right - indents.right)
    let count = Double(max(1, plot.groups.count))
    let x = Axis(scale: Scale(.linear, 0...count, from: left, to: right), ticks: [])
    let whole = Frame(x: x, y: Self.axis(plot, in: bounds))
    guard !plot.groups.isEmpty else {
      frame = whole
      return
    }
    guard plot.isPaired else {
      frame = whole
      paint(legend: nil)
      return
    }
    let legend = Legend(
      plot.series.enumerated().map { Legend.Entry(swatch: $1, role: .curve($0)) })
    frame = whole
    if !paint(legend: legend) {
      // Where no corner is empty the legend stands above the rectangle.
      let strip = legend.height(width: whole.rectangle.width) + 6
      let lower = Rectangle(
        x: bounds.x, y: bounds.y + strip, width: bounds.width,
        height: max(40, bounds.height - strip))
      frame = Frame(x: x, y: Self.axis(plot, in: lower))
      paint(legend: nil)
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
        $0.label?.drawing(in: plot.style.tickFont, paint: Paint(.muted), measurer: measurer).size
          .width
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
  @discardableResult
  private mutating func paint(legend: Legend?) -> Bool {
    let bars = marks
    let values = plot.hasValues ? valueLabels(bars) : (size: 11, labels: [])
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
      guard let (cover, entries, cost) = legend.items(in: frame, placement: &placement), cost == 0
      else { return false }
      covers.append(cover)
      texts += entries
    }
    let bottom = frame.rectangle.bottom
    for (group, mark) in zip(plot.groups, bars) where !plot.isPaired {
      texts += names(of: group, mark.band, baseline: bottom + plot.baselines.name)
    }
    texts += row("group", bars, \.label, baseline: labelBaseline)
    texts += row("note", bars, \.note, baseline: bottom + plot.baselines.note)
    let rulings = frames.map { Ruling(frame: $0, style: plot.style, hasVerticalGrid: false) }
    items = rulings.map(\.grid)
    items += [
      .group(Group("knock-outs", items: covers)),
      .group(Group("bars", items: bars.flatMap { $0.items(in: frame) })),
    ]
    items += rulings.map(\.axes)
    items += rulings.prefix(1).map { $0.labels(measurer: measurer, hasX: false) }
    items.append(.group(Group("texts", items: texts)))
    return true
  }

  private var labelBaseline: Double {
    let r = frame.rectangle
    return plot.arrangement == .facets ? r.top - 28 : r.bottom + plot.baselines.label
  }

  /// Labels or notes in the middle of their groups: of every group or, where they have no room, of
  /// every second, third, … one.
  private func row(
    _ name: String, _ bars: [Bars], _ label: (BarChart.Group) -> Drawing?, baseline: Double
  ) -> [Item] {
    func middle(_ i: Int) -> Double {
      (bars[i].band.center(0) + bars[i].band.center(bars[i].band.count - 1)) / 2
    }
    let labels = plot.groups.map(label)
    let widest = labels.compactMap { $0?.size.width }.max() ?? 0
    let pitch = bars.count > 1 ? abs(middle(1) - middle(0)) : .infinity
    let every = max(1, Int(((widest + 4) / pitch).rounded(.up)))
    let room = Heading.margin...(frame.x.scale.end + 1000)
    return labels.enumerated().compactMap { i, label in
      guard i % every == 0, let label else { return nil }
      let left = middle(i) - label.size.width / 2
      return label.placed(name, at: Point(max(left, room.lowerBound), baseline))
    }
  }

  /// All groups have bars of one width, that of the group with the least room.
  private var marks: [Bars] {
    let frames = frames
    let widest: Double = plot.isPaired ? 24 : plot.arrangement == .facets ? 30 : 38
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
        isPaired: plot.isPaired)
    }
  }

  /// The values at 11 points, in panels 10.5; where they would touch each other at 10 or 9; else
  /// they are left out.
  private func valueLabels(_ bars: [Bars]) -> (
    size: Double, labels: [(label: Drawing, origin: Point)]
  ) {
    for size in plot.isPanel ? [10.5, 9.5, 9] : [11.0, 10, 9] {
      let labels = bars.flatMap {
        $0.labels(size: size, gap: plot.isPanel ? 4 : 4.5, in: frame, measurer: measurer)
      }
      let boxes = labels.map {
        LabelPlacement.box(at: $0.origin, width: $0.label.size.width, fontSize: size, air: 1)
      }
      let touch = zip(boxes, boxes.dropFirst()).contains { $0.intersects($1) }
      if !touch { return (size, labels) }
    }
    return (11, [])
  }

  /// Names under every bar or, where they have no room, under every second, third, … one.
  private func names(
    of group: BarChart.Group, _ band: BandScale, baseline: Double
  ) -> [Item] {
    let widest = group.names.map(\.size.width).max() ?? 0
    let every = max(1, Int(((widest + 4) / band.pitch).rounded(.up)))
    return group.names.enumerated().compactMap { i, name in
      i % every == 0 ? name.centered("name", at: Point(band.center(i), baseline)) : nil
    }
  }
}
