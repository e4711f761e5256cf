/// What an evaluation knows of the decisions that it meets: who observes them, how those stand that
/// are known from the ends of a bracket, and the sides that the enclosing derivatives are taken from.
package final class DecisionContext {
  /// Observes decisions, for the search of kinks and poles; nil for plain evaluation.
  private(set) var switches: Switches?
  /// Decisions that are known from the ends of a bracket.
  private(set) var forced: [Site: Forced] = [:]
  /// The sides of the enclosing perturbations, outermost first.
  private(set) var levels: [OneSided.Side] = []
  /// The tag of the current perturbation.
  var tag: Int { levels.count + 1 }
  /// Whether the current derivative is by the elements of a vector: those that tie then share the slope
  /// of the largest.
  private(set) var isByElements = false
  /// How often a tie was met.
  var ties = 0

  package init() {}

  package func observe(by switches: Switches) { self.switches = switches }

  package func force(_ site: Site, _ forced: Forced) { self.forced[site] = forced }

  /// Counts a tie.
  func meetTie() { ties += 1 }

  /// Does `work` for a derivative by the elements of a vector, or by a number.
  func byElements<T>(_ isByElements: Bool, _ work: () throws -> T) rethrows -> T {
    let outer = self.isByElements
    self.isByElements = isByElements
    defer { self.isByElements = outer }
    return try work()
  }

  /// Does `work` on one side of the current place.
  func inside<T>(_ side: OneSided.Side, _ work: () throws -> T) rethrows -> T {
    levels.append(side)
    defer { levels.removeLast() }
    return try work()
  }
}
