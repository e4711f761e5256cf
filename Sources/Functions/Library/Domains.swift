internal import Numerals
package import Expressions
package import Diagnostics
package import Text

/// What a phrase's variable runs over, evaluated.
package enum DomainValues: Sendable {
  case interval(ClosedRange<Double>)
  /// A vector's elements, or a matrix's rows.
  case elements([Value])
}

extension Library {
  /// - Throws: `Rejection` for ends that are not finite or not ascending, and for a domain that is
  ///   one number.
  package func domain(_ domain: Domain) throws(Rejection) -> DomainValues {
    switch domain.kind {
    case .interval(let low, let high):
      return .interval(try interval(low, high, at: domain.range))
    case .stepped(let low, let high, let step):
      let range = try interval(low, high, at: domain.range)
      return .elements(try elements(of: range, step: try end(step), at: step.range))
    case .elements(let expression):
      let value = try resolve(expression).evaluate()
      switch value.shape {
      case .scalar: throw Rejection(.numberDomain(at: domain.range))
      case .vector: return .elements(value.elements.map { .scalar($0) })
      case .matrix(let rows, let columns):
        return .elements(
          (0..<rows).map { row in
            .vector(Array(value.elements[row * columns..<(row + 1) * columns]))
          })
      }
    }
  }

  /// The same for formulas of the variable: where one of them counts steps, a range means its whole
  /// numbers.
  ///
  /// - Throws: `Rejection` also for a range without any.
  package func domain(
    _ domain: Domain, of formulas: [ResolvedExpression]
  ) throws(Rejection) -> DomainValues {
    let values = try self.domain(domain)
    guard case .interval(let range) = values, formulas.contains(where: \.isSequence) else {
      return values
    }
    return .elements(try wholeNumbers(in: range, at: domain.range))
  }

  /// - Throws: `Rejection` where there are none, or too many.
  package func wholeNumbers(
    in range: ClosedRange<Double>, at place: SourceRange
  ) throws(Rejection) -> [Value] {
    let (first, last) = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    guard first <= last else { throw Rejection(.noWholeNumber(at: place)) }
    guard last - first < Double(Self.longestDomain) else {
      throw Rejection(.tooManySteps(atMost: Self.longestDomain, at: place))
    }
    return (0...Int(last - first)).map { .scalar(first + Double($0)) }
  }

  private func interval(
    _ low: Expression, _ high: Expression, at range: SourceRange
  ) throws(Rejection) -> ClosedRange<Double> {
    let (a, b) = (try end(low), try end(high))
    guard a < b else { throw Rejection(.descending(a, b, at: range)) }
    return a...b
  }

  /// The numbers LOW + i·STEP up to HIGH, which is the last where it is met within 1e-9 steps.
  private func elements(
    of interval: ClosedRange<Double>, step: Double, at range: SourceRange
  ) throws(Rejection) -> [Value] {
    guard step > 0 else { throw Rejection(.stepNotPositive(step, at: range)) }
    let (low, high) = (interval.lowerBound, interval.upperBound)
    let steps = (high - low) / step
    guard steps < Double(Self.longestDomain) else {
      throw Rejection(.tooManySteps(atMost: Self.longestDomain, at: range))
    }
    let last = (steps + 1e-9).rounded(.down)
    return (0...Int(last)).map { place in
      let isHigh = Double(place) == last && abs(steps - last) <= 1e-9
      return .scalar(isHigh ? high : low + Double(place) * step)
    }
  }

  /// The most elements of a range with a step.
  private static let longestDomain = 100_000

  private func end(_ expression: Expression) throws(Rejection) -> Double {
    guard let number = try resolve(expression).evaluate().number, number.isFinite
    else { throw Rejection(.endNotFinite(at: expression.range)) }
    return number
  }
}

extension Diagnostic {
  fileprivate static func numberDomain(at range: SourceRange) -> Diagnostic {
    .error(
      "a variable runs over a range, a list or a vector, not over one number", at: range,
      hint: "write '-6..6' or '[1, 2, 3]'")
  }

  fileprivate static func descending(_ a: Double, _ b: Double, at range: SourceRange) -> Diagnostic
  {
    .error(
      "the range runs from \(NumberText.shortest(a)) to \(NumberText.shortest(b))", at: range,
      hint: "its first end must be below its second")
  }

  fileprivate static func noWholeNumber(at range: SourceRange) -> Diagnostic {
    .error(
      "a recurrence is called at whole numbers, and this range has none", at: range,
      hint: "write '0..20'")
  }

  fileprivate static func stepNotPositive(_ step: Double, at range: SourceRange) -> Diagnostic {
    .error(
      "a step of \(NumberText.shortest(step)) leads nowhere", at: range,
      hint: "write a step above 0")
  }

  fileprivate static func tooManySteps(atMost count: Int, at range: SourceRange) -> Diagnostic {
    .error("a range has at most \(count) steps", at: range, hint: "write a larger step")
  }

  fileprivate static func endNotFinite(at range: SourceRange) -> Diagnostic {
    .error("an end or step of a range must be one finite number", at: range)
  }
}
