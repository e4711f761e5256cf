package import Drawings

/// A page with groups of bars that share one scale.
package struct BarChart: Sendable {
  package struct Group: Sendable {
    package var values: [Double]
    /// The names below the bars, as many as values, or none.
    package var names: [Drawing]
    /// Below the names: `T = 0.5`.
    package var label: Drawing?
    /// Below the label: `entropy 0.44 nats`.
    package var note: Drawing?

    package init(
      values: [Double], names: [Drawing] = [], label: Drawing? = nil, note: Drawing? = nil
    ) {
      precondition(
        names.isEmpty || names.count == values.count, "Each bar has a name, or none has.")
      self.values = values
      self.names = names
      self.label = label
      self.note = note
    }
  }

  package var heading: Heading
  package var groups: [Group]
  /// The vertical range; `nil` for 0…1 where the values are probabilities, else what they need.
  package var range: ClosedRange<Double>?
  package var hasValues: Bool
  package var size: Size

  package init(
    heading: Heading = Heading(), groups: [Group], range: ClosedRange<Double>? = nil,
    hasValues: Bool = true, size: Size = Size(720, 430)
  ) {
    self.heading = heading
    self.groups = groups.filter { !$0.values.isEmpty }
    self.range = range
    self.hasValues = hasValues
    self.size = size
  }

  /// The page.
  package func drawing(measurer: any TextMeasurer) -> Drawing {
    let (words, top) = heading.layout(width: size.width)
    var items: [Item] = []
    if !groups.isEmpty {
      let frame = frame(top: top + 20, measurer: measurer)
      items += self.items(in: frame, measurer: measurer)
    }
    items.append(.group(Drawings.Group("heading", items: words)))
    return Drawing(size: size, items: items)
  }

  /// The extent of the values with zero; probabilities that are not all small have the whole 0…1.
  private var extent: Extent {
    let values = groups.flatMap(\.values).filter(\.isFinite)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    if let range {
      return Extent(fixed: min(0, range.lowerBound)...max(0, range.upperBound))
    }
    if low == 0 && high == 0 { return Extent(fixed: 0...1) }
    if low == 0 && high <= 1 && high >= 0.4 { return Extent(fixed: 0...1) }
    var extent = Extent(data: low...high, endsAtLower: false, endsAtUpper: false)
    if low == 0 {
      extent.lower = 0
      extent.isLowerFixed = true
    }
    if high == 0 {
      extent.upper = 0
      extent.isUpperFixed = true
    }
    return extent
  }

  private func frame(top: Double, measurer: any TextMeasurer) -> Frame {
    let hasLabel = groups.contains { $0.label != nil }
    let hasNote = groups.contains { $0.note != nil }
    let bottom = size.height - (hasNote ? 64 : hasLabel ? 48 : 26)
    let y = Axis(
      extent, from: bottom, to: min(top, bottom - 40),
      labels: Axis.Labels(count: 5) { _ in 19.2 })
    let style = PlotStyle.page
    let widest =
      y.ticks.compactMap {
        $0.label?.drawing(in: style.tickFont, paint: Paint(.muted), measurer: measurer).size.width
      }.max() ?? 0
    let left = (Heading.margin + max(style.leastIndent, widest + style.tickGap)).rounded(.up)
    let x = Axis(
      scale: Scale(
        .linear, 0...Double(groups.count), from: left, to: size.width - Heading.margin), ticks: [])
    return Frame(x: x, y: y)
  }

  private func items(in frame: Frame, measurer: any TextMeasurer) -> [Item] {
    let bars = marks(in: frame)
    let ruling = Ruling(frame: frame, style: .page, hasVerticalGrid: false)
    let values = hasValues ? valueLabels(bars, frame, measurer) : (size: 11, labels: [])
    let covers = values.labels.map { label, origin in
      Item.fill(
        Path.rectangle(
          LabelPlacement.box(
            at: origin, width: label.size.width, fontSize: values.size, air: 2)),
        Paint(.background))
    }
    var texts = values.labels.map { $0.label.placed("value", at: $0.origin) }
    let bottom = frame.rectangle.bottom
    let hasNames = groups.contains { !$0.names.isEmpty }
    for (group, mark) in zip(groups, bars) {
      texts += names(of: group, mark.band, baseline: bottom + 17)
      let middle = (mark.band.center(0) + mark.band.center(mark.band.count - 1)) / 2
      let labelBaseline = bottom + (hasNames ? 40 : 23)
      if let label = group.label {
        texts.append(label.centered("group", at: Point(middle, labelBaseline)))
      }
      if let note = group.note {
        let baseline = group.label == nil ? labelBaseline : labelBaseline + 17
        texts.append(note.centered("note", at: Point(middle, baseline)))
      }
    }
    return [
      ruling.grid, .group(Drawings.Group("knock-outs", items: covers)),
      .group(Drawings.Group("bars", items: bars.flatMap { $0.items(in: frame) })),
      ruling.axes, ruling.labels(measurer: measurer, hasX: false),
      .group(Drawings.Group("texts", items: texts)),
    ]
  }

  /// All groups have bars of one width, that of the group with the least room.
  private func marks(in frame: Frame) -> [Bars] {
    func band(_ i: Int, widest: Double) -> BandScale {
      BandScale(
        count: groups[i].values.count, from: frame.x.scale.position(Double(i)),
        to: frame.x.scale.position(Double(i + 1)), widest: widest)
    }
    let width = groups.indices.map { band($0, widest: 38).width }.min() ?? 38
    return groups.indices.map { Bars(values: groups[$0].values, band: band($0, widest: width)) }
  }

  /// The values at 11 points; where they would touch each other at 10 or 9; else they are left out.
  private func valueLabels(
    _ bars: [Bars], _ frame: Frame, _ measurer: any TextMeasurer
  ) -> (size: Double, labels: [(label: Drawing, origin: Point)]) {
    for size in [11.0, 10, 9] {
      let labels = bars.flatMap { $0.labels(size: size, in: frame, measurer: measurer) }
      let boxes = labels.map {
        LabelPlacement.box(at: $0.origin, width: $0.label.size.width, fontSize: size, air: 1)
      }
      let touch = zip(boxes, boxes.dropFirst()).contains { $0.intersects($1) }
      if !touch { return (size, labels) }
    }
    return (11, [])
  }

  /// Names under every bar or, where they have no room, under every second, third, … one.
  private func names(of group: Group, _ band: BandScale, baseline: Double) -> [Item] {
    let widest = group.names.map(\.size.width).max() ?? 0
    let every = max(1, Int(((widest + 4) / band.pitch).rounded(.up)))
    return group.names.enumerated().compactMap { i, name in
      i % every == 0 ? name.centered("name", at: Point(band.center(i), baseline)) : nil
    }
  }
}
