internal import Charting
internal import Drawings
internal import Expressions
internal import Notations

/// A matrix as a chart shows it.
extension MatrixFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let isSmall = style == .panel
    func line(_ words: RichText) -> Words {
      typesetter.breakable(words, Font(.regular, isSmall ? 10.5 : 11.5), .muted)
    }
    func title(_ words: RichText?) -> Drawing? {
      words.map { typesetter.words($0, size: isSmall ? 11 : 12.5, .muted) }
    }
    func inCell(_ words: RichText, _ role: Role = .ink, sizes: [Double] = [11.5, 10.5, 9.5])
      -> FittingWords
    {
      FittingWords(
        sizes.map {
          FittingWords.Sized(typesetter.breakable(words, Font(.regular, $0), role), fontSize: $0)
        })
    }
    var chart = MatrixChart(values: values, columns: columns)
    chart.rowNames = rowNames.map { name($0, isSmall: isSmall, typesetter) }
    chart.columnNames = columnNames.map { name($0, isSmall: isSmall, typesetter) }
    chart.rowTitle = title(rowTitle)
    chart.columnTitle = title(columnTitle)
    chart.isGrid = isGrid
    chart.hasValues = !keys.show.contains(.noValues)
    chart.digits = keys[Keys.digits].last
    chart.hatchesNegative = theme == .print
    chart.decimalSign = language.decimalSign
    chart.moves = marks.moves
    if let walls = marks.walls {
      chart.walls = walls.areThere
      chart.wallWords = inCell(
        walls.words ?? RichText([.text(language.words.wall)]), .muted, sizes: [11, 10])
    }
    chart.start = marks.start?.cell
    if let goal = marks.goal {
      chart.goal = goal.cell
      chart.goalWords = [goal.words, RichText([.text(language.words.goal)])].compactMap { words in
        // On one line: what needs more stands in the key.
        words.map { inCell($0) }
      }
    }
    chart.marks = marks.marks.compactMap { mark in
      mark.words.map { (mark.cell, inCell($0)) }
    }
    chart.key =
      [marks.goal?.words.map { .goal(line($0)) }, marks.start?.words.map { .start(line($0)) }]
      .compactMap(\.self)
      + marks.arrows.compactMap { $0.words.map { .move(line($0)) } }
      + [marks.walls?.words.map { .wall(line($0)) }].compactMap(\.self)
      + notes.map { .note(line($0)) }
    return .chart(chart)
  }

  /// Words are set as words, all else as mathematics.
  private func name(
    _ name: WrittenMathematics, isSmall: Bool, _ typesetter: FigureTypesetter
  ) -> FittingWords {
    let name = notation(name)
    if let words = name.onlyWords {
      let sizes: [Double] = isSmall ? [10.5, 9.5] : [12, 11, 10]
      return FittingWords(
        sizes.map {
          FittingWords.Sized(
            typesetter.breakable(RichText([.text(words)]), Font(.regular, $0), .muted),
            fontSize: $0)
        })
    }
    let sizes: [Double] = isSmall ? [12, 10.5, 9.5] : [14.5, 12, 10]
    return FittingWords(
      sizes.map {
        let drawn = typesetter.mathematics(name, size: $0, .muted)
        return FittingWords.Sized(Words([drawn], space: 0), fontSize: $0, drop: 0.31)
      })
  }
}
