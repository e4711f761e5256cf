internal import Text

/// A formula that an author wrote in TeX, between signs that readers of Markdown know for it.
package struct AuthorsFormula: Sendable {
  package enum Form: Hashable, Sendable {
    /// `$…$`
    case dollars
    /// `$$…$$`
    case doubleDollars
    /// GitHub's `` $`…`$ ``
    case code
    /// `\(…\)`
    case parentheses
    /// `\[…\]`
    case brackets
    /// `\begin{…}…\end{…}` without other signs
    case environment
    /// A block of code with the word `math` or `{math}`
    case fence

    /// Whether the signs ask for a line of its own.
    var isDisplayed: Bool {
      switch self {
      case .doubleDollars, .brackets, .environment, .fence: true
      case .dollars, .code, .parentheses: false
      }
    }
  }

  package let form: Form
  /// With its signs, in the author's bytes.
  package let range: Range<Int>
  /// What stands between the signs, lines without the prefixes of their containers; an environment whole.
  package let content: InlineText
  /// Whether it stands on lines of its own in a paragraph, or is a block.
  package let isAlone: Bool
  /// Whether Markdown could read something else in it, as it cannot in code and in HTML.
  let isOpaque: Bool
  /// Whether it holds a bar that ends a table's cell for readers that do not look for mathematics first.
  package internal(set) var splitsCell = false
}

extension AuthorsFormula {
  /// Those of a text that is read alone, in order.
  package static func all(in text: InlineText, spans: [CodeSpan]) -> [AuthorsFormula] {
    var scanner = MathematicsScanner(text.bytes, spans: spans.map(\.textRange))
    scanner.scan()
    return scanner.findings.compactMap { finding in
      guard case .whole(let form, let range, let content) = finding else { return nil }
      return AuthorsFormula(
        form: form, range: text.source(range), content: text.part(content), isAlone: false,
        isOpaque: false)
    }
  }
}
