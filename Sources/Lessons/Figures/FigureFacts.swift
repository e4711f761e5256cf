internal import Charting
internal import Drawings
internal import Formulas

/// What a figure shows, in words and numbers: for its alternative text, its long description and
/// `values.json`.
struct FigureFacts {
  /// One sentence: the kind, the functions, the range, what is remarkable.
  let sentence: String
  /// Extremes, kinks, asymptotes, or the bars' values.
  let description: String
  let values: JSON

  /// Of one plot, or of panels with their titles.
  init(_ plots: [(title: String?, figure: PlotFigure)], library: Library) {
    let facts = plots.map { plot in
      switch plot.figure {
      case .curves(let figure): FigureFacts(figure, library: library)
      case .bars(let figure): FigureFacts(figure, library: library)
      }
    }
    guard plots.count > 1 else {
      self = facts[0]
      return
    }
    let named = zip(plots, facts).map { plot, facts in
      (title: plot.title.map { $0 + ": " } ?? "", facts: facts)
    }
    sentence =
      "\(plots.count) panels. "
      + named.map { $0.title + $0.facts.sentence }.joined(separator: " ")
    description = named.map { $0.title + $0.facts.description }.joined(separator: " ")
    values = .array(
      zip(plots, facts).map { plot, facts in
        .object([.init("panel", .string(plot.title ?? "")), .init("values", facts.values)])
      })
  }

  private init(_ figure: CurveFigure, library: Library) {
    var descriptions: [String] = []
    var curves: [JSON] = []
    var remarkable: [String] = []
    var names: [String] = []
    for line in figure.lines {
      let name = Notation.of(line.expression, in: library, element: line.element).unicode
      names.append(name)
      switch line.course {
      case .curve(let curve):
        let range = curve.range
        let facts = CurveFacts(curve, variable: line.variable)
        if let first = facts.points.first { remarkable.append("\(name) has \(first)") }
        descriptions.append("\(name): " + facts.sentences.joined(separator: "; ") + ".")
        curves.append(
          .object([
            .init("curve", .string(line.expression.source)),
            .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
            .init("ends", .array(facts.ends.map { .number($0) })),
          ]))
      case .points(let points):
        let (places, values) = (points.map(\.x), points.map(\.y))
        descriptions.append(
          "\(name): "
            + zip(places, values).map {
              "\(CurveFacts.number($1)) at \(line.variable) = \(CurveFacts.number($0))"
            }
            .joined(separator: ", ") + ".")
        curves.append(
          .object([
            .init("points", .string(line.expression.source)),
            .init("at", .array(places.map { .number($0) })),
            .init("values", .array(values.map { .number($0) })),
          ]))
      }
    }
    let domain = figure.domain
    let (low, high) = (
      CurveFacts.number(domain.lowerBound), CurveFacts.number(domain.upperBound)
    )
    let kind = figure.lines.count == 1 ? "Curve" : "Curves"
    sentence =
      "\(kind) of \(Self.list(names)) for \(figure.lines[0].variable) from \(low) to \(high)"
      + (remarkable.isEmpty ? "." : "; \(Self.list(Array(remarkable.prefix(3)))).")
    description = descriptions.joined(separator: " ")
    values = .array(curves)
  }

  private init(_ figure: BarFigure, library: Library) {
    let variable = figure.phrase.variable?.name
    var groups: [JSON] = []
    var sentences: [String] = []
    for group in figure.groups {
      let bars = group.bars.map { CurveFacts.number($0) }.joined(separator: ", ")
      var members = [JSON.Member("values", .array(group.bars.map { .number($0) }))]
      if let variable, let value = group.value {
        let place = value.text(.digits(4)).withTrueMinus
        sentences.append("\(variable) = \(place): \(bars)")
        members.insert(JSON.Member(variable, JSON(value)), at: 0)
      } else {
        sentences.append(bars)
      }
      groups.append(.object(members))
    }
    let names = figure.phrase.expressions.map {
      Notation.of($0, in: library).unicode
    }
    let places = figure.groups.compactMap { $0.value?.text(.digits(4)).withTrueMinus }
    let over = variable.map { " for \($0) = \(Self.list(places))" } ?? ""
    sentence = "Bars of \(Self.list(names))\(over)."
    description = sentences.joined(separator: "; ") + "."
    values = .array(groups)
  }

  private static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// What there is to say of one curve.
struct CurveFacts {
  let ends: [Double]
  let points: [String]
  let sentences: [String]

  init(_ curve: FormulaCurve, variable: String) {
    let (function, range) = (curve.function, curve.range)
    let (low, high) = (range.lowerBound, range.upperBound)
    ends = [function.value(at: low), function.value(at: high)]
    func place(_ x: Double) -> String { "\(variable) = \(Self.number(x))" }
    points = curve.points.prefix(12).map { point in
      switch point.kind {
      case .kink: "a kink at \(place(point.at))"
      case .jump: "a jump at \(place(point.at))"
      case .pole: "a pole at \(place(point.at))"
      case .edge: "its domain's end at \(place(point.at))"
      case .isolated: "a single point apart at \(place(point.at))"
      }
    }
    var sentences = ["from \(Self.number(ends[0])) to \(Self.number(ends[1]))"]
    let extremes = function.extremes(in: range).prefix(6)
    sentences += extremes.map {
      "turns at \(place($0)) with \(Self.number(function.value(at: $0)))"
    }
    sentences += points
    sentences += curve.limits.map {
      "approaches \(Self.number($0.y)) towards \($0.toward == .left ? "−∞" : "+∞")"
    }
    self.sentences = sentences
  }

  static func number(_ x: Double) -> String {
    NumberText.significantDigits(4, of: x).withTrueMinus
  }
}
