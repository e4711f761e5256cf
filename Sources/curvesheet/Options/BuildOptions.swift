internal import ArgumentParser
internal import Drawings
internal import Lessons

/// What a report is made of, and where it goes: the options of `build` and `watch`.
struct BuildOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The folder that the report goes into.", valueName: "folder"),
    completion: .directory)
  var output = "Output"

  @Option(help: ArgumentHelp("The formats of the figures: svg, png, pdf.", valueName: "formats"))
  var format = FormatNames.usual

  @Flag(help: "Write also report.html.")
  var html = false

  @Flag(help: "Write also the numbers that each figure draws.")
  var data = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Whose Markdown report.md is: github, hugo, mkdocs, pandoc, quarto or myst.",
      valueName: "reader"))
  var profile = Profile.github

  @Option(
    help: ArgumentHelp(
      "What the report is called: NAME.md and NAME.html; without it report, for hugo index.md.",
      valueName: "name"))
  var name: String?

  @OptionGroup var report: ReportOptions

  @Flag(help: "Write nothing if a claim of the lesson does not hold.")
  var strict = false

  @Flag(help: "Write also the files that did not change.")
  var force = false

  @Flag(help: "Work everything anew, and remember nothing for the next build.")
  var noCache = false

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  @Flag(help: "Say also how long each figure took.")
  var verbose = false

  /// What the report's own files are called.
  var names: ReportNames { ReportNames(stem: name, for: profile) }

  func validate() throws {
    if let name, !Identifier.isAllowed(name) {
      throw ValidationError(
        "'--name' wants ASCII letters, digits, '-' and '_', at most 100, without an ending")
    }
    if quiet && verbose { throw ValidationError("'--quiet' and '--verbose' exclude each other") }
    if output.isEmpty { throw ValidationError("the output folder's name is empty") }
    if output == "-" {
      throw ValidationError("a report is a folder of files; one of that name is './-'")
    }
  }
}
