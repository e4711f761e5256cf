package import Numerals

/// How values are written for readers of a language, or for programs.
package struct ValueSpelling: Hashable, Sendable {
  package var decimalSign: DecimalSign
  /// Of negative numbers and exponents.
  package var minus: Character
  package var yes: String
  package var no: String

  package init(
    _ decimalSign: DecimalSign = .point, minus: Character = "-", yes: String = "true",
    no: String = "false"
  ) {
    self.decimalSign = decimalSign
    self.minus = minus
    self.yes = yes
    self.no = no
  }

  /// As NumPy and the language write: `[0.5, -1]`, `true`.
  package static let code = ValueSpelling()

  /// A number as `NumberText` writes it.
  package func written(_ number: String) -> String {
    let text = decimalSign.written(number)
    return minus == "-" ? text : text.replacing("-", with: String(minus))
  }
}

/// Values as text.
extension Value {
  /// `[1, 2, 3]`, `[[1, 2], [3, 4]]`, `true`. Each number is written in `format`; truth values are words
  /// in any format.
  package func text(
    _ format: NumberFormat = .shortest, as spelling: ValueSpelling = .code
  ) -> String {
    switch shape {
    case .scalar: return text(of: self[0], format, spelling)
    case .vector: return list(elements.map { text(of: $0, format, spelling) }, spelling)
    case .matrix(_, let columns):
      return list(
        stride(from: 0, to: count, by: columns).map { row in
          list((row..<row + columns).map { text(of: self[$0], format, spelling) }, spelling)
        }, spelling)
    }
  }

  private func text(
    of element: Double, _ format: NumberFormat, _ spelling: ValueSpelling
  ) -> String {
    if isTruth { return element != 0 ? spelling.yes : spelling.no }
    return spelling.written(format.text(of: element))
  }

  private func list(_ parts: [String], _ spelling: ValueSpelling) -> String {
    "[" + parts.joined(separator: spelling.decimalSign.listSeparator) + "]"
  }
}
