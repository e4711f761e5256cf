package import Drawings
package import Numerals

/// Distributions beside each other, in a rectangle each, on the same axes.
package struct SpreadChart: Chart {
  package var facets: [SpreadFacet]
  /// Nil for what the facets need.
  package var x: ClosedRange<Double>?
  package var y: ClosedRange<Double>?
  /// Words of the axes, of size 12, in panels 10.5.
  package var xLabel: Drawing?
  package var yLabel: Drawing?
  package var decimalSign: DecimalSign
  /// Of other frames, which the axes show as well.
  private var others: [SpreadFacet] = []

  package init(
    _ facets: [SpreadFacet], x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil,
    xLabel: Drawing? = nil, yLabel: Drawing? = nil, decimalSign: DecimalSign = .point
  ) {
    precondition(!facets.isEmpty, "Distributions are those of at least one function.")
    self.facets = facets
    self.x = x
    self.y = y
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.decimalSign = decimalSign
  }

  private static let gap = 23.0

  package func showing(_ other: any Chart) -> any Chart {
    guard let other = other as? SpreadChart else { return self }
    var chart = self
    chart.others += other.facets + other.others
    return chart
  }

  package var pageSize: Size {
    let rows = rowCount(width: PageMeasures(width: 720).room, style: .page)
    return Size(720, 410 + Double(rows - 1) * 250)
  }

  package func height(
    width: Double, style: PlotStyle, measurer: any TextMeasurer
  ) -> Double {
    let rows = Double(rowCount(width: width, style: style))
    return rows * (rise(style) + (style == .page ? 190 : 150) + depth(style, width: width))
  }

  // MARK: Measures

  /// As few rows as leave each facet the width of what stands above and below it.
  private func rowCount(width: Double, style: PlotStyle) -> Int {
    let words = facets.map { max($0.title.size.width, ($0.note?.widest ?? 0)) }.max() ?? 0
    let need = max(style == .page ? 120 : 84, words - Self.gap + 8)
    func fits(_ rows: Int) -> Bool {
      facetWidth(columns: columns(rows), in: width, style) >= need
    }
    return (1...facets.count).first(where: fits) ?? facets.count
  }

  private func columns(_ rows: Int) -> Int { (facets.count + rows - 1) / rows }

  private func facetWidth(columns: Int, in width: Double, _ style: PlotStyle) -> Double {
    (width - 44 - Self.gap * Double(columns - 1)) / Double(columns)
  }

  /// Above each rectangle, and below it.
  private func rise(_ style: PlotStyle) -> Double {
    (style == .page ? 46 : 34) + (yLabel == nil ? 0 : 12)
  }

  private func depth(_ style: PlotStyle, width: Double) -> Double {
    let notes =
      facets.compactMap { $0.note?.lines(width: noteWidth(width, style)).count }.max() ?? 0
    return noteBaseline(style) + 13 * Double(max(0, notes - 1)) + 6
  }

  private func noteWidth(_ width: Double, _ style: PlotStyle) -> Double {
    let rows = rowCount(width: width, style: style)
    return facetWidth(columns: columns(rows), in: width, style) + Self.gap - 8
  }

  private func noteBaseline(_ style: PlotStyle) -> Double {
    (style == .page ? 38 : 31) + (xLabel == nil ? 0 : 16)
  }

  // MARK: Drawing

  package func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    let rows = rowCount(width: box.width, style: style)
    let columns = columns(rows)
    let (rise, depth) = (rise(style), depth(style, width: box.width))
    let height = max(40, (box.height / Double(rows) - rise - depth).rounded(.down))
    let top = (box.top + rise).rounded()
    let y = axisOfDensities(from: top + height, to: top, style)
    func width(_ tick: Tick) -> Double {
      tick.label?.drawing(
        in: style.tickFont, paint: Paint(.muted), decimalSign: decimalSign, measurer: measurer
      ).size.width ?? 0
    }
    let left = max(style.leastIndent, (y.ticks.map(width).max() ?? 0) + style.tickGap)
    let facetWidth =
      ((box.width - left - 6 - Self.gap * Double(columns - 1)) / Double(columns) * 2)
      .rounded(.down) / 2
    var items: [Item] = []
    var warnings: [ChartWarning] = []
    for (i, facet) in facets.enumerated() {
      let drop = (rise + height + depth) * Double(i / columns)
      let start = box.left + left + (facetWidth + Self.gap) * Double(i % columns)
      let frame = Frame(
        x: axisOfValues(from: start, to: start + max(40, facetWidth), style, measurer),
        y: axisOfDensities(from: top + height + drop, to: top + drop, style))
      let drawing = SpreadDrawing(facet, in: frame, style: style)
      warnings += drawing.warnings
      let ruling = Ruling(frame: frame, style: style)
      var texts = drawing.texts
      let r = frame.rectangle
      let middle = (r.left + r.right) / 2
      let above = style == .page ? 24.0 : 14
      let title = r.top - above - (yLabel == nil ? 0 : 12)
      texts.append(facet.title.centered("title", at: Point(middle, title)))
      for (line, words) in (facet.note?.lines(width: noteWidth(box.width, style)) ?? [])
        .enumerated()
      {
        let baseline = r.bottom + noteBaseline(style) + 13 * Double(line)
        texts.append(words.centered("note", at: Point(middle, baseline)))
      }
      if let xLabel {
        texts.append(
          xLabel.centered("x label", at: Point(middle, r.bottom + (style == .page ? 38 : 31))))
      }
      if let yLabel, i % columns == 0 {
        texts.append(yLabel.placed("y label", at: Point(r.left, r.top - 10)))
      }
      var labels = ruling
      if i % columns > 0 { labels.frame.y.ticks = [] }
      items.append(
        .group(
          Group(
            "distribution \(i + 1)",
            items: [ruling.grid] + drawing.area + [ruling.axes] + drawing.lines
              + [labels.labels(decimalSign, measurer: measurer, hasX: true)]
              + [.group(Group("texts", items: texts))])))
    }
    return (items, warnings)
  }

  private func axisOfValues(
    from start: Double, to end: Double, _ style: PlotStyle, _ measurer: any TextMeasurer
  ) -> Axis {
    let labels = Axis.Labels(count: min(7, max(2, Int((end - start) / 36) + 1))) {
      $0.drawing(
        in: style.tickFont, paint: Paint(.muted), decimalSign: decimalSign, measurer: measurer
      ).size.width + 8
    }
    let extent: Extent
    if let x {
      extent = Extent(fixed: x)
    } else {
      let all = (facets + others).map(\.shown)
      let low = all.map(\.lowerBound).min() ?? 0
      let high = all.map(\.upperBound).max() ?? 1
      var data = Extent(data: low...high, endsAtLower: false, endsAtUpper: false)
      // An area that begins at zero has some air before it.
      if data.lower == 0, low >= 0 {
        data.lower = -0.08 * data.upper
        data.isLowerFixed = false
      }
      extent = data
    }
    return Axis(extent, from: start, to: end, labels: labels)
  }

  private func axisOfDensities(from bottom: Double, to top: Double, _ style: PlotStyle) -> Axis {
    let room = style.tickFont.size * 1.6
    let labels = Axis.Labels(count: min(5, max(2, Int((bottom - top) / 40) + 1))) { _ in room }
    if let y { return Axis(Extent(fixed: y), from: bottom, to: top, labels: labels) }
    let high = (facets + others).flatMap { [$0.height] + $0.masses.map(\.mass) }.max() ?? 1
    var extent = Extent(fixed: 0...(min(high, 1e300) * 1.1))
    extent.isUpperFixed = false
    return Axis(extent, from: bottom, to: top, labels: labels)
  }
}

extension Words {
  /// The width of the widest piece, which no line can be narrower than.
  fileprivate var widest: Double { pieces.map(\.size.width).max() ?? 0 }
}
