internal import Text

/// What a reader tells apart in the code that a page shows, as elements `span` with classes.
enum CodeColors {
  /// A piece of Python as HTML (The Python Language Reference, 2): keywords `k`, strings `s`, comments
  /// `c` and numbers `n`; all else, names and signs, stays plain.
  static func python(_ code: String) -> String {
    // A comment, a string on several lines or on one, a name, a number.
    let token =
      #/#[^\n]*|"""[\s\S]*?"""|"[^"\n]*"|'[^'\n]*'|[\p{L}_][\p{L}\p{N}_]*|[0-9]+(?:\.[0-9]*)?(?:e[-+]?[0-9]+)?/#
    var html = ""
    var rest = code[...]
    while let found = rest.firstMatch(of: token) {
      html += String(rest[..<found.range.lowerBound]).escapedAsText
      let text = String(found.output)
      let words = text.escapedAsText
      html += kind(of: text).map { "<span class=\"\($0)\">\(words)</span>" } ?? words
      rest = rest[found.range.upperBound...]
    }
    return html + String(rest).escapedAsText
  }

  private static func kind(of token: String) -> Character? {
    switch token.first {
    case "#": "c"
    case "\"", "'": "s"
    case let first? where first.isNumber: "n"
    default: keywords.contains(token) ? "k" : nil
    }
  }

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "def", "elif", "else", "for", "from", "if", "import",
    "in", "is", "lambda", "not", "or", "return", "while",
  ]
}
