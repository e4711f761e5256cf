internal import ArgumentParser

/// The commands whose arguments may begin with a minus sign.
private let commandsWithExpressions = ["plot", "bars", "table", "evaluate", "describe", "help"]

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

/// - Throws: for an argument that begins with one minus sign and is no option. The parser takes it for
///   several options of one letter, and where one of them is `h` it only shows the help.
func refuseJoinedOptions(_ arguments: [String]) throws(ValidationError) {
  for argument in arguments.prefix(while: { $0 != "--" }) {
    let name = argument.drop { $0 == "-" }
    guard argument.count - name.count == 1, name.count > 1 else { continue }
    throw ValidationError(
      "unknown option '\(argument)'; options have two hyphens, and a file of that name is './\(argument)'"
    )
  }
}
