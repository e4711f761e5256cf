package import Drawings
internal import Synchronization

/// What something was found for: a digest of all that it depends on.
package struct MemoryKey: Hashable, Sendable {
  package let number: UInt128

  package init(_ digest: Digest) { number = digest.value }

  package init(_ number: UInt128) { self.number = number }

  /// Of something else that is made of the same.
  package func joined(with word: String) -> MemoryKey {
    var digest = Digest()
    digest.append(counted: "\(number) \(word)".utf8)
    return MemoryKey(digest)
  }
}

/// What builds have found at the blocks of lessons, as bytes by key; any number of threads may use it.
///
/// It holds what the last builds have used, so that it does not grow with their number.
package final class LessonMemory: Sendable {
  /// All that findings depend on and no lesson says: the program, its libraries and fonts.
  package let circumstances: String
  private let state: Mutex<State>

  /// Builds after which something that none of them has used is forgotten.
  private static let memorableBuilds = 8
  /// Bytes above which what is used in other builds than the last is forgotten.
  private static let mostBytes = 64 << 20

  private struct Entry {
    var bytes: ArraySlice<UInt8>
    /// The builds since it was used.
    var age = 0
  }

  private struct State {
    var entries: [MemoryKey: Entry] = [:]
    var byteCount = 0
    var isChanged = false
    /// By key, what was taken from memory in this build.
    var recalled = 0
  }

  /// - Parameters:
  ///   - circumstances: what all findings depend on.
  ///   - entries: what is known, with the number of builds since it was used.
  package init(
    circumstances: String, entries: [(key: MemoryKey, age: Int, bytes: ArraySlice<UInt8>)] = []
  ) {
    self.circumstances = circumstances
    var state = State()
    for entry in entries {
      state.entries[entry.key] = Entry(bytes: entry.bytes, age: entry.age)
      state.byteCount += entry.bytes.count
    }
    self.state = Mutex(state)
  }

  /// What is known for a key.
  package func bytes(for key: MemoryKey) -> ArraySlice<UInt8>? {
    state.withLock { state in
      guard let bytes = state.entries[key]?.bytes else { return nil }
      state.entries[key]?.age = 0
      return bytes
    }
  }

  /// Notes that something known was of use.
  func recall() { state.withLock { $0.recalled += 1 } }

  package func keep(_ bytes: [UInt8], for key: MemoryKey) {
    state.withLock { state in
      state.byteCount += bytes.count - (state.entries[key]?.bytes.count ?? 0)
      state.entries[key] = Entry(bytes: bytes[...])
      state.isChanged = true
    }
  }

  /// How many blocks were taken from memory since the build began.
  package var recalled: Int { state.withLock(\.recalled) }

  /// Begins a build: what several before it have not used is forgotten.
  package func beginBuild() {
    state.withLock { state in
      state.recalled = 0
      let most = state.byteCount > Self.mostBytes ? 1 : Self.memorableBuilds
      for (key, entry) in state.entries {
        if entry.age >= most {
          state.entries[key] = nil
          state.byteCount -= entry.bytes.count
          state.isChanged = true
        } else {
          state.entries[key]?.age += 1
        }
      }
    }
  }

  /// All that is known, if it is not what it began with: in the order of the keys.
  package var changedEntries: [(key: MemoryKey, age: Int, bytes: ArraySlice<UInt8>)]? {
    state.withLock { state in
      guard state.isChanged else { return nil }
      return state.entries.sorted { $0.key.number < $1.key.number }.map {
        ($0.key, $0.value.age, $0.value.bytes)
      }
    }
  }
}
