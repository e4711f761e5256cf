internal import Text
internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Lessons

/// `init`: the built-in lesson as a file, to start from.
struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write the built-in lesson out, to start from.",
    discussion: """
      Example:

        $ curvesheet init lesson.md
      """)

  @Argument(help: "The file to write, which must not be there yet.")
  var lesson: String

  func run() throws {
    do {
      let file = try Descriptor(lesson, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
      do {
        try file.write(BuiltInLesson.source.bytes)
        try file.close()
      } catch {
        // Only what was made here a moment ago is taken away.
        unlink(lesson)
        throw FileError(.write, lesson, error.code)
      }
    } catch let failure as Descriptor.Failure {
      throw FileError(.make, lesson, failure.code)
    }
  }
}
