internal import Analysis
internal import Synchronization

/// What was traced last: what is said of a figure is said of what was drawn, and costs nothing more.
final class LastTraced<Result: Sendable>: Sendable {
  private let known = Mutex<(window: PlaneWindow, result: Result)?>(nil)

  /// What is found in a window; another one takes its place.
  func result(in window: PlaneWindow, _ trace: () -> Result) -> Result {
    known.withLock { last in
      if let last, last.window == window { return last.result }
      let result = trace()
      last = (window, result)
      return result
    }
  }

  /// What was found last, or what is found where the window has the size of a page.
  func last(
    x: ClosedRange<Double>, y: ClosedRange<Double>, _ trace: (PlaneWindow) -> Result
  ) -> Result {
    if let last = known.withLock({ $0?.result }) { return last }
    let window = PlaneWindow(x: x, y: y, width: 560, height: 330)
    return result(in: window) { trace(window) }
  }
}
