internal import ArgumentParser
internal import Diagnostics
internal import Text

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
