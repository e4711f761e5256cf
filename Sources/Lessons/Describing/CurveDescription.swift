package import Diagnostics
internal import Analysis
internal import Expressions
package import Functions
internal import Numerals

/// One curve with all that was found on it.
package struct CurveDescription: DescribedValues {
  private let expression: Expression
  private let variable: String
  private let range: ClosedRange<Double>
  /// Which element of a vector it is, from 1, and of how many.
  private let element: (Int, count: Int)
  private let points: [SpecialPoint]
  private let asymptotes: [HorizontalAsymptote]
  private let divergences: [RealFunction.Divergence]
  private let span: RealFunction.Span?

  /// The curves of an expression: one, or one for each element of a vector.
  package static func curves(
    of formula: ResolvedExpression, in range: ClosedRange<Double>
  ) throws(Rejection) -> [CurveDescription] {
    let middle = range.lowerBound / 2 + range.upperBound / 2
    let functions = try RealFunction.elements(of: formula, near: middle)
    return functions.enumerated().map { index, function in
      let points = function.points(in: range)
      return CurveDescription(
        expression: formula.expression, variable: formula.variables[0], range: range,
        element: (index + 1, functions.count), points: points,
        asymptotes: function.horizontalAsymptotes, divergences: function.divergences,
        span: function.span(in: range, points: points))
    }
  }

  // MARK: For programs

  /// `{"expression", "range", "values", "asymptotes", "divergences", "points"}`; without `values`
  /// where there are none.
  package var json: JSON {
    JSON(members: [
      "expression": .string(expression.source),
      "range": .array([.number(range.lowerBound), .number(range.upperBound)]),
      "values": span.map(Self.json),
      "asymptotes": .array(asymptotes.map(Self.json)),
      "divergences": .array(divergences.map(Self.json)),
      "points": .array(points.map(json)),
    ])
  }

  private static func json(_ span: RealFunction.Span) -> JSON {
    func json(_ value: RealFunction.Span.Value) -> JSON {
      JSON(members: ["value": .number(value.value), "at": value.turnsAt.map { .number($0) }])
    }
    return JSON(members: ["lowest": json(span.lowest), "highest": json(span.highest)])
  }

  private static func json(_ divergence: RealFunction.Divergence) -> JSON {
    JSON(members: [
      "to": .number(divergence.isRising ? .infinity : -.infinity),
      "toward": .string(divergence.toward.rawValue),
    ])
  }

  private static func json(_ asymptote: HorizontalAsymptote) -> JSON {
    JSON(members: [
      "y": .number(asymptote.y), "toward": .string(asymptote.toward.rawValue),
      "attained": .truth(asymptote.isAttained),
    ])
  }

  private func json(_ point: SpecialPoint) -> JSON {
    JSON(members: [
      "at": .number(point.at), "kind": .string(point.kind.rawValue),
      "value": json(point, point.value), "slope": json(point, point.slope),
      "extrapolated": point.isExtrapolated ? .truth(true) : nil,
    ])
  }

  /// Null where nothing is determined, and beyond the range.
  private func json(_ point: SpecialPoint, _ sides: SpecialPoint.Sides) -> JSON {
    func json(_ side: Double, of value: Double, isInside: Bool) -> JSON {
      isInside && !Self.isUnknown(side, of: value, at: point) ? .number(side) : .null
    }
    return JSON(members: [
      "left": json(sides.left, of: point.value.left, isInside: point.at > range.lowerBound),
      "here": .number(sides.here),
      "right": json(sides.right, of: point.value.right, isInside: point.at < range.upperBound),
    ])
  }

  /// Whether it is there, only that it is not determined: the slope of a value, or what surrounds a place
  /// that has none.
  private static func isUnknown(_ side: Double, of value: Double, at point: SpecialPoint) -> Bool {
    let isHole = point.kind == .isolated && !point.value.here.isFinite
    return side.isNaN && (value.isFinite || isHole)
  }

  // MARK: For people

  /// A line that says what it is, one for its values, and one for each point and each end.
  package var text: String {
    let (low, high) = (Self.number(range.lowerBound), Self.number(range.upperBound))
    var title = "\(expression.source) for \(variable) in \(low)..\(high)"
    if element.count > 1 { title += ", element \(element.0) of \(element.count)" }
    var lines = [title]
    if let span {
      lines.append("  values from \(Self.text(span.lowest)) to \(Self.text(span.highest))")
    }
    for point in points {
      lines.append(
        "  \(point.kind.rawValue) at \(variable) = \(Self.number(point.at)): "
          + "value \(text(point, point.value)); slope \(text(point, point.slope))"
          + (point.isExtrapolated ? " (extrapolated)" : ""))
    }
    if points.isEmpty { lines.append("  no kinks, jumps or poles") }
    lines += HorizontalAsymptote.Direction.allCases.compactMap { direction in
      end(direction).map { "  \($0) toward \(direction.rawValue)" }
    }
    return lines.joined(separator: "\n")
  }

  /// What becomes of the values in a direction, as far as that is known.
  private func end(_ direction: HorizontalAsymptote.Direction) -> String? {
    if let asymptote = asymptotes.first(where: { $0.toward == direction }) {
      return (asymptote.isAttained ? "reaches " : "approaches ") + Self.number(asymptote.y)
    }
    return divergences.first { $0.toward == direction }
      .map { ($0.isRising ? "grows" : "falls") + " without bound" }
  }

  private static func text(_ value: RealFunction.Span.Value) -> String {
    func short(_ x: Double) -> String { NumberText.significantDigits(6, of: x) }
    return short(value.value) + (value.turnsAt.map { " (at \(short($0)))" } ?? "")
  }

  /// Without the side that lies outside of the range.
  private func text(_ point: SpecialPoint, _ sides: SpecialPoint.Sides) -> String {
    let shown: [(String, side: Double, value: Double)] = [
      point.at > range.lowerBound ? ("left", sides.left, point.value.left) : nil,
      ("here", sides.here, point.value.here),
      point.at < range.upperBound ? ("right", sides.right, point.value.right) : nil,
    ].compactMap { $0 }
    if shown.allSatisfy({ $0.side == sides.here }) { return Self.number(sides.here) }
    return shown.map { name, side, value in
      let isUnknown = name != "here" && Self.isUnknown(side, of: value, at: point)
      return (isUnknown ? "not determined" : Self.number(side)) + " " + name
    }.joined(separator: ", ")
  }

  private static func number(_ x: Double) -> String { NumberText.shortest(x) }
}
