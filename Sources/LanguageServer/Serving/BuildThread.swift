internal import Glibc
internal import Synchronization

/// Builds one lesson after the other on a thread of its own.
final class BuildThread: Sendable {
  private struct State {
    var order: BuildOrder?
    var result: BuildResult?
  }

  private let state = Mutex(State())
  private let workshop: Workshop
  /// A byte for each order, and one for each result.
  private let orders: Pipe
  private let results: Pipe

  /// Nil where the system gives no pipe or thread.
  init?(_ workshop: Workshop) {
    guard let orders = Pipe(), let results = Pipe() else { return nil }
    (self.workshop, self.orders, self.results) = (workshop, orders, results)
    let retained = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { thread in
        if let thread { Unmanaged<BuildThread>.fromOpaque(thread).takeRetainedValue().run() }
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      retained.release()
      return nil
    }
    pthread_detach(thread)
  }

  /// What can be read once a result is there.
  var isDone: Int32 { results.exit }

  /// Begins to build; the result of the order before has to be taken first.
  func begin(_ order: BuildOrder) {
    state.withLock { $0.order = order }
    orders.signal()
  }

  /// The result, once `isDone` can be read.
  func take() -> BuildResult? {
    results.wait()
    return state.withLock { state in
      defer { state.result = nil }
      return state.result
    }
  }

  private func run() {
    while true {
      orders.wait()
      guard let order = state.withLock(\.order) else { continue }
      let result = order.build(in: workshop)
      state.withLock { $0 = State(order: nil, result: result) }
      results.signal()
      // Meanwhile the client is told what is wrong.
      order.show(result, in: workshop)
    }
  }
}
