internal import Diagnostics
internal import Lessons
internal import Text

/// A course as it lies on the disk: a folder whose contents list its lessons.
struct CourseFolder {
  /// Empty, or with a slash at its end.
  let path: String
  let contents: LessonFile
  let lesson: Lesson
  let list: CourseContents

  /// What is wrong with the contents' lists and what they name, in order.
  private(set) var diagnostics: [Diagnostic]
  /// The lessons that can be read, by their places in the list.
  private(set) var files: [Int: LessonFile] = [:]

  /// Reads the contents and the lessons.
  ///
  /// - Parameters:
  ///   - folder: as the command line names it.
  ///   - options: of the build.
  ///   - looking: told of each file before it is read.
  /// - Throws: `FileError` if the contents cannot be read, or the course lies where it is to be written to;
  ///   `Mistakes` where they are no lesson.
  init(
    _ folder: String, _ options: BuildOptions, _ looking: UsedFiles.Looking
  ) throws {
    let path = Self.prefix(of: folder)
    self.path = path
    let file = Self.contents(of: folder)
    looking(file)
    guard FileKind(of: file) != nil else {
      throw FileError(
        .read, file, because: "there is no such file",
        hint: "a course is a folder whose \(CourseContents.file) lists its lessons")
    }
    contents = try LessonFile.read(file)
    if Self.liesWithin(options.output, folder) {
      throw FileError(
        .make, options.output, because: "the course itself lies in it",
        hint: "give another output folder with -o")
    }
    let (read, faults) = LessonReader.read(contents.source)
    guard let read else { throw Mistakes(faults, in: contents.source) }
    lesson = read
    list = CourseContents(of: read)
    diagnostics = list.diagnostics
    for (place, entry) in list.entries.enumerated() {
      let reason = options.profile.reason(against: entry.folder)
      if let reason { diagnostics.append(.reservedName(entry, because: reason)) }
      looking(path + entry.file)
      if reason == nil, let file = self.file(of: entry) { files[place] = file }
    }
  }

  private mutating func file(of entry: CourseContents.Entry) -> LessonFile? {
    switch PlainWay.obstacle(on: entry.file, from: path) {
    case nil: break
    case .missing:
      let names = Folder.names(in: path.isEmpty ? "." : path)
        .filter { $0.hasSuffix(LessonLink.ending) && $0 != CourseContents.file }
      let nearest = nearestName(to: entry.file, in: names)
      diagnostics.append(
        .error(
          "there is no lesson '\(entry.file)' in the course's folder", at: entry.range,
          hint: nearest.map { "did you mean '\($0)'?" }))
      return nil
    case .link:
      diagnostics.append(
        .error(
          "'\(entry.file)' is a symbolic link, and none is followed", at: entry.range,
          hint: "put the lesson itself into the course's folder"))
      return nil
    case .folder, .other:
      diagnostics.append(.error("'\(entry.file)' is no plain file", at: entry.range))
      return nil
    }
    do {
      return try LessonFile.read(path + entry.file)
    } catch {
      diagnostics.append(
        .error("cannot read '\(entry.file)': \(error.reason)", at: entry.range))
      return nil
    }
  }

  /// What is wrong with the contents, as it is thrown.
  var mistakes: Mistakes {
    Mistakes(diagnostics.filter { $0.severity == .error }, in: contents.source)
  }

  /// The path of the contents of a course.
  static func contents(of folder: String) -> String { prefix(of: folder) + CourseContents.file }

  /// What stands before the names of its files.
  static func prefix(of folder: String) -> String {
    var folder = folder[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    return folder == "." ? "" : folder == "/" ? "/" : folder + "/"
  }

  /// Whether a folder is another or lies in it.
  private static func liesWithin(_ output: String, _ folder: String) -> Bool {
    let way = LexicalPath(folder).relative(to: LexicalPath(output))
    return !way.hasPrefix("..")
  }

  // MARK: Warnings

  /// What is to be said of the list once the lessons are known.
  ///
  /// - Parameters:
  ///   - outlines: of the lessons, by file.
  ///   - used: the paths of those that they use.
  mutating func warn(_ outlines: [String: LessonOutline], besides used: Set<String>) {
    for (place, entry) in list.entries.enumerated() where files[place] != nil {
      guard outlines[entry.file]?.isEmpty == true else { continue }
      diagnostics.append(.warning("the lesson '\(entry.file)' is empty", at: entry.range))
    }
    let names = Folder.names(in: path.isEmpty ? "." : path).filter {
      FileKind(of: path + $0) == .file
    }
    diagnostics += list.unlisted(among: names, besides: used)
  }
}

extension Diagnostic {
  fileprivate static func reservedName(
    _ entry: CourseContents.Entry, because reason: String
  ) -> Diagnostic {
    .error(
      "a lesson of a course cannot be called '\(entry.file)': \(reason)", at: entry.range,
      hint: "rename the lesson")
  }
}
