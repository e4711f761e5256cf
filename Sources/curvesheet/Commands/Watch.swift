internal import ArgumentParser

/// `watch`: builds a lesson now and again at each save, until it is interrupted.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    _superCommandName: programName,
    abstract: "Build a lesson again at each save.",
    discussion: """
      Says the same as 'build' each time, and goes on where that finds mistakes. Ctrl-C ends it, after \
      the build that is under way.

      Example:

        $ curvesheet watch lesson.md -o Output
      """)

  @Argument(
    help: ArgumentHelp(
      "The lesson, a Markdown file, or a course, a folder with an index.md.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var lesson: String

  @OptionGroup var options: BuildOptions

  func run() throws {
    // From here on no save is missed: what comes while the lesson is built waits.
    let isCourse = FileKind(of: lesson, followingLinks: true) == .folder
    var watch = try FileWatch(isCourse ? CourseFolder.contents(of: lesson) : lesson)
    let course = isCourse ? try CourseBuild(folder: lesson, options: options) : nil
    let build = LessonBuild(lesson: lesson, options: options)
    repeat {
      do {
        if let course {
          try course.run { watch.watch($0) }
        } else {
          try build.run { watch.watch($0) }
        }
      } catch {
        // A lesson that is not there for a moment comes back with the next save.
        _ = Terminal.report(error)
      }
      if !options.quiet { Terminal.report("watching \(lesson); Ctrl-C ends") }
    } while try watch.wait() == .saved
  }
}
