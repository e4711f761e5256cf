internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Text
internal import Drawings
internal import Lessons
internal import Packing

/// One build of a lesson: from its file to the files of its report.
struct LessonBuild {
  /// Nil for the lesson inside the program.
  let lesson: String?
  let options: BuildOptions
  /// Whether nothing is written, and only said what would be.
  let isCheck: Bool
  /// What it is of; nil for a lesson alone.
  private let course: CoursePart?
  private let crew: Crew
  private let voice: Voice
  /// What is noted for whoever runs the program; nil where nobody asks for it.
  private let record: BuildRecord?
  /// What earlier builds have found; nil where nothing is remembered.
  private let remembered: MemoryFile?

  /// - Parameters:
  ///   - lesson: its file; nil for the lesson inside the program.
  ///   - options: what the report is made of, and where it goes.
  ///   - isCheck: whether nothing is written.
  ///   - course: what the lesson is of; nil for a lesson alone.
  ///   - crew: who works; nil for a crew of its own.
  ///   - voice: who says what there is to say.
  ///   - record: what is noted for whoever runs the program.
  init(
    lesson: String?, options: BuildOptions, isCheck: Bool = false, of course: CoursePart? = nil,
    by crew: Crew? = nil, to voice: Voice = .terminal, for record: BuildRecord? = nil
  ) {
    self.lesson = lesson
    self.options = options
    self.isCheck = isCheck
    self.course = course
    self.crew = crew ?? Crew(options.report.jobs ?? Workers.cores)
    self.voice = voice
    self.record = record
    let folder = options.noCache ? nil : MemoryFolder()
    remembered = folder.map { MemoryFile(of: lesson, in: $0) }
  }

  /// What a build has done.
  struct Done {
    let build: KnownBuild
    /// Whether the files are as it says.
    let isWritten: Bool
  }

  /// Builds the lesson.
  ///
  /// - Parameter looking: told of each file that the lesson uses before it is read.
  /// - Returns: what was done, claims that do not hold among it.
  /// - Throws: `Mistakes`, `FileError`, `FontError` or `CanvasError` where nothing was written; `ExitCode.failure`
  ///   where a claim does not hold, or a check found changes.
  @discardableResult
  func run(looking: UsedFiles.Looking = { _ in }) throws -> Done {
    let origin =
      lesson.map { LexicalPath($0).relative(to: LexicalPath(options.output)) }
      ?? Self.builtInOrigin
    PictureMemory.keep()
    let progress = Progress(
      isShown: !options.quiet && course == nil && voice.format == .human)
    defer {
      progress.clear()
      crew.workers.settle()
    }
    if let lesson { record?.read(lesson) }
    let looking = { (path: String) in
      record?.read(path)
      looking(path)
    }
    // What is remembered needs no fonts. Else they are opened while the lesson is read and its formulas resolved.
    let opensFonts = remembered?.isPromising != true
    if opensFonts { crew.workers.start(for: 2) }
    let source = try LessonSource(
      lesson, with: options.report.with, for: options.output, sharing: course?.uses, looking)
    if opensFonts { crew.workers.start(for: source.lesson.figureCount) }
    let memory = remembered?.memory(forFigures: source.lesson.mayHaveFigures)
    // A course knows of its lessons itself.
    let key =
      course == nil ? memory.map { KnownBuild.key(source, origin: origin, options, in: $0) } : nil
    if let known = try known(key, in: memory, progress) {
      show(known.messages, of: source, isChanged: false)
      if !options.quiet { try voice.print("nothing changed") }
      if options.verbose { voice.report("all of it is from memory") }
      note(known, of: source)
      if !known.messages.failures.isEmpty { throw ExitCode.failure }
      return Done(build: known, isWritten: true)
    }
    memory?.beginBuild()
    let report = try source.report(
      options.form(at: course?.place), from: origin, remembering: memory, crew.workers, progress)
    let messages = BuildMessages(report)
    let isWritten = !isCheck && (!options.strict || report.failures.isEmpty)
    if isWritten { try Folder.make(options.output) }
    var done = Done(build: KnownBuild(messages: messages, files: []), isWritten: isWritten)
    // From the look at the old files until the new ones are in their places.
    try locked(for: isWritten ? .writing : .reading, progress) {
      let plan = try BuildPlan(
        report, named: course?.names ?? options.names, formats: options.format.formats,
        page: options.html ? ReportPage(report, memory: memory) : nil, memory: memory,
        in: options.output, force: options.force, crew.workers)
      try Ownership(lesson: source.file, used: source.used.identities, origin: origin).check(plan)
      progress.clear()
      show(messages, of: source, isChanged: !plan.isEmpty)
      done = Done(build: KnownBuild(messages: messages, files: plan.files), isWritten: isWritten)
      if isWritten {
        try plan.write(crew.workers, crew.waiters, progress)
        if let key, let memory {
          var packer = Packer()
          packer.write(done.build)
          memory.keep(packer.bytes, for: key)
        }
        remembered?.save()
      }
      progress.clear()
      if plan.isEmpty {
        if !options.quiet, course == nil { try voice.print("nothing changed") }
      } else if isCheck || isWritten && !options.quiet {
        // A report that is out of date is what a check finds wrong.
        let lines = plan.lines(would: isCheck, under: course?.prefix ?? "")
        try voice.print(lines.joined(separator: "\n"))
        try voice.tell(plan.messages(would: isCheck))
      }
      if options.verbose {
        progress.times(of: report.figures.map(\.id)).forEach {
          voice.report((course?.prefix ?? "") + $0)
        }
      }
      note(done.build, of: source)
      // A course remembers also what failed, and tells it at its end.
      if course == nil, !report.failures.isEmpty { throw ExitCode.failure }
      if isCheck, !plan.isEmpty { throw ExitCode.failure }
    }
    return done
  }

