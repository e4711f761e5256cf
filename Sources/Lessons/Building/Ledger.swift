internal import Synchronization

/// What jobs find that are done in any order, and what they have taken of the bounds of a lesson.
final class Ledger: Sendable {
  private struct State {
    /// By job; nil for those that are not done.
    var findings: [Findings?]
    /// All jobs below this one are done, and have taken `usage`.
    var next = 0
    var usage = Findings.Usage()
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(findings: Array(repeating: nil, count: count)))
  }

  /// What was taken by the jobs before the first that is not done: for any of these, no more than what
  /// was taken before it in the lesson's order.
  var usage: Findings.Usage { state.withLock { $0.usage } }

  /// Of all jobs that are done, in their order.
  var findings: [Findings] { state.withLock { $0.findings.compactMap(\.self) } }

  func enter(_ findings: Findings, of job: Int) {
    state.withLock { state in
      state.findings[job] = findings
      while state.next < state.findings.count, let findings = state.findings[state.next] {
        state.usage += findings.usage
        state.next += 1
      }
    }
  }
}
