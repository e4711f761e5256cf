internal import ArgumentParser
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text
internal import Lessons

/// `describe`: what there is to know of functions.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    _superCommandName: programName,
    abstract: "Describe a function: its formula, derivative, values, kinks and limits.",
    discussion: """
      A name alone is described in its first parameter over -6..6. A derivative has a formula only \
      where one is stated.

      Example:

        $ curvesheet describe leaky_relu
        $ curvesheet describe "abs(z) + step(z) for z in -3..3" --json
      """)

  @Argument(help: "A function's name, or 'EXPR, EXPR for z in -6..6'.")
  var subject: ExpressionText

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    let description = try Description(of: subject, in: formulas.library())
    try Terminal.print(json ? description.json.line : description.text)
  }
}
