internal import ArgumentParser
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

  @OptionGroup var place: PortOptions

  @OptionGroup var report: ReportOptions

  func run() throws {
    // From here on no save is missed.
    var watch = try FileWatch(lesson)
    let preview = LessonPreview(lesson, report)
    let server = try PreviewServer(on: place.port) { $0.words }
    defer { server.stop() }
    try Terminal.print(server.address)
    if place.open { Browser.open(server.address) }
    repeat {
      server.show(preview.content { watch.watch($0) })
    } while try watch.wait(forSilence: Self.silence) == .saved
  }

  /// So short that nobody waits for it, and long enough that a file which an editor puts in the place of another
  /// is there, in seconds.
  private static let silence = 0.005
}
