internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Lessons
internal import Text

/// One build of a course: each lesson as it would be built alone, all in one process, and what joins them.
///
/// What is known of a lesson before it is built is small, and its report is let go once it is written, so that
/// the memory that a build takes does not grow with the number of lessons.
struct CourseBuild {
  private let folder: String
  private let options: BuildOptions
  private let isCheck: Bool
  private let crew: Crew
  /// Who looks at what there is, without any fonts.
  private let readers: Workers
  private let voice: Voice
  /// What is noted for whoever runs the program; nil where nobody asks for it.
  private let record: BuildRecord?
  /// What earlier builds have found of all lessons; nil where nothing is remembered.
  private let remembered: MemoryFile?

  /// - Parameters:
  ///   - folder: the course.
  ///   - options: what the reports are made of, and where they go.
  ///   - isCheck: whether nothing is written.
  ///   - voice: who says what there is to say.
  ///   - record: what is noted for whoever runs the program.
  /// - Throws: `ValidationError` for options that are of one lesson.
  init(
    folder: String, options: BuildOptions, isCheck: Bool = false, to voice: Voice = .terminal,
    for record: BuildRecord? = nil
  ) throws {
    if options.name != nil {
      throw ValidationError(
        "'--name' is of one lesson; the reports of a course have names of its own")
    }
    self.folder = folder
    self.options = options
    self.isCheck = isCheck
    self.voice = voice
    self.record = record
    let count = options.report.jobs ?? Workers.cores
    (crew, readers) = (Crew(count), Workers(count))
    remembered = (options.noCache ? nil : MemoryFolder()).map { MemoryFile(of: folder, in: $0) }
  }

  /// Builds the course.
  ///
  /// - Parameter looking: told of each file that it is made of.
  /// - Throws: `Mistakes` or `FileError` where nothing was built; `ExitCode` where a lesson was not, a claim does
  ///   not hold, or a check found changes.
  func run(looking: UsedFiles.Looking = { _ in }) throws {
    let progress = Progress(isShown: !options.quiet && voice.format == .human)
    let looking = { (path: String) in
      record?.read(path)
      looking(path)
    }
    defer {
      progress.clear()
      crew.workers.settle()
      readers.settle()
    }
    var course = try CourseFolder(
      folder, for: options.profile, into: options.output, looking)
    let memory = remembered?.memory(forFigures: true)
    memory?.beginBuild()
    let outlines = CourseOutlines(
      of: course, leavingOutSolutions: options.report.withoutSolutions, remembering: memory,
      readers, looking)
    course.warn(outlines.all, besides: outlines.used)
    voice.report(course.diagnostics.inOrder(), in: course.contents.source)
    let model = Course(course.list, outline: outlines.contents, outlines: outlines.all)
    let files = CourseFiles(
      of: model, in: options.output, for: options.profile, hasPages: options.html)
    let changes = try files.look()
    if !options.quiet {
      for line in changes.formulas { try voice.print(line) }
      try voice.tell(changes.formulas.map { .formula($0) })
    }
    let lessons = try CourseLessons(
      of: course, model, outlines, options, isCheck: isCheck, remembering: memory, to: voice,
      for: record)
    var outcome = lessons.build(by: crew, readers, progress)
    progress.clear()
    let isSound = !course.diagnostics.hasErrors
    // The contents are not to name lessons that there are not.
    if isSound { outcome += lessons.buildContents(by: crew) } else { outcome.fail() }
    if !isCheck, isSound { try files.write(changes, options) }
    if !isCheck { remembered?.save() }
    if isSound, !changes.isEmpty, isCheck || !options.quiet {
      try voice.print(changes.lines(would: isCheck).joined(separator: "\n"))
      try voice.tell(changes.messages(would: isCheck, in: options.output))
    }
    if !outcome.failed.isEmpty {
      voice.report(
        .error,
        "not built: \(outcome.failed.joined(separator: ", ")) "
          + "(\(outcome.failed.count) of \(model.chapters.count + 1) reports)")
    }
    if !outcome.isChanged, changes.isEmpty, outcome.failed.isEmpty, isSound, !options.quiet {
      try voice.print("nothing changed")
    }
    record?.set(in: FontState.files(of: remembered))
    if isSound { record?.made(files.names.map { "\(options.output)/\($0)" }) }
    if !isSound { record?.failed(course.contents.source.name, because: course.mistakes) }
    if isCheck, isSound, !changes.isEmpty { outcome.fail() }
    if let code = outcome.code { throw code }
  }
}
