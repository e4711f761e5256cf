internal import Analysis
internal import Synchronization

/// What was traced last: what is said of a figure is said of what was drawn, and costs nothing more.
final class LastTraced<Result: Sendable>: Sendable {
  /// Those that were asked for last, the latest at the end.
  private let known = Mutex<[(window: PlaneWindow, result: Result)]>([])

  /// A figure is drawn on a page and for phones, by turns where its frames share what is traced.
  private static var most: Int { 2 }

  /// What is found in a window.
  func result(in window: PlaneWindow, _ trace: () -> Result) -> Result {
    known.withLock { known in
      let place = known.firstIndex { $0.window == window }
      let result = place.map { known.remove(at: $0).result } ?? trace()
      known = known.suffix(Self.most - 1) + [(window, result)]
      return result
    }
  }

  /// What was found last, or what is found where the window has the size of a page.
  func last(
    x: ClosedRange<Double>, y: ClosedRange<Double>, _ trace: (PlaneWindow) -> Result
  ) -> Result {
    if let last = known.withLock({ $0.last?.result }) { return last }
    let window = PlaneWindow(x: x, y: y, width: 560, height: 330)
    return result(in: window) { trace(window) }
  }
}
