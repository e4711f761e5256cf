internal import Analysis
internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension PlaneFigure {
  var account: PlotAccount {
    let traced = map?.traced(x: variables.x.range, y: variables.y.range)
    func span(_ side: PlaneVariables.Side) -> PlaneContents.Span {
      PlaneContents.Span(
        variable: Notation.symbol(side.name).unicode, from: language.told(side.range.lowerBound),
        to: language.told(side.range.upperBound))
    }
    let contents = PlaneContents(
      map: map.map { notation($0.expression).unicode }, x: span(variables.x), y: span(variables.y),
      extremes: traced.flatMap(extremes))
    return PlotAccount(
      clause: language.words.plane(contents),
      description: facts(of: traced).map(language.words.statement).map(Self.sentence)
        .joined(separator: " "),
      values: values(of: traced))
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private func extremes(of map: LevelMap) -> (
    least: PlaneContents.Spot, greatest: PlaneContents.Spot
  )? {
    guard let least = map.least, let greatest = map.greatest, least.value < greatest.value else {
      return nil
    }
    func spot(_ extreme: LevelMap.Extreme) -> PlaneContents.Spot {
      PlaneContents.Spot(value: language.told(extreme.value), place: told(extreme.place))
    }
    return (spot(least), spot(greatest))
  }

  /// `(1, 0.5)`, in as many digits as tell places of the plot apart.
  func told(_ place: PlanePoint) -> String {
    func told(_ x: Double, in range: ClosedRange<Double>) -> String {
      let length = range.upperBound - range.lowerBound
      // A place is known to a thousandth of the plot.
      let short = (1...4).lazy.map { Decimal(shortest: x).rounded(to: $0).value }
        .first { abs($0 - x) <= length / 1_000 }
      return language.told(abs(x) <= length / 2_000 ? 0 : short ?? x)
    }
    let (x, y) = (told(place.x, in: variables.x.range), told(place.y, in: variables.y.range))
    return "(\(x)\(language.listSeparator)\(y))"
  }

  private func facts(of traced: LevelMap?) -> [PlaneFact] {
    guard let traced else { return [] }
    var facts: [PlaneFact] = []
    if traced.values == nil {
      facts.append(.noValue)
    } else if traced.levels.count > 1 {
      facts.append(.levels(language.listed(numbers: traced.levels.map(language.told))))
    }
    return facts + [.grid]
  }

  private func values(of traced: LevelMap?) -> JSON {
    func range(_ side: PlaneVariables.Side) -> JSON.Member {
      .init(side.name, .array([.number(side.range.lowerBound), .number(side.range.upperBound)]))
    }
    var members: [JSON.Member] = []
    if let map { members.append(.init("map", .string(map.expression.source))) }
    members += [range(variables.x), range(variables.y)]
    func extreme(_ name: String, _ extreme: LevelMap.Extreme?) -> [JSON.Member] {
      extreme.map { extreme in
        let place = JSON.array([.number(extreme.place.x), .number(extreme.place.y)])
        let value = JSON.object([.init("value", .number(extreme.value)), .init("at", place)])
        return [.init(name, value)]
      } ?? []
    }
    if let traced {
      members.append(.init("levels", .array(traced.levels.map(JSON.number))))
      members += extreme("least", traced.least) + extreme("greatest", traced.greatest)
    }
    return .object(members)
  }

  // MARK: Data

  /// The places of a grid by row from below, with what the map has there.
  var samples: Samples {
    let (columns, rows) = (40, 25)
    func places(_ side: PlaneVariables.Side, _ count: Int) -> [Double] {
      (0...count).map { step in
        // Few digits where the ends have few.
        (side.range.lowerBound * Double(count - step) + side.range.upperBound * Double(step))
          / Double(count)
      }
    }
    let header = variables.names + (map.map { [$0.expression.source] } ?? [])
    let cells = places(variables.y, rows).flatMap { y in
      places(variables.x, columns).map { x -> [String] in
        let value = map.map { $0.function.value(at: PlanePoint(x: x, y: y)) }
        return ([x, y] + (value.map { [$0] } ?? [])).map { NumberText.shortest($0) }
      }
    }
    return Samples(header: header, rows: cells)
  }
}
