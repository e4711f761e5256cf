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
    let language = scope.language
    return language.words.breakNote(
      breaks.map { found in
        BreakAccount(
          of: found.extent, region: found.region, at: number(found.at, language), symbol: symbol,
          textbook: number(found.textbook, language, isOdd: found.isOdd),
          computed: number(found.computed, language, isOdd: found.isOdd))
      })
  }

  /// Of an odd function, with both signs.
  private static func number(
    _ value: Double, _ language: Language, isOdd: Bool = false
  ) -> String {
    let hasBothSigns = isOdd && !value.isNaN && value != 0
    let text = NumberText.significantDigits(5, of: hasBothSigns ? abs(value) : value)
    return (hasBothSigns ? "±" : "") + language.values.written(text)
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
