internal import ArgumentParser

/// The program: turns lessons into study reports, and expressions into figures, tables and values.
@main
struct Curvesheet: ParsableCommand {
  /// Of the program and of all packages that hold it, as in Semantic Versioning 2.0.0.
  static let version = "1.0.0"

  static let configuration = CommandConfiguration(
    commandName: "curvesheet",
    abstract: "Turns lessons with formulas into study reports with figures.",
    discussion: """
      Example:

        $ curvesheet evaluate "softmax([1, 2, 3])"
      """,
    version: version,
    subcommands: [
      Build.self, Plot.self, Bars.self, Table.self, Evaluate.self, Describe.self, List.self,
      Initialize.self, Watch.self, Serve.self, LanguageServerCommand.self, Cache.self, Help.self,
    ])

  /// Runs the command that the arguments name, and gives each kind of failure its exit code.
  static func main() {
    do {
      let arguments = protectingExpressions(Array(CommandLine.arguments.dropFirst()))
      try refuseJoinedOptions(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(withError: Terminal.report(error) ?? error)
    }
  }
}
