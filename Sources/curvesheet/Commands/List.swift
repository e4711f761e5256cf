internal import Notations
internal import ArgumentParser
internal import Expressions
internal import Functions
internal import Numerals

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

extension Builtin {
  /// The name with its parameters: `linspace(start, stop, num=50)`.
  var signature: String {
    let parameters = parameters.map { parameter in
      parameter.name + (parameter.fallback.map { "=" + NumberText.shortest($0) } ?? "")
    }
    return "\(name)(\(parameters.joined(separator: ", ")))"
  }
}

extension Definition {
  /// The name with its parameters: `leaky_relu(z, alpha=0.01)`.
  fileprivate var signature: String {
    let parameters = parameters.map { parameter in
      parameter.name + (parameter.fallback.map { "=" + $0.source.filter { $0 != " " } } ?? "")
    }
    return "\(name)(\(parameters.joined(separator: ", ")))"
  }
}
