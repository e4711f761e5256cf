import LanguageServer
import Synchronization

/// Files that a test writes, by their paths, without a disk.
final class Disk: Sendable {
  private struct State {
    var texts: [String: String]
    var reads = 0
  }

  private let state: Mutex<State>

  init(_ texts: [String: String]) { state = Mutex(State(texts: texts)) }

  subscript(path: String) -> String? {
    get { state.withLock { $0.texts[path] } }
    set { state.withLock { $0.texts[path] = newValue } }
  }

  /// How many files were read.
  var reads: Int { state.withLock(\.reads) }

  var files: LessonFiles {
    LessonFiles(
      text: { path in
        self.state.withLock { $0.reads += 1 }
        return self[path].map { Array($0.utf8) }
      },
      names: { folder in
        self.state.withLock(\.texts).keys.filter { $0.hasPrefix(folder) }
          .map { String($0.dropFirst(folder.count)) }.filter { !$0.contains("/") }
      }, state: { self[$0] })
  }
}
