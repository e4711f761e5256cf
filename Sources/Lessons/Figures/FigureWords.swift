internal import Charting
internal import Notations
internal import Numerals
internal import Text

/// The words of a figure: text with mathematics and powers of ten in it.
struct FigureWords {
  enum Part {
    case text(String)
    case mathematics(Notation)
    case numeral(Numeral)

    /// A value as the report prints it; one with an `e` gets a power of ten.
    static func value(_ text: String) -> Part {
      let parts = text.split(separator: "e", maxSplits: 1)
      guard parts.count == 2, let first = parts[0].last, first.isNumber,
        let exponent = Int(parts[1].replacing("−", with: "-").replacing("+", with: ""))
      else { return .text(text) }
      return .numeral(
        .scientific(coefficient: parts[0] == "1" ? nil : String(parts[0]), exponent: exponent))
    }
  }

  var parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts
  }

  init(_ text: String) {
    self.init([.text(text)])
  }

  /// Everything as one line of Unicode text.
  var plain: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .mathematics(let notation): notation.unicode
      case .numeral(let numeral): numeral.text
      }
    }.joined()
  }

  /// The notation, if the words are nothing else.
  var mathematics: Notation? {
    if parts.count == 1, case .mathematics(let notation) = parts[0] { notation } else { nil }
  }

  /// What stands before the first `|` and what stands after it, without blanks around it.
  var atBar: (title: FigureWords, note: FigureWords?) {
    for (index, part) in parts.enumerated() {
      guard case .text(let text) = part, let bar = text.firstIndex(of: "|") else { continue }
      var before = Array(parts[..<index])
      var after = Array(parts[(index + 1)...])
      let (left, right) = (
        String(text[..<bar].trimmedAtEnd { $0 == " " }),
        String(text[text.index(after: bar)...].drop { $0 == " " })
      )
      if !left.isEmpty { before.append(.text(left)) }
      if !right.isEmpty { after.insert(.text(right), at: 0) }
      return (FigureWords(before), FigureWords(after))
    }
    return (self, nil)
  }
}
