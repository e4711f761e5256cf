internal import Diagnostics

extension EvaluationContext {
  /// The derivative of a function by its first parameter.
  ///
  /// A number gives a number. A vector gives a vector if the function works element by element;
  /// else the Jacobian J[i][j] = ∂f_i/∂z_j, or the gradient of a function that gives a number.
  ///
  /// - Parameters:
  ///   - derivative: which.
  ///   - arguments: of the function.
  ///   - seed: a number of the type that the function is run with, from an element of an argument;
  ///     with a perturbation of its own, if it is of the variable.
  ///   - reading: the derivative in that perturbation.
  /// - Returns: the derivative, of the shape that is said above.
  /// - Throws: an `EvaluationFault` for a derivative that is not defined here, and for too much work.
  func derivative<Element, N: EvaluatedNumber>(
    _ derivative: Program.Callee, at arguments: [Tensor<Element>],
    seed: (Element, _ isVariable: Bool) -> N, reading: (N) -> Element
  ) throws -> Tensor<Element> {
    let function = derivative.function
    let isByElements = arguments[0].number == nil && function.mixesElements
    func evaluate(seeding isSeeded: (Int) -> Bool) throws -> Tensor<Element> {
      let numbers = arguments.enumerated().map { number, argument in
        argument.indexed { seed($1, number == 0 && isSeeded($0)) }
      }
      return try decisions.byElements(isByElements) {
        try derivative.program.run(numbers, in: self).map(reading)
      }
    }
    guard isByElements else {
      let slopes = try evaluate { _ in true }
      // A number that does not depend on the vector has a slope by each element all the same.
      if let slope = slopes.number, arguments[0].number == nil {
        return arguments[0].map { _ in slope }
      }
      return slopes
    }
    guard derivative.order == 1 else { throw EvaluationFault.noHigherJacobian(of: function.name) }
    guard case .vector(let n) = arguments[0].shape else {
      throw EvaluationFault.noMatrixDerivative(of: function.name)
    }
    // Each column takes an evaluation over all elements.
    try spend(n * n)
    let columns = try (0..<n).map { j in try evaluate { $0 == j } }
    switch columns[0].shape {
    case .scalar: return .vector(columns.map { $0[0] })
    case .vector(let m):
      return .matrix(columns: n, (0..<m).flatMap { i in columns.map { $0[i] } })
    case .matrix: throw EvaluationFault.noMatrixDerivative(of: function.name)
    }
  }

  /// The derivative, by series in a perturbation above those of the arguments.
  func derivative(
    _ derivative: Program.Callee, at arguments: [Tensor<Jet>]
  ) throws -> Tensor<Jet> {
    let tag = decisions.tag
    return try self.derivative(derivative, at: arguments) { jet, isVariable in
      OneSided.same(
        ScaledJet(isVariable ? .variable(jet, tag: tag, order: derivative.order) : jet))
    } reading: {
      $0[.here].jet.derivative(derivative.order, in: tag)
    }
  }

  /// What `slopes` gives, unless that meets a tie; then what `sides` gives, from the whole series on
  /// all sides.
  func firstDerivative<T>(_ slopes: () throws -> T, lanes: () throws -> T) throws -> T {
    let (budget, ties) = (budget, decisions.ties)
    let observed = decisions.observed.count
    do {
      let slopes = try slopes()
      if ties == decisions.ties { return slopes }
    } catch is Dual.NeedsSeries {}
    (self.budget, decisions.ties) = (budget, ties)
    decisions.forget(after: observed)
    return try lanes()
  }
}

extension EvaluationFault {
  fileprivate static func noHigherJacobian(of name: String) -> EvaluationFault {
    EvaluationFault(
      "'\(name)' mixes the elements of its vector, so only its first derivative is defined here",
      hint: "name the first derivative in a formula of its own and take that one's")
  }

  fileprivate static func noMatrixDerivative(of name: String) -> EvaluationFault {
    EvaluationFault(
      "'\(name)' mixes the elements of a matrix, which has no derivative here",
      hint: "take the derivative by a number or a vector")
  }
}
