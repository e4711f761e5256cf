internal import Formulas
internal import Lessons

/// One curve with all that was found on it.
struct CurveDescription {
  private let expression: Expression
  private let variable: String
  private let range: ClosedRange<Double>
  /// Which element of a vector it is, from 1, and of how many.
  private let element: (Int, count: Int)
  private let points: [SpecialPoint]
  private let asymptotes: [HorizontalAsymptote]

  /// The curves of an expression: one, or one for each element of a vector.
  static func curves(
    of expression: Expression, _ variable: String, in range: ClosedRange<Double>,
    _ library: Library
  ) throws(Rejection) -> [CurveDescription] {
    let formula = try library.resolve(expression, variables: [variable])
    let middle = range.lowerBound / 2 + range.upperBound / 2
    let functions = try RealFunction.elements(of: formula, near: middle)
    return functions.enumerated().map { index, function in
      CurveDescription(
        expression: expression, variable: variable, range: range,
        element: (index + 1, functions.count), points: function.points(in: range),
        asymptotes: function.horizontalAsymptotes)
    }
  }

  // MARK: For programs

  /// `{"expression", "range", "asymptotes", "points"}`.
  var json: JSON {
    .object([
      JSON.Member("expression", .string(expression.source)),
      JSON.Member("range", .array([.number(range.lowerBound), .number(range.upperBound)])),
      JSON.Member("asymptotes", .array(asymptotes.map(Self.json))),
      JSON.Member("points", .array(points.map(Self.json))),
    ])
  }

  private static func json(_ asymptote: HorizontalAsymptote) -> JSON {
    .object([
      JSON.Member("y", .number(asymptote.y)),
      JSON.Member("toward", .string(asymptote.toward.rawValue)),
      JSON.Member("attained", .truth(asymptote.isAttained)),
    ])
  }

  private static func json(_ point: SpecialPoint) -> JSON {
    .object([
      JSON.Member("at", .number(point.at)),
      JSON.Member("kind", .string(point.kind.rawValue)),
      JSON.Member("value", json(point.value)),
      JSON.Member("slope", json(point.slope)),
    ])
  }

  private static func json(_ sides: SpecialPoint.Sides) -> JSON {
    .object([
      JSON.Member("left", .number(sides.left)),
      JSON.Member("here", .number(sides.here)),
      JSON.Member("right", .number(sides.right)),
    ])
  }

  // MARK: For people

  /// A line that says what it is, and one for each point and asymptote.
  var text: String {
    let (low, high) = (Self.number(range.lowerBound), Self.number(range.upperBound))
    var title = "\(expression.source) for \(variable) in \(low)..\(high)"
    if element.count > 1 { title += ", element \(element.0) of \(element.count)" }
    var lines = [title]
    for point in points {
      lines.append(
        "  \(point.kind.rawValue) at \(variable) = \(Self.number(point.at)): "
          + "value \(Self.text(point.value)); slope \(Self.text(point.slope))")
    }
    if points.isEmpty { lines.append("  no kinks, jumps or poles") }
    for asymptote in asymptotes {
      let verb = asymptote.isAttained ? "reaches" : "approaches"
      lines.append("  \(verb) \(Self.number(asymptote.y)) toward \(asymptote.toward.rawValue)")
    }
    if asymptotes.isEmpty { lines.append("  no horizontal asymptotes") }
    return lines.joined(separator: "\n")
  }

  private static func text(_ sides: SpecialPoint.Sides) -> String {
    let (left, here, right) = (number(sides.left), number(sides.here), number(sides.right))
    if left == here && here == right { return here }
    return "\(left) left, \(here) here, \(right) right"
  }

  private static func number(_ x: Double) -> String { NumberText.shortest(x) }
}
