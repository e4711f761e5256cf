internal import Expressions
internal import Text

extension Function {
  /// Whether another formula gives the same values wherever this one can be called, as far as samples
  /// tell: numbers from −20 to 20, and vectors of three where one of the two mixes elements. It may have
  /// further parameters, at their defaults.
  func agrees(with other: Function) -> Bool {
    let further = other.parameters.dropFirst(parameters.count).map(\.fallback)
    guard parameters.count <= other.parameters.count,
      zip(parameters, other.parameters).allSatisfy({ $0.fallback == $1.fallback }),
      further.allSatisfy({ $0 != nil })
    else { return false }
    // Each is compiled once for all samples.
    let (own, others) = (applied, other.applied)
    return Self.samples.allSatisfy { sample in
      let arguments = parameters.indices.map { place in
        parameters[place].fallback
          ?? (mixes[place] || other.mixes[place]
            ? .vector([sample, sample / 2 + 0.25, -sample / 3]) : .scalar(sample + Double(place)))
      }
      guard let value = try? own.evaluate(arguments),
        let other = try? others.evaluate(arguments + further.compactMap(\.self))
      else {
        return false
      }
      return value.shape == other.shape
        && zip(value.elements, other.elements).allSatisfy(Self.areEqual)
    }
  }

  private static let samples = [-20, -6, -3, -1.5, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 1.5, 3, 6, 20]

  /// Within what two forms of one formula may differ by.
  private static func areEqual(_ a: Double, _ b: Double) -> Bool {
    a == b || a.isNaN && b.isNaN || abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1)
  }

  /// A call of it with its parameters.
  private var applied: ResolvedExpression {
    let call = Expression(.name(name, numpy: false), at: definition?.range ?? .init(0, 0))
    let term = Term.call(
      self, parameters.indices.map { .slot($0) }, Node(number: 1, range: call.range))
    return ResolvedExpression(term: term, variables: parameters.map(\.name), expression: call)
  }
}
