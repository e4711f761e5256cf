package import Drawings
package import Numerals

/// Bars side by side: the elements of one vector.
package struct BarGroup: Sendable {
  package var values: [Double]
  /// The names below the bars, as many as values, or none.
  package var names: [Drawing]
  /// Whether the names only count the bars, so that some of them tell the others.
  package var areNumbered: Bool
  /// What the group is: `T = 0.5`.
  package var label: Drawing?
  /// Below the rest: `entropy 0.44 nats`.
  package var note: Drawing?

  package init(
    values: [Double], names: [Drawing] = [], areNumbered: Bool = false, label: Drawing? = nil,
    note: Drawing? = nil
  ) {
    precondition(
      names.isEmpty || names.count == values.count, "Each bar has a name, or none has.")
    self.values = values
    self.names = names
    self.areNumbered = areNumbered
    self.label = label
    self.note = note
  }
}

/// Groups of bars on one scale: what is shown, as plain values.
package struct BarPlot: Sendable {
  package enum Arrangement: String, Hashable, Sendable {
    /// In one rectangle, with the groups' labels below.
    case side
    /// In a rectangle for each group that share the vertical axis, with the labels above.
    case facets
  }

  package var groups: [BarGroup]
  /// Where a group compares several values: what each of its bars stands for, as a legend shows it,
  /// of size 12. The bars then have the colours of curves, and the group's label takes the place of
  /// names below bars.
  package var series: [Drawing]
  package var arrangement: Arrangement
  /// The vertical range; `nil` for 0…1 where the values are probabilities, else what they need.
  package var range: ClosedRange<Double>?
  package var hasValues: Bool
  package var style: PlotStyle
  /// Of its numbers.
  package var decimalSign: DecimalSign

  package init(
    _ groups: [BarGroup], series: [Drawing] = [], arrangement: Arrangement = .side,
    range: ClosedRange<Double>? = nil, hasValues: Bool = true, style: PlotStyle = .page,
    decimalSign: DecimalSign = .point
  ) {
    self.groups = groups.filter { !$0.values.isEmpty }
    self.series = series
    self.arrangement = arrangement
    self.range = range
    self.hasValues = hasValues
    self.style = style
    self.decimalSign = decimalSign
  }

  /// Whether the bars of a group stand for different things.
  var isPaired: Bool { !series.isEmpty }

  var isPanel: Bool { style == .panel }

  /// The extent of the values with zero; probabilities that are not all small have the whole 0…1.
  /// What is infinite has a quarter more room on its side.
  var extent: Extent {
    let all = groups.flatMap(\.values)
    let values = all.filter(\.isFinite)
    var (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    if let range {
      return Extent(fixed: min(0, range.lowerBound)...max(0, range.upperBound))
    }
    let beyond = high > low ? (high - low) / 4 : 1
    if all.contains(-.infinity) { low -= beyond }
    if all.contains(.infinity) { high += beyond }
    if low == 0 && (high == 0 || 0.4...1 ~= high) { return Extent(fixed: 0...1) }
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

  /// What stands below the rectangle: baselines of names, of groups' labels and of their notes.
  var baselines: (name: Double, label: Double, note: Double) {
    let name = isPanel ? 15.0 : 17
    let hasNames = groups.contains { !$0.names.isEmpty } && !isPaired
    if arrangement == .facets { return (name, 0, hasNames ? name + 21 : name) }
    let hasLabel = groups.contains { $0.label != nil }
    let label = hasNames ? (isPanel ? 33 : 40) : isPaired ? name : isPanel ? 19 : 23
    return (name, label, hasLabel ? label + (isPaired || isPanel ? 15 : 17) : label)
  }

  /// How far below the rectangle its texts reach.
  var depth: Double {
    let baselines = baselines
    if groups.contains(where: { $0.note != nil }) {
      return arrangement == .facets ? 64 : baselines.note + 11
    }
    if arrangement == .side, groups.contains(where: { $0.label != nil }) {
      return baselines.label + 12
    }
    return 26
  }

  /// How far above the rectangle the labels of facets reach.
  var rise: Double {
    arrangement == .facets && groups.contains { $0.label != nil } ? 58 : 20
  }
}
