/// The signs of mathematics with the names that TeX has for them: one row for each, read by the TeX reader
/// (name to sign) and by the LaTeX printer (sign to its first name). Classes are those of plain TeX and
/// amssymb (TeXbook, appendix F; *User's Guide to AMSFonts*).
package enum SymbolTable {
  package struct Row: Sendable {
    /// Commands without their backslash; the first one is printed.
    package let names: [String]
    package let sign: Notation.Sign
  }

  package static let rows: [Row] = tables.flatMap { rows($0.kind, $0.table) }

  private static let tables: [(kind: Notation.Sign.Kind, table: String)] = [
    (.ordinary, ordinary), (.inner, dots), (.binary, binary), (.relation, relations),
    (.relation, negations), (.relation, arrows), (.opening, opening), (.closing, closing),
    (.punctuation, punctuation),
  ]

  /// All that have a command in some class.
  static let characters = Set(rows.map(\.sign.character))

  /// The command of a sign, with its backslash; nil where it has none.
  static func command(of sign: Notation.Sign) -> String? {
    let commands: [String: String] =
      switch sign.kind {
      case .ordinary: ordinaryCommands
      case .inner: innerCommands
      case .binary: binaryCommands
      case .relation: relationCommands
      case .opening: openingCommands
      case .closing: closingCommands
      case .punctuation: punctuationCommands
      case .largeOperator, .invisible: [:]
      }
    return commands[sign.character]
  }

  // Formulas have signs of few classes, and the tables of all take half a millisecond.
  private static let ordinaryCommands = commands(.ordinary)
  private static let innerCommands = commands(.inner)
  private static let binaryCommands = commands(.binary)
  private static let relationCommands = commands(.relation)
  private static let openingCommands = commands(.opening)
  private static let closingCommands = commands(.closing)
  private static let punctuationCommands = commands(.punctuation)

  private static func commands(_ kind: Notation.Sign.Kind) -> [String: String] {
    let lines = tables.filter { $0.kind == kind }.flatMap { rows(kind, $0.table) }
    return Dictionary(
      lines.compactMap { row in row.names.first.map { (row.sign.character, "\\" + $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Lines of a character and its names.
  private static func rows(_ kind: Notation.Sign.Kind, _ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Row(names: Array(words.dropFirst()), sign: Notation.Sign(words[0], kind))
    }
  }
}
