package import Diagnostics
package import Text

/// One evaluation, or a series of them over a range: what it may cost, and what it knows of decisions.
package final class EvaluationContext {
  /// Operations on elements that may still be done.
  var budget: Int
  let decisions = DecisionContext.make()
  private let source: OperationBudget?
  /// What it began with.
  private let granted: Int
  /// Whether that was all that was left.
  private let isOfRest: Bool
  /// The calls that led to the program that runs, as far as they are not written out in it.
  private(set) var path: UInt64 = 0
  /// The numbers of the programs that it has run. To take a frame calls nothing that takes another, so no access
  /// meets one that has not ended, and the checks for that, at each number of a curve, are left out.
  @exclusivity(unchecked) var values = Frames<Double>()
  @exclusivity(unchecked) var slopes = Frames<Dual>()
  @exclusivity(unchecked) var lanes = Frames<OneSided>()

  /// Enough for a few seconds' work at the most.
  package static let usual = 20_000_000

  /// - Parameters:
  ///   - source: what it takes its operations from.
  ///   - budget: how many it takes at the most.
  package init(from source: OperationBudget?, atMost budget: Int = EvaluationContext.usual) {
    self.source = source
    let remaining = source?.remaining ?? .max
    isOfRest = remaining < budget
    granted = min(budget, remaining)
    self.budget = granted
  }

  deinit {
    source?.charge(min(spent, granted) + (budget < 0 ? 1 : 0))
    decisions.free()
  }

  /// The operations that were done, or wanted.
  package var spent: Int { granted - budget }

  /// Whether more was wanted than there was; what an evaluation gave is then of no use.
  package var isSpent: Bool { budget < 0 }

  /// What is known of a decision from the ends of a bracket.
  package func force(_ site: Site, _ forced: Forced) { decisions.force(site, forced) }

  /// Whether it keeps from here on how the switches stand that are met.
  package func observeSwitches(_ isWanted: Bool = true) { decisions.isObserved = isWanted }

  package var observed: [Switch] { decisions.observed }

  /// Gives what was observed for an array to observe into.
  package func exchangeObserved(_ other: inout [Switch]) { decisions.exchange(&other) }

  /// Takes operations for work outside of programs.
  package func charge(_ operations: Int = 1) { budget -= operations }

  func spend(_ operations: Int) throws(EvaluationFault) {
    budget -= operations
    if budget < 0 { throw isOfRest ? .budgetSpent : .tooCostly }
  }

  /// Does `work`, each of whose operations counts as several.
  func weighing<T>(_ weight: Int, _ work: () throws -> T) rethrows -> T {
    let before = budget
    defer { budget -= (before - budget) * (weight - 1) }
    return try work()
  }

  /// Does `work` where a call has led.
  func at<T>(_ site: Site, _ work: () throws -> T) rethrows -> T {
    let outer = path
    path = site.id
    defer { path = outer }
    return try work()
  }
}

extension EvaluationFault {
  fileprivate static let tooCostly = EvaluationFault(
    "this takes more than \(EvaluationContext.usual / 1_000_000) million operations",
    hint: "use smaller vectors, or fewer nested calls")

  fileprivate static let budgetSpent = EvaluationFault(
    "all evaluations together take more than \(OperationBudget.usual / 1_000_000) million operations",
    hint: "use smaller vectors, fewer nested calls, or several lessons")
}

extension Diagnostic {
  /// The fault of a lesson that takes more than all its evaluations may.
  package static func budgetSpent(at range: SourceRange?) -> Diagnostic {
    Diagnostic(EvaluationFault.budgetSpent, at: range)
  }

  init(_ fault: EvaluationFault, at range: SourceRange?) {
    self = .error(fault.message, at: range, hint: fault.hint)
  }

  /// The fault of a formula, where the author called it: the author may not see its text.
  func raised(in name: String, at range: SourceRange) -> Diagnostic {
    let prefix = message.hasPrefix("in '") ? "" : "in '\(name)': "
    return .error(prefix + message, at: range, hint: hint)
  }
}
