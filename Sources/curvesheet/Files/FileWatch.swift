internal import Glibc

/// Waits for a file to be saved, and for the signals that end the program (inotify(7)).
///
/// The folder is watched and not the file, since many editors write a new file and rename it into the
/// place of the old one. While a watch lives, SIGINT and SIGTERM arrive only in `wait`, so that no
/// build is cut short.
struct FileWatch: ~Copyable {
  enum Event {
    case saved, ended
  }

  private let path: String
  private let queue: Int32
  /// The file's name in each folder that is watched: where it lies, and where a link leads.
  private var names: [Int32: String] = [:]

  /// - Throws: `FileError` if the folder cannot be watched.
  init(_ path: String) throws(FileError) {
    self.path = path
    queue = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard queue >= 0 else { throw FileError(.read, path, errno) }
    for file in Set([path, Self.target(of: path)]) {
      let (folder, name) = file.splitAtLastSlash
      let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF)
      let folderWatch = inotify_add_watch(queue, folder.isEmpty ? "." : folder, events)
      guard folderWatch >= 0 else { throw FileError(.read, path, errno) }
      names[folderWatch] = name
    }
    var signals = Self.endingSignals
    sigprocmask(SIG_BLOCK, &signals, nil)
    // Without a handler a signal would end the program instead of the waiting.
    signal(SIGINT) { _ in }
    signal(SIGTERM) { _ in }
  }

  deinit {
    Glibc.close(queue)
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    var signals = Self.endingSignals
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  private static var endingSignals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// The file itself, where `path` is a link.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Waits until the file is saved and then left alone for a moment, so that several saves in a
  /// burst are one.
  ///
  /// - Throws: `FileError` if the folder goes away.
  func wait() throws(FileError) -> Event {
    repeat {
      if !poll(seconds: nil) { return .ended }
    } while try !takeEvents()
    while poll(seconds: 0.05) { _ = try takeEvents() }
    return .saved
  }

  /// Whether there is an event within so many seconds, or ever; not if a signal ends the waiting.
  private func poll(seconds: Double?) -> Bool {
    var descriptors = fd_set()
    withUnsafeMutableBytes(of: &descriptors) { bits in
      bits[Int(queue) / 8] |= 1 << UInt8(queue % 8)
    }
    var none = sigset_t()
    sigemptyset(&none)
    guard let seconds else { return pselect(queue + 1, &descriptors, nil, nil, nil, &none) > 0 }
    var limit = timespec(tv_sec: 0, tv_nsec: Int(seconds * 1e9))
    return pselect(queue + 1, &descriptors, nil, nil, &limit, &none) > 0
  }

  /// Whether one of the events that have come is a save of the file.
  private func takeEvents() throws(FileError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(queue, &buffer, buffer.count)
    guard count > 0 else { return false }
    var isSaved = false
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= count {
      let event = buffer.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let text = buffer[(offset + header)..<(offset + header + Int(event.len))]
      if event.mask & UInt32(IN_DELETE_SELF) != 0 { throw FileError(.read, path, ENOENT) }
      if names[event.wd] == String(decoding: text.prefix { $0 != 0 }, as: UTF8.self) {
        isSaved = true
      }
      offset += header + Int(event.len)
    }
    return isSaved
  }
}
