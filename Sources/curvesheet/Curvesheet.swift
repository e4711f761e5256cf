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
      Initialize.self,
    ])

  /// Runs the command that the arguments name, and gives each kind of failure its exit code.
  static func main() {
    do {
      let arguments = protectingExpressions(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let mistakes as Mistakes {
      mistakes.parts.forEach { Terminal.report($0.diagnostics, in: $0.source) }
      exit(withError: ExitCode.failure)
    } catch let error as FileError {
      Terminal.report("error: \(error)")
      exit(withError: ExitCode(error.exitCode))
    } catch let error as CanvasError {
      Terminal.report("error: \(error)")
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}
