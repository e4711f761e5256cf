internal import ArgumentParser

/// `build`: a lesson becomes a report in a folder.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    _superCommandName: programName,
    abstract: "Make the report of a lesson.",
    discussion: """
      Writes report.md, values.json and figures/ into the output folder, as far as they changed, and \
      says what changed. Without a lesson it builds the one that ships inside the program.

      Pictures that the lesson shows from its own folder or below are copied into files/. \
      report.html is one page for browsers and for paper that needs nothing else. data/ has a file \
      ID.csv for each figure.

      A course is a folder: the lists of links in its index.md say which lessons it has. Each gets a folder of \
      its own in the output folder, and numbers, links and indexes go over all of them.

      Example:

        $ curvesheet build -o Output
      """)

  @Argument(
    help: ArgumentHelp(
      "The lesson, a Markdown file, or a course, a folder with an index.md.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var lesson: String?

  @OptionGroup var options: BuildOptions

  @OptionGroup var engine: EngineOptions

  @Flag(help: "Write nothing; exit code 1 if the report is out of date.")
  var check = false

  func run() throws {
    let course = lesson.flatMap {
      FileKind(of: $0, followingLinks: true) == .folder ? $0 : nil
    }
    if engine.outputs {
      let paths =
        try course.map { try ForeseenCourse.paths(of: $0, options) }
        ?? ForeseenFiles.paths(of: lesson, options)
      return try Terminal.print(paths.joined(separator: "\n"))
    }
    let voice = Voice(engine.messageFormat)
    let record = engine.record
    var code = ExitCode.success
    do {
      if let course {
        try CourseBuild(
          folder: course, options: options, isCheck: check, to: voice, for: record
        ).run()
      } else {
        try LessonBuild(
          lesson: lesson, options: options, isCheck: check, to: voice, for: record
        ).run()
      }
    } catch let error as ExitCode {
      code = error
    } catch {
      guard let known = Terminal.report(error, to: voice) else { throw error }
      record?.failed(lesson ?? "built-in", because: error)
      code = known
    }
    do {
      try engine.write(record, isDone: code == .success)
    } catch {
      code = Terminal.report(error, to: voice) ?? .failure
    }
    try voice.tell([.done(code.rawValue)])
    if code != .success { throw code }
  }
}
