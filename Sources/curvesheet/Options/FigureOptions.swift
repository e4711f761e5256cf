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

  @Option(
    help: ArgumentHelp(
      "The width of a PNG in pixels; without it there are two a point.", valueName: "pixels"))
  var width: Int?

  var isForStandardOutput: Bool { output == "-" }

  private static let widths = 16...10_000

  /// The format that is asked for, or that the file's name says; nil if it says none.
  var fileFormat: Format? {
    if let format { return format }
    if isForStandardOutput { return .svg }
    let name = output.splitAtLastSlash.name
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return Format(rawValue: name[name.index(after: dot)...].lowercased())
  }

  func validate() throws {
    guard let fileFormat else {
      throw ValidationError(
        "the name '\(output)' does not say the format; "
          + "end it with .svg, .png or .pdf, or add '--format svg'")
    }
    guard let width else { return }
    guard fileFormat == .png else {
      throw ValidationError(
        "'--width' is for PNG: \(fileFormat.rawValue.uppercased()) has no pixels; "
          + "'--size 720x450' says how large its page is in points")
    }
    guard Self.widths.contains(width) else {
      throw ValidationError(
        "a width is \(Self.widths.lowerBound) to \(Self.widths.upperBound) pixels, not \(width)")
    }
  }
}
