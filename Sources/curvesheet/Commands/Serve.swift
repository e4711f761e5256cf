internal import ArgumentParser
internal import Canvas
internal import Preview

/// `serve`: a lesson's page in the browser, or those of a course, made anew at each save.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    _superCommandName: programName,
    abstract: "Show a lesson's page in the browser, anew at each save.",
    discussion: """
      Prints an address of this machine (127.0.0.1), which nobody else can know. What changed is exchanged \
      without losing the place; mistakes lie over the page, which stays as it was last without one. \
      Nothing is written. Ctrl-C ends it.

      Of a course the address shows the contents, and its links lead to the lessons, as in the pages that \
      'build --html' makes of it.

      Example:

        $ curvesheet serve lesson.md --open
      """)

  @Argument(
    help: ArgumentHelp(
      "The lesson, a Markdown file, or a course, a folder with an index.md.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var lesson: String

  @OptionGroup var place: PortOptions

  @OptionGroup var report: ReportOptions

  func run() throws {
    let isCourse = FileKind(of: lesson, followingLinks: true) == .folder
    // From here on no save is missed.
    var watch = try FileWatch(isCourse ? CourseFolder.contents(of: lesson) : lesson)
    let workers = Workers(report.jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
    let shown: any Previewed =
      isCourse
      ? CoursePreview(lesson, report, workers)
      : LessonPreview(
        lesson, besides: lesson.splitAtLastSlash.folder + "Output", report, workers)
    PictureMemory.keep()
    let bell = try Bell()
    let server = try PreviewServer(on: place.port, wanted: { bell.ring() }) { $0.words }
    defer { server.stop() }
    server.expect(shown.pages { watch.watch($0) })
    try Terminal.print(server.address)
    if place.open { Browser.open(server.address) }
    while true {
      while let page = server.nextPage {
        server.show(shown.content(in: page) { watch.watch($0) }, in: page)
      }
      switch try watch.wait(forSilence: Self.silence, or: bell) {
      case .saved: server.expect(shown.pages { watch.watch($0) })
      case .rung: break
      case .ended: return
      }
    }
  }

  /// So short that nobody waits for it, and long enough that a file which an editor puts in the place of another
  /// is there, in seconds.
  private static let silence = 0.005
}
