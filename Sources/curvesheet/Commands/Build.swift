internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Drawings
internal import Lessons

/// `build`: a lesson becomes a report in a folder.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the report of a lesson.",
    discussion: """
      Writes report.md, values.json and figures/ into the output folder, as far as they changed, and
      says what changed. Without a lesson it builds the one that ships inside the program.

      report.html is one page for browsers and for paper that needs nothing else. data/ has a file
      ID.csv for each figure.

      Example:

        $ curvesheet build -o Output
      """)

  @Argument(help: "The lesson, a Markdown file.", completion: .file(extensions: ["md"]))
  var lesson: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The folder that the report goes into.", valueName: "folder"),
    completion: .directory)
  var output = "Output"

  @Option(help: ArgumentHelp("The formats of the figures: svg, png, pdf.", valueName: "formats"))
  var format = FormatNames.usual

  @Flag(help: "Write also report.html.")
  var html = false

  @Flag(help: "Write also the numbers that each figure draws.")
  var data = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Whose Markdown report.md is: github, hugo, mkdocs, quarto or myst.", valueName: "reader"))
  var profile = ProfileName.github

  @Flag(help: "Leave out the <details> whose summary begins with 'Solution'.")
  var withoutSolutions = false

  @Option(help: "The colours of figures that name none: light, dark or print.")
  var theme = ThemeName.light

  @Flag(help: "Write nothing; exit code 1 if the report is out of date.")
  var check = false

  @Flag(help: "Write nothing if a claim of the lesson does not hold.")
  var strict = false

  @Flag(help: "Write also the files that did not change.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "How many threads work at once; without it, as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' wants a number above 0") }
    if output.isEmpty { throw ValidationError("the output folder's name is empty") }
  }

  func run() throws {
    let file = try lesson.map { path throws(FileError) in try LessonFile.read(path) } ?? .builtIn
    let origin =
      lesson.map { LexicalPath($0).relative(to: LexicalPath(output)) } ?? Self.builtInOrigin
    let workers = Workers(jobs ?? Workers.cores)
    let report = try report(on: file.source, origin: origin, workers)
    let plan = try BuildPlan(
      report, formats: format.formats, withPage: html, in: output, force: force)
    try Ownership(lesson: file, origin: origin).check(plan)

    show(report, of: file.source, isChanged: !plan.isEmpty)
    let isWritten = !check && (!strict || report.failures.isEmpty)
    if isWritten { try plan.write(workers) }
    if plan.isEmpty {
      try Terminal.print("nothing changed")
    } else if isWritten || check {
      try Terminal.print(plan.lines(would: check).joined(separator: "\n"))
    }
    if !report.failures.isEmpty || check && !plan.isEmpty { throw ExitCode.failure }
  }

  private static let builtInOrigin = "built-in"

  private func report(
    on source: SourceText, origin: String, _ workers: Workers
  ) throws(Mistakes) -> Report {
    let (read, faults) = LessonReader.read(source)
    guard let read else { throw Mistakes(faults, in: source) }
    var report = ReportBuilder.report(
      on: read, theme: theme.theme, measurer: PangoMeasurer(), mathFont: PangoMathFont(),
      origin: origin, profile: profile.profile, imageFormat: format.shown.rawValue,
      leavingOutSolutions: withoutSolutions, sampling: data,
      each: { count, work in _ = workers.map(count, work) }
    ).report
    report.diagnostics = (faults + report.diagnostics).inOrder()
    if report.diagnostics.hasErrors {
      throw Mistakes(report.diagnostics + report.failures, in: source)
    }
    return report
  }

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  private func show(_ report: Report, of source: SourceText, isChanged: Bool) {
    let showsNotes = lesson != nil && isChanged
    let shown = report.diagnostics.filter { $0.severity != .note || showsNotes }
    Terminal.report(shown + report.failures, in: source)
    if !report.figures.isEmpty { Terminal.warnOfMissingFonts() }
    if strict, !check, !report.failures.isEmpty {
      Terminal.report("error: nothing was written, since claims do not hold (--strict)")
    }
  }
}

extension LessonFile {
  /// The lesson inside the program.
  fileprivate static var builtIn: LessonFile {
    LessonFile(source: BuiltInLesson.source, identity: nil)
  }
}
