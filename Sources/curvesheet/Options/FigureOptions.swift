internal import ArgumentParser
internal import Canvas
internal import Drawings

/// The keys of a figure as options, and where the figure goes.
struct FigureOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "The picture's file, .svg, .png or .pdf; '-' for standard output.", valueName: "file"))
  var output: String

  @Option(help: "The format, if the file's name does not say it: svg, png or pdf.")
  var format: Format?

  @Option(help: "The colours: light, dark or print.")
  var theme = Theme.light

  @Option(help: "The title at the top left.")
  var title: String?

  @Option(help: "The line under the title.")
  var subtitle: String?

  @Option(
    help: ArgumentHelp(
      "What is typeset at the top right instead of the first function; after a comma its derivative.",
      valueName: "formula"))
  var formula: String?

  @Option(help: ArgumentHelp("The names of a vector's elements: 'a_1, a_2'.", valueName: "names"))
  var names: String?

  @Option(help: ArgumentHelp("'EXPR : words' instead of a curve's name.", valueName: "label"))
  var label: [String] = []

  @Option(
    help: ArgumentHelp("The horizontal axis: '-6..6', 'log', 'log 0.1..9'.", valueName: "axis"))
  var x: String?

  @Option(help: ArgumentHelp("The vertical axis, likewise.", valueName: "axis"))
  var y: String?

  @Option(help: "The words under the horizontal axis.")
  var xLabel: String?

  @Option(help: "The words above the vertical axis.")
  var yLabel: String?

  @Option(help: ArgumentHelp("'EXPR at z = 0 : words', a dot on a curve.", valueName: "mark"))
  var mark: [String] = []

  @Option(help: ArgumentHelp("'y = EXPR : words', a dashed line.", valueName: "line"))
  var line: [String] = []

  @Option(help: ArgumentHelp("'z = EXPR : words', a dotted line.", valueName: "guide"))
  var guide: [String] = []

  @Option(help: ArgumentHelp("'CONDITION : words', a shaded band.", valueName: "shade"))
  var shade: [String] = []

  @Option(help: ArgumentHelp("'x -3..0, y 0..1 : words', a magnified part.", valueName: "inset"))
  var inset: [String] = []

  @Option(help: ArgumentHelp("'corners', 'legend', 'no formula' and more.", valueName: "parts"))
  var show: String?

  @Option(help: ArgumentHelp("Width and height in points: '720 x 450'.", valueName: "size"))
  var size: String?

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

  /// Key by key, with the names of the options.
  var keys: [(key: String, option: String, value: String)] {
    let single = [
      ("title", title), ("subtitle", subtitle), ("formula", formula), ("names", names),
      ("x", x), ("y", y),
      ("x label", xLabel), ("y label", yLabel), ("show", show), ("size", size),
    ]
    let repeated = [
      ("label", label), ("mark", mark), ("line", line), ("guide", guide), ("shade", shade),
      ("inset", inset),
    ]
    let pairs =
      single.compactMap { key, value in value.map { (key, $0) } }
      + repeated.flatMap { key, values in values.map { (key, $0) } }
    return pairs.map { key, value in
      (key, "--" + key.replacing(" ", with: "-"), withoutProtection(value))
    }
  }
}
