internal import Numerals
internal import Synchronization

/// What a build makes, step by step: one line on a terminal while it takes longer than half a second,
/// and how long each step took.
final class Progress: Sendable {
  private struct State {
    var expected = 0
    var times: [(subject: String, step: String, time: Duration)] = []
    /// When the line was written last; nil while there is none.
    var written: ContinuousClock.Instant?
  }

  private let start = ContinuousClock.now
  private let isShown: Bool
  private let state = Mutex(State())

  /// How long a build is silent, and how long a line stays at least.
  private static let (silence, pause) = (Duration.milliseconds(500), Duration.milliseconds(100))

  /// - Parameter isShown: whether there is to be a line, where standard error is a terminal.
  init(isShown: Bool) {
    self.isShown = isShown && Terminal.hasMovableCursor
  }

  /// Notes that there will be so many further steps.
  func expect(_ count: Int) { state.withLock { $0.expected += count } }

  /// Whether there was anything to do.
  var hasSteps: Bool { state.withLock { !$0.times.isEmpty } }

  /// Does one step, on any thread.
  ///
  /// - Parameters:
  ///   - step: what is made of the subject: `drawing`, `svg`.
  ///   - subject: the figure's id, or a file's name.
  ///   - work: what is done.
  /// - Returns: what `work` returns.
  func time<Result>(_ step: String, of subject: String, _ work: () -> Result) -> Result {
    let clock = ContinuousClock()
    let begin = clock.now
    let result = work()
    let end = clock.now
    state.withLock { state in
      state.times.append((subject, step, end - begin))
      guard isShown, end - start > Self.silence,
        state.written.map({ end - $0 > Self.pause }) ?? true
      else { return }
      state.written = end
      Terminal.show("\(state.times.count) of \(state.expected): \(subject) \(step)")
    }
    return result
  }

  /// Takes the line away, before anything else is written.
  func clear() {
    state.withLock { state in
      if state.written != nil { Terminal.show("") }
      state.written = nil
    }
  }

  /// `leaky: drawing 3.1 ms, svg 1.2 ms`, a line for each subject, those named first in their order.
  func times(of subjects: [String]) -> [String] {
    let times = state.withLock { $0.times }
    let others = Set(times.map(\.subject)).subtracting(subjects).sorted()
    return (subjects + others).map { subject in
      let steps = times.filter { $0.subject == subject }.sorted { $0.step < $1.step }.map {
        let milliseconds = NumberText.significantDigits(3, of: $0.time / .milliseconds(1))
        return "\($0.step) \(milliseconds) ms"
      }
      let isKnown =
        subjects.contains(subject)
        && !times.contains { $0.subject == subject && $0.step == "drawing" }
      return "\(subject): \(((isKnown ? ["from memory"] : []) + steps).joined(separator: ", "))"
    }
  }
}
