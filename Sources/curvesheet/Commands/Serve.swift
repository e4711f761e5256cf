internal import ArgumentParser
internal import Drawings
internal import Lessons
internal import Preview

/// `serve`: a lesson's page in the browser, made anew at each save.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show a lesson's page in the browser, anew at each save.",
    discussion: """
      Prints an address of this machine (127.0.0.1), which nobody else can know. What changed is exchanged \
      without losing the place; mistakes lie over the page, which stays as it was last without one. \
      Nothing is written. Ctrl-C ends it.

      Example:

        $ curvesheet serve lesson.md --open
      """)

  @Argument(help: "The lesson, a Markdown file.", completion: .file(extensions: ["md"]))
  var lesson: String

  @Option(
    help: ArgumentHelp("Where it listens; without it, any port that is free.", valueName: "port"))
  var port: Int?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp("A lesson whose formulas and constants are known too.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var with: String?

  @Flag(help: "Leave out the <details> whose summary begins with the word for a solution.")
  var withoutSolutions = false

  @Option(help: "The colours of figures that name none: light, dark or print.")
  var theme = Theme.light

  @Option(
    help: ArgumentHelp(
      "How many threads work at once; without it, as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("'--port' wants a number from 1 to 65535")
    }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' wants a number above 0") }
  }

  func run() throws {
    // From here on no save is missed.
    var watch = try FileWatch(lesson)
    let preview = LessonPreview(
      lesson, with: with,
      LessonSource.Form(theme: theme, leavesOutSolutions: withoutSolutions, hasPage: true),
      jobs: jobs)
    let server: PreviewServer
    do {
      server = try PreviewServer(port: port ?? 0, secret: LessonPreview.newSecret())
    } catch {
      throw FileError(
        .make, "127.0.0.1:\(port ?? 0)", because: "a server cannot listen there (\(error))",
        hint: "give another --port, or none")
    }
    defer { server.stop() }
    try Terminal.print(server.address)
    if open { Browser.open(server.address) }
    repeat {
      server.show(preview.content { watch.watch($0) })
    } while try watch.wait() == .saved
  }
}
