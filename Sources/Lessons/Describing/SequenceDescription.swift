package import Diagnostics
internal import Analysis
internal import Expressions
package import Functions
internal import Numerals

/// The values of a recurrence, or of a formula of one, at the whole numbers of a range.
package struct SequenceDescription: DescribedValues {
  private let formula: ResolvedExpression
  private let range: ClosedRange<Double>
  /// Which element of a vector it is, from 1, and of how many.
  private let element: (Int, count: Int)
  private let steps: [Double]
  private let values: [Double]

  /// One, or one for each element of a vector.
  package static func sequences(
    of formula: ResolvedExpression, in range: ClosedRange<Double>, _ library: Library
  ) throws(Rejection) -> [SequenceDescription] {
    let steps = try library.wholeNumbers(in: range, at: formula.expression.range)
      .compactMap(\.number)
    let functions = try RealFunction.elements(of: formula, near: steps[0])
    // Said once, where a step lies beyond those that there are.
    _ = try formula.evaluate(.scalar(steps[steps.count - 1]))
    return functions.enumerated().map { index, function in
      SequenceDescription(
        formula: formula, range: range, element: (index + 1, functions.count), steps: steps,
        values: steps.map { function.value(at: $0) })
    }
  }

  /// The place of the lowest and of the highest value; nil where there is no number.
  private var extremes: (lowest: Int, highest: Int)? {
    let places = values.indices.filter { !values[$0].isNaN }
    guard let lowest = places.min(by: { values[$0] < values[$1] }),
      let highest = places.max(by: { values[$0] < values[$1] })
    else { return nil }
    return (lowest, places.first { values[$0] == values[highest] } ?? highest)
  }

  /// `{"expression", "range", "values", "steps", "sequence"}`
  package var json: JSON {
    func json(_ place: Int) -> JSON {
      JSON(members: ["value": .number(values[place]), "at": .number(steps[place])])
    }
    return JSON(members: [
      "expression": .string(formula.expression.source),
      "range": .array([.number(range.lowerBound), .number(range.upperBound)]),
      "values": extremes.map {
        JSON(members: ["lowest": json($0.lowest), "highest": json($0.highest)])
      },
      "steps": .array(steps.map { .number($0) }),
      "sequence": .array(values.map { .number($0) }),
    ])
  }

  private static let shown = 8

  /// A line that says what it is, one for its first values and the last, and one for its extremes.
  package var text: String {
    let (low, high) = (range.lowerBound, range.upperBound)
    let variable = formula.variables[0]
    var title =
      "\(formula.expression.source) for \(variable) in "
      + "\(NumberText.shortest(low))..\(NumberText.shortest(high))"
    if element.count > 1 { title += ", element \(element.0) of \(element.count)" }
    func short(_ x: Double) -> String { NumberText.significantDigits(6, of: x) }
    let isLong = values.count > Self.shown + 1
    let texts = (isLong ? Array(values.prefix(Self.shown - 1)) : values).map(short)
    let end = isLong ? ["…", short(values[values.count - 1])] : []
    var lines = [title, "  at whole numbers: " + (texts + end).joined(separator: ", ")]
    if let extremes {
      func told(_ place: Int) -> String {
        "\(short(values[place])) (at \(NumberText.shortest(steps[place])))"
      }
      lines.append("  values from \(told(extremes.lowest)) to \(told(extremes.highest))")
    }
    return lines.joined(separator: "\n")
  }
}
