internal import Synchronization

/// What is found at a piece once it is known what the pieces before it have taken of the lesson's
/// bounds.
struct Job: Sendable {
  /// Of the figure that is drawn.
  var id: String?
  /// Of the piece, among those that are worked.
  let place: Int
  /// What was taken before the piece when the job was made.
  let usage: Findings.Usage
  /// Whether there is next to nothing to do.
  var isKnown = false
  let work: @Sendable (Findings.Usage) -> Findings
}

extension [Job] {
  /// What the jobs find, in their order, in whatever order they are done. What is known already is worth no
  /// thread.
  func done(by each: LessonBuilder.ForEach) -> [Findings] {
    let ledger = Mutex(Ledger(findings: Array<Findings?>(repeating: nil, count: count)))
    @Sendable func work(_ number: Int) {
      var usage = self[number].usage
      usage += ledger.withLock(\.usage)
      let findings = self[number].work(usage)
      ledger.withLock { $0.enter(findings, of: number) }
    }
    let new = indices.filter { !self[$0].isKnown }
    for number in indices where self[number].isKnown { work(number) }
    if !new.isEmpty { each(new.map { self[$0].id }) { work(new[$0]) } }
    return ledger.withLock { $0.findings.compactMap(\.self) }
  }
}

private struct Ledger {
  /// By job; nil for those that are not done.
  private(set) var findings: [Findings?]
  /// What was taken by all jobs below `next`: for those that are not done, no more than what was taken
  /// before them in the lesson's order.
  private(set) var usage = Findings.Usage()
  private var next = 0

  init(findings: [Findings?]) { self.findings = findings }

  mutating func enter(_ found: Findings, of job: Int) {
    findings[job] = found
    while next < findings.count, let findings = findings[next] {
      usage += findings.usage
      next += 1
    }
  }
}
