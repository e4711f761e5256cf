internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Text
internal import Drawings
internal import Lessons

/// One build of a lesson: from its file to the files of its report.
struct LessonBuild {
  /// Nil for the lesson inside the program.
  let lesson: String?
  let options: BuildOptions
  /// Whether nothing is written, and only said what would be.
  let isCheck: Bool
  private let workers: Workers

  init(lesson: String?, options: BuildOptions, isCheck: Bool = false) {
    self.lesson = lesson
    self.options = options
    self.isCheck = isCheck
    workers = Workers(options.jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
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
    var used = UsedFiles()
    let report = try report(on: file, &used, looking, origin: origin, progress)
    let isWritten = !isCheck && (!options.strict || report.failures.isEmpty)
    if isWritten { try Folder.make(options.output) }
    // From the look at the old files until the new ones are in their places.
    try FolderLock.hold(
      options.output, for: isWritten ? .writing : .reading,
      waiting: {
        progress.clear()
        if !options.quiet {
          Terminal.report("waiting for another build into \(options.output)")
        }
      }
    ) {
      let plan = try BuildPlan(
        report, named: options.names, formats: options.format.formats, withPage: options.html,
        in: options.output, force: options.force)
      try Ownership(lesson: file, used: used.identities, origin: origin).check(plan)
      progress.clear()
      show(report, of: file.source, isChanged: !plan.isEmpty)
      if isWritten { try plan.write(workers, progress) }
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
    on file: LessonFile, _ used: inout UsedFiles, _ looking: UsedFiles.Looking, origin: String,
    _ progress: Progress
  ) throws -> Report {
    let source = file.source
    let (read, faults) = LessonReader.read(source)
    guard let read else { throw Mistakes(faults, in: source) }
    let uses = try used.uses(of: read, in: file, with: options.with, looking)
    let (files, warnings) =
      lesson.map {
        PictureFiles.read(
          of: read, at: $0, into: options.output, besides: BuildPlan.folderNames, looking)
      }
      ?? (OwnFiles.none, [])
    // Meanwhile formulas are resolved.
    workers.start(for: read.figureCount)
    let report = LessonBuilder.report(
      on: read, using: uses, theme: options.theme, measurer: PangoMeasurer(),
      mathFont: PangoMathFont(),
      origin: origin, profile: options.profile,
      imageFormat: options.format.shown.rawValue, leavingOutSolutions: options.withoutSolutions,
      sampling: options.data, forPage: options.html,
      files: files, faults: faults + warnings,
      each: { ids, work in
        progress.expect(ids.count { $0 != nil })
        _ = workers.map(ids.count) { number in
          guard let id = ids[number] else { return work(number) }
          progress.time("drawing", of: id) { work(number) }
        }
      }
    ).report
    if report.diagnostics.hasErrors {
      throw Mistakes(report.diagnostics + report.failures, in: source)
    }
    // Also figures of examples count, which are known by now.
    if !report.figures.isEmpty { try FontError.check() }
    return report
  }

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  private func show(_ report: Report, of source: SourceText, isChanged: Bool) {
    let showsNotes = lesson != nil && isChanged && !options.quiet
    let shown = report.diagnostics.filter { $0.severity != .note || showsNotes }
    let warnings = (shown + (options.html ? report.pageDiagnostics : [])).inOrder()
    // What an edition leaves out matters each time that it is made.
    let edition = report.edition.filter { $0.severity != .note || !options.quiet }
    let examples = options.strict ? report.exampleDiagnostics : []
    Terminal.report(warnings + report.failures + edition + examples, in: source)
    if !report.figures.isEmpty { Terminal.warnOfMissingFonts() }
    if options.strict, !isCheck, !report.failures.isEmpty {
      Terminal.report("error: nothing was written, since claims do not hold (--strict)")
    }
  }
}

extension LessonFile {
  /// The lesson inside the program.
  fileprivate static var builtIn: LessonFile {
    LessonFile(source: BuiltInLesson.activationFunctions.source, identity: nil)
  }
}
