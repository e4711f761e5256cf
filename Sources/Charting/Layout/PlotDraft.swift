package import Drawings
internal import Numerals

/// A plot with everything that its place on the page is chosen by: what its axis and its labels
/// need, before its width is known.
package struct PlotDraft: Sendable {
  /// Its marks are scanned.
  let plot: Plot
  let bounds: Rectangle
  let measurer: any TextMeasurer
  let y: Axis
  let ends: EndLabels
  let hasLegend: Bool

  /// A plot in `bounds`: at the left and right everything with labels stays within it; its top and
  /// bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    var plot = plot
    let domain = Scale(plot.x.kind, plot.domain, from: 0, to: 1)
    plot.marks = plot.marks.map { $0.scanned(along: domain, width: bounds.width) }
    self.plot = plot
    self.bounds = bounds
    self.measurer = measurer
    let strip = plot.legendStrip(width: bounds.width)
    let y = Self.verticalAxis(
      plot, from: bounds.bottom,
      to: strip > 0 ? min(bounds.top + strip, bounds.bottom - 40) : bounds.top)
    self.y = y
    let labels = plot.marks.compactMap { $0.ending(along: y) }
    hasLegend =
      plot.style.hasLegendAbove || plot.hasLegend || Self.needsLegend(labels, plot, in: bounds)
    ends = EndLabels(
      hasLegend ? [] : labels, top: y.scale.end, bottom: y.scale.start, style: plot.style)
  }

  /// What the labels at both sides need.
  package var indents: Indents {
    let widest = (y.ticks.map(\.label) + [y.shared?.note]).compactMap { $0.map(width) }.max() ?? 0
    let left = max(plot.style.leastIndent, widest + plot.style.tickGap)
    let right = ends.width(plot.style)
    let x = horizontalAxis(Indents(left: left, right: right))
    // The labels of the first and last tick may be centred on an edge and must not hang over.
    let reaches = x.ticks.compactMap { tick in
      tick.label.map { (x.scale.position(tick.value), width($0) / 2) }
    }
    var first = reaches.map { $0 - $1 }.min() ?? bounds.left
    if let note = x.shared?.note {
      first = min(first, x.scale.start - plot.style.tickGap) - plot.style.noteGap - width(note)
    }
    let last = reaches.map { $0 + $1 }.max() ?? bounds.right
    return Indents(
      left: left + max(0, (bounds.left - first).rounded(.up)),
      right: right + max(0, (last - bounds.right).rounded(.up)))
  }

  func width(_ label: Numeral) -> Double {
    label.drawing(
      in: plot.style.tickFont, paint: Paint(.muted), decimalSign: plot.decimalSign,
      measurer: measurer
    ).size.width
  }

  func horizontalAxis(_ indents: Indents) -> Axis {
    let left = (bounds.left + indents.left).rounded(.up)
    let right = max(bounds.right - indents.right, left + 40)
    let count = min(7, max(3, Int((right - left) / 48) + 1))
    let labels = Axis.Labels(count: count, sharesNumber: true) { width($0) + 10 }
    if let integers = plot.integers, plot.domain == integers {
      return Axis(integers: integers, from: left, to: right, labels: labels)
    }
    let extent = Extent(fixed: plot.domain, kind: plot.x.kind)
    return Axis(extent, from: left, to: right, labels: labels)
  }

  /// The same axis in a rectangle whose top is lower.
  func verticalAxis(top: Double) -> Axis {
    Self.verticalAxis(plot, from: bounds.bottom, to: min(top, bounds.bottom - 40))
  }

  private static func verticalAxis(_ plot: Plot, from bottom: Double, to top: Double) -> Axis {
    let room = plot.style.tickFont.size * 1.6
    let count = min(5, max(2, Int((bottom - top) / 27) + 1))
    var need = plot.y.need ?? DataExtent(kind: plot.y.kind)
    if plot.y.range == nil {
      for mark in plot.marks { mark.need(&need) }
    }
    let extent = plot.y.range.map { Extent(fixed: $0, kind: plot.y.kind) } ?? need.extent
    return Axis(
      extent, from: bottom, to: top,
      labels: Axis.Labels(count: count, sharesNumber: true) { _ in room })
  }

  /// More than twelve curves, a stack taller than the rectangle, or labels wider than 28 % of the page
  /// or of the panel.
  private static func needsLegend(
    _ labels: [EndLabels.Label], _ plot: Plot, in bounds: Rectangle
  ) -> Bool {
    labels.count > 12 || EndLabels.overflow(labels, height: bounds.height, style: plot.style)
      || labels.contains { $0.width > 0.28 * (bounds.width + 48) }
  }
}
