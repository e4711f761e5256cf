/// The signs of mathematics with the names that TeX has for them: one row for each, read by the TeX reader
/// (name to sign) and by the LaTeX printer (sign to its first name).
package enum SymbolTable {
  package struct Row: Sendable {
    /// Commands without their backslash; the first one is printed.
    package let names: [String]
    package let sign: Notation.Sign
  }

  package static let rows: [Row] = [
    row(["ne", "neq"], .notEqual), row(["le", "leq"], .lessOrEqual),
    row(["ge", "geq"], .greaterOrEqual),
    row(["approx"], .approximately), row(["in"], .element), row(["to", "rightarrow"], .arrow),
    row(["leftarrow", "gets"], .leftArrow), row(["sim"], .distributed), row(["mid"], .given),
    row(["cdot"], .times), row(["ldots", "dotsc", "dotso"], .ellipsis),
    row(["cdots", "dotsb", "dotsm", "dotsi"], .centredEllipsis), row(["partial"], .partial),
    row(["nabla"], .nabla), row(["infty"], .infinity),
  ]

  /// The command of each sign that has one.
  static let commands = Dictionary(
    rows.compactMap { row in row.names.first.map { (row.sign, "\\" + $0) } },
    uniquingKeysWith: { first, _ in first })

  private static func row(_ names: [String], _ sign: Notation.Sign) -> Row {
    Row(names: names, sign: sign)
  }
}
