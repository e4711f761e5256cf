internal import Synchronization

/// Lets several lessons, which are built in any order, say what they have to say in the order of the course.
final class Turns: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [Voice.Line]] = [:]
    /// What was said of wrong things: several lessons may use the same one.
    var told: Set<String> = []
    /// Of the first thing that could not be said.
    var failure: FileError?
  }

  private let state = Mutex(State())

  /// Why something could not be said.
  var failure: FileError? { state.withLock(\.failure) }

  /// Notes that a lesson has no more to say.
  ///
  /// - Parameters:
  ///   - number: its place among all that will do so.
  ///   - voice: what it has said.
  func finish(_ number: Int, _ voice: Voice) {
    state.withLock { state in
      state.waiting[number] = voice.lines
      while let lines = state.waiting.removeValue(forKey: state.next) {
        let new = lines.filter { line in
          switch line {
          case .output: true
          case .error(let text), .message(let text): state.told.insert(text).inserted
          }
        }
        do throws(FileError) {
          try Self.say(new)
        } catch {
          // The rest of the course is worth more than what is said of it.
          state.failure = state.failure ?? error
        }
        state.next += 1
      }
    }
  }

  /// Says what was kept.
  ///
  /// - Throws: `FileError` if standard output does not take all.
  static func say(_ lines: [Voice.Line]) throws(FileError) {
    for line in lines { try line.show() }
  }
}
