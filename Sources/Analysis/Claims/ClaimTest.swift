internal import Text
package import Functions
package import Expressions
package import Diagnostics

/// The test of one claim of a lesson.
package struct ClaimTest {
  let library: Library

  package init(library: Library) {
    self.library = library
  }

  package struct Verdict: Sendable {
    /// Where the claim fails and what was found there; nil where it holds.
    package var failure: Failure?
    /// Whether it was tested at samples of a range only.
    package var isSampled: Bool
  }

  package struct Failure: Sendable {
    /// The value of the claim's variable; nil without one.
    package var place: Value?
    /// The values of the compared sides, or of the claim itself.
    package var found: [Value]
  }

  /// - Throws: `Rejection` where the claim cannot be evaluated.
  package func verdict(on claim: Claim) throws(Rejection) -> Verdict {
    let names = claim.variable.map { [$0.name] } ?? []
    let statement = try Statement(claim, names, library)
    guard let variable = claim.variable else {
      return Verdict(failure: try statement.failure(at: nil), isSampled: false)
    }
    switch try library.domain(variable.domain, of: statement.sides) {
    case .elements(let elements):
      for element in elements {
        if let failure = try statement.failure(at: element) {
          return Verdict(failure: failure, isSampled: false)
        }
      }
      return Verdict(failure: nil, isSampled: false)
    case .interval(let range):
      return Verdict(failure: try statement.failure(over: range), isSampled: true)
    }
  }
}

/// A claim, resolved: what is compared, and how.
private struct Statement {
  /// The compared sides; one without a comparison.
  var sides: [ResolvedExpression]
  var operators: [ComparisonOperator]
  /// Whether each side is computed, so that rounding may move it.
  var isComputed: [Bool]
  var literal: Claim.Literal?
  /// The whole claim as one expression, if it is one.
  var whole: ResolvedExpression?

  init(
    _ claim: Claim, _ names: [String], _ library: Library
  ) throws(Rejection) {
    operators = []
    isComputed = []
    switch claim.kind {
    case .approximates(let side, let literal):
      sides = [try library.resolve(side, variables: names)]
      self.literal = literal
    case .holds(let expression):
      whole = try library.resolve(expression, variables: names)
      guard case .comparison(let parts, let operators) = expression.kind else {
        sides = [try library.resolve(expression, variables: names)]
        return
      }
      sides = []
      for part in parts {
        sides.append(try library.resolve(part, variables: names))
      }
      self.operators = operators
      isComputed = parts.map(\.isComputed)
    }
  }

  /// Where a side is computed, `<=` and `>=` may be missed by `slack` ulp.
  func failure(
    at place: Value?, slack: Double = 0
  ) throws(Rejection) -> ClaimTest.Failure? {
    var found: [Value] = []
    for side in sides { found.append(try side.evaluate(place.map { [$0] } ?? [])) }
    let holds: Bool
    if let literal {
      holds = try literal.accepts(found[0])
    } else if operators.isEmpty {
      holds = found[0].allSatisfy { $0 != 0 && !$0.isNaN }
    } else {
      holds = try self.holds(found, slack: slack, at: place)
    }
    return holds ? nil : ClaimTest.Failure(place: place, found: found)
  }

  private func holds(
    _ found: [Value], slack: Double, at place: Value?
  ) throws(Rejection) -> Bool {
    if let whole, slack == 0 {
      return try whole.evaluate(place.map { [$0] } ?? []).allSatisfy { $0 != 0 }
    }
    for (index, comparison) in operators.enumerated() {
      let (a, b) = (found[index], found[index + 1])
      let slack = isComputed[index] || isComputed[index + 1] ? slack : 0
      guard let shape = a.shape.broadcast(with: b.shape) else { return false }
      for element in 0..<shape.count {
        let x = a[a.shape.source(of: element, in: shape)]
        let y = b[b.shape.source(of: element, in: shape)]
        if !comparison.holds(x, y, slack: slack) { return false }
      }
    }
    return true
  }

  // MARK: Ranges

