internal import Text

/// Signs of ours that the usual fonts of LaTeX do not have in text: it leaves them out, or stops.
enum PrintedSigns {
  /// Markdown with these signs, and the numbers with a minus, as mathematics between dollars.
  static func asMathematics(in markdown: String) -> String {
    let text = markdown.replacing("✓", with: #"$\checkmark$"#).replacing("✗", with: #"$\times$"#)
    guard text.contains(minus) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == minus || isDigit($0) }) {
      result += rest[..<start]
      let number = number(at: rest[start...])
      result += number.contains(minus) ? "$\(latex(number))$" : String(number)
      rest = rest[number.endIndex...]
    }
    return result + rest
  }

  private static let minus: Character = "−"

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// The minus or number that a text begins with, `−0.5`, `−0,5`, `1e−05`: a dollar before a digit ends nothing.
  private static func number(at text: Substring) -> Substring {
    var rest = text.trimmingPrefix(String(minus)).drop(while: isDigit)
    for (sign, hasMinus) in [(".", false), (",", false), ("e", true)] where rest.hasPrefix(sign) {
      let digits = rest.dropFirst().trimmingPrefix(hasMinus ? String(minus) : "")
      if digits.first.map(isDigit) == true { rest = digits.drop(while: isDigit) }
    }
    return text[..<rest.startIndex]
  }

  private static func latex(_ number: Substring) -> String {
    let parts = number.replacing(String(minus), with: "-").replacing(",", with: "{,}")
      .split(separator: "e", maxSplits: 1)
    guard parts.count == 2, let exponent = Int(parts[1]) else { return parts.joined() }
    return #"\#(parts[0]) \cdot 10^{\#(exponent)}"#
  }
}
