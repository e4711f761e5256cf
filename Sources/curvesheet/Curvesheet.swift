internal import ArgumentParser
internal import Canvas

/// The program: turns lessons into study reports, and expressions into figures, tables and values.
@main
struct Curvesheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curvesheet",
    abstract: "Turns lessons with formulas into study reports with figures.",
    discussion: """
      Example:

        $ curvesheet evaluate "softmax([1, 2, 3])"
      """,
    subcommands: [
      Build.self, Plot.self, Bars.self, Table.self, Evaluate.self, Describe.self, List.self,
      Initialize.self, Watch.self,
    ])

  /// Runs the command that the arguments name, and gives each kind of failure its exit code.
  static func main() {
    do {
      let arguments = protectingExpressions(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(withError: tell(error) ?? error)
    }
  }

  /// Says what is wrong; nil for what the parser of arguments says itself.
  static func tell(_ error: any Error) -> ExitCode? {
    switch error {
    case let mistakes as Mistakes:
      mistakes.parts.forEach { Terminal.report($0.diagnostics, in: $0.source) }
      return .failure
    case let error as FileError:
      Terminal.report("error: \(error)")
      return ExitCode(error.exitCode)
    case let error as CanvasError:
      Terminal.report("error: \(error)")
      return .failure
    default: return nil
    }
  }
}
