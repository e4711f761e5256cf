package import Drawings
package import Numerals

/// Maps, regions, paths, points and arrows over two variables.
package struct PlaneChart: Chart {
  package struct Side: Sendable {
    /// In data units; nil for what the marks need.
    package var range: ClosedRange<Double>?
    package var label: Drawing?

    package init(_ range: ClosedRange<Double>? = nil, label: Drawing? = nil) {
      (self.range, self.label) = (range, label)
    }

    /// Whether the label of a vertical axis stands at its left, between two ticks; else above it.
    var isBeside: Bool { label.map { $0.size.width <= 30 } ?? false }
  }

  package var marks: [any PlaneMark]
  package var x: Side
  package var y: Side
  /// Whether a unit is as long on both axes.
  package var hasEqualScales: Bool
  /// Further lines of the key.
  package var notes: [Words]
  package var decimalSign: DecimalSign
  /// Of other frames, which the axes show as well.
  private var others: [any PlaneMark] = []

  package init(
    _ marks: [any PlaneMark], x: Side = Side(), y: Side = Side(), hasEqualScales: Bool = false,
    notes: [Words] = [], decimalSign: DecimalSign = .point
  ) {
    (self.marks, self.x, self.y, self.hasEqualScales) = (marks, x, y, hasEqualScales)
    (self.notes, self.decimalSign) = (notes, decimalSign)
  }

  /// What the axes show, of some length.
  var ranges: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    var (needX, needY) = (DataExtent(kind: .linear), DataExtent(kind: .linear))
    for mark in marks + others { mark.need(&needX, &needY) }
    func range(_ side: Side, _ need: DataExtent) -> ClosedRange<Double> {
      side.range.map { Extent(fixed: $0).range } ?? need.extent.range
    }
    return (range(x, needX), range(y, needY))
  }

  package func showing(_ other: any Chart) -> any Chart {
    guard let other = other as? PlaneChart else { return self }
    var chart = self
    chart.others += other.marks + other.others
    return chart
  }

  var key: SideKey { SideKey(marks.compactMap(\.keyEntry), notes: notes) }

  /// Narrower where equal scales leave the right side free.
  package var pageSize: Size {
    let (x, y) = ranges
    let aspect = (x.upperBound - x.lowerBound) / (y.upperBound - y.lowerBound)
    guard hasEqualScales, key.isEmpty, aspect.isFinite else { return Size(720, 470) }
    return Size(min(720, max(560, 330 * aspect + 200).rounded(.up)), 470)
  }

  package var rise: Double {
    let names = marks.map(\.rise).max() ?? 0
    return max(names, labelRise == 0 ? 0 : labelRise + (y.label?.baseline ?? 0))
  }

  /// From the rectangle's top to the baseline of the vertical axis' label, if it stands above: over the names
  /// that stand there, too.
  var labelRise: Double {
    guard y.label != nil, !y.isBeside else { return 0 }
    return marks.contains { $0.rise > 0 } ? 27 : 10
  }

  /// From the rectangle's bottom to the lowest ink below it.
  func depth(_ style: PlotStyle) -> Double {
    x.label == nil ? style.tickBaseline + 6 : style.variableBaseline + 2
  }

  package func height(width: Double, style: PlotStyle, measurer: any TextMeasurer) -> Double {
    let (x, y) = ranges
    let room = max(40, width - style.leastIndent - (style == .page ? 110 : 70))
    let aspect = (y.upperBound - y.lowerBound) / (x.upperBound - x.lowerBound)
    let wished = hasEqualScales && aspect.isFinite ? room * min(aspect, 1.2) : room * 0.62
    return min(wished, style == .page ? 340 : 240) + 2 + depth(style)
  }

  package func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    let layout = PlaneLayout(self, in: box, style: style, measurer: measurer)
    return (layout.items, layout.warnings)
  }
}