  /// Notes what was read, found and made.
  private func note(_ build: KnownBuild, of source: LessonSource) {
    guard let record else { return }
    record.built(
      source.file.source, failures: build.messages.failures, making: build.paths(in: options.output)
    )
    if course == nil { record.set(in: FontState.files(of: remembered)) }
  }

  private static let builtInOrigin = "built-in"

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  private func show(_ messages: BuildMessages, of source: LessonSource, isChanged: Bool) {
    messages.show(
      of: source.file.source, options, showsNotes: lesson != nil && isChanged && !options.quiet,
      to: voice, missing: { remembered?.missingFonts ?? MissingFont.all() })
    if options.strict, !isCheck, !messages.failures.isEmpty {
      let subject = course == nil ? "nothing" : "nothing of \(source.file.source.name)"
      voice.report(.error, "\(subject) was written, since claims do not hold (--strict)")
    }
  }

  /// Does some work while the output folder is locked.
  private func locked(
    for access: FolderLock.Access, _ progress: Progress, _ work: () throws -> Void
  ) throws {
    try FolderLock.hold(
      options.output, for: access,
      waiting: {
        progress.clear()
        if !options.quiet {
          voice.report("waiting for another build into \(options.output)")
        }
      }, work)
  }

  // MARK: Remembering

  /// The same build as it was done before; nil where something is not as it left it.
  private func known(
    _ key: MemoryKey?, in memory: LessonMemory?, _ progress: Progress
  ) throws -> KnownBuild? {
    guard let key, !options.force, let bytes = memory?.bytes(for: key) else { return nil }
    var unpacker = Unpacker(bytes)
    guard let known = try? KnownBuild(from: &unpacker) else { return nil }
    var isAsItWas = false
    try locked(for: isCheck ? .reading : .writing, progress) {
      isAsItWas = try known.isAsItWas(in: options.output)
    }
    return isAsItWas ? known : nil
  }
}

extension BuildOptions {
  fileprivate func form(at place: LessonPlace?) -> LessonSource.Form {
    LessonSource.Form(
      place: place, theme: report.theme, profile: profile, imageFormat: format.shown.rawValue,
      leavesOutSolutions: report.withoutSolutions, hasSamples: data, hasPage: html)
  }
}
