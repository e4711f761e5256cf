internal import Diagnostics
internal import Text

/// The keys of a table beside the number of digits.
enum TableKeys {
  /// The name that links lead to: `[](#tab-ID)`.
  static let id = BlockForm.Key(
    "id", .expression, "The table's name, to which '[](#tab-NAME)' leads; it gets a number.",
    example: ["id: squares", "z, z**2 for z in [1, 2, 3]"])
  /// What a report writes above the table.
  static let caption = BlockForm.Key(
    "caption", .words, "The words above the table, which gets a number.",
    example: ["caption: Squares and cubes", "z, z**2, z**3 for z in [1, 2, 3]"])
  /// `heads: step, weight`: the words above the columns, in place of their expressions.
  static let heads = BlockForm.Key(
    "heads", .words,
    "The words above the columns, parted by commas, in place of their expressions.",
    example: ["heads: score, \"slope, exact\"", "z, tanh'(z) for z in [0, 1, 2]"])
  /// `show: one row`.
  static let show = BlockForm.Key(
    "show", .expression, words: TableShowWord.allCases.map(\.rawValue),
    "'one row' keeps vectors in cells.",
    example: ["show: one row", "[1, 2, 3], softmax([1, 2, 3])"])

  static let all = [id, caption, heads, show]
}

/// What the key `show` of a table can ask for.
enum TableShowWord: String, CaseIterable {
  /// A vector stays in one cell, where its elements could be rows.
  case oneRow = "one row"
}

extension BlockContent {
  /// What a table is to show.
  func tableShow(
    of lesson: Lesson, reporting findings: inout Findings
  ) -> (words: Set<TableShowWord>, range: SourceRange)? {
    guard let range = value(TableKeys.show.name) else { return nil }
    var words: Set<TableShowWord> = []
    for part in lesson.text(range).split(separator: ",") {
      let word = String(part.trimmingSpaces)
      if let known = TableShowWord(rawValue: word) {
        words.insert(known)
      } else {
        findings.misread([.unknownShow(word, at: range)])
      }
    }
    return (words, range)
  }
}

extension Diagnostic {
  fileprivate static func unknownShow(_ word: String, at range: SourceRange) -> Diagnostic {
    let names = TableShowWord.allCases.map(\.rawValue)
    return .error(
      "there is nothing called '\(word)' to show", at: range,
      hint: "a table can show \(names.joined(separator: ", "))")
  }
}
