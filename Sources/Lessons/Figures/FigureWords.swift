internal import Text
internal import Charting
internal import Notations
internal import Numerals

/// Words as figures have them: on one line, without Markdown, and with powers of ten.
extension RichText {
  /// Everything as one line of Unicode text.
  package var plain: String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text), .markdown(let text): text
      case .value(let value, _): Numeral(printed: value).text
      case .mathematics(let notation, _): notation.unicode
      case .formula(let formula): formula.plain
      case .reference(let label): label.words
      case .link(_, let words): words ?? ""
      }
    }.joined()
  }

  /// The notation, if the words are nothing else.
  var mathematics: Notation? {
    guard parts.count == 1 else { return nil }
    return parts[0].notation
  }

  /// What stands before the first `|` and what stands after it, without blanks around it.
  var atBar: (title: RichText, note: RichText?) {
    for (index, part) in parts.enumerated() {
      guard case .markdown(let text) = part, let bar = text.firstIndex(of: "|") else { continue }
      var before = Array(parts[..<index])
      var after = Array(parts[(index + 1)...])
      let left = text[..<bar].trimmedAtEnd { $0 == " " }
      let right = text[text.index(after: bar)...].drop { $0 == " " }
      if !left.isEmpty { before.append(.markdown(String(left))) }
      if !right.isEmpty { after.insert(.markdown(String(right)), at: 0) }
      return (RichText(before), RichText(after))
    }
    return (self, nil)
  }
}

extension RichText.Part {
  /// Of mathematics, however it was written.
  var notation: Notation? {
    switch self {
    case .mathematics(let notation, _): notation
    case .formula(let formula): formula.notation
    case .text, .strong, .value, .code, .markdown, .reference, .link: nil
    }
  }
}

extension Numeral {
  /// A value as the report prints it; one with an `e` gets a power of ten.
  init(printed text: String) {
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2, let first = parts[0].last, first.isNumber,
      let exponent = Int(parts[1].replacing("−", with: "-").replacing("+", with: ""))
    else {
      self = .plain(text)
      return
    }
    self = .scientific(coefficient: String(parts[0]), exponent: exponent).short
  }

  /// As a report prints it.
  var printed: String {
    switch full {
    case .plain(let text): text
    case .scientific(let coefficient, let exponent):
      "\(coefficient ?? "1")e\(Numeral.exponentText(exponent))"
    }
  }
}
