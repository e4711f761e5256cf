internal import Text
internal import Notations
internal import ArgumentParser
internal import Expressions
internal import Lessons
internal import Functions
internal import Numerals

/// `list`: all that every expression can call or name, and its operators.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    _superCommandName: programName,
    abstract: "List the functions, constants and operators, one line each.",
    discussion: """
      The builtins come first, each with its sentence, then the prelude's formulas as mathematics, the \
      constants, and the operators by their precedence, which is Python's: those of number 1 bind most \
      tightly. 'curvesheet describe NAME' and 'curvesheet help NAME' tell more of one.

      Example:

        $ curvesheet list
      """)

  /// How wide the signatures' column is; a longer one moves its own sentence.
  private static let width = 40

  func run() throws {
    let parts = [Self.functions, Self.constants, Self.operators].map { rows in
      rows.map { signature, text in
        signature + String(repeating: " ", count: max(2, Self.width - signature.count)) + text
      }.joined(separator: "\n")
    }
    try Terminal.print(parts.joined(separator: "\n\n"))
  }

  private static var functions: [(String, String)] {
    let builtins = Builtin.all.map { builtin in (builtin.signature, builtin.summary) }
    let formulas = Prelude.formulas.map { definition in
      let notation = Prelude.library.functions[definition.name]?.notation
      return (definition.signature, notation?.unicode ?? "")
    }
    return builtins + formulas
  }

  private static var constants: [(String, String)] {
    NamedNumber.all.map { ("\($0.name) = \(NumberText.shortest($0.value))", $0.summary) }
  }

  private static var operators: [(String, String)] {
    OperatorRow.all.map { ($0.form, "\($0.level). \($0.summary)") }
  }
}
