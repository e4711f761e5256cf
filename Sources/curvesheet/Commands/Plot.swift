internal import ArgumentParser
internal import Lessons

/// `plot`: curves on the command line.
struct Plot: ParsableCommand, FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    _superCommandName: programName,
    abstract: "Draw curves.",
    discussion: """
      Example:

        $ curvesheet plot "sigmoid(z), sigmoid'(z) for z in -6..6" -o sigmoid.svg
        $ curvesheet plot --panel A --plot z --panel B --plot "z**2" -o two.svg
      """)

  static let kinds = Set(PlotKind.allCases)

  @Argument(
    help: ArgumentHelp(
      "What to draw: 'EXPR, EXPR for z in -6..6'; with panels, in all of them."))
  var phrase: ExpressionText?

  @OptionGroup(title: "Figure")
  var figure: FigureOptions

  @OptionGroup(title: "Figure")
  var keys: KeyOptions<Plot>

  @Option(name: .customLong("lang"), help: LanguageTag.help)
  var language = LanguageTag.english

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  private var drawing: FigureDrawing {
    FigureDrawing(
      key: "plot", phrase: phrase, keys: keys.given.map { ($0.option, $0.value) }, options: figure,
      language: language.language, formulas: formulas)
  }

  func validate() throws { try drawing.validate() }

  func run() throws { try drawing.run() }
}
