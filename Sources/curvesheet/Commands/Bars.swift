internal import ArgumentParser

/// `bars`: a bar chart on the command line.
struct Bars: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bars",
    abstract: "Draw the elements of vectors as bars.",
    discussion: """
      Example:

        $ curvesheet bars "softmax([1, 2, 3], T) for T in [1, 5]" -o bars.png
      """)

  @Argument(help: "What to draw: 'EXPR for T in [0.5, 1, 2]', a group for each T.")
  var phrase: ExpressionText

  @OptionGroup(title: "Figure")
  var figure: FigureOptions

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    try FigureDrawing(key: "bars", phrase: phrase, options: figure, formulas: formulas).run()
  }
}