  /// Tested at both ends, at 1,001 uneven places, at the refined extremes of each difference of two
  /// sides, at and beside each place where the claim's formulas switch, and where something in them turns.
  func failure(over range: ClosedRange<Double>) throws(Rejection) -> ClaimTest.Failure? {
    // Rounding may miss an equality that <= and >= include.
    let slack = 4.0
    let quick = whole.map { RealFunction(formula: $0) }.flatMap { $0.program.isNumber ? $0 : nil }
    let context = quick?.formula.context(atMost: .max)
    for x in range.placesUneven(count: 1_001) {
      if let quick, let context, quick.value(at: x, in: context) == 1 { continue }
      if let failure = try failure(at: .scalar(x), slack: slack) { return failure }
    }
    for (comparison, difference) in try differences(near: range.lowerBound) {
      for x in difference.extremes(in: range, most: 20) {
        if let failure = try failure(at: .scalar(x), slack: slack) { return failure }
        if comparison.isStrict, difference.touchesZero(at: x, in: range) {
          return ClaimTest.Failure(
            place: .scalar(x),
            found: try sides.map { side throws(Rejection) in try side.evaluate([.scalar(x)]) })
        }
      }
    }
    guard let whole else { return nil }
    // Where two sides cross, the places on both sides of that show it, unless they only have to differ.
    let isOfSides = !operators.isEmpty && !operators.contains(.notEqual)
    var parts: [RealFunction] = []
    for expression in isOfSides ? sides : [whole] {
      parts += try RealFunction.elements(of: expression, near: range.lowerBound)
    }
    for part in parts {
      for x in part.placesAtSwitches(in: range) {
        if let failure = try failure(at: .scalar(x), slack: slack) { return failure }
      }
    }
    return nil
  }

  /// The differences of neighbouring sides, as functions of the variable.
  private func differences(
    near x: Double
  ) throws(Rejection) -> [(ComparisonOperator, RealFunction)] {
    var differences: [(ComparisonOperator, RealFunction)] = []
    for index in operators.indices {
      let (a, b) = (sides[index], sides[index + 1])
      let range = a.expression.range.union(b.expression.range)
      let difference = ResolvedExpression(
        term: .arithmetic(.subtract, a.term, b.term, Node(number: 0, range: range)),
        variables: a.variables, expression: a.expression, budget: a.budget)
      differences += try RealFunction.elements(of: difference, near: x)
        .map { (operators[index], $0) }
    }
    return differences
  }
}

extension RealFunction {
  /// Whether an extreme is 0 but for the rounding of a place that no double is.
  fileprivate func touchesZero(at x: Double, in range: ClosedRange<Double>) -> Bool {
    let noise = lanes(at: x)[.here].valueScale.ulp
    guard abs(value(at: x)) <= 2 * noise else { return false }
    let step = (range.upperBound - range.lowerBound) / 1_000
    return [x - step, x + step].allSatisfy {
      !range.contains($0) || abs(value(at: $0)) > 1e3 * noise
    }
  }
}

extension Expression {
  /// Whether an operation or a call makes it, so that rounding may move it.
  fileprivate var isComputed: Bool {
    switch kind {
    case .number, .name: false
    case .prefix(_, let operand): operand.isComputed
    case .list(let elements): elements.contains(where: \.isComputed)
    default: true
    }
  }
}

extension ComparisonOperator {
  fileprivate var isStrict: Bool { self == .less || self == .greater || self == .notEqual }

  /// Whether it holds, where `<=` and `>=` may be missed by `slack` ulp of the larger operand.
  fileprivate func holds(_ a: Double, _ b: Double, slack: Double) -> Bool {
    if holds(a, b) { return true }
    guard self == .lessOrEqual || self == .greaterOrEqual else { return false }
    // Among the smallest doubles nothing has digits that rounding could take.
    let size = max(abs(a), abs(b))
    return size.isNormal && abs(a - b) <= slack * size.ulp
  }
}

extension Claim.Literal {
  /// Whether the value has the literal's shape and, element by element, rounds to it.
  fileprivate func accepts(_ value: Value) throws(Rejection) -> Bool {
    guard let shape else {
      throw Rejection(.error("the elements of a list must be alike", at: range))
    }
    guard shape == value.shape else {
      throw Rejection(
        .error("\(value.shape.words) is compared with \(shape.words)", at: range))
    }
    return zip(numbers, value.elements).allSatisfy { $0.accepts($1) }
  }

  private var shape: Shape? {
    switch self {
    case .number: return .scalar
    case .list(let parts, _):
      let shapes = Set(parts.map(\.shape))
      guard shapes.count == 1, let first = shapes.first else { return nil }
      switch first {
      case .scalar: return .vector(parts.count)
      case .vector(let n): return .matrix(parts.count, n)
      case .matrix, nil: return nil
      }
    }
  }
}
