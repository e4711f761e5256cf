internal import Notations
internal import Expressions
internal import Functions
internal import Drawings
internal import Analysis
internal import Numerals

extension CurveFigure {
  var account: PlotAccount {
    let lines = lines.map { LineAccount($0, name: label(of: $0).unicode) }
    let isOfPoints = lines.allSatisfy(\.isOfPoints)
    return PlotAccount(
      clause: (isOfPoints ? "points" : lines.count == 1 ? "curve" : "curves")
        + " of \(lines.map(\.name).listed) for \(variable) from \(domain.lowerBound.told) to "
        + "\(domain.upperBound.told)" + LineAccount.remarks(lines),
      description: lines.map(\.description).joined(separator: " "),
      values: .array(lines.map(\.values)))
  }
}

/// What there is to say of one curve, or of points over a list.
private struct LineAccount {
  /// The one thing that a reader who cannot see the curve should know first.
  struct Remark: Hashable {
    let weight: Int
    /// What follows the name of a curve; it begins with "has" or "runs".
    let words: String

    /// What follows the names of several curves.
    var plural: String {
      words.hasPrefix("has") ? "have" + words.dropFirst(3) : "run" + words.dropFirst(4)
    }
  }

  /// As the figure calls it.
  let name: String
  let isOfPoints: Bool
  let remark: Remark
  /// A sentence: where it begins and ends, its extremes, kinks and limits; or each of its points.
  let description: String
  let values: JSON

  init(_ line: CurveFigure.Line, name: String) {
    self.name = name
    isOfPoints = line.curve == nil
    if let curve = line.curve {
      let (function, range) = (curve.function, curve.range)
      let ends = [function.value(at: range.lowerBound), function.value(at: range.upperBound)]
      func place(_ x: Double) -> String { "\(line.variable) = \(x.told)" }
      let extremes = curve.extremes.map { turn in
        "has \(Self.isMaximum(turn.x, of: function, in: range) ? "a maximum" : "a minimum") of "
          + "\(turn.y.told) at \(place(turn.x))"
      }
      let (first, last) = Self.numbers(of: curve)
      let points = curve.points.map { "has \($0.kind.words) at \(place($0.at))" }
      if let first = curve.points.first, let last = curve.points.last {
        let kind = curve.points.allSatisfy { $0.kind == first.kind } ? first.kind : nil
        remark = Remark(
          weight: 3,
          words: points.count == 1
            ? points[0]
            : "has \(points.count) \(kind?.plural ?? "special points") between "
              + "\(place(first.at)) and \(place(last.at))")
      } else if let only = extremes.first {
        remark = Remark(
          weight: 2, words: extremes.count == 1 ? only : "has \(extremes.count) turning points")
      } else {
        remark = Self.run([first, last], noise: curve.noise)
      }
      var sentences = ["runs from \(first.told) to \(last.told)"]
      sentences += extremes.prefix(6)
      sentences += points.prefix(12)
      sentences += curve.limits.map {
        "approaches \($0.y.told) towards \($0.toward == .left ? "−∞" : "+∞")"
      }
      description = "\(name): \(sentences.joined(separator: "; "))."
      values = .object([
        .init("curve", .string(line.expression.source)),
        .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
        .init("ends", .array(ends.map { .number($0) })),
      ])
    } else {
      let (places, values) = (line.points.map(\.x), line.points.map(\.y))
      remark = Self.run([values.first, values.last].compactMap(\.self))
      description = "\(name): \(Self.told(line.points, line.variable))."
      self.values = .object([
        .init("points", .string(line.expression.source)),
        .init("at", .array(places.map { .number($0) })),
        .init("values", .array(values.map { .number($0) })),
      ])
    }
  }

  /// At most three remarks, the most telling first; what several curves share is said once.
  static func remarks(_ lines: [LineAccount]) -> String {
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
    let texts = told.map { remark, names in
      lines.count == 1
        ? "it \(remark.words)"
        : "\(names.listed) \(names.count > 1 ? remark.plural : remark.words)"
    }
    return texts.isEmpty ? "" : ", where " + texts.listed
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
  private static func told(_ points: [Point], _ variable: String) -> String {
    func told(_ point: Point) -> String { "\(point.y.told) at \(variable) = \(point.x.told)" }
    let numbers = points.filter { !$0.y.isNaN }
    guard points.count > mostPoints, let first = points.first, let last = points.last,
      let lowest = numbers.min(by: { $0.y < $1.y }), let highest = numbers.max(by: { $0.y < $1.y })
    else { return points.map(told).joined(separator: ", ") }
    return "\(points.count) points from \(told(first)) to \(told(last)); the lowest is "
      + "\(told(lowest)), the highest \(told(highest))"
  }

  private static func run(_ ends: [Double], noise: Double = 0) -> Remark {
    guard ends.count == 2, ends.allSatisfy(\.isFinite) else {
      return Remark(weight: 0, words: "has no value")
    }
    return Remark(
      weight: 1,
      words: abs(ends[0] - ends[1]) <= 2 * noise
        ? "runs level at \(ends[0].told)"
        : "runs from \(ends[0].told) to \(ends[1].told)")
  }

  /// Whether a turning point is a maximum: at a thousandth of the range beside it the curve is lower.
  private static func isMaximum(
    _ x: Double, of function: RealFunction, in range: ClosedRange<Double>
  ) -> Bool {
    let step = (range.upperBound - range.lowerBound) / 1_000
    return function.value(at: x - step) < function.value(at: x)
  }
}

extension SpecialPoint.Kind {
  fileprivate var plural: String {
    switch self {
    case .kink: "kinks"
    case .jump: "jumps"
    case .pole: "poles"
    case .edge: "ends of its domain"
    case .isolated: "single points apart"
    }
  }

  /// With its article.
  fileprivate var words: String {
    switch self {
    case .kink: "a kink"
    case .jump: "a jump"
    case .pole: "a pole"
    case .edge: "its domain's end"
    case .isolated: "a single point apart"
    }
  }
}
