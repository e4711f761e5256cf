internal import Synchronization

/// What readers of a page ask the editor to show; any thread may add to it.
package final class Clicks: Sendable {
  /// Lines of a text.
  package struct Click: Hashable, Sendable {
    package let uri: String
    /// From 0.
    package let lines: ClosedRange<Int>

    package init(uri: String, lines: ClosedRange<Int>) { (self.uri, self.lines) = (uri, lines) }
  }

  private struct State {
    var clicks: [Click] = []
    var areWanted = false
  }

  private let state = Mutex(State())
  /// A byte for each click.
  private let pipe: Pipe

  /// Nil where the system gives no pipe.
  package init?() {
    guard let pipe = Pipe() else { return nil }
    self.pipe = pipe
  }

  /// Asks the editor.
  ///
  /// - Returns: whether it is one that can show a place.
  package func add(_ click: Click) -> Bool {
    let isWanted = state.withLock { state in
      if state.areWanted { state.clicks.append(click) }
      return state.areWanted
    }
    if isWanted { pipe.signal() }
    return isWanted
  }

  /// Lets clicks come from now on.
  package func want() { state.withLock { $0.areWanted = true } }

  /// What can be read once there is one.
  var isReadable: Int32 { pipe.exit }

  /// The next one, once `isReadable` can be read.
  func take() -> Click? {
    pipe.wait()
    return state.withLock { $0.clicks.isEmpty ? nil : $0.clicks.removeFirst() }
  }
}
