package import Drawings

/// A plot with everything that its place on the page is chosen by: what its axis and its labels
/// need, before its width is known.
package struct PlotDraft: Sendable {
  let plot: Plot
  let bounds: Rectangle
  let measurer: any TextMeasurer
  let scans: [Scan?]
  let y: Axis
  let ends: EndLabels
  /// The series that have a label at the right edge.
  let labelled: Set<Int>
  let hasLegend: Bool

  /// A plot in `bounds`: at the left and right everything with labels stays within it; its top and
  /// bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    self.plot = plot
    self.bounds = bounds
    self.measurer = measurer
    let domain = plot.domain
    let scanned = Scale(plot.x.kind, domain, from: 0, to: 1)
    scans = plot.series.map { series -> Scan? in
      guard case .curve(let curve) = series.data else { return nil }
      return Scan(curve, over: domain, axis: scanned, width: bounds.width)
    }
    y = Self.verticalAxis(plot, scans, from: bounds.bottom, to: bounds.top)
    let labels = Self.endLabels(plot, scans, along: y)
    labelled = Set(labels.map(\.series))
    hasLegend = plot.hasLegend || Self.needsLegend(labels.map(\.label), plot, in: bounds)
    ends = EndLabels(
      hasLegend ? [] : labels.map(\.label), top: y.scale.end, bottom: y.scale.start,
      style: plot.style)
  }

  /// What the labels at both sides need.
  package var indents: Indents {
    let widest = y.ticks.compactMap { $0.label.map(width) }.max() ?? 0
    let left = max(plot.style.leastIndent, widest + plot.style.tickGap)
    let right = ends.width(plot.style)
    let x = horizontalAxis(Indents(left: left, right: right))
    // The labels of the first and last tick may be centred on an edge and must not hang over.
    let reaches = x.ticks.compactMap { tick in
      tick.label.map { (x.scale.position(tick.value), width($0) / 2) }
    }
    let first = reaches.map { $0 - $1 }.min() ?? bounds.left
    let last = reaches.map { $0 + $1 }.max() ?? bounds.right
    return Indents(
      left: left + max(0, (bounds.left - first).rounded(.up)),
      right: right + max(0, (last - bounds.right).rounded(.up)))
  }

  func width(_ label: Numeral) -> Double {
    label.drawing(in: plot.style.tickFont, paint: Paint(.muted), measurer: measurer).size.width
  }

  func horizontalAxis(_ indents: Indents) -> Axis {
    let left = (bounds.left + indents.left).rounded(.up)
    let right = max(bounds.right - indents.right, left + 40)
    let labels = Axis.Labels(count: min(7, max(3, Int((right - left) / 48) + 1))) {
      width($0) + 10
    }
    if let integers = plot.integers, plot.domain == integers {
      return Axis(integers: integers, from: left, to: right, labels: labels)
    }
    let extent = Extent(fixed: plot.domain, kind: plot.x.kind)
    return Axis(extent, from: left, to: right, labels: labels)
  }

  /// The same axis in a rectangle whose top is lower.
  func verticalAxis(top: Double) -> Axis {
    Self.verticalAxis(plot, scans, from: bounds.bottom, to: min(top, bounds.bottom - 40))
  }

  private static func verticalAxis(
    _ plot: Plot, _ scans: [Scan?], from bottom: Double, to top: Double
  ) -> Axis {
    let size = plot.style.tickFont.size
    let count = min(5, max(2, Int((bottom - top) / 27) + 1))
    let labels = Axis.Labels(count: count) { _ in size * 1.6 }
    let extent: Extent
    if let range = plot.y.range {
      extent = Extent(fixed: range, kind: plot.y.kind)
    } else {
      var need = VerticalExtent(kind: plot.y.kind)
      for (series, scan) in zip(plot.series, scans) {
        if let scan { need.add(scan) }
        if case .points(let points) = series.data { need.add(points) }
      }
      for point in plot.points { need.add(value: point.point.y) }
      for line in plot.lines {
        if case .horizontal(let y) = line.place { need.add(value: y) }
      }
      extent = need.extent
    }
    return Axis(extent, from: bottom, to: top, labels: labels)
  }

  /// The labels of series that reach the right edge within the frame.
  private static func endLabels(
    _ plot: Plot, _ scans: [Scan?], along y: Axis
  ) -> [(series: Int, label: EndLabels.Label)] {
    plot.series.enumerated().compactMap { i, series in
      let value: Double? =
        switch series.data {
        case .curve: scans[i]?.stretches.last?.samples.last?.y
        case .points(let points): points.last?.y
        }
      guard let label = series.label, let value else { return nil }
      let end = y.scale.position(value)
      guard end >= y.scale.end - 0.5 && end <= y.scale.start + 0.5 else { return nil }
      return (
        i,
        EndLabels.Label(
          label, note: series.note, fontSize: series.labelSize, role: .curve(plot.color(i)),
          end: end)
      )
    }
  }

  /// More than 7 curves, a stack taller than the rectangle, or labels wider than 28 % of the page
  /// or of the panel.
  private static func needsLegend(
    _ labels: [EndLabels.Label], _ plot: Plot, in bounds: Rectangle
  ) -> Bool {
    labels.count > 7 || EndLabels.overflow(labels, height: bounds.height, style: plot.style)
      || labels.contains { $0.width > 0.28 * (bounds.width + 2 * Heading.margin) }
  }
}
