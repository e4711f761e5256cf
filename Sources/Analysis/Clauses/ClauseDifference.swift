internal import Numerals
internal import Functions
internal import Diagnostics

/// Both sides of a clause at one place.
struct ClauseDifference {
  var place: Value
  /// Nil for a sample.
  var side: OneSided.Side?
  /// Whether the values are slopes of the two forms.
  var isSlope = false
  var parameters: [Value] = []
  var expected: Value
  var found: Value

  /// The element in which the sides are furthest apart; only elements with an expected value count.
  private var worst: (index: Int, gap: Double)? {
    (0..<min(expected.count, found.count)).filter { expected[$0].isFinite }
      .map { index in
        let gap = abs(found[index] - expected[index]) / Clause.tolerance(expected[index])
        return (index, gap.isNaN ? .infinity : gap)
      }.max { $0.gap < $1.gap }
  }

  var isBeyondTolerance: Bool { (worst?.gap ?? 0) > 1 }

  /// `1 instead of 0.5, a difference of 0.5`.
  var text: String {
    let index = worst?.index ?? 0
    let (a, b) = (expected[index], found[index])
    // Of long values only the elements that are furthest apart are shown.
    let values = expected.count <= 3 ? (expected, found) : (Value.scalar(a), .scalar(b))
    let place = expected.count <= 3 ? "" : " in one element"
    let digits =
      (6...17).first { values.0.text(.digits($0)) != values.1.text(.digits($0)) } ?? 17
    let gap = abs(a - b)
    return values.1.text(.digits(digits)) + " instead of " + values.0.text(.digits(digits)) + place
      + (gap.isFinite ? ", a difference of \(NumberText.significantDigits(3, of: gap))" : "")
  }
}

extension Clause {
  /// `z = 1`, also `z = 1, alpha = 0.015` where a parameter is not at its default.
  func text(of place: Value, with parameters: [Value] = []) -> String {
    let changed = zip(function.parameters.dropFirst(), parameters)
      .filter { $0.fallback != $1 }
      .map { "\($0.name) = \($1.text(.digits(6)))" }
    return (["\(variable) = \(place.text())"] + changed).joined(separator: ", ")
  }

  /// What is checked, in words.
  fileprivate var words: String {
    switch kind {
    case .computed: "the form of 'computed as'"
    case .stated: "the stated derivative"
    }
  }

  /// What it is checked against.
  fileprivate var measure: String {
    switch kind {
    case .computed: "the textbook form"
    case .stated: "the automatic derivative"
    }
  }
}

extension Clause {
  /// A parameter without a default is tried at numbers; it may have to be something else.
  fileprivate var missingDefault: String? {
    function.parameters.dropFirst().first { $0.fallback == nil }.map {
      "give '\($0.name)' a default, with which it can be checked"
    }
  }

  fileprivate var remedy: String {
    "say where to check it after the clause, as 'for \(variable) in 1..5'"
  }
}

extension Diagnostic {
  static func differ(_ clause: Clause, _ difference: ClauseDifference) -> Diagnostic {
    let side =
      switch difference.side {
      case .left: "just left of"
      case .right: "just right of"
      case .here, nil: "at"
      }
    let slope = difference.isSlope ? "in slope " : ""
    // One number for all elements is more likely the slope by a number beside data than a gradient.
    let found = difference.found
    let isOneNumber = clause.isOfGradient && found.count > 1 && Set(found.elements).count == 1
    return .error(
      "\(clause.words) differs \(slope)from \(clause.measure) \(side) "
        + clause.text(of: difference.place, with: difference.parameters) + ": \(difference.text)",
      at: clause.range,
      hint: isOneNumber ? "if '\(clause.variable)' is a number, give it a default" : nil)
  }

  static func shapesDiffer(_ clause: Clause, _ difference: ClauseDifference) -> Diagnostic {
    .error(
      "\(clause.words) is \(difference.found.shape.words) at "
        + clause.text(of: difference.place, with: difference.parameters)
        + ", but \(clause.measure) is \(difference.expected.shape.words)", at: clause.range)
  }

  static func foundIsRejected(
    _ clause: Clause, _ rejection: Rejection, _ place: String
  ) -> Diagnostic {
    .error(
      "\(clause.words) has no value at \(place), where \(clause.measure) has one: "
        + rejection.diagnostics[0].message, at: clause.range)
  }

  static func cannotBeChecked(_ clause: Clause, _ rejection: Rejection) -> Diagnostic {
    .error(
      "\(clause.words) cannot be checked: \(rejection.diagnostics[0].message)", at: clause.range,
      hint: clause.missingDefault ?? rejection.diagnostics[0].hint ?? clause.remedy)
  }

  static func tooFewAreFinite(_ clause: Clause, _ count: Int, of all: Int) -> Diagnostic {
    .error(
      "\(clause.words) cannot be checked: only \(count) of \(all) samples are finite on both sides",
      at: clause.range, hint: clause.remedy)
  }

  static func tooCostlyToCheck(_ clause: Clause) -> Diagnostic {
    .error(
      "\(clause.words) cannot be checked: it takes too many operations to be evaluated at hundreds of places",
      at: clause.range)
  }
}
