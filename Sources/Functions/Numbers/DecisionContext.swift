/// What an evaluation knows of the decisions that it meets: who observes them, how those stand that
/// are known from the ends of a bracket, and the sides that the enclosing derivatives are taken from.
///
/// It lies where `make` puts it until it is freed: each operation is given it, and a reference that
/// each of them counted would cost as much as the operation.
package struct DecisionContext {
  private struct State {
    var isObserved = false
    var observed: [Switch] = []
    var forced: [Site: Forced] = [:]
    var levels: [OneSided.Side] = []
    var isByElements = false
    var ties = 0
  }

  private let state: UnsafeMutablePointer<State>

  static func make() -> DecisionContext {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return DecisionContext(state: state)
  }

  func free() {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Decisions that are known from the ends of a bracket.
  var forced: [Site: Forced] { state.pointee.forced }
  /// The sides of the enclosing perturbations, outermost first.
  var levels: [OneSided.Side] { state.pointee.levels }
  /// The tag of the current perturbation.
  var tag: Int { state.pointee.levels.count + 1 }
  /// Whether the current derivative is by the elements of a vector: those that tie then share the slope
  /// of the largest.
  var isByElements: Bool { state.pointee.isByElements }
  /// How often a tie was met.
  var ties: Int {
    get { state.pointee.ties }
    nonmutating set { state.pointee.ties = newValue }
  }

  func force(_ site: Site, _ forced: Forced) { state.pointee.forced[site] = forced }

  /// Counts a tie.
  func meetTie() { state.pointee.ties += 1 }

  /// Does `work` for a derivative by the elements of a vector, or by a number.
  func byElements<T>(_ isByElements: Bool, _ work: () throws -> T) rethrows -> T {
    let outer = state.pointee.isByElements
    state.pointee.isByElements = isByElements
    defer { state.pointee.isByElements = outer }
    return try work()
  }

  /// Does `work` on one side of the current place.
  func inside<T>(_ side: OneSided.Side, _ work: () throws -> T) rethrows -> T {
    state.pointee.levels.append(side)
    defer { state.pointee.levels.removeLast() }
    return try work()
  }
}

// MARK: - Observing

/// Every decision and every possible pole of an evaluation, for the search of kinks and poles.
///
/// Two evaluations at different places in which all switches stand alike have no kink, jump or pole
/// of the formula between them, up to pairs that the scan is too coarse to see.
extension DecisionContext {
  /// Whether what is met is kept; it is not in plain evaluation.
  var isObserved: Bool {
    get { state.pointee.isObserved }
    nonmutating set { state.pointee.isObserved = newValue }
  }

  var observed: [Switch] { state.pointee.observed }

  /// Gives what was observed for an array to observe into.
  func exchange(_ other: inout [Switch]) { swap(&other, &state.pointee.observed) }

  /// Forgets all but the first `count` observations.
  func forget(after count: Int) {
    state.pointee.observed.removeLast(state.pointee.observed.count - count)
  }

  /// Does `work` unobserved.
  func unobserved<T>(_ work: () throws -> T) rethrows -> T {
    let outer = isObserved
    isObserved = false
    defer { isObserved = outer }
    return try work()
  }

  /// A comparison of two numbers.
  @inline(__always)
  func observe(_ site: Site, _ a: Double, _ b: Double, reach: @autoclosure () -> Double = 0) {
    if isObserved { keep(Switch(site, comparing: a, b, reach: reach())) }
  }

  /// A denominator, or the argument of a logarithm or root.
  @inline(__always)
  func observe(_ site: Site, argument: Double, reach: @autoclosure () -> Double = 0) {
    if isObserved { keep(Switch(site, argument: argument, reach: reach())) }
  }

  @inline(__always)
  func observe(
    _ site: Site, step rule: StepRule, of a: Double, reach: @autoclosure () -> Double = 0
  ) {
    if isObserved { keep(Switch(site, step: rule, of: a, reach: reach())) }
  }

  private func keep(_ made: Switch) { state.pointee.observed.append(made) }
}
