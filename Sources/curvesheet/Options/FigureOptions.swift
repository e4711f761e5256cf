internal import ArgumentParser
internal import Canvas
internal import Drawings

/// Where a figure goes.
struct FigureOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "The picture's file, .svg, .png or .pdf; '-' for standard output.", valueName: "file"))
  var output: String

  @Option(help: "The format, if the file's name does not say it: svg, png or pdf.")
  var format: Format?

  var isForStandardOutput: Bool { output == "-" }

  /// The format that is asked for, or that the file's name says; nil if it says none.
  var fileFormat: Format? {
    if let format { return format }
    if isForStandardOutput { return .svg }
    let name = output.splitAtLastSlash.name
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return Format(rawValue: name[name.index(after: dot)...].lowercased())
  }

  func validate() throws {
    guard fileFormat == nil else { return }
    throw ValidationError(
      "the name '\(output)' does not say the format; "
        + "end it with .svg, .png or .pdf, or add '--format svg'")
  }
}
