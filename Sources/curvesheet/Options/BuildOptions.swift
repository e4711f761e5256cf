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

  @Option(
    help: ArgumentHelp("A lesson whose formulas and constants are known too.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var with: String?

  @Flag(
    help: ArgumentHelp(
      "Leave out the <details> whose summary begins with 'Solution', or the word for it in the lesson's language."
    ))
  var withoutSolutions = false

  @Option(help: "The colours of figures that name none: light, dark or print.")
  var theme = Theme.light

  @Flag(help: "Write nothing if a claim of the lesson does not hold.")
  var strict = false

  @Flag(help: "Write also the files that did not change.")
  var force = false

  @Flag(help: "Work everything anew, and remember nothing for the next build.")
  var noCache = false

  @Option(
    help: ArgumentHelp(
      "How many threads work at once; without it, as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

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
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' wants a number above 0") }
    if quiet && verbose { throw ValidationError("'--quiet' and '--verbose' exclude each other") }
    if output.isEmpty { throw ValidationError("the output folder's name is empty") }
    if output == "-" {
      throw ValidationError("a report is a folder of files; one of that name is './-'")
    }
  }
}
