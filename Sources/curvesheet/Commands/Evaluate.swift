internal import Diagnostics
internal import Expressions
internal import ArgumentParser
internal import Functions
internal import Numerals
internal import Lessons

/// `evaluate`: the value of an expression.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    _superCommandName: programName,
    abstract: "Print the value of an expression.",
    discussion: """
      Example:

        $ curvesheet evaluate "softmax([1, 2, 3])" --digits 4
      """)

  @Argument(help: "The expression, in NumPy's notation.")
  var expression: ExpressionText

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var digits: DigitOptions

  @Option(name: .customLong("lang"), help: LanguageTag.help)
  var language = LanguageTag.english

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    let library = try formulas.library()
    let parsed = try expression.expression()
    let value = try expression.attempt { () throws(Rejection) in
      try library.resolve(parsed).evaluate()
    }
    let format = digits.format
    guard json else {
      let spelling = language.language.plainValues
      return try Terminal.print(value.text(format, as: spelling))
    }
    let object = JSON(members: [
      "expression": .string(parsed.source), "value": JSON(value.rounded(format)),
    ])
    try Terminal.print(object.line)
  }
}

extension Value {
  /// The numbers that a format's text reads back as.
  fileprivate func rounded(_ format: NumberFormat) -> Value {
    guard format != .shortest, !isTruth else { return self }
    return .shaped(shape, elements.map { Double(format.text(of: $0)) ?? $0 })
  }
}
