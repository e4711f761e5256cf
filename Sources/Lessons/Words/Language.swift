package import Functions
internal import Analysis
internal import Notations
package import Numerals
internal import Diagnostics

/// The language that a report's own words are in, and how it writes numbers.
package struct Language: Sendable {
  /// Of BCP 47, as a page says it.
  private(set) var tag: String
  private(set) var words: any Vocabulary
  /// In prose, tables and figures; never in code and data.
  private(set) var decimalSign: DecimalSign

  package init(_ tag: String, _ words: any Vocabulary, _ decimalSign: DecimalSign) {
    self.tag = tag
    self.words = words
    self.decimalSign = decimalSign
  }

  /// A language by its tag, as `de` or `de-AT`; nil for one that is not known.
  package init?(tag: String) {
    let parts = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard Self.isTag(tag), let row = Self.all.first(where: { $0.code == parts[0] }) else {
      return nil
    }
    let hasPoint = parts.dropFirst().contains { row.regionsWithPoint.contains(String($0)) }
    self.init(tag, row.words, hasPoint ? .point : row.decimalSign)
  }

  /// The language of a lesson, in which its own numbers may be written otherwise; another one where it
  /// says none, and English where that is not known, which is told.
  init(
    of metadata: Metadata, or other: Language = .english, reporting diagnostics: inout [Diagnostic]
  ) {
    self = other
    if let named = metadata.language {
      if let language = Language(tag: named.text) {
        self = language
      } else {
        self = .english
        diagnostics.append(.unknownLanguage(named, of: Self.codes))
        // The author's own words are in it.
        if Self.isTag(named.text) { tag = named.text }
      }
    }
    if let sign = metadata.decimalSign { decimalSign = sign }
  }

  /// Whether a text has only the signs of a tag, so that it may stand in a page as it is.
  private static func isTag(_ text: String) -> Bool {
    text.utf8.allSatisfy { Identifier.isLetterOrDigit($0) || $0 == 0x2D }
  }

  package static let english = Language("en", English(), .point)

  /// The codes of all that are known.
  package static var codes: [String] { all.map(\.code) }

  private struct Row {
    let code: String
    let words: any Vocabulary
    let decimalSign: DecimalSign
    /// Where the same language is written with a decimal point, by region in lower case (CLDR 44,
    /// numbers, `decimal`).
    var regionsWithPoint: Set<String> = []
  }

  private static let all = [
    Row(code: "en", words: English(), decimalSign: .point),
    Row(code: "de", words: German(), decimalSign: .comma, regionsWithPoint: ["ch", "li"]),
    Row(code: "fr", words: French(), decimalSign: .comma),
    Row(
      code: "es", words: Spanish(), decimalSign: .comma,
      regionsWithPoint: [
        "419", "bz", "cu", "do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us",
      ]),
  ]

  // MARK: As it is written

  /// What mathematics takes from the language.
  var mathematics: NotationLanguage {
    NotationLanguage(words.mathematics, decimalSign: decimalSign)
  }

  /// Values as a report writes them.
  var values: ValueSpelling {
    ValueSpelling(decimalSign, minus: "−", yes: words.truth.yes, no: words.truth.no)
  }

  /// Values as a terminal shows them, which may not have a true minus.
  package var plainValues: ValueSpelling {
    ValueSpelling(decimalSign, yes: words.truth.yes, no: words.truth.no)
  }

  /// A number in an account.
  func told(_ number: Double) -> String {
    values.written(NumberText.significantDigits(4, of: number))
  }

  /// A value on a bar or at a point.
  func printed(_ value: Double) -> Numeral { Numeral.value(value).written(with: decimalSign) }

  /// Between numbers in prose.
  var listSeparator: String { decimalSign == .comma ? words.semicolon : ", " }

  /// `0.5, 1 and 2`
  func listed(numbers: [String]) -> String {
    words.listed(numbers, separator: listSeparator)
  }

  /// What figures and tables are called; those of a chapter have its number before theirs.
  func naming(in chapter: Int?) -> Label.Naming {
    { numbering, number in
      let noun =
        switch numbering {
        case .figure: words.figure
        case .table: words.table
        }
      let label = "\(noun) " + (chapter.map { "\($0)." } ?? "") + "\(number)"
      return Label.Words(
        label: label, heading: words.heading(label, isAlone: false),
        alone: words.heading(label, isAlone: true))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownLanguage(
    _ named: FrontMatterKey.Words, of codes: [String]
  ) -> Diagnostic {
    .warning(
      "the language '\(named.text)' is not known, so the report's own words are English",
      at: named.range, hint: "known are \(codes.joined(separator: ", "))")
  }
}

extension HorizontalAsymptote.Direction {
  /// Which infinity it leads to.
  var infinity: String { self == .left ? "−∞" : "+∞" }
}

extension [String] {
  /// With one sign between all but the last two, and another before the last.
  func joined(by separator: String, last: String) -> String {
    guard count > 1, let final = self.last else { return first ?? "" }
    return dropLast().joined(separator: separator) + last + final
  }
}
