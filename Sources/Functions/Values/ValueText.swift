package import Numerals

/// Values as text.
extension Value {
  /// `[1, 2, 3]`, `[[1, 2], [3, 4]]`, `true`; with a hyphen-minus, as NumPy and the language write.
  /// Each number is written in `format`; truth values are words in any format.
  package func text(_ format: NumberFormat = .shortest) -> String {
    switch shape {
    case .scalar: return text(of: self[0], format)
    case .vector: return list(elements.map { text(of: $0, format) })
    case .matrix(_, let columns):
      return list(
        stride(from: 0, to: count, by: columns).map { row in
          list((row..<row + columns).map { text(of: self[$0], format) })
        })
    }
  }

  private func text(of element: Double, _ format: NumberFormat) -> String {
    if isTruth { return element != 0 ? "true" : "false" }
    return format.text(of: element)
  }

  private func list(_ parts: [String]) -> String {
    "[" + parts.joined(separator: ", ") + "]"
  }
}
