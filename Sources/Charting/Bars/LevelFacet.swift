internal import Drawings

/// Lying bars that share a rectangle, row by row from the top: those of a group, or of all groups that
/// compare several values.
struct LevelFacet {
  struct Row {
    var name: BarName?
    /// Whether the name stands out, as that of the greatest value.
    var isGreatest = false
    /// One or, where rows compare several values, one for each, from the top.
    var bars: [(value: Double, role: Role)]
  }

  var label: BarName?
  var note: BarName?
  var rows: [Row]

  /// More than so many bars with one name for the rest show only the greatest.
  static let mostRows = 24
  private static let greatest = 20

  static func facets(of plot: BarPlot) -> [LevelFacet] {
    guard plot.isPaired else { return plot.groups.map { LevelFacet($0, of: plot) } }
    let rows = plot.groups.map { group in
      Row(name: group.label, bars: group.values.enumerated().map { ($1, .curve($0)) })
    }
    return [LevelFacet(rows: rows)]
  }

  private init(rows: [Row]) { self.rows = rows }

  /// A row for each value, the greatest ones dark and, if the facet is alone, their names too.
  private init(_ group: BarGroup, of plot: BarPlot) {
    label = group.label
    note = group.note
    let values = group.values
    let highest = values.filter { !$0.isNaN }.max()
    rows = values.indices.map { i in
      let isGreatest = values[i] == highest
      return Row(
        name: group.names.isEmpty ? nil : group.names[i],
        isGreatest: isGreatest && plot.groups.count == 1,
        bars: [(values[i], .bar(index: isGreatest ? 1 : 0, count: 2))])
    }
    guard let others = plot.others, values.count > Self.mostRows else { return }
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    let rest = order[Self.greatest...].reduce(0) { $0 + values[$1] }
    rows =
      order[..<Self.greatest].sorted().map { rows[$0] }
      + [Row(name: others, bars: [(rest, .bar(index: 0, count: 2))])]
  }
}
