package import Diagnostics

extension Parse {
  /// `NAME = EXPR, NAME = EXPR`: names with what they are given.
  package static func settings(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> [Setting]? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      try parser.settings(after: nil)
    }
  }

  /// `NAME in DOMAIN`: what a name runs over.
  package static func variation(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Phrase.Variable? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      try parser.runningVariable()
    }
  }
}

extension Parser {
  /// One setting or more; `word` is what they follow, for a hint.
  mutating func settings(after word: String?) throws(Mistake) -> [Setting] {
    var settings: [Setting] = []
    repeat { settings.append(try setting(after: word)) } while take(.comma)
    return settings
  }

  private mutating func setting(after word: String?) throws(Mistake) -> Setting {
    let name = try name(for: "a name")
    guard take(.assign) else {
      let start = word.map { "\($0) " } ?? ""
      throw .error("expected '='", at: current.range, hint: "write '\(start)\(name.text) = …'")
    }
    return Setting(
      name: name.text, nameRange: name.range, value: try expression().expression)
  }
}
