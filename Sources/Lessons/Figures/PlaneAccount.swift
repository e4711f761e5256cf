internal import Analysis
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension PlaneFigure {
  var account: PlotAccount {
    let traced = tracedMap
    let shares = self.shares
    func span(_ side: PlaneVariables.Side) -> PlaneContents.Span? {
      guard variables.areNamed, let range = side.range else { return nil }
      return PlaneContents.Span(
        variable: Notation.symbol(side.name).unicode, from: language.told(range.lowerBound),
        to: language.told(range.upperBound))
    }
    let contents = PlaneContents(
      things: things, spans: [span(variables.x), span(variables.y)].compactMap(\.self),
      extremes: traced.flatMap(extremes))
    return PlotAccount(
      clause: language.words.plane(contents),
      description: facts(of: traced, shares).map { language.words.statement($0).asSentence }
        .joined(separator: " "),
      values: values(of: traced, shares))
  }

  /// What the map shows, as it was drawn.
  private var tracedMap: LevelMap? {
    guard let map, let x = variables.x.range, let y = variables.y.range else { return nil }
    return map.traced(x: x, y: y)
  }

  private var things: [PlaneContents.Thing] {
    var things = map.map { [PlaneContents.Thing.map(notation($0.expression).unicode)] } ?? []
    let regions = parts.regions.map { notation($0.expression).unicode }
    if !regions.isEmpty { things.append(.regions(regions)) }
    if !parts.fields.isEmpty {
      things.append(.arrows(parts.fields.map { notation($0.expression).unicode }))
    }
    if !parts.paths.isEmpty { things.append(.paths(parts.paths.count)) }
    let count = parts.points.reduce(0) { $0 + $1.points.count }
    if count > 0 { things.append(.points(count)) }
    return things
  }

  private func extremes(of map: LevelMap) -> (
    least: PlaneContents.Spot, greatest: PlaneContents.Spot
  )? {
    guard let least = map.least, let greatest = map.greatest, least.value < greatest.value else {
      return nil
    }
    func spot(_ extreme: LevelMap.Extreme) -> PlaneContents.Spot {
      PlaneContents.Spot(value: language.told(extreme.value), place: told(Point(extreme.place)))
    }
    return (spot(least), spot(greatest))
  }

  /// `(1, 0.5)`, in as many digits as tell places of the plot apart.
  private func told(_ place: Point) -> String {
    func told(_ x: Double, in range: ClosedRange<Double>?) -> String {
      guard let range, x.isFinite else { return language.told(x) }
      let length = range.upperBound - range.lowerBound
      // A place is seen to a thousandth of the plot.
      let short = (1...4).lazy.map { Decimal(shortest: x).rounded(to: $0).value }
        .first { abs($0 - x) <= length / 1_000 }
      return language.told(abs(x) <= length / 2_000 ? 0 : short ?? x)
    }
    let (x, y) = (told(place.x, in: variables.x.range), told(place.y, in: variables.y.range))
    return "(\(x)\(language.listSeparator)\(y))"
  }

  private func facts(of traced: LevelMap?, _ shares: [Double]) -> [PlaneFact] {
    var facts: [PlaneFact] = []
    if let traced {
      if traced.values == nil {
        facts.append(.noValue)
      } else if traced.levels.count > 1 {
        facts.append(.levels(language.listed(numbers: traced.levels.map(language.told))))
      }
    }
    for (region, share) in zip(parts.regions, shares) {
      let percent = language.values.written(NumberText.significantDigits(2, of: 100 * share))
      facts.append(.share(notation(region.expression).unicode, percent: percent))
    }
    for path in parts.paths {
      guard let first = path.points.first, let last = path.points.last else { continue }
      facts.append(
        .path(
          path.words.end?.plain, steps: path.curve == nil ? path.points.count - 1 : nil,
          from: told(first), to: told(last)))
    }
    for group in parts.points {
      facts.append(.points(group.words?.plain, count: group.points.count))
    }
    for mark in parts.marks {
      facts.append(.mark(mark.words?.plain, place: told(mark.point)))
    }
    return facts + (map != nil || !parts.regions.isEmpty ? [.grid] : [])
  }

  /// Of the regions, of the whole.
  private var shares: [Double] {
    guard let x = variables.x.range, let y = variables.y.range else { return [] }
    return parts.regions.map { $0.traced(x: x, y: y)?.share ?? 0 }
  }

  private func values(of traced: LevelMap?, _ shares: [Double]) -> JSON {
    func range(_ side: PlaneVariables.Side) -> [JSON.Member] {
      side.range.map { range in
        [.init(side.name, .array([.number(range.lowerBound), .number(range.upperBound)]))]
      } ?? []
    }
    func place(_ point: Point) -> JSON { .array([.number(point.x), .number(point.y)]) }
    var members: [JSON.Member] = []
    if let map { members.append(.init("map", .string(map.expression.source))) }
    members += range(variables.x) + range(variables.y)
    func extreme(_ name: String, _ extreme: LevelMap.Extreme?) -> [JSON.Member] {
      extreme.map { extreme in
        let value = JSON.object([
          .init("value", .number(extreme.value)), .init("at", place(Point(extreme.place))),
        ])
        return [.init(name, value)]
      } ?? []
    }
    if let traced {
      members.append(.init("levels", .array(traced.levels.map(JSON.number))))
      members += extreme("least", traced.least) + extreme("greatest", traced.greatest)
    }
    func list(_ name: String, _ parts: [JSON]) {
      if !parts.isEmpty { members.append(.init(name, .array(parts))) }
    }
    list(
      "regions",
      zip(parts.regions, shares).map { region, share in
        .object([
          .init("region", .string(region.expression.source)), .init("share", .number(share)),
        ])
      })
    list("arrows", parts.fields.map { .string($0.expression.source) })
    list(
      "paths",
      parts.paths.map { path in
        let ends = [path.points.first, path.points.last].compactMap(\.self).map(place)
        return .object([
          .init("path", .string(path.expression.source)), .init("ends", .array(ends)),
        ])
      })
    list(
      "points",
      parts.points.map { group in
        .object([
          .init("points", .string(group.expression.source)),
          .init("count", .number(Double(group.points.count))),
        ])
      })
    list("marks", parts.marks.map { place($0.point) })
    return .object(members)
  }

  // MARK: Data

  /// The places of a grid by row from below, with what the map has there and whether regions hold there;
  /// then the points of paths and the others, each with the name of what it belongs to.
  var samples: Samples {
    let groups =
      parts.paths.map { ($0.expression.source, $0.points) }
      + parts.points.map { ($0.expression.source, $0.points) }
    let functions =
      (map.map { [($0.expression.source, $0.function)] } ?? [])
      + parts.regions.compactMap { region in
        (try? PlaneFunction(region.condition)).map { (region.expression.source, $0) }
      }
    let isNamed = !groups.isEmpty
    let fields = parts.fields
    let vectors = fields.flatMap { field in
      ["[1]", "[2]"].map { field.expression.source + $0 }
    }
    let header = variables.names + functions.map(\.0) + vectors + (isNamed ? ["of"] : [])
    var rows: [[String]] = []
    if let x = variables.x.range, let y = variables.y.range, !functions.isEmpty || !fields.isEmpty {
      for row in y.evenPlaces(25) {
        for column in x.evenPlaces(40) {
          let place = PlanePoint(x: column, y: row)
          let ends = fields.map { $0.vector(at: Point(place)) }
          let numbers =
            [column, row] + functions.map { $0.1.value(at: place) } + ends.flatMap { [$0.x, $0.y] }
          rows.append(numbers.map { NumberText.shortest($0) } + (isNamed ? [""] : []))
        }
      }
    }
    for (name, points) in groups {
      let empty = Array(repeating: "", count: functions.count + vectors.count)
      rows += points.map { point in
        [NumberText.shortest(point.x), NumberText.shortest(point.y)] + empty + [CSV.words(name)]
      }
    }
    return Samples(header: header, rows: rows)
  }
}
