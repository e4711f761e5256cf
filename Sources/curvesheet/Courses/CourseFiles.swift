internal import Canvas
internal import Drawings
internal import Glibc
internal import Lessons

/// The files of a course that are of no lesson: what lessons there are, for other programs and for sites.
struct CourseFiles {
  /// What is to be done.
  struct Changes {
    /// A line for each formula that changed.
    var formulas: [String] = []
    /// New content by name.
    var written: [(name: String, bytes: [UInt8])] = []
    /// What an earlier build has made and this one does not.
    var removed: [String] = []
    /// What lessons that are gone have left, by their folders.
    var gone: [(folder: String, paths: [String])] = []

    var isEmpty: Bool { written.isEmpty && removed.isEmpty && gone.isEmpty }

    func lines(would isChecked: Bool) -> [String] {
      let verb = isChecked ? " would be " : " "
      return written.map { "\($0.name)\(verb)written" }
        + (removed + gone.map { "\($0.folder)/" }).map { "\($0)\(verb)removed" }
    }

    func messages(would isChecked: Bool, in folder: String) -> [BuildMessage] {
      let gone = gone.flatMap { lesson in lesson.paths.map { "\(lesson.folder)/\($0)" } }
      func message(_ name: String, _ action: String) -> BuildMessage {
        .file(path: "\(folder)/\(name)", figure: nil, action: action, isPlanned: isChecked)
      }
      return written.map { message($0.name, "written") }
        + (removed + gone).map { message($0, "removed") }
    }
  }

  /// The names of all of them.
  var names: [String] {
    [profile.siteFile(of: course)?.name, CourseFile.name].compactMap(\.self)
  }

  private let course: Course
  private let folder: String
  private let profile: Profile
  private let hasPages: Bool

  init(of course: Course, in folder: String, for profile: Profile, hasPages: Bool) {
    (self.course, self.folder) = (course, folder)
    (self.profile, self.hasPages) = (profile, hasPages)
  }

  /// What of the files is not as it should be.
  ///
  /// - Throws: `FileError` if one cannot be read, or is none of ours.
  func look() throws(FileError) -> Changes {
    var changes = Changes()
    let old = try OutputFile.bytes(of: folder + "/" + CourseFile.name)
    let json = CourseFile.json(of: course, for: profile, hasPages: hasPages)
    if let old {
      guard let known = JSON(parsing: old), CourseFile.isOwn(known) else {
        throw stranger(CourseFile.name)
      }
      changes.formulas = CourseFile.changes(since: known, in: course)
      let kept = Set(course.chapters.map { $0.folder.lowercased() })
      for name in CourseFile.folders(in: known) where !kept.contains(name.lowercased()) {
        if let gone = try leftovers(in: name) { changes.gone.append((name, gone)) }
      }
    }
    for other in Profile.allCases {
      guard let file = other.siteFile(of: course) else { continue }
      let there = try OutputFile.bytes(of: folder + "/" + file.name)
      let isOwn = there?.starts(with: Profile.siteFileHead.utf8) ?? true
      if other == profile {
        if !isOwn { throw stranger(file.name) }
        if there != Array(file.text.utf8) {
          changes.written.append((file.name, Array(file.text.utf8)))
        }
      } else if there != nil, isOwn {
        changes.removed.append(file.name)
      }
    }
    let bytes = Array((json.text() + "\n").utf8)
    if old != bytes { changes.written.append((CourseFile.name, bytes)) }
    return changes
  }

  /// Writes and removes what is not as it should be.
  ///
  /// - Throws: `FileError`.
  func write(_ changes: Changes, _ options: BuildOptions) throws {
    if changes.isEmpty { return }
    try Folder.make(folder)
    try FolderLock.hold(folder, for: .writing, waiting: {}) {
      for (name, bytes) in changes.written {
        try PendingFile(bytes, for: folder + "/" + name).place()
      }
      for name in changes.removed { unlink(folder + "/" + name) }
      for (name, paths) in changes.gone {
        for path in paths { unlink("\(folder)/\(name)/\(path)") }
        let inner = BuildPlan.folders(of: paths).reversed().map { "\(name)/\($0)" }
        // Those that still hold something stay.
        for path in inner + [name] { rmdir(folder + "/" + path) }
      }
    }
  }

  private func stranger(_ name: String) -> FileError {
    FileError(
      .make, folder + "/" + name, because: "no build of this course has made what is there",
      hint: "move that file away, or give another output folder with -o")
  }

  // MARK: Lessons that are gone

  /// The files that builds of a lesson have made in its folder, the list of them last; nil where there are none.
  private func leftovers(in name: String) throws(FileError) -> [String]? {
    let folder = folder + "/" + name
    guard FileKind(of: folder) == .folder,
      let bytes = try OutputFile.bytes(of: folder + "/" + BuildPlan.valuesName),
      let values = JSON(parsing: bytes)
    else { return nil }
    let listing = Listing(in: [values])
    var paths: [String] = []
    for path in (listing.paths ?? []) + listing.reportNames.flatMap(\.all) {
      let isPlain = BuildPlan.folders(of: [path]).allSatisfy {
        FileKind(of: folder + "/" + $0) == .folder
      }
      guard isPlain, FileKind(of: folder + "/" + path) == .file,
        let bytes = try OutputFile.bytes(of: folder + "/" + path),
        Listing.isOwn(path) || Fingerprint.inFile(bytes) != nil || Ownership.isReport(bytes)
      else { continue }
      paths.append(path)
    }
    return paths + [BuildPlan.valuesName]
  }
}
