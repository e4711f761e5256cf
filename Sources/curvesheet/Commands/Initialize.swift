internal import Text
internal import ArgumentParser
internal import Diagnostics
internal import Lessons

/// `init`: a built-in lesson as a file, to start from.
struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: programName,
    abstract: "Write a built-in lesson out, to start from.",
    discussion: """
      'first' has a formula, a value, a figure and a claim, 'activation-functions' is the lesson that \
      'build' takes without one, 'manual' teaches the whole language, and 'gallery' has a figure of each \
      kind.

      Example:

        $ curvesheet init lesson.md --lesson first
      """)

  @Argument(help: "The file to write, which must not be there yet; '-' for standard output.")
  var file: String

  @Option(help: ArgumentHelp("Which lesson.", valueName: "name"))
  var lesson = BuiltInLesson.activationFunctions

  func run() throws {
    let text = lesson.source.bytes
    if file == "-" { return try Terminal.write(text) }
    try Descriptor.make(file, of: text, named: file)
  }
}

extension BuiltInLesson: ExpressibleByArgument {}
