internal import Expressions
internal import Functions
internal import Drawings
internal import Analysis
internal import Numerals

/// What there is to say of one curve, or of points over a list.
struct CurveFacts {
  /// The one thing that a reader who cannot see the curve should know first.
  /// Each begins with "has" or "runs".
  enum Remark: Hashable {
    case points(String), turns(String), runs(String)
    case nothing

    var weight: Int {
      switch self {
      case .points: 3
      case .turns: 2
      case .runs: 1
      case .nothing: 0
      }
    }

    /// What follows the name of a curve, or the names of several.
    func text(isPlural: Bool) -> String {
      let words =
        switch self {
        case .points(let words), .turns(let words), .runs(let words): words
        case .nothing: "has no value"
        }
      guard isPlural else { return words }
      return words.hasPrefix("has") ? "have" + words.dropFirst(3) : "run" + words.dropFirst(4)
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
    switch line.course {
    case .curve(let curve):
      isOfPoints = false
      let (function, range) = (curve.function, curve.range)
      let ends = [function.value(at: range.lowerBound), function.value(at: range.upperBound)]
      func place(_ x: Double) -> String { "\(line.variable) = \(Self.number(x))" }
      let extremes = function.extremes(in: range).map { x in
        "has \(Self.isMaximum(x, of: function, in: range) ? "a maximum" : "a minimum") of "
          + "\(Self.number(function.value(at: x))) at \(place(x))"
      }
      let points = curve.points.map { "has \($0.kind.words) at \(place($0.at))" }
      if let first = curve.points.first, let last = curve.points.last {
        remark = .points(
          points.count == 1
            ? points[0]
            : "has \(points.count) \(Self.kinds(curve.points)) between "
              + "\(place(first.at)) and \(place(last.at))")
      } else if let only = extremes.first {
        remark = .turns(extremes.count == 1 ? only : "has \(extremes.count) turning points")
      } else {
        remark = Self.run(ends)
      }
      var sentences = ["runs from \(Self.number(ends[0])) to \(Self.number(ends[1]))"]
      sentences += extremes.prefix(6)
      sentences += points.prefix(12)
      sentences += curve.limits.map {
        "approaches \(Self.number($0.y)) towards \($0.toward == .left ? "−∞" : "+∞")"
      }
      description = "\(name): \(sentences.joined(separator: "; "))."
      values = .object([
        .init("curve", .string(line.expression.source)),
        .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
        .init("ends", .array(ends.map { .number($0) })),
      ])
    case .points(let points):
      isOfPoints = true
      let (places, values) = (points.map(\.x), points.map(\.y))
      remark = Self.run([values.first, values.last].compactMap(\.self))
      description =
        "\(name): "
        + zip(places, values).map {
          "\(Self.number($1)) at \(line.variable) = \(Self.number($0))"
        }.joined(separator: ", ") + "."
      self.values = .object([
        .init("points", .string(line.expression.source)),
        .init("at", .array(places.map { .number($0) })),
        .init("values", .array(values.map { .number($0) })),
      ])
    }
  }

  private static func run(_ ends: [Double]) -> Remark {
    guard ends.count == 2, ends.allSatisfy(\.isFinite) else { return .nothing }
    return .runs(
      ends[0] == ends[1]
        ? "runs level at \(number(ends[0]))"
        : "runs from \(number(ends[0])) to \(number(ends[1]))")
  }

  /// Whether a turning point is a maximum: at a thousandth of the range beside it the curve is lower.
  private static func isMaximum(
    _ x: Double, of function: RealFunction, in range: ClosedRange<Double>
  ) -> Bool {
    let step = (range.upperBound - range.lowerBound) / 1_000
    return function.value(at: x - step) < function.value(at: x)
  }

  /// The kinds of points that there are, as one noun.
  private static func kinds(_ points: [SpecialPoint]) -> String {
    let kinds = Set(points.map(\.kind))
    guard kinds.count == 1, let kind = kinds.first else { return "special points" }
    switch kind {
    case .kink: return "kinks"
    case .jump: return "jumps"
    case .pole: return "poles"
    case .edge: return "ends of its domain"
    case .isolated: return "single points apart"
    }
  }

  static func number(_ x: Double) -> String {
    NumberText.significantDigits(4, of: x).withTrueMinus
  }
}

extension SpecialPoint.Kind {
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
