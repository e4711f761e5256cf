internal import ArgumentParser
internal import Formulas

/// `list`: all functions that every expression can call.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the functions, one line each.",
    discussion: """
      The builtins come first, each with its sentence, then the prelude's formulas.

      Example:

        $ curvesheet list
      """)

  func run() throws {
    let builtins = Builtin.all.map { builtin in (builtin.signature, builtin.summary) }
    let width = builtins.map(\.0.count).max() ?? 0
    let lines = builtins.map { signature, summary in
      signature + String(repeating: " ", count: width + 2 - signature.count) + summary
    }
    let formulas = Prelude.definitions.filter { $0.primes == 0 }.map { $0.textbook.source }
    try Terminal.print((lines + formulas).joined(separator: "\n"))
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
  /// The formula without its clauses.
  fileprivate var textbook: Definition {
    var textbook = self
    textbook.written = nil
    textbook.computed = nil
    return textbook
  }
}
