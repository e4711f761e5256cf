internal import ArgumentParser
internal import Diagnostics
internal import Text
internal import Expressions

/// An expression or phrase given on the command line.
struct ExpressionText: ExpressibleByArgument {
  let source: SourceText

  init(_ text: String) {
    source = SourceText(name: "<expression>", text: text)
  }

  init?(argument: String) {
    self.init(withoutProtection(argument))
  }

  var text: String { String(decoding: source.bytes, as: UTF8.self) }
}

extension ExpressionText {
  /// The text as an expression alone.
  func expression() throws(Mistakes) -> Expression {
    try parsed { Parse.expression($0, reporting: &$1) }
  }

  /// The text as `EXPR, EXPR for NAME in DOMAIN`.
  func phrase() throws(Mistakes) -> Phrase {
    try parsed { Parse.phrase($0, reporting: &$1) }
  }

  private func parsed<Parsed>(
    _ parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Parsed?
  ) throws(Mistakes) -> Parsed {
    var faults: [Diagnostic] = []
    guard let parsed = parse(source.bytes[...], &faults) else { throw Mistakes(faults, in: source) }
    return parsed
  }

  /// The result of `work` on the text; what is wrong with it points into it.
  func attempt<T>(_ work: () throws(Rejection) -> T) throws(Mistakes) -> T {
    do {
      return try work()
    } catch {
      throw Mistakes(error.diagnostics, in: source)
    }
  }

  /// The results of `work` on each part of the text, or all that is wrong with them.
  func attempt<Part, T>(
    each parts: [Part], _ work: (Part) throws(Rejection) -> T
  ) throws(Mistakes) -> [T] {
    var results: [T] = []
    var faults: [Diagnostic] = []
    for part in parts {
      do {
        results.append(try work(part))
      } catch {
        faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw Mistakes(faults, in: source) }
    return results
  }
}

/// The commands whose arguments may begin with a minus sign.
private let commandsWithExpressions = ["plot", "bars", "table", "evaluate", "describe"]

/// The arguments with a space before each that begins with a minus sign and is no option, so that
/// `evaluate "-relu(-2)"` needs no `--`.
func protectingExpressions(_ arguments: [String]) -> [String] {
  guard let command = arguments.first, commandsWithExpressions.contains(command) else {
    return arguments
  }
  var result: [String] = []
  for (index, argument) in arguments.enumerated() {
    if argument == "--" { return result + arguments[index...] }
    let isFile = ["-o", "--output"].contains(arguments[max(index - 1, 0)])
    let isOption =
      argument == "-h" || argument.hasPrefix("-o") && !argument.hasPrefix("-o(")
      || argument.hasPrefix("--") && argument.dropFirst(2).first?.isLetter == true
    let isNegative = argument.hasPrefix("-") && argument != "-" && !isOption
    result.append(isNegative && !isFile ? " " + argument : argument)
  }
  return result
}

/// The argument as it was given.
func withoutProtection(_ argument: String) -> String {
  argument.hasPrefix(" -") ? String(argument.dropFirst()) : argument
}
