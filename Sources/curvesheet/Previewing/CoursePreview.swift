internal import Diagnostics
internal import Lessons
internal import Preview
internal import Text

/// What a course becomes, again and again, for browsers: the page of its contents, and that of each lesson in a
/// folder of its own, as they would be built.
///
/// What lessons know of each other is found at each save; pages are made for those who look at them.
final class CoursePreview: Previewed {
  private let folder: String
  private let options: ReportOptions
  private let workers: Workers
  /// Who reads, without any fonts.
  private let readers: Workers
  /// What was found of texts; it ends with the process.
  private let memory = LessonMemory(circumstances: "preview")
  /// By the folders of their pages.
  private var lessons: [String: LessonPreview] = [:]
  /// The last that could be read.
  private var course: Reading?
  /// What is wrong with the whole, each mistake by itself; it lies over all pages.
  private var mistakes: [String] = []
  /// Whether the contents could not be read the last time.
  private var isUnread = false

  /// A course as it was read.
  private struct Reading {
    let folder: CourseFolder
    let model: Course
    let outlines: CourseOutlines
    let uses: SharedUses
    /// The places of lessons that use nothing with mistakes.
    let sound: Set<Int>

    /// What the contents' page says besides.
    var warnings: [String] {
      folder.diagnostics.filter { $0.severity == .warning }.inOrder()
        .map { folder.contents.source.render($0, color: false) + "\n" }
    }
  }

  /// - Parameters:
  ///   - folder: the course.
  ///   - options: how the pages are made.
  ///   - workers: who draws.
  init(_ folder: String, _ options: ReportOptions, _ workers: Workers) {
    (self.folder, self.options, self.workers) = (folder, options, workers)
    readers = Workers(options.jobs ?? Workers.cores)
  }

  // MARK: The whole

  func pages(looking: UsedFiles.Looking) -> [PreviewAddress] {
    do {
      let course = try read(looking)
      self.course = course
      isUnread = false
    } catch {
      mistakes = Terminal.texts(of: error)
      isUnread = true
    }
    let chapters = course?.model.chapters ?? []
    return [PreviewAddress(document: CourseWay.contentsPage)]
      + chapters.filter { Self.profile.reason(against: $0.folder) == nil }
      .map { PreviewAddress(folder: $0.folder, document: CourseWay.page) }
  }

  private static let profile = Profile.github

  private func read(_ looking: UsedFiles.Looking) throws -> Reading {
    var folder = try CourseFolder(self.folder, for: Self.profile, into: nil, looking)
    memory.beginBuild()
    let outlines = CourseOutlines(
      of: folder, leavingOutSolutions: options.withoutSolutions, remembering: memory, readers,
      looking)
    folder.warn(outlines.all, besides: outlines.used)
    let model = Course(folder.list, outline: outlines.contents, outlines: outlines.all)
    let uses = CourseUses(of: model, in: folder.files)
    let used = uses.read(by: folder.files.keys.sorted())
    // Several lessons may use the same one.
    var told: Set<String> = []
    let all =
      Terminal.texts(of: folder.mistakes) + Terminal.texts(of: Mistakes(parts: used.mistakes))
    mistakes = all.filter { told.insert($0).inserted }
    return Reading(
      folder: folder, model: model, outlines: outlines, uses: uses.shared, sound: used.sound)
  }

  // MARK: Pages

  func content(in folder: String, looking: UsedFiles.Looking) -> PreviewContent {
    var content = page(in: folder, looking)
    content.isOneOfMany = true
    return content
  }

  private func page(in folder: String, _ looking: UsedFiles.Looking) -> PreviewContent {
    guard let course else { return lesson(in: folder).last(below: mistakes) }
    if folder.isEmpty {
      if isUnread { return lesson(in: folder).last(below: mistakes) }
      let seat = LessonPreview.Seat(
        place: course.model.place(nil), uses: course.uses, definitions: nil)
      return lesson(in: folder)
        .content(at: seat, below: mistakes + course.warnings, looking: looking)
    }
    guard let place = course.model.chapters.firstIndex(where: { $0.folder == folder }) else {
      let gone = "error: '\(folder)\(LessonLink.ending)' is no lesson of the course any more\n"
      return lesson(in: folder).last(below: mistakes + [gone])
    }
    // The contents say where a lesson is missing.
    guard let file = course.folder.files[place] else {
      return lesson(in: folder).last(below: mistakes)
    }
    let definitions =
      course.sound.contains(place)
      ? course.outlines.definitions(takenBy: file.source, at: course.model.chapters[place].file)
      : nil
    let seat = LessonPreview.Seat(
      place: course.model.place(place), uses: course.uses, definitions: definitions)
    return lesson(in: folder).content(at: seat, below: mistakes, looking: looking)
  }

  private func lesson(in folder: String) -> LessonPreview {
    if let known = lessons[folder] { return known }
    let path = CourseFolder.prefix(of: self.folder)
    let file = folder.isEmpty ? CourseContents.file : folder + LessonLink.ending
    let output = "\(path)Output" + (folder.isEmpty ? "" : "/\(folder)")
    let lesson = LessonPreview(path + file, besides: output, options, workers)
    lessons[folder] = lesson
    return lesson
  }
}
