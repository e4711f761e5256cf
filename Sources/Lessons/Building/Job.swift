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
  let work: @Sendable (Findings.Usage) -> Findings
}

extension [Job] {
  /// What the jobs find, in their order, in whatever order they are done.
  func done(by each: LessonBuilder.ForEach) -> [Findings] {
    let ledger = Mutex(Ledger(findings: Array<Findings?>(repeating: nil, count: count)))
    each(map(\.id)) { number in
      var usage = self[number].usage
      usage += ledger.withLock(\.usage)
      let findings = self[number].work(usage)
      ledger.withLock { $0.enter(findings, of: number) }
    }
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
