/// The signs of mathematics with the names that TeX has for them: one row for each, read by the TeX reader
/// (name to sign) and by the LaTeX printer (sign to its first name). Classes are those of plain TeX and
/// amssymb (TeXbook, appendix F; *User's Guide to AMSFonts*).
package enum SymbolTable {
  package struct Row: Sendable {
    /// Commands without their backslash; the first one is printed.
    package let names: [String]
    package let sign: Notation.Sign
  }

  package static let rows: [Row] =
    rows(.ordinary, ordinary) + rows(.inner, dots) + rows(.binary, binary)
    + rows(.relation, relations) + rows(.relation, negations) + rows(.relation, arrows)
    + rows(.opening, opening) + rows(.closing, closing) + rows(.punctuation, punctuation)

  /// The command of each sign that has one.
  static let commands = Dictionary(
    rows.compactMap { row in row.names.first.map { (row.sign, "\\" + $0) } },
    uniquingKeysWith: { first, _ in first })

  /// Lines of a character and its names.
  private static func rows(_ kind: Notation.Sign.Kind, _ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Row(names: Array(words.dropFirst()), sign: Notation.Sign(words[0], kind))
    }
  }
}
