internal import Expressions
internal import Text

/// Whether a derived formula gives what automatic differentiation does, at places as they come and at those
/// where compared sides tie.
struct DerivativeCheck {
  private let function: Function
  private let order: Int
  private let value: ResolvedExpression
  private let slope: ResolvedExpression
  private let settings: [Setting]
  private let context: EvaluationContext

  /// Values of the parameters after the first, and the ties that there are with them.
  private struct Setting {
    let parameters: [Value]
    let ties: [Double]
  }

  /// Where both differ.
  struct Difference {
    /// `z = 0`
    var place: String
    /// Whether compared sides tie there.
    var isAtTie: Bool
  }

  /// - Parameters:
  ///   - function: what is derived.
  ///   - order: of the derivative.
  ///   - links: the comparisons in it.
  ///   - context: what the evaluations are charged to.
  init(
    of function: Function, order: Int, links: [Condition.Link], in context: EvaluationContext
  ) {
    (self.function, self.order, self.context) = (function, order, context)
    let arguments = function.parameters.indices.map { Term.slot($0) }
    value = Self.formula(.call(function, arguments, Self.node), function)
    slope = Self.formula(.derivative(function, order: order, arguments, Self.node), function)
    let search = TieSearch(of: function, links: links, in: context)
    settings = Self.settings(of: function).map { parameters in
      Setting(parameters: parameters, ties: search.ties(with: parameters))
    }
  }

  private static let usual: [Double] = [-6, -3, -1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5, 3, 6]
  private static let far: [Double] = [-800, -100, -40, -20, 20, 40, 100, 800]

  /// The first difference; nil where there is none.
  ///
  /// - Parameters:
  ///   - derived: the formula.
  ///   - farOut: whether it has to hold far out, too, and to have a value wherever there is one.
  /// - Returns: where they differ.
  func difference(from derived: Function, farOut: Bool) -> Difference? {
    let arguments = derived.parameters.indices.map { Term.slot($0) }
    let formula = Self.formula(.call(derived, arguments, Self.node), derived)
    for setting in settings {
      let places =
        ((farOut ? Self.far : []) + Self.usual).map { (place: $0, isAtTie: false) }
        + setting.ties.map { (place: $0, isAtTie: true) }
      for (place, isAtTie) in places {
        let values = [function.place(place)] + setting.parameters
        guard let height = evaluated(value, values), height.allSatisfy(\.isFinite),
          let exact = evaluated(slope, values), exact.allSatisfy(\.isFinite),
          let given = evaluated(formula, values)
        else { continue }
        // A formula may have no value at a kink, as z/abs(z) has none at 0.
        if !farOut, !given.allSatisfy(\.isFinite) { continue }
        let isSame =
          exact.count == given.count
          && zip(exact.elements, given.elements).allSatisfy {
            abs($0 - $1) <= 1e-9 * max(1, abs($0))
          }
        if isSame { continue }
        let name = function.parameters[0].name
        return Difference(
          place: "\(name) = \(Value.scalar(place).text())", isAtTie: isAtTie)
      }
    }
    return nil
  }

  private static let node = Node(number: 1, range: Expression.nowhere)

  private static func formula(_ term: Term, _ function: Function) -> ResolvedExpression {
    let name = Expression(.name(function.name, numpy: false), at: Expression.nowhere)
    return ResolvedExpression(
      term: term, variables: function.parameters.map(\.name), expression: name)
  }

  private func evaluated(_ formula: ResolvedExpression, _ values: [Value]) -> Value? {
    try? formula.evaluate(Array(values.prefix(formula.variables.count)), in: context)
  }

  /// The parameters after the first at their defaults, then each half as large again and half as large.
  private static func settings(of function: Function) -> [[Value]] {
    let ranks = function.ranks
    let usual = function.parameters.dropFirst().enumerated().map { index, parameter in
      let number = 0.75 + 0.5 * Double(index)
      return parameter.fallback
        ?? (ranks[parameter.name] == .vector ? .vector([number]) : .scalar(number))
    }
    let changed = usual.indices.flatMap { index in
      [1.5, 0.5].map { factor in
        var changed = usual
        changed[index] = usual[index].map { $0 * factor }
        return changed
      }
    }
    return [usual] + changed
  }
}

extension Function {
  /// A place of the first parameter: of a vector the one with this element.
  fileprivate func place(_ number: Double) -> Value {
    isOfElements ? .vector([number]) : .scalar(number)
  }
}

/// The search for the places from −10 to 10 at which compared sides tie.
private struct TieSearch {
  let function: Function
  let context: EvaluationContext
  /// The differences of the sides.
  private let differences: [ResolvedExpression]

  private static let range = -10.0...10.0
  private static let steps = 400

  init(of function: Function, links: [Condition.Link], in context: EvaluationContext) {
    (self.function, self.context) = (function, context)
    let meaning = Meaning(in: function)
    let library = Library(functions: meaning.functions, constants: meaning.constants)
    let names = function.parameters.map(\.name)
    var met: Set<String> = []
    differences = links.compactMap { link in
      let difference = Expression.infix(.subtract, link.left, link.right)
      guard met.insert(difference.source).inserted else { return nil }
      return try? library.resolve(difference, variables: names)
    }
  }

  /// The places, or the two doubles between which one is.
  func ties(with parameters: [Value]) -> [Double] {
    let (low, width) = (Self.range.lowerBound, Self.range.upperBound - Self.range.lowerBound)
    let places = (0...Self.steps).map { low + width * Double($0) / Double(Self.steps) }
    return differences.flatMap { formula -> [Double] in
      func difference(_ place: Double) -> Double {
        let value = try? formula.evaluate([function.place(place)] + parameters, in: context)
        return value?.count == 1 ? value?[0] ?? .nan : .nan
      }
      let values = places.map(difference)
      return places.indices.flatMap { index -> [Double] in
        if values[index] == 0 { return [places[index]] }
        guard index + 1 < places.count, values[index] * values[index + 1] < 0 else { return [] }
        return Self.root(of: difference, from: places[index], to: places[index + 1])
      }
    }
  }

  private static func root(
    of difference: (Double) -> Double, from low: Double, to high: Double
  ) -> [Double] {
    var (low, high) = (low, high)
    let isNegative = difference(low) < 0
    while true {
      let middle = low / 2 + high / 2
      guard middle > low, middle < high else { return [low, high] }
      let value = difference(middle)
      if value == 0 { return [middle] }
      if (value < 0) == isNegative { low = middle } else { high = middle }
    }
  }
}
