internal import ArgumentParser
internal import Lessons

/// `bars`: a bar chart on the command line.
struct Bars: ParsableCommand, FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "bars",
    _superCommandName: programName,
    abstract: "Draw the elements of vectors as bars.",
    discussion: """
      Example:

        $ curvesheet bars "softmax([1, 2, 3], T) for T in [1, 5]" -o bars.png
      """)

  static let kinds: Set = [PlotKind.bars]

  @Argument(
    help: ArgumentHelp(
      "What to draw: 'EXPR for T in [0.5, 1, 2]', a group for each T; with panels, in all of them.")
  )
  var phrase: ExpressionText?

  @OptionGroup(title: "Figure")
  var figure: FigureOptions

  @OptionGroup(title: "Figure")
  var keys: KeyOptions<Bars>

  @Option(name: .customLong("lang"), help: LanguageTag.help)
  var language = LanguageTag.english

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  private var drawing: FigureDrawing {
    FigureDrawing(
      key: "bars", phrase: phrase, keys: keys.given.map { ($0.option, $0.value) }, options: figure,
      language: language.language, formulas: formulas)
  }

  func validate() throws { try drawing.validate() }

  func run() throws { try drawing.run() }
}
