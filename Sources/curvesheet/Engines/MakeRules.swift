/// What files depend on, as GNU make reads it, and ninja.
enum MakeRules {
  /// Which side of a rule a name stands on: make protects other characters on each.
  private enum Side {
    case target
    case source

    /// What a backslash protects.
    var special: String {
      switch self {
      case .target: " #:;%*?["
      case .source: " #:;|*?["
      }
    }
  }

  /// Outputs that depend on inputs, and for each input but the first a rule without anything, so that a file
  /// that is gone means a new build and not the end of it.
  ///
  /// - Parameters:
  ///   - outputs: what was made.
  ///   - inputs: what it was made of.
  /// - Returns: the text; nil where a name has a line break or a tabulator, which make has no word for.
  static func text(_ outputs: [String], from inputs: [String]) -> String? {
    let names = outputs + inputs
    if names.contains(where: { $0.unicodeScalars.contains { "\n\t".unicodeScalars.contains($0) } })
    {
      return nil
    }
    if outputs.isEmpty { return "" }
    let targets = outputs.map { word($0, as: .target) }.joined(separator: " \\\n")
    let sources = inputs.map { " \\\n  " + word($0, as: .source) }.joined()
    let others = inputs.dropFirst().map { "\n\(word($0, as: .target)):\n" }.joined()
    let variables = variables.filter { variable in names.contains { $0.contains(variable.value) } }
    return variables.map { "\($0.name) := \($0.value)\n" }.joined()
      + "\(targets):\(sources)\n\(others)"
  }

  /// What make has no way to protect as it stands: with `=` it would set a variable, and with `;` a recipe begins.
  private static let variables = [
    (name: "curvesheet_equals_sign", value: "="), (name: "curvesheet_semicolon", value: ";"),
  ]

  /// A path as one word. A backslash is doubled where make would take it for one that protects what follows.
  private static func word(_ path: String, as side: Side) -> String {
    // A tilde would be somebody's home.
    var word = path.hasPrefix("~") ? "./" : ""
    var backslashes = 0
    for scalar in path.unicodeScalars {
      if scalar == "\\" {
        backslashes += 1
        continue
      }
      let isProtected = side.special.unicodeScalars.contains(scalar)
      word += String(repeating: "\\", count: isProtected ? 2 * backslashes + 1 : backslashes)
      backslashes = 0
      switch scalar {
      case "$": word += "$$"
      case "=": word += "$(\(variables[0].name))"
      case ";": word += "$(\(variables[1].name))"
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + String(repeating: "\\", count: 2 * backslashes)
  }
}
