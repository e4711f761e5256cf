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
  ///   - profile: whose Markdown the reports are.
  ///   - output: where they are written to; nil where they are not.
  ///   - looking: told of each file before it is read.
  /// - Throws: `FileError` if the contents cannot be read, or the course lies where it is to be written to;
  ///   `Mistakes` where they are no lesson.
  init(
    _ folder: String, for profile: Profile, into output: String?, _ looking: UsedFiles.Looking
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
    if let output, Self.liesWithin(output, folder) {
      throw FileError(
        .make, output, because: "the course itself lies in it",
        hint: "give another output folder with -o")
    }
    let (read, faults) = LessonReader.read(contents.source)
    guard let read else { throw Mistakes(faults, in: contents.source) }
    lesson = read
    list = CourseContents(of: read)
    diagnostics = list.diagnostics
    for (place, entry) in list.entries.enumerated() {
      looking(path + entry.file)
      do throws(ListFault) {
        files[place] = try Self.file(of: entry, in: path, for: profile)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  /// Why a lesson of the list is not read.
  struct ListFault: Error {
    let diagnostic: Diagnostic
  }

  /// Reads a lesson of the list.
  ///
  /// - Parameters:
  ///   - entry: one of the list's.
  ///   - path: of the course's folder; empty, or with a slash at its end.
  ///   - profile: whom the reports are for.
  ///   - opened: the text that counts in place of the file's own.
  /// - Returns: the lesson's file.
  /// - Throws: `ListFault` where there is none to read.
  static func file(
    of entry: CourseContents.Entry, in path: String, for profile: Profile,
    opened: [UInt8]? = nil
  ) throws(ListFault) -> LessonFile {
    if let reason = profile.reason(against: entry.folder) {
      throw ListFault(diagnostic: .reservedName(entry, because: reason))
    }
    let obstacle = PlainWay.obstacle(on: entry.file, from: path)
    if let opened, obstacle == nil || obstacle == .missing {
      return LessonFile(source: SourceText(name: path + entry.file, bytes: opened), identity: nil)
    }
    switch obstacle {
    case nil: break
    case .missing:
      let names = Folder.names(in: path.isEmpty ? "." : path)
        .filter { $0.hasSuffix(LessonLink.ending) && $0 != CourseContents.file }
      let nearest = nearestName(to: entry.file, in: names)
      throw ListFault(
        diagnostic: .error(
          "there is no lesson '\(entry.file)' in the course's folder", at: entry.range,
          hint: nearest.map { "did you mean '\($0)'?" }))
    case .link:
      throw ListFault(
        diagnostic: .error(
          "'\(entry.file)' is a symbolic link, and none is followed", at: entry.range,
          hint: "put the lesson itself into the course's folder"))
    case .folder, .other:
      throw ListFault(diagnostic: .error("'\(entry.file)' is no plain file", at: entry.range))
    }
    do {
      return try LessonFile.read(path + entry.file)
    } catch {
      throw ListFault(
        diagnostic: .error("cannot read '\(entry.file)': \(error.reason)", at: entry.range))
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
    diagnostics += Self.warnings(
      of: list, in: path,
      onEmpty: list.entries.indices.filter {
        files[$0] != nil && outlines[list.entries[$0].file]?.isEmpty == true
      }, besides: used)
  }

  /// The same for any list.
  ///
  /// - Parameters:
  ///   - list: of the course.
  ///   - path: of its folder.
  ///   - empty: the places in the list of lessons in which nothing is.
  ///   - used: the paths of those that lessons use.
  /// - Returns: warnings in the order of the list, then of the files' names.
  static func warnings(
    of list: CourseContents, in path: String, onEmpty empty: [Int], besides used: Set<String>
  ) -> [Diagnostic] {
    let names = Folder.names(in: path.isEmpty ? "." : path).filter {
      FileKind(of: path + $0) == .file
    }
    return empty.map { place in
      let entry = list.entries[place]
      return .warning("the lesson '\(entry.file)' is empty", at: entry.range)
    } + list.unlisted(among: names, besides: used)
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
