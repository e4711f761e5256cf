/// What an evaluation knows of the decisions that it meets: who observes them, how those stand that
/// are known from the ends of a bracket, and the sides that the enclosing derivatives are taken from.
package final class DecisionContext {
  /// Observes decisions, for the search of kinks and poles; nil for plain evaluation.
  package var switches: Switches?
  /// Decisions that are known from the ends of a bracket.
  package var forced: [Site: Forced] = [:]
  /// The sides of the enclosing perturbations, outermost first; the current one has the tag
  /// `levels.count + 1`.
  package private(set) var levels: [Lanes.Side] = []
  /// How often a tie was met.
  package var ties = 0

  package init() {}

  /// Counts a tie.
  func meetTie() { ties += 1 }

  /// Does `work` on one side of the current place.
  func inside<T>(_ side: Lanes.Side, _ work: () throws -> T) rethrows -> T {
    levels.append(side)
    defer { levels.removeLast() }
    return try work()
  }
}
