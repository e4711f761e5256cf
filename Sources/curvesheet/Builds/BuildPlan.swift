internal import Canvas
internal import Drawings
internal import Glibc
internal import Lessons

/// The files of a report, and which of them are not on the disk as they should be.
struct BuildPlan {
  /// A file that has to be written.
  struct Change {
    /// From the output folder.
    let path: String
    /// `redrawn`, `written`.
    let participle: String
    let bytes: @Sendable () throws(CanvasError) -> [UInt8]

    var name: String { path.splitAtLastSlash.name }
    /// The name without its ending: a figure's id.
    var stem: String { String(name.prefix { $0 != "." }) }
    var ending: String { String(name.dropFirst(stem.count + 1)) }
  }

  let folder: String
  /// All files of the report, from the output folder.
  private(set) var paths: [String] = []
  private(set) var changes: [Change] = []
  /// Pictures of an earlier build of this lesson that the report no longer names.
  private(set) var stale: [String] = []
  /// How the values differ from those of the build before.
  private var valueChanges: [ValueChanges.Change] = []
  /// Files of an earlier build that this one neither makes nor removes, and why.
  private var left: [(path: String, reason: String)] = []

  static let reportName = "report.md"
  static let pageName = "report.html"
  static let valuesName = "values.json"
  static let figuresName = "figures"
  static let dataName = "data"

  /// Compares a report with what is on the disk: a picture by its fingerprint, the other files by
  /// their bytes. With `force`, files that are as they should be are written all the same.
  ///
  /// - Throws: `FileError` if a file that is there cannot be read.
  init(
    _ report: Report, formats: [Format], withPage: Bool, in folder: String, force: Bool
  ) throws(FileError) {
    self.folder = folder
    for figure in report.figures {
      let picture = Picture(figure)
      for format in formats {
        try add(picture, as: format, force: force)
      }
      if let samples = figure.samples {
        let text = CSV.text([samples.header] + samples.rows) + "\n"
        try add(Array(text.utf8), at: "\(Self.dataName)/\(figure.id).csv", force: force)
      }
    }
    try add(report.values, lines: report.lines, force: force)
    if withPage { try add(ReportPage(report), force: force) }
    try add(report.markdown, at: Self.reportName, force: force)
    if !withPage, !changes.isEmpty, try isOwnFile(Self.pageName) {
      left.append((Self.pageName, "'--html' writes it anew"))
    }
    for name in usedFolders where isLink(name) { throw .link(folder + "/" + name) }
  }

  /// The folders in the output folder that files of the report lie in.
  private var usedFolders: [String] {
    [Self.figuresName, Self.dataName].filter { name in
      paths.contains { $0.hasPrefix(name + "/") }
    }
  }

  private func isLink(_ name: String) -> Bool { FileKind(of: folder + "/" + name) == .link }

  private mutating func add(
    _ picture: Picture, as format: Format, force: Bool
  ) throws(FileError) {
    let path = "\(Self.figuresName)/\(picture.id).\(format.rawValue)"
    paths.append(path)
    let old = try Self.bytes(of: folder + "/" + path)
    if !force, let old, Fingerprint.inFile(old) == picture.fingerprint(as: format) { return }
    changes.append(
      Change(path: path, participle: old == nil ? "drawn" : "redrawn") { () throws(CanvasError) in
        try picture.encoded(as: format)
      })
  }

  private mutating func add(_ page: ReportPage, force: Bool) throws(FileError) {
    paths.append(Self.pageName)
    let old = try Self.bytes(of: folder + "/" + Self.pageName)
    let fingerprint = page.fingerprint
    if !force, let old, Fingerprint.inFile(old) == fingerprint { return }
    changes.append(
      Change(path: Self.pageName, participle: "written") { () throws(CanvasError) in
        try page.bytes(fingerprint)
      })
  }

  private mutating func add(
    _ values: JSON, lines: [String: [String: Int]], force: Bool
  ) throws(FileError) {
    let old = try Self.bytes(of: folder + "/" + Self.valuesName).flatMap { JSON(parsing: $0) }
    try add(Array((values.text() + "\n").utf8), at: Self.valuesName, force: force)
    guard let old else { return }
    valueChanges = ValueChanges.between(old, values, lines: lines)
    let drawn = Set((values[ValueChanges.figures]?.members ?? []).map(\.key))
    // Some file systems do not tell upper case from lower.
    let made = Set(paths.map { $0.lowercased() })
    for figure in old[ValueChanges.figures]?.members ?? [] where !drawn.contains(figure.key) {
      try addStale(figure.key, ifNotAmong: made)
    }
  }

