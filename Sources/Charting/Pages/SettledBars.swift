internal import Drawings

extension LevelBars: Chart {}

extension Panel.Content {
  /// Bars in the direction, and with the lines of words, that leave nothing out; where none does, or where
  /// there is no room for bars that are to lie, upright. What else there is stays what it is.
  ///
  /// - Parameters:
  ///   - bounds: of upright bars.
  ///   - indents: what upright bars leave free at both sides; nil for what they need.
  ///   - total: the height of lying bars with all that stands beside them; nil for what they need.
  ///   - measurer: of texts.
  /// - Returns: lying bars as a chart.
  func settled(
    in bounds: Rectangle, indents: Indents? = nil, total: Double?, measurer: any TextMeasurer
  ) -> Panel.Content {
    guard case .bars(let plot) = self, !plot.groups.isEmpty else { return self }
    let level = LevelBars(plot)
    if plot.direction == .lying {
      let hasRoom = level.hasRoom(
        width: bounds.width, height: total, style: plot.style, measurer: measurer)
      if hasRoom { return .chart(level) }
    }
    for lineCount in 1...3 {
      var upright = plot
      upright.lineCount = lineCount
      let layout = BarLayout(upright, in: bounds, indents: indents, measurer: measurer)
      if layout.warnings.isEmpty {
        return .bars(upright)
      }
    }
    // Many bars that are only counted are no list to be read.
    let isList = plot.groups.allSatisfy { group in
      group.values.count <= LevelFacet.mostRows || !group.areNumbered
    }
    let isLying =
      isList
      && level.isComplete(
        width: bounds.width, height: total, style: plot.style, measurer: measurer)
    return isLying ? .chart(level) : self
  }
}
