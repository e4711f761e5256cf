internal import Synchronization

/// Lets several lessons, which are built in any order, say what they have to say in the order of the course.
final class Turns: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [Voice.Line]] = [:]
    /// What was said of wrong things: several lessons may use the same one.
    var told: Set<String> = []
  }

  private let state = Mutex(State())

  /// Notes that a lesson has no more to say.
  ///
  /// - Parameters:
  ///   - number: its place among all that will do so.
  ///   - voice: what it has said.
  func finish(_ number: Int, _ voice: Voice) {
    state.withLock { state in
      state.waiting[number] = voice.lines
      while let lines = state.waiting.removeValue(forKey: state.next) {
        Self.say(
          lines.filter { line in
            guard case .error(let text) = line else { return true }
            return state.told.insert(text).inserted
          })
        state.next += 1
      }
    }
  }

  /// Says what was kept.
  static func say(_ lines: [Voice.Line]) {
    for line in lines {
      switch line {
      // What cannot be written there is not worth more than the rest of the course.
      case .output(let text): try? Terminal.print(text)
      case .error(let text): Terminal.report(text)
      }
    }
  }
}
