internal import Text
internal import ArgumentParser
internal import Diagnostics
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

  @Argument(help: "The file to write, which must not be there yet; '-' for standard output.")
  var lesson: String

  func run() throws {
    let text = BuiltInLesson.source.bytes
    if lesson == "-" { return try Terminal.write(text) }
    try Descriptor.make(lesson, of: text, named: lesson)
  }
}
