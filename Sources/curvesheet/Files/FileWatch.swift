internal import Glibc

/// Waits for a file, or one of others, to be saved, and for the signals that end the program (inotify(7)).
///
/// Folders are watched and not the file, since many editors write a new file and rename it into the
/// place of the old one; and those of all links that lead to it, since a link may be made to lead
/// elsewhere. While a watch lives, SIGINT and SIGTERM arrive only in `wait`, so that no
/// build is cut short.
struct FileWatch: ~Copyable {
  enum Event {
    case saved, rung, ended
  }

  private let path: String
  /// Files that matter as much.
  private var others: Set<String> = []
  private let queue: Int32
  /// What leads to the files, by the folders that are watched.
  private var steps: [Int32: Set<LinkSteps.Step>] = [:]

  private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF)

  /// - Throws: `FileError` if the file's folder cannot be watched.
  init(_ path: String) throws(FileError) {
    self.path = path
    queue = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard queue >= 0, inotify_add_watch(queue, Self.folder(of: path), Self.events) >= 0 else {
      throw FileError(.read, path, errno)
    }
    follow()
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

  private static func folder(of path: String) -> String {
    let folder = path.splitAtLastSlash.folder
    return folder.isEmpty ? "." : folder
  }

  /// Waits for another file's saves, too, from here on.
  mutating func watch(_ other: String) {
    if other == path || !others.insert(other).inserted { return }
    var link: LinkSteps
    repeat {
      link = LinkSteps(to: other)
      add(link)
    } while LinkSteps(to: other) != link
  }

  private mutating func add(_ link: LinkSteps) {
    for step in link.steps {
      let folder = inotify_add_watch(queue, step.folder, Self.events)
      if folder >= 0 { steps[folder, default: []].insert(step) }
    }
  }

  private var links: [LinkSteps] { ([path] + others.sorted()).map { LinkSteps(to: $0) } }

  /// Watches what leads to the files now, and looks again until nothing changed meanwhile.
  private mutating func follow() {
    var links: [LinkSteps]
    repeat {
      links = self.links
      let old = steps.keys
      steps = [:]
      for link in links { add(link) }
      for folder in old where steps[folder] == nil { inotify_rm_watch(queue, folder) }
    } while self.links != links
  }

  /// Waits until a file is saved and then left alone for a moment, so that several saves in a
  /// burst are one.
  ///
  /// - Parameters:
  ///   - silence: how long a moment is, in seconds.
  ///   - bell: ends the waiting, too.
  /// - Returns: whether it was saved, the bell was rung, or a signal ends the program.
  /// - Throws: `FileError` if the folder goes away.
  mutating func wait(
    forSilence silence: Double = 0.05, or bell: Bell? = nil
  ) throws(FileError) -> Event {
    while true {
      if !poll(seconds: nil, or: bell) { return .ended }
      if try takeEvents() { break }
      if bell?.wasRung() ?? false { return .rung }
    }
    while poll(seconds: silence) { _ = try takeEvents() }
    follow()
    return .saved
  }

  /// Whether there is an event within so many seconds, or ever; not if a signal ends the waiting.
  private func poll(seconds: Double?, or bell: Bell? = nil) -> Bool {
    let waiting = [queue] + (bell.map { [$0.descriptor] } ?? [])
    var descriptors = fd_set()
    withUnsafeMutableBytes(of: &descriptors) { bits in
      for descriptor in waiting { bits[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8) }
    }
    let end = waiting.reduce(0, max) + 1
    var none = sigset_t()
    sigemptyset(&none)
    guard let seconds else { return pselect(end, &descriptors, nil, nil, nil, &none) > 0 }
    var limit = timespec(tv_sec: 0, tv_nsec: Int(seconds * 1e9))
    return pselect(end, &descriptors, nil, nil, &limit, &none) > 0
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
      offset += header + Int(event.len)
      if event.mask & UInt32(IN_DELETE_SELF) != 0, !Folder.isFolder(Self.folder(of: path)) {
        throw FileError(.read, path, ENOENT)
      }
      let name = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
      guard let step = steps[event.wd]?.first(where: { $0.name == name }) else { continue }
      // A file that is made has yet to be written; to a link nothing is added.
      isSaved = isSaved || event.mask & UInt32(IN_CREATE) == 0 || FileKind(of: step.path) == .link
    }
    return isSaved
  }
}
