internal import ArgumentParser

/// The program: turns lessons into study reports, and expressions into figures, tables and values.
@main
struct Curvesheet: ParsableCommand {
  /// Of the program and of all packages that hold it, as in Semantic Versioning 2.0.0.
  static let version = "1.0.0"

  static let configuration = CommandConfiguration(
    commandName: programName,
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
      var command = try named(by: arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(withError: Terminal.report(error) ?? error)
    }
  }

  /// The command that the first argument names, with the others; nil where they do not make one up, as when
  /// somebody asks for help. The tree of all commands knows what to say then, but to go through it takes a third
  /// of the time in which the program starts.
  private static func named(by arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first else { return nil }
    let command = configuration.subcommands.first { $0.configuration.commandName == name }
    return try? command?.parse(Array(arguments.dropFirst()))
  }
}
