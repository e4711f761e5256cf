internal import Functions
internal import Analysis
internal import Numerals
package import Notations

/// Text with mathematics and code in it, which no writer has spelled and no figure has set yet.
package struct RichText: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// Words as they are to be read.
    case text(String)
    case strong(String)
    /// A number, vector or truth value, and the Markdown that reads so where it stands.
    case value(String, markdown: String)
    /// Code without a backtick.
    case code(String)
    case mathematics(Notation, signs: MathematicsSigns)
    /// Mathematics that the author wrote in TeX, with its signs.
    case formula(TeXFormula)
    /// The author's own Markdown.
    case markdown(String)
    /// A figure or table, by its number.
    case reference(Label)
  }

  package var parts: [Part]

  package init(_ parts: [Part] = []) {
    self.parts = parts
  }

  /// A value as a report writes it in a place of its own.
  init(value: Value, _ format: NumberFormat = .shortest) {
    let text = value.text(format).withTrueMinus
    self.init([.value(text, markdown: text)])
  }

  package static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.parts + right.parts)
  }
}

extension RichText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    parts = text.isEmpty ? [] : [.text(text)]
  }

  package init(stringInterpolation interpolation: Interpolation) {
    parts = interpolation.parts
  }

  /// Strings are words, notations are mathematics.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    package mutating func appendInterpolation(_ notation: Notation) {
      parts.append(.mathematics(notation, signs: .everywhere))
    }
  }
}
