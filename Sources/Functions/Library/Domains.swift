internal import Numerals
package import Expressions
package import Diagnostics
internal import Text

/// What a phrase's variable runs over, evaluated.
package enum DomainValues: Sendable {
  case interval(ClosedRange<Double>)
  /// A vector's elements, or a matrix's rows.
  case elements([Value])
}

extension Library {
  /// - Throws: `Rejection` for ends that are not finite or not ascending, and for a domain that is
  ///   one number.
  package func domain(
    _ domain: Domain, values: [String: Value] = [:]
  ) throws(Rejection) -> DomainValues {
    switch domain.kind {
    case .interval(let low, let high):
      return .interval(try interval(low, high, values: values, at: domain.range))
    case .elements(let expression):
      let value = try resolve(expression, values: values).evaluate()
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

  private func interval(
    _ low: Expression, _ high: Expression, values: [String: Value], at range: SourceRange
  ) throws(Rejection) -> ClosedRange<Double> {
    let (a, b) = (try end(low, values), try end(high, values))
    guard a < b else { throw Rejection(.descending(a, b, at: range)) }
    return a...b
  }

  private func end(
    _ expression: Expression, _ values: [String: Value]
  ) throws(Rejection) -> Double {
    guard let number = try resolve(expression, values: values).evaluate().number, number.isFinite
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

  fileprivate static func endNotFinite(at range: SourceRange) -> Diagnostic {
    .error("an end of a range must be one finite number", at: range)
  }
}
