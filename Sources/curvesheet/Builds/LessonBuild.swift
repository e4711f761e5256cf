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
  /// So many files at most are waited for at the same time.
  private let waiters = Workers(8)
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
    let origin =
      lesson.map { LexicalPath($0).relative(to: LexicalPath(options.output)) }
      ?? Self.builtInOrigin
    PictureMemory.keep()
    let progress = Progress(isShown: !options.quiet)
    defer {
      progress.clear()
      workers.settle()
    }
    let source = try LessonSource(lesson, with: options.with, for: options.output, looking)
    // Meanwhile formulas are resolved. What is remembered needs no fonts.
    if remembered?.isPromising != true { workers.start(for: source.lesson.figureCount) }
    let memory = remembered?.memory(forFigures: source.lesson.mayHaveFigures)
    let key = memory.map { KnownBuild.key(source, origin: origin, options, in: $0) }
    if let known = try known(key, in: memory, progress) {
      show(known.messages, of: source, isChanged: false)
      if !options.quiet { try Terminal.print("nothing changed") }
      if options.verbose { Terminal.report("all of it is from memory") }
      if !known.messages.failures.isEmpty { throw ExitCode.failure }
      return
    }
    memory?.beginBuild()
    let report = try source.report(
      options.form, from: origin, remembering: memory, workers, progress)
    let messages = BuildMessages(report)
    let isWritten = !isCheck && (!options.strict || report.failures.isEmpty)
    if isWritten { try Folder.make(options.output) }
    // From the look at the old files until the new ones are in their places.
    try locked(for: isWritten ? .writing : .reading, progress) {
      let plan = try BuildPlan(
        report, named: options.names, formats: options.format.formats,
        page: options.html ? ReportPage(report, memory: memory) : nil,
        in: options.output, force: options.force)
      try Ownership(lesson: source.file, used: source.used.identities, origin: origin).check(plan)
      progress.clear()
      show(messages, of: source, isChanged: !plan.isEmpty)
      if isWritten {
        try plan.write(workers, waiters, progress)
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

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  private func show(_ messages: BuildMessages, of source: LessonSource, isChanged: Bool) {
    messages.show(
      of: source.file.source, options, showsNotes: lesson != nil && isChanged && !options.quiet,
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

extension BuildOptions {
  fileprivate var form: LessonSource.Form {
    LessonSource.Form(
      theme: theme, profile: profile, imageFormat: format.shown.rawValue,
      leavesOutSolutions: withoutSolutions, hasSamples: data, hasPage: html)
  }
}
