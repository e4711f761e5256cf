package import Drawings

/// Bars side by side: the elements of one vector.
package struct BarGroup: Sendable {
  package var values: [Double]
  /// The names of the bars, as many as values, or none.
  package var names: [BarName]
  /// Whether the names only count the bars, so that some of them tell the others.
  package var areNumbered: Bool
  /// What the group is: `T = 0.5`.
  package var label: BarName?
  /// Below the rest: `entropy 0.44 nats`.
  package var note: BarName?

  package init(
    values: [Double], names: [BarName] = [], areNumbered: Bool = false, label: BarName? = nil,
    note: BarName? = nil
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

/// What stands beside a bar or a group: a name, a label, a note.
package struct BarName: Hashable, Sendable {
  /// On one line.
  package var whole: Drawing
  /// The same as the name of the greatest of lying bars stands out.
  package var strong: Drawing
  /// The same to be set on several lines, if that is possible.
  package var words: Words?

  package init(_ whole: Drawing, strong: Drawing? = nil, words: Words? = nil) {
    self.whole = whole
    self.strong = strong ?? whole
    self.words = words
  }

  /// Sets it on one line where that is no wider than `width`, else on as many as it needs.
  ///
  /// - Parameters:
  ///   - width: of the lines, but for a piece that is wider by itself.
  ///   - pitch: from one baseline to the next.
  ///   - alignment: 0 at the left, ½ in the middle, 1 at the right.
  /// - Returns: a label with the baseline of the first line, and how many lines it has.
  func set(
    width: Double, pitch: Double, alignment: Double = 0.5
  ) -> (label: Drawing, lines: Int) {
    if whole.size.width <= width { return (whole, 1) }
    let lines = words?.lines(width: width) ?? []
    guard lines.count > 1, let first = lines.first, let last = lines.last else {
      return (whole, 1)
    }
    let widest = lines.map(\.size.width).max() ?? 0
    let items = lines.enumerated().map { index, line in
      line.placed(
        "line",
        at: Point((widest - line.size.width) * alignment, first.baseline + pitch * Double(index)))
    }
    let height =
      first.baseline + pitch * Double(lines.count - 1) + last.size.height - last.baseline
    let label = Drawing(size: Size(widest, height), baseline: first.baseline, items: items)
    return (label, lines.count)
  }
}

/// A dashed line at a value of all bars.
package struct BarLine: Hashable, Sendable {
  package var value: Double
  package var label: BarName?

  package init(_ value: Double, label: BarName? = nil) {
    self.value = value
    self.label = label
  }
}
