internal import Glibc
internal import Synchronization

/// Threads that share the work on a list.
enum Workers {
  /// How many threads can run at once.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// `work` of the numbers below `count`, in their order, whichever thread did which.
  ///
  /// After a failure nothing further is begun; what was not begun is nil.
  static func map<Value: Sendable>(
    _ count: Int, on threads: Int, _ work: @escaping @Sendable (Int) throws -> Value
  ) -> [Result<Value, any Error>?] {
    let job = Job(count, work)
    var others: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      let retained = Unmanaged.passRetained(Routine(job.run))
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { routine in
          if let routine {
            Unmanaged<Routine>.fromOpaque(routine).takeRetainedValue().run()
          }
          return nil
        }, retained.toOpaque())
      if status == 0 { others.append(thread) } else { retained.release() }
    }
    // Where the system gives no thread, this one does the work.
    job.run()
    for thread in others { pthread_join(thread, nil) }
    return job.results
  }
}

/// What a thread does.
private final class Routine: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// A list of which each thread takes the next number until there is none.
private final class Job<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var hasFailed = false
    var results: [Result<Value, any Error>?]
  }

  private let work: @Sendable (Int) throws -> Value
  private let state: Mutex<State>

  init(_ count: Int, _ work: @escaping @Sendable (Int) throws -> Value) {
    self.work = work
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  var results: [Result<Value, any Error>?] { state.withLock { $0.results } }

  func run() {
    while let number = take() {
      let result = Result { try work(number) }
      state.withLock { state in
        state.results[number] = result
        if case .failure = result { state.hasFailed = true }
      }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count, !state.hasFailed else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
