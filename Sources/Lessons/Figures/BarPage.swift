internal import Charting
internal import Drawings
internal import Formulas

/// Groups of bars on a page.
struct BarPage {
  let figure: BarFigure
  let page: FigurePage

  func draw(_ builder: inout ReportBuilder) -> Drawing {
    let typesetter = builder.typesetter
    let keys = page.keys
    let library = builder.library
    let groups = figure.groups.map { group in
      BarChart.Group(
        values: group.bars, names: names(of: group, typesetter, library),
        label: group.value.flatMap { value in
          figure.phrase.variable.map { variable in
            typesetter.mathematics(
              .equation(variable.name, value), size: 15.5, .ink)
          }
        },
        note: keys.show.contains(.entropy) && figure.areProbabilities
          ? typesetter.words(
            "entropy \(NumberText.decimals(2, of: group.entropy)) nats", size: 11, .muted)
          : nil)
    }
    var range: ClosedRange<Double>?
    if let interval = keys.y?.interval {
      let names = builder.names(in: page.section)
      let values = builder.attempt { () throws(Rejection) in
        try library.domain(interval, values: names)
      }
      if case .interval(let asked) = values { range = asked }
    }
    let heading = page.heading(
      Notation.equation(of: figure.phrase.expressions[0], in: library), &builder)
    let chart = BarChart(
      heading: heading, groups: groups, range: range, hasValues: !keys.show.contains(.noValues),
      size: keys.size ?? Size(720, 430))
    return chart.drawing(measurer: builder.measurer)
  }

  private func names(
    of group: BarFigure.Group, _ typesetter: FigureTypesetter, _ library: Library
  ) -> [Drawing] {
    let names =
      page.keys.names.isEmpty
      ? (1...max(group.bars.count, 1)).map { Notation.number("\($0)", exponent: nil) }
      : page.keys.names.map { Notation.of(formula: $0, in: library) }
    return names.prefix(group.bars.count).map {
      typesetter.mathematics($0, size: 12, .muted)
    }
  }
}
