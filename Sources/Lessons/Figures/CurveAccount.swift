internal import Notations
internal import Expressions
internal import Functions
internal import Drawings
internal import Analysis
internal import Numerals

extension CurveFigure {
  var account: PlotAccount {
    let lines = lines.map { LineAccount($0, name: label(of: $0).unicode, language) }
    let account = CurvesAccount(
      isOfPoints: lines.allSatisfy(\.isOfPoints), names: lines.map(\.name),
      variable: Notation.symbol(variable).unicode,
      from: language.told(domain.lowerBound), to: language.told(domain.upperBound),
      remarks: LineAccount.remarks(lines))
    return PlotAccount(
      clause: language.words.curves(account),
      description: lines.map(\.description).joined(separator: " "),
      values: .array(lines.map(\.values)))
  }
}

/// What there is to say of one curve, or of points over a list.
private struct LineAccount {
  /// The one thing that a reader who cannot see the curve should know first.
  struct Remark: Hashable {
    let weight: Int
    let fact: CurveFact
  }

  /// As the figure calls it.
  let name: String
  let isOfPoints: Bool
  let remark: Remark
  /// A sentence: where it begins and ends, its extremes, kinks and limits; or each of its points.
  let description: String
  let values: JSON

  init(_ line: CurveFigure.Line, name: String, _ language: Language) {
    self.name = name
    isOfPoints = line.curve == nil
    func told(_ words: String) -> String { language.words.titled(name, words) + "." }
    let variable = Notation.symbol(line.variable).unicode
    if let curve = line.curve {
      let (function, range) = (curve.function, curve.range)
      let ends = [function.value(at: range.lowerBound), function.value(at: range.upperBound)]
      func place(_ x: Double) -> String { "\(variable) = \(language.told(x))" }
      let extremes = curve.extremes.map { turn in
        CurveFact.extreme(
          isMaximum: Self.isMaximum(turn.x, of: function, in: range),
          value: language.told(turn.y), place: place(turn.x))
      }
      let (first, last) = Self.numbers(of: curve)
      let points = curve.points.map { CurveFact.point($0.kind, place: place($0.at)) }
      if let first = curve.points.first, let last = curve.points.last {
        let kind = curve.points.allSatisfy { $0.kind == first.kind } ? first.kind : nil
        remark = Remark(
          weight: 3,
          fact: points.count == 1
            ? points[0]
            : .points(points.count, kind, from: place(first.at), to: place(last.at)))
      } else if let only = extremes.first {
        remark = Remark(
          weight: 2, fact: extremes.count == 1 ? only : .turningPoints(extremes.count))
      } else {
        remark = Self.run([first, last], noise: curve.noise, language)
      }
      var facts = [CurveFact.run(from: language.told(first), to: language.told(last))]
      facts += extremes.prefix(6)
      facts += points.prefix(12)
      facts += curve.limits.map { .limit(language.told($0.y), toward: $0.toward) }
      description = told(
        facts.map(language.words.statement).joined(separator: language.words.semicolon))
      values = .object(
        [
          .init("curve", .string(line.expression.source)),
          .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
          .init("ends", .array(ends.map { .number($0) })),
        ] + curve.remarkable)
    } else {
      let (places, values) = (line.points.map(\.x), line.points.map(\.y))
      remark = Self.run([values.first, values.last].compactMap(\.self), language)
      description = told(Self.told(line.points, variable, language))
      self.values = .object([
        .init("points", .string(line.expression.source)),
        .init("at", .array(places.map { .number($0) })),
        .init("values", .array(values.map { .number($0) })),
      ])
    }
  }

  /// At most three remarks, the most telling first; what several curves share is said once.
  static func remarks(_ lines: [LineAccount]) -> [CurvesAccount.Remark] {
    var remarks: [(remark: Remark, names: [String])] = []
    for line in lines {
      if let index = remarks.firstIndex(where: { $0.remark == line.remark }) {
        remarks[index].names.append(line.name)
      } else {
        remarks.append((line.remark, [line.name]))
      }
    }
    let told = remarks.enumerated().sorted {
      ($0.element.remark.weight, $1.offset) > ($1.element.remark.weight, $0.offset)
    }.prefix(3).map(\.element)
    return told.map { remark, names in
      CurvesAccount.Remark(names: lines.count == 1 ? [] : names, fact: remark.fact)
    }
  }

  /// Where a curve has its first and its last number, what it has there; nan where it has none.
  private static func numbers(of curve: FormulaCurve) -> (first: Double, last: Double) {
    func number(at x: Double, _ side: (SpecialPoint) -> Double) -> Double? {
      let here = curve.value(at: x)
      if !here.isNaN { return here }
      let beside = curve.points.first { $0.at == x }.map(side) ?? .nan
      return beside.isNaN ? nil : beside
    }
    let places = (curve.range.places(inSteps: 1_000) + curve.points.map(\.at)).sorted()
    // Most curves have a number at each end.
    return (
      places.lazy.compactMap { number(at: $0) { $0.value.right } }.first ?? .nan,
      places.reversed().lazy.compactMap { number(at: $0) { $0.value.left } }.first ?? .nan
    )
  }

  /// How many points are told one by one.
  private static let mostPoints = 24

  /// Each of some points, or of many the ends and the extremes.
  private static func told(
    _ points: [Point], _ variable: String, _ language: Language
  ) -> String {
    func told(_ point: Point) -> String {
      let place = "\(variable) = \(language.told(point.x))"
      return language.words.value(
        RichText([.text(language.told(point.y))]), at: RichText([.text(place)])
      ).plain
    }
    let numbers = points.filter { !$0.y.isNaN }
    guard points.count > mostPoints, let first = points.first, let last = points.last,
      let lowest = numbers.min(by: { $0.y < $1.y }), let highest = numbers.max(by: { $0.y < $1.y })
    else { return points.map(told).joined(separator: language.listSeparator) }
    return language.words.manyPoints(
      ManyPoints(
        count: points.count, first: told(first), last: told(last), lowest: told(lowest),
        highest: told(highest)))
  }

  private static func run(
    _ ends: [Double], noise: Double = 0, _ language: Language
  ) -> Remark {
    guard ends.count == 2, ends.allSatisfy(\.isFinite) else {
      return Remark(weight: 0, fact: .noValue)
    }
    return Remark(
      weight: 1,
      fact: abs(ends[0] - ends[1]) <= 2 * noise
        ? .level(language.told(ends[0]))
        : .run(from: language.told(ends[0]), to: language.told(ends[1])))
  }

  /// Whether a turning point is a maximum: at a thousandth of the range beside it the curve is lower.
  private static func isMaximum(
    _ x: Double, of function: RealFunction, in range: ClosedRange<Double>
  ) -> Bool {
    let step = (range.upperBound - range.lowerBound) / 1_000
    return function.value(at: x - step) < function.value(at: x)
  }
}

extension FormulaCurve {
  /// Its kinks, jumps and poles by their places, and its limits, for `values.json`; what it has none of is left out.
  fileprivate var remarkable: [JSON.Member] {
    func places(_ kind: SpecialPoint.Kind) -> [JSON] {
      points.filter { $0.kind == kind }.map { .number($0.at) }
    }
    let lists: [(name: String, items: [JSON])] = [
      ("kinks", places(.kink)), ("jumps", places(.jump)), ("poles", places(.pole)),
      (
        "limits",
        limits.map { limit in
          JSON(members: [
            "toward": .string(limit.toward.rawValue), "value": .number(limit.y),
          ])
        }
      ),
    ]
    return lists.filter { !$0.items.isEmpty }.map { JSON.Member($0.name, .array($0.items)) }
  }
}
