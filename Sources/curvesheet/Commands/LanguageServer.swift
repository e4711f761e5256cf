internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Glibc
internal import LanguageServer
internal import Lessons
internal import Text

/// `lsp`: shows an editor what lessons come to while they are written.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    _superCommandName: programName,
    abstract: "Serve an editor: mistakes, values and claims while a lesson is written.",
    discussion: """
      Speaks the Language Server Protocol 3.17 on standard input and output; an editor starts it for \
      Markdown. It writes no file. The manual says how editors are told of it.

      With --serve it also shows the page of the lesson that is edited in the browser, at an address \
      of this machine that nobody else can know. The page follows each key and the cursor; a click in it \
      lets the editor show the place.

      Examples:

        $ curvesheet lsp
        $ curvesheet lsp --serve --open
      """)

  @Flag(help: "Show the page of the lesson that is edited, too.")
  var serve = false

  @OptionGroup var place: PortOptions

  @Option(
    help: ArgumentHelp(
      "How many threads work at once; without it, as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  /// What editors that know several ways to talk add.
  @Flag(help: .private)
  var stdio = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' wants a number above 0") }
    if !serve, place.port != nil || place.open {
      throw ValidationError("'--port' and '--open' go with '--serve'")
    }
  }

  func run() throws {
    // They are shared by one thread, which builds one lesson after the other.
    let workers = Workers(
      jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
    let clicks = serve ? Clicks() : nil
    let preview = try clicks.map { clicks in
      try EditorPreview(on: place.port, clicks) { count, work in _ = workers.map(count) { work($0) }
      }
    }
    if preview != nil { PictureMemory.keep() }
    if place.open { preview?.open() }
    let workshop = Workshop(
      measurer: PangoMeasurer(), mathFont: PangoMathFont(),
      each: { ids, work in _ = workers.map(ids.count) { work($0) } },
      courses: CourseIndex(LessonSurroundings.lessons), listed: CourseListing.faults,
      surroundings: { [pictures = KnownPictures()] in
        LessonSurroundings.of($0, $1, opened: $2, pictures)
      }, preview: preview)
    let code = Serving.serve(
      from: STDIN_FILENO, to: STDOUT_FILENO, with: workshop, clicks: clicks)
    // A build may be under way, for which nobody waits any more.
    _exit(code ?? 1)
  }
}
