internal import Functions
internal import Diagnostics
internal import Analysis
internal import Expressions
internal import Notations
internal import Numerals

/// The sentence under a formula that says where its textbook form breaks.
enum BreakNote {
  /// The sentence, if there is something to say; the report then states the same as values.
  static func text(
    on definition: Definition, in scope: Scope, reporting findings: inout Findings
  ) -> RichText? {
    guard definition.primes == 0, definition.computed != nil else { return nil }
    let breaks = scope.library.textbookBreaks(of: definition.name)
    guard !breaks.isEmpty else { return nil }
    findings.state(.array(breaks.map(json)), definition.name, as: "breaks")
    let symbol = Notation.symbol(definition.parameters[0].name)
    let magnitude = Notation.fenced(.bars, symbol)
    var sentence: RichText = "The textbook form breaks "
    for (index, found) in breaks.enumerated() {
      let textbook = number(found.textbook, found.isOdd)
      let computed = number(found.computed, found.isOdd)
      sentence =
        sentence + (index == 0 ? "" : "; and ") + place(of: found, symbol, magnitude)
        + ": it gives \(textbook), the stable one \(computed)"
    }
    return sentence + "."
  }

  private static func place(
    of found: TextbookBreak, _ symbol: Notation, _ magnitude: Notation
  ) -> RichText {
    let at = number(found.at)
    let subject: RichText =
      switch found.extent {
      case .number: ""
      case .oneElement: "once one element of \(symbol) is "
      case .allElements: "once all elements of \(symbol) are "
      }
    let isSentence = found.extent != .number
    switch found.region {
    case .above: return subject + (isSentence ? "above \(at)" : "beyond \(symbol) = \(at)")
    case .below: return subject + (isSentence ? "below −\(at)" : "below \(symbol) = −\(at)")
    case .beyond:
      return subject + (isSentence ? "beyond ±\(at)" : "beyond \(magnitude) = \(at)")
    case .rightOfZero:
      return subject + (isSentence ? "between 0 and \(at)" : "between \(symbol) = 0 and \(at)")
    case .leftOfZero:
      return subject + (isSentence ? "between −\(at) and 0" : "between \(symbol) = −\(at) and 0")
    case .aroundZero:
      return subject + (isSentence ? "nearer to 0 than \(at)" : "below \(magnitude) = \(at)")
    }
  }

  private static func number(_ value: Double, _ isOdd: Bool = false) -> String {
    let text = NumberText.significantDigits(5, of: value).withTrueMinus
    return isOdd && !value.isNaN && value != 0
      ? "±" + NumberText.significantDigits(5, of: abs(value)).withTrueMinus : text
  }

  private static func json(_ found: TextbookBreak) -> JSON {
    let isNegative = found.region == .below || found.region == .leftOfZero
    return .object([
      JSON.Member("where", .string(found.region.rawValue)),
      JSON.Member("of", .string(found.extent.rawValue)),
      JSON.Member("at", .number(isNegative ? -found.at : found.at)),
      JSON.Member("textbook", .number(found.textbook)),
      JSON.Member("computed", .number(found.computed)),
    ])
  }
}
