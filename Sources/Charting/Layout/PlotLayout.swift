package import Drawings

/// A plot laid out in a rectangle of the page: axes, labels, and everything that is drawn.
package struct PlotLayout: Sendable {
  package let frame: Frame
  /// In paint order.
  package let items: [Item]
  package let warnings: [ChartWarning]

  /// Lays a plot out in `bounds`: at the left and right everything with labels stays within it;
  /// its top and bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    let domain = plot.domain
    let scanned = Scale(plot.x.kind, domain, from: 0, to: 1)
    let scans = plot.series.map { series -> Scan? in
      guard case .curve(let curve) = series.data else { return nil }
      return Scan(curve, over: domain, axis: scanned, width: bounds.width)
    }
    let setting = Setting(plot: plot, scans: scans, measurer: measurer)
    let y = setting.verticalAxis(in: bounds)
    let labels = setting.endLabels(along: y)
    let hasLegend = plot.hasLegend || setting.needsLegend(labels.map(\.label), in: bounds)
    let ends = EndLabels(
      hasLegend ? [] : labels.map(\.label), top: y.scale.end, bottom: y.scale.start,
      style: plot.style)
    let x = setting.horizontalAxis(beside: y, labels: ends, in: bounds)

    var painter = PlotPainter(
      plot: plot, scans: scans, frame: Frame(x: x, y: y), measurer: measurer, endLabels: ends,
      labelled: Set(labels.map(\.series)), legend: hasLegend ? .inside : nil)
    painter.paint()
    if painter.legendCoversCurves {
      // Where no corner is empty the legend stands above the rectangle.
      let strip = setting.legend.height(width: painter.frame.rectangle.width) + 6
      let lower = Rectangle(
        x: bounds.x, y: bounds.y + strip, width: bounds.width,
        height: max(40, bounds.height - strip))
      painter = PlotPainter(
        plot: plot, scans: scans, frame: Frame(x: x, y: setting.verticalAxis(in: lower)),
        measurer: measurer, endLabels: ends, labelled: [],
        legend: .above(Point(x.scale.start, bounds.top - 4)))
      painter.paint()
    }
    frame = painter.frame
    items = painter.items
    warnings = painter.warnings
  }
}

/// What the axes of a plot are chosen from.
private struct Setting {
  let plot: Plot
  let scans: [Scan?]
  let measurer: any TextMeasurer

  var legend: Legend { Legend(plot) }

  private func width(_ label: Numeral) -> Double {
    label.drawing(in: plot.style.tickFont, paint: Paint(.muted), measurer: measurer).size.width
  }

  func verticalAxis(in bounds: Rectangle) -> Axis {
    let size = plot.style.tickFont.size
    let count = min(5, max(2, Int(bounds.height / 27) + 1))
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
    return Axis(extent, from: bounds.bottom, to: bounds.top, labels: labels)
  }

  func horizontalAxis(beside y: Axis, labels: EndLabels, in bounds: Rectangle) -> Axis {
    let style = plot.style
    let widest = y.ticks.compactMap { $0.label.map(width) }.max() ?? 0
    let left = (bounds.left + max(style.leastIndent, widest + style.tickGap)).rounded(.up)
    let extent = Extent(fixed: plot.domain, kind: plot.x.kind)
    func axis(to right: Double) -> Axis {
      let count = min(7, max(3, Int((right - left) / 48) + 1))
      return Axis(
        extent, from: left, to: max(right, left + 40),
        labels: Axis.Labels(count: count) { width($0) + 10 })
    }
    let room = bounds.right - labels.width(style)
    let x = axis(to: room)
    // The last tick's label is centred on the right edge and must not hang over.
    let reach = x.ticks.map { x.scale.position($0.value) + ($0.label.map(width) ?? 0) / 2 }.max()
    let overhang = ((reach ?? 0) - bounds.right).rounded(.up)
    return overhang > 0 ? axis(to: room - overhang) : x
  }

  /// The labels of series that reach the right edge within the frame.
  func endLabels(along y: Axis) -> [(series: Int, label: EndLabels.Label)] {
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

  /// More than 7 curves, a stack taller than the rectangle, or labels wider than 28 % of the page.
  func needsLegend(_ labels: [EndLabels.Label], in bounds: Rectangle) -> Bool {
    labels.count > 7 || EndLabels.overflow(labels, height: bounds.height, style: plot.style)
      || labels.contains { $0.width > 0.28 * (bounds.width + 2 * Heading.margin) }
  }
}
