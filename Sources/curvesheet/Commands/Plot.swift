internal import ArgumentParser

/// `plot`: curves on the command line.
struct Plot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw curves.",
    discussion: """
      Example:

        $ curvesheet plot "sigmoid(z), sigmoid'(z) for z in -6..6" -o sigmoid.svg
      """)

  @Argument(help: "What to draw: 'EXPR, EXPR for z in -6..6'.")
  var phrase: ExpressionText

  @OptionGroup(title: "Figure")
  var figure: FigureOptions

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    try FigureDrawing(key: "plot", phrase: phrase, options: figure, formulas: formulas).run()
  }
}
