internal import ArgumentParser
internal import Drawings

/// How a report is made, whatever becomes of it: the options that `build`, `watch` and `serve` share.
struct ReportOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "How many threads work at once; without it, as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' wants a number above 0") }
  }
}
