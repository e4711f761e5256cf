package import Drawings
package import Numerals

/// Groups of bars on one scale: what is shown, as plain values.
package struct BarPlot: Sendable {
  package enum Arrangement: String, Hashable, Sendable {
    /// In one rectangle, with the groups' labels below.
    case side
    /// In a rectangle for each group that share the vertical axis, with the labels above.
    case facets
  }

  package enum Direction: String, Hashable, Sendable {
    /// Upright; lying where only so nothing is left out.
    case fitting
    /// From the left to the right, names at the left.
    case lying
  }

  package var groups: [BarGroup]
  /// Where a group compares several values: what each of its bars stands for, as a legend shows it,
  /// of size 12. The bars then have the colours of curves, and the group's label takes the place of
  /// names below bars.
  package var series: [Drawing]
  package var arrangement: Arrangement
  package var direction: Direction
  package var lines: [BarLine]
  /// Words of the axis of values and of that of names.
  package var valueLabel: Drawing?
  package var nameLabel: Drawing?
  /// Whether groups that compare several values are only counted, so that some tell the others.
  package var areGroupsNumbered: Bool
  /// What the rest is called where only the greatest of many lying bars are shown; `nil` where the sum
  /// of some of them says nothing.
  package var others: BarName?
  /// How many lines names, labels and notes of upright bars may have.
  var lineCount = 1
  /// The range of values; `nil` for 0…1 where the values are probabilities, else what they need.
  package var range: ClosedRange<Double>?
  /// What the range shows beside the values.
  var leastSpan: ClosedRange<Double>?
  package var hasValues: Bool
  package var style: PlotStyle
  /// Of its numbers.
  package var decimalSign: DecimalSign

  package init(
    _ groups: [BarGroup], series: [Drawing] = [], arrangement: Arrangement = .side,
    direction: Direction = .fitting, lines: [BarLine] = [], valueLabel: Drawing? = nil,
    nameLabel: Drawing? = nil, areGroupsNumbered: Bool = false, others: BarName? = nil,
    range: ClosedRange<Double>? = nil,
    hasValues: Bool = true, style: PlotStyle = .page, decimalSign: DecimalSign = .point
  ) {
    self.groups = groups.filter { !$0.values.isEmpty }
    self.series = series
    self.arrangement = arrangement
    self.direction = direction
    self.lines = lines.filter(\.value.isFinite)
    self.valueLabel = valueLabel
    self.nameLabel = nameLabel
    self.areGroupsNumbered = areGroupsNumbered
    self.others = others
    self.range = range
    self.hasValues = hasValues
    self.style = style
    self.decimalSign = decimalSign
  }

  /// Whether the bars of a group stand for different things.
  var isPaired: Bool { !series.isEmpty }

  var isPanel: Bool { style == .panel }

  /// The least and the greatest value that is shown, and zero; what is infinite has a quarter more room
  /// on its side.
  var span: ClosedRange<Double> {
    if let range { return min(0, range.lowerBound)...max(0, range.upperBound) }
    let all = groups.flatMap(\.values)
    let values = all.filter(\.isFinite) + lines.map(\.value)
    var (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let beyond = high > low ? (high / 4 - low / 4) : 1
    if all.contains(-.infinity) { low -= beyond }
    if all.contains(.infinity) { high += beyond }
    if let leastSpan {
      (low, high) = (min(low, leastSpan.lowerBound), max(high, leastSpan.upperBound))
    }
    return low...high
  }

  /// The extent of upright bars; probabilities that are not all small have the whole 0…1.
  var extent: Extent {
    let span = span
    if range != nil { return Extent(fixed: span) }
    let (low, high) = (span.lowerBound, span.upperBound)
    if low == 0 && (high == 0 || 0.4...1 ~= high) { return Extent(fixed: 0...1) }
    var extent = Extent(data: span, endsAtLower: false, endsAtUpper: false)
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
}

/// What stands above and below the rectangle of upright bars.
extension BarPlot {
  /// From one line of a name, label or note to the next.
  var linePitch: Double { isPanel ? 12.5 : 14 }

  /// What further lines take.
  private var further: Double { linePitch * Double(lineCount - 1) }

  /// Baselines below the rectangle: of names, of groups' labels and of their notes.
  var baselines: (name: Double, label: Double, note: Double) {
    let name = isPanel ? 15.0 : 17
    let hasNames = groups.contains { !$0.names.isEmpty } && !isPaired
    if arrangement == .facets { return (name, 0, hasNames ? name + 21 + further : name) }
    let hasLabel = groups.contains { $0.label != nil }
    let label =
      hasNames ? (isPanel ? 33 : 40) + further : isPaired ? name : isPanel ? 19 : 23
    let note = label + (isPaired || isPanel ? 15 : 17) + further
    return (name, label, hasLabel ? note : label)
  }

  /// How far names, labels and notes reach below the rectangle.
  private var reach: Double {
    let baselines = baselines
    if groups.contains(where: { $0.note != nil }) {
      return (arrangement == .facets ? max(64, baselines.note + 26) : baselines.note + 11) + further
    }
    if arrangement == .side, groups.contains(where: { $0.label != nil }) {
      return baselines.label + 12 + further
    }
    return 26 + further
  }

  /// How far above the rectangle the words of its axis take room from the labels of facets.
  var valueLabelRise: Double { valueLabel == nil ? 0 : 12 }

  /// The baseline of the words of the axis of names.
  var nameLabelBaseline: Double { reach + 12 }

  /// How far below the rectangle its texts reach.
  var depth: Double { reach + (nameLabel == nil ? 0 : 22) }

  /// The same in a panel, under whose title there is some room.
  var panelRise: Double { arrangement == .facets ? rise : valueLabel == nil ? 0 : 14 }

  /// How far above the rectangle the words of its axis and the labels of facets reach.
  var rise: Double {
    (arrangement == .facets && groups.contains { $0.label != nil } ? 58 + further : 20)
      + valueLabelRise
  }
}
