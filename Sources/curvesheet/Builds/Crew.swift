internal import Canvas

/// Who works for a build.
struct Crew: Sendable {
  let workers: Workers
  /// So many files at most are waited for at the same time.
  let waiters: Workers

  /// - Parameters:
  ///   - count: how many threads work, the calling one among them.
  ///   - waiters: who waits; nil for threads of its own.
  init(_ count: Int, waiters: Workers = Workers(8)) {
    workers = Workers(count, prepare: PangoMeasurer.prepare)
    self.waiters = waiters
  }
}
