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
  private let workers: Workers
  /// What earlier builds have found; nil where nothing is remembered.
  private let remembered: MemoryFile?

  init(lesson: String?, options: BuildOptions, isCheck: Bool = false) {
    self.lesson = lesson
    self.options = options
    self.isCheck = isCheck
    workers = Workers(options.jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
    let folder = options.noCache ? nil : MemoryFolder()
    remembered = folder.map { MemoryFile(of: lesson, in: $0) }
  }

  /// Builds the lesson.
  ///
  /// - Parameter looking: told of each file that the lesson uses before it is read.
  /// - Throws: `Mistakes`, `FileError`, `FontError` or `CanvasError` where nothing was written; `ExitCode.failure`
  ///   where a claim does not hold, or a check found changes.
  func run(looking: UsedFiles.Looking = { _ in }) throws {
    let file = try lesson.map { path throws(FileError) in try LessonFile.read(path) } ?? .builtIn
    let origin =
      lesson.map { LexicalPath($0).relative(to: LexicalPath(options.output)) }
      ?? Self.builtInOrigin
    PictureMemory.keep()
    let progress = Progress(isShown: !options.quiet)
    defer {
      progress.clear()
      workers.settle()
    }
    let (read, faults) = LessonReader.read(file.source)
    guard let read else { throw Mistakes(faults, in: file.source) }
    var used = UsedFiles()
    let uses = try used.uses(of: read, in: file, with: options.with, looking)
    let (files, warnings) =
      lesson.map {
        PictureFiles.read(
          of: read, at: $0, into: options.output, besides: BuildPlan.folderNames, looking)
      } ?? (OwnFiles.none, [])
    // Meanwhile formulas are resolved. What is remembered needs no fonts.
    if remembered?.isPromising != true { workers.start(for: read.figureCount) }
    let memory = remembered?.memory(forFigures: read.mayHaveFigures)
    let key = memory.map {
      KnownBuild.key(
        file.source, using: used.sources, files, warnings, origin: origin, options,
        in: $0)
    }
    if let known = try known(key, in: memory, progress) {
      show(known.messages, of: file.source, isChanged: false)
      if !options.quiet { try Terminal.print("nothing changed") }
      if options.verbose { Terminal.report("all of it is from memory") }
      if !known.messages.failures.isEmpty { throw ExitCode.failure }
      return
    }
    memory?.beginBuild()
    let report = try report(
      on: read, of: file, using: uses, with: files, faults + warnings, origin: origin,
      in: memory, progress)
    let messages = BuildMessages(report)
    let isWritten = !isCheck && (!options.strict || report.failures.isEmpty)
    if isWritten { try Folder.make(options.output) }
    // From the look at the old files until the new ones are in their places.
    try locked(for: isWritten ? .writing : .reading, progress) {
      let plan = try BuildPlan(
        report, named: options.names, formats: options.format.formats,
        page: options.html ? ReportPage(report, memory: memory) : nil,
        in: options.output, force: options.force)
      try Ownership(lesson: file, used: used.identities, origin: origin).check(plan)
      progress.clear()
      show(messages, of: file.source, isChanged: !plan.isEmpty)
      if isWritten {
        try plan.write(workers, progress)
        if let key, let memory {
          var packer = Packer()
          packer.write(KnownBuild(messages: messages, files: plan.files))
          memory.keep(packer.bytes, for: key)
          remembered?.save()
        }
      }
      progress.clear()
      if plan.isEmpty {
        if !options.quiet { try Terminal.print("nothing changed") }
      } else if isCheck || isWritten && !options.quiet {
        // A report that is out of date is what a check finds wrong.
        try Terminal.print(plan.lines(would: isCheck).joined(separator: "\n"))
      }
      if options.verbose {
        progress.times(of: report.figures.map(\.id)).forEach { Terminal.report($0) }
      }
      if !report.failures.isEmpty || isCheck && !plan.isEmpty { throw ExitCode.failure }
    }
  }

  private static let builtInOrigin = "built-in"

  private func report(
    on lesson: Lesson, of file: LessonFile, using uses: [Use], with files: OwnFiles,
    _ faults: [Diagnostic], origin: String, in memory: LessonMemory?, _ progress: Progress
  ) throws -> Report {
    let report = LessonBuilder.report(
      on: lesson, using: uses, theme: options.theme, measurer: PangoMeasurer(),
      mathFont: PangoMathFont(),
      origin: origin, profile: options.profile,
      imageFormat: options.format.shown.rawValue, leavingOutSolutions: options.withoutSolutions,
      sampling: options.data, forPage: options.html, files: files, faults: faults,
      memory: memory,
      each: { ids, work in
        progress.expect(ids.count { $0 != nil })
        _ = workers.map(ids.count) { number in
          guard let id = ids[number] else { return work(number) }
          progress.time("drawing", of: id) { work(number) }
        }
      }
    ).report
    if report.diagnostics.hasErrors {
      throw Mistakes(report.diagnostics + report.failures, in: file.source)
    }
    // Also figures of examples count, which are known by now.
    if progress.hasSteps { try FontError.check() }
    return report
  }

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  private func show(_ messages: BuildMessages, of source: SourceText, isChanged: Bool) {
    messages.show(
      of: source, options, showsNotes: lesson != nil && isChanged && !options.quiet,
      missing: { remembered?.missingFonts ?? MissingFont.all() })
    if options.strict, !isCheck, !messages.failures.isEmpty {
      Terminal.report("error: nothing was written, since claims do not hold (--strict)")
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
          Terminal.report("waiting for another build into \(options.output)")
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

extension LessonFile {
  /// The lesson inside the program.
  fileprivate static var builtIn: LessonFile {
    LessonFile(source: BuiltInLesson.activationFunctions.source, identity: nil)
  }
}
