internal import Numerals

extension Axis {
  /// A horizontal axis for values at whole numbers: the first stands at least 10 points from the
  /// left end, every whole number has a tick where there is room, and some have labels.
  package init(
    integers: ClosedRange<Double>, from start: Double, to end: Double, labels: Labels
  ) {
    let (first, last) = (integers.lowerBound, integers.upperBound)
    let padding = 10.0
    let ideal = max(1, end - start - padding) / (last - first)
    let wish = LinearTicks.Wish(count: labels.count) { numerals, spacing in
      spacing * (last - first) * ideal >= (numerals.map(labels.extent).max() ?? 0)
    }
    let found = LinearTicks(over: integers, wish: wish)
    let step = max(1, found.step)
    // Labelled ticks fall on half points, as on every linear axis.
    let pitch = max(0.5, (ideal * step * 2).rounded(.down) / 2) / step
    let anchor = (last / step).rounded(.down) * step
    let right = ((end - (last - anchor) * pitch) * 2).rounded(.down) / 2 + (last - anchor) * pitch
    let lower = last - (right - start) / pitch
    let axis = Scale(.linear, lower...last, from: start, to: right)
    let labelled = Swift.stride(
      from: (first / step).rounded(.up) * step, through: last, by: step
    ).map { Tick(value: $0, label: Numeral(positional: Decimal(Int($0)))) }
    var ticks = labelled
    if let next = labelled.first, next.value != first {
      let label = Numeral(positional: Decimal(Int(first)))
      let room = axis.position(next.value) - axis.position(first)
      let fits = next.label.map { room >= (labels.extent($0) + labels.extent(label)) / 2 } ?? true
      ticks.insert(Tick(value: first, label: fits ? label : nil, grid: .none), at: 0)
    }
    if pitch >= 4 {
      let marked = Set(ticks.map(\.value))
      for x in Swift.stride(from: first, through: last, by: 1) where !marked.contains(x) {
        ticks.append(Tick(value: x, label: nil, isMajor: false, grid: .none))
      }
    }
    self.init(scale: axis, ticks: ticks.sorted { $0.value < $1.value })
    hasMarks = true
  }
}