  /// Whoever can write `values.json` must not be able to name files elsewhere, or others' files.
  private mutating func addStale(_ id: String, ifNotAmong made: Set<String>) throws(FileError) {
    let isName = id.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
    }
    guard isName, !id.isEmpty, !isLink(Self.figuresName) else { return }
    for format in Format.allCases {
      let path = "\(Self.figuresName)/\(id).\(format.rawValue)"
      if !made.contains(path.lowercased()), try isOwnFile(path) { stale.append(path) }
    }
    let samples = "\(Self.dataName)/\(id).csv"
    if !isLink(Self.dataName), FileKind(of: folder + "/" + samples) == .file {
      left.append((samples, "its figure is gone, but nothing in it says who made it"))
    }
  }

  /// Whether there is a file, and no link, that carries a fingerprint.
  private func isOwnFile(_ path: String) throws(FileError) -> Bool {
    let path = folder + "/" + path
    guard FileKind(of: path) == .file, let bytes = try Self.bytes(of: path) else { return false }
    return Fingerprint.inFile(bytes) != nil
  }

  private mutating func add(_ bytes: [UInt8], at path: String, force: Bool) throws(FileError) {
    paths.append(path)
    if !force, try Self.bytes(of: folder + "/" + path) == bytes { return }
    changes.append(Change(path: path, participle: "written") { bytes })
  }

  /// Makes all files, several at once, and writes each beside its place, then puts all in their places:
  /// what fails on the way leaves the old files. The output folder is there already.
  ///
  /// - Parameters:
  ///   - workers: who makes the files.
  ///   - progress: told of each file.
  /// - Throws: `CanvasError` and `FileError`.
  func write(_ workers: Workers, _ progress: Progress) throws {
    for name in usedFolders { try Folder.make(folder + "/" + name) }
    PendingFile.removeLeftovers(in: folder)
    for name in [Self.figuresName, Self.dataName] where !isLink(name) {
      PendingFile.removeLeftovers(in: folder + "/" + name)
    }
    let (folder, changes) = (folder, changes)
    progress.expect(changes.count)
    let made = workers.map(changes.count) { number in
      let change = changes[number]
      return progress.time(change.ending, of: change.stem) {
        Result { try PendingFile(change.bytes(), for: folder + "/" + change.path) }
      }
    }
    var pending = made.compactMap { try? $0.get() }
    do {
      for file in made { _ = try file.get() }
      while let next = pending.first {
        try next.place()
        pending.removeFirst()
      }
    } catch {
      pending.forEach { $0.discard() }
      throw error
    }
    for path in stale { unlink(folder + "/" + path) }
  }

  /// What the plan does, a line for each file and each value; `would` for what is only checked.
  func lines(would isChecked: Bool) -> [String] {
    let verb = isChecked ? " would be " : " "
    let written = changes.map { "\($0.name)\(verb)\($0.participle)" }
    let removed = stale.map { "\($0.splitAtLastSlash.name)\(verb)removed" }
    let kept = left.map { "\($0.path.splitAtLastSlash.name) left as it is: \($0.reason)" }
    return written + removed + kept
      + valueChanges.map { change in
        change.line.map { "\(Self.reportName):\($0) \(change.text)" } ?? change.text
      }
  }

  /// Whether the disk is as it should be.
  var isEmpty: Bool { changes.isEmpty && stale.isEmpty }

  /// The whole file; nil if there is none.
  ///
  /// - Throws: `FileError` if it cannot be read, or is a link, which may lead out of the output folder.
  static func bytes(of path: String) throws(FileError) -> [UInt8]? {
    switch FileKind(of: path) {
    case nil: return nil
    case .link: throw .link(path)
    case .folder: throw FileError(.write, path, EISDIR)
    case .other: throw FileError(.make, path, because: "what is there is no file")
    case .file: break
    }
    do {
      return try Descriptor(path, flags: O_RDONLY | O_NOFOLLOW).read(limit: .max)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw FileError(.write, path, error.code)
    }
  }
}

extension FileError {
  fileprivate static func link(_ path: String) -> FileError {
    FileError(
      .make, path, because: "it is a symbolic link",
      hint: "a build writes nothing outside of the output folder; remove the link")
  }
}
