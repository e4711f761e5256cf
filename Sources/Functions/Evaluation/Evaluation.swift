internal import Diagnostics
internal import Text

/// One evaluation, or a series of them over a range: what it may cost, what it observes, and the
/// sides that the enclosing derivatives are taken from.
package final class Evaluation {
  /// Operations on elements that may still be done.
  package var budget: Int
  private let allowance: Allowance?
  /// What it began with.
  private let granted: Int
  /// Whether that was all that was left.
  private let isOfRest: Bool
  /// Observes decisions, for the search of kinks and poles; nil for plain evaluation.
  package var switches: Switches?
  /// Decisions that are known from the ends of a bracket.
  package var forced: [Site: Forced] = [:]
  /// The sides of the enclosing perturbations, outermost first; the current one has the tag
  /// `levels.count + 1`.
  private(set) var levels: [Lanes.Side] = []
  /// How often a tie was met.
  var ties = 0
  /// Whether a tie was met whose derivatives are all zero as far as they are carried.
  var unresolved = false
  /// The calls that led here.
  private var path: UInt64 = 0

  /// Enough for a few seconds' work at the most.
  static let defaultBudget = 20_000_000

  /// - Parameters:
  ///   - allowance: what it takes its operations from.
  ///   - budget: how many it takes at the most.
  package init(from allowance: Allowance?, atMost budget: Int = Evaluation.defaultBudget) {
    self.allowance = allowance
    let remaining = allowance?.remaining ?? .max
    isOfRest = remaining < budget
    granted = min(budget, remaining)
    self.budget = granted
  }

  deinit { allowance?.charge(min(spent, granted) + (budget < 0 ? 1 : 0)) }

  /// The operations that were done, or wanted.
  package var spent: Int { granted - budget }

  func site(_ node: Node) -> Site { Site(id: mix(path, node.number)) }

  func spend(_ operations: Int, _ node: Node) throws { try spend(operations, at: node.range) }

  private func spend(_ operations: Int, at range: SourceRange?) throws {
    budget -= operations
    guard budget < 0 else { return }
    throw isOfRest ? Diagnostic.allowanceSpent(at: range) : .overBudget(at: range)
  }

  /// Counts a tie.
  func meetTie() { ties += 1 }

  /// Does `work` where some calls have led.
  func at<T>(_ path: UInt64, _ work: () throws -> T) rethrows -> T {
    let outer = self.path
    self.path = path
    defer { self.path = outer }
    return try work()
  }

  /// Does `work` one call deeper.
  func calling<T>(_ function: Function, _ node: Node, _ work: () throws -> T) throws -> T {
    do {
      return try at(mix(path, node.number), work)
    } catch let diagnostic as Diagnostic {
      // The author may not see the callee's text, so the fault is shown where it was called.
      throw diagnostic.raised(in: function.name, at: node.range)
    }
  }

  /// Does `work` on one side of the current place.
  func inside<T>(_ side: Lanes.Side, _ work: () throws -> T) rethrows -> T {
    levels.append(side)
    defer { levels.removeLast() }
    return try work()
  }

  /// The derivative of order `order` of `function` by its first parameter.
  ///
  /// A number gives a number. A vector gives a vector if the function works element by element;
  /// else the Jacobian J[i][j] = ∂f_i/∂z_j, or the gradient of a function that gives a number.
  func derivative(
    of function: Function, order: Int, at arguments: [Tensor<Jet>]
  ) throws -> Tensor<Jet> {
    let tag = levels.count + 1
    func evaluate(seeding isSeeded: (Int) -> Bool) throws -> Tensor<Jet> {
      var lanes = arguments.map { $0.map { Lanes.same(Lane($0)) } }
      lanes[0] = arguments[0].indexed { index, jet in
        .same(Lane(isSeeded(index) ? .variable(jet, tag: tag, order: order) : jet))
      }
      return try self.evaluate(function.body, lanes).map {
        $0[.here].jet.derivative(order, in: tag)
      }
    }
    guard arguments[0].count > 1 || arguments[0].number == nil, function.mixesElements else {
      let slopes = try evaluate { _ in true }
      // A number that does not depend on the vector has a slope by each element all the same.
      if let slope = slopes.number, arguments[0].number == nil {
        return arguments[0].map { _ in slope }
      }
      return slopes
    }
    guard order == 1 else { throw Diagnostic.noHigherJacobian(of: function.name) }
    guard case .vector(let n) = arguments[0].shape else {
      throw Diagnostic.noMatrixDerivative(of: function.name)
    }
    // Each column takes an evaluation over all elements.
    try spend(n * n, at: nil)
    let columns = try (0..<n).map { j in try evaluate { $0 == j } }
    switch columns[0].shape {
    case .scalar: return .vector(columns.map { $0[0] })
    case .vector(let m):
      return .matrix(columns: n, (0..<m).flatMap { i in columns.map { $0[i] } })
    case .matrix: throw Diagnostic.noMatrixDerivative(of: function.name)
    }
  }
}

extension Diagnostic {
  fileprivate static func overBudget(at range: SourceRange?) -> Diagnostic {
    .error(
      "this takes more than \(Evaluation.defaultBudget / 1_000_000) million operations", at: range,
      hint: "use smaller vectors, or fewer nested calls")
  }

  fileprivate func raised(in name: String, at range: SourceRange) -> Diagnostic {
    let prefix = message.hasPrefix("in '") ? "" : "in '\(name)': "
    return .error(prefix + message, at: range, hint: hint)
  }

  fileprivate static func noHigherJacobian(of name: String) -> Diagnostic {
    .error(
      "'\(name)' mixes the elements of its vector, so only its first derivative is defined here",
      at: nil, hint: "name the first derivative in a formula of its own and take that one's")
  }

  fileprivate static func noMatrixDerivative(of name: String) -> Diagnostic {
    .error(
      "'\(name)' mixes the elements of a matrix, which has no derivative here", at: nil,
      hint: "take the derivative by a number or a vector")
  }
}
