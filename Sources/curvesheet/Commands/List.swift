internal import Text
internal import Notations
internal import ArgumentParser
internal import Expressions
internal import Functions
internal import Numerals
internal import Diagnostics

/// `list`: all functions that every expression can call.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the functions, one line each.",
    discussion: """
      The builtins come first, each with its sentence, then the prelude's formulas as mathematics. \
      'curvesheet describe NAME' tells more of one.

      Example:

        $ curvesheet list
      """)

  /// How wide the signatures' column is; a longer one moves its own sentence.
  private static let width = 40

  func run() throws {
    let builtins = Builtin.all.map { builtin in (builtin.signature, builtin.summary) }
    let formulas = Prelude.definitions.filter { $0.primes == 0 }.map { definition in
      let notation = Prelude.library.functions[definition.name]?.notation
      return (definition.signature, notation?.unicode ?? "")
    }
    let lines = (builtins + formulas).map { signature, text in
      signature + String(repeating: " ", count: max(2, Self.width - signature.count)) + text
    }
    try Terminal.print(lines.joined(separator: "\n"))
  }
}

extension Prelude {
  /// The prelude's formulas in the order of its text, and its stated derivatives.
  fileprivate static var definitions: [Definition] {
    var faults: [Diagnostic] = []
    return Parse.definitions(source.bytes[...], reporting: &faults).items
  }
}
