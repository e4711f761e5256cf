internal import Diagnostics
internal import Glibc
internal import Lessons

/// Reads the pictures of the author's that a lesson shows, each once.
struct PictureFiles {
  /// From the working folder, empty or with a slash at its end.
  private let folder: String
  /// The folders of the output folder that builds fill.
  private let made: Set<FileIdentity>
  private let known: KnownPictures?
  private var pictures: [OwnPicture] = []
  private var bytes = 0
  /// What became of each file, by the bytes of its name.
  private var outcomes: [[UInt8]: Outcome] = [:]
  /// The names of those that were taken, in lower case: some file systems do not tell more.
  private var taken: [String: String] = [:]

  private enum Outcome {
    case taken
    case refused(String)
  }

  /// Each, and all together.
  private static let (largest, most) = (20 << 20, 200 << 20)

  private init(folder: String, output: String, made names: [String], known: KnownPictures?) {
    (self.folder, self.known) = (folder, known)
    made = Set(names.compactMap { FileIdentity(of: output + "/" + $0) })
  }

  /// Reads a lesson's pictures.
  ///
  /// - Parameters:
  ///   - lesson: what was read of the file.
  ///   - file: the file's path.
  ///   - output: the output folder.
  ///   - names: the folders in it that builds fill.
  ///   - known: those that were read before, which are not read again where nothing has changed.
  ///   - looking: told of each path before it is looked at.
  /// - Returns: the pictures, and a warning for each place that shows one that is not taken.
  static func read(
    of lesson: Lesson, at file: String, into output: String, besides names: [String],
    knowing known: KnownPictures? = nil, _ looking: UsedFiles.Looking
  ) -> (files: OwnFiles, warnings: [Diagnostic]) {
    read(
      lesson.wantedPictures, at: file, into: output, besides: names, knowing: known, looking)
  }

  /// The same of a lesson of which no more is known.
  static func read(
    _ pictures: [WantedPicture], at file: String, into output: String, besides names: [String],
    knowing known: KnownPictures? = nil, _ looking: UsedFiles.Looking
  ) -> (files: OwnFiles, warnings: [Diagnostic]) {
    let folder = file.splitAtLastSlash.folder
    var reader = PictureFiles(folder: folder, output: output, made: names, known: known)
    var warnings: [Diagnostic] = []
    var endless: [String] = []
    for wanted in pictures {
      let reason: String?
      switch wanted.path {
      case .success(let path): reason = reader.refusal(of: path, looking)
      case .failure(let refusal): reason = refusal.reason
      }
      guard let reason else { continue }
      if reader.isEndless(wanted) { endless.append(wanted.address) }
      warnings.append(
        .warning(
          "the report does not take '\(wanted.address.withoutControls)' with it: \(reason)",
          at: wanted.range))
    }
    let way = LexicalPath(folder.isEmpty ? "." : folder).relative(to: LexicalPath(output))
    return (OwnFiles(way: way, pictures: reader.pictures, endless: endless), warnings)
  }

  /// Takes a picture, if it can; else says why not.
  private mutating func refusal(of path: String, _ looking: UsedFiles.Looking) -> String? {
    let key = Array(path.utf8)
    let outcome: Outcome
    if let known = outcomes[key] {
      outcome = known
    } else {
      looking(folder + path)
      outcome = take(path).map { .refused($0) } ?? .taken
      outcomes[key] = outcome
    }
    if case .refused(let reason) = outcome { return reason }
    return nil
  }

  private mutating func take(_ path: String) -> String? {
    if let reason = Self.reason(for: PlainWay.obstacle(on: path, from: folder)) { return reason }
    if isMade(path) { return "it lies where builds write" }
    if PendingFile.isName(path) { return "its name is one of a file that a build left" }
    if let other = taken[path.lowercased()] {
      return "its name differs from '\(other)' only in case"
    }
    let bytes: [UInt8]
    do throws(Descriptor.Failure) {
      if let known {
        bytes = try known.bytes(of: folder + path, Self.read)
      } else {
        bytes = try Self.read(folder + path)
      }
    } catch {
      return String(cString: strerror(error.code))
    }
    guard bytes.count <= Self.largest else {
      return "a picture has at most \(Self.largest >> 20) megabytes"
    }
    guard let format = PictureFormat(of: bytes) else {
      return "its bytes are none of PNG, JPEG, GIF, WebP or SVG"
    }
    guard self.bytes + bytes.count <= Self.most else {
      return "the pictures of a lesson have at most \(Self.most >> 20) megabytes together"
    }
    self.bytes += bytes.count
    taken[path.lowercased()] = path
    pictures.append(OwnPicture(name: path, format: format, bytes: bytes))
    return nil
  }

  /// What became no plain file meanwhile is neither followed nor waited for.
  private static func read(_ path: String) throws(Descriptor.Failure) -> [UInt8] {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    return try Descriptor(path, flags: flags).read(limit: largest + 1)
  }

  /// Whether an address leads to a pipe, a device or a socket, by whatever way: who shows it may wait for ever.
  private func isEndless(_ picture: WantedPicture) -> Bool {
    let path = picture.namedPath
    guard !path.contains("\0") else { return false }
    let place = path.hasPrefix("/") ? path : folder + path
    return FileKind(of: place, followingLinks: true) == .other
  }

  /// Whether a path leads through a folder that builds fill.
  private func isMade(_ path: String) -> Bool {
    var way = folder.isEmpty ? "." : String(folder.dropLast())
    if way.isEmpty { way = "/" }
    let names = path.split(separator: "/").dropLast()
    let steps = names.reduce(into: [way]) { $0.append($0[$0.count - 1] + "/" + $1) }
    return steps.contains { FileIdentity(of: $0).map(made.contains) ?? false }
  }

  private static func reason(for obstacle: PlainWay.Obstacle?) -> String? {
    switch obstacle {
    case nil: nil
    case .missing: "there is no such file in the lesson's folder"
    case .link: "a symbolic link leads there, and none is followed"
    case .folder: "it is a folder"
    case .other: "it is no plain file"
    }
  }
}

extension WantedPicture.Refusal {
  fileprivate var reason: String {
    switch self {
    case .root: "it begins at the root"
    case .parentFolder: "'..' leads out of the lesson's folder"
    case .encodedSlash: "no name holds a '/'"
    case .backslash: "folders are parted by '/'"
    case .control: "it has control characters"
    case .noName: "it names no file"
    case .noText: "it is not UTF-8"
    }
  }
}
