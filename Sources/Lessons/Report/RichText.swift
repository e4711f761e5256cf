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
    /// Another lesson of the course by words of ours; without words only the address that leads there, in the
    /// author's own Markdown.
    case link(CourseTarget, words: String?)
  }

  package var parts: [Part]

  package init(_ parts: [Part] = []) {
    self.parts = parts
  }

  /// A value as a report writes it in a place of its own.
  init(value: Value, _ format: NumberFormat = .shortest, as spelling: ValueSpelling) {
    let text = value.text(format, as: spelling)
    self.init([.value(text, markdown: text)])
  }

  /// Texts with one between each two.
  init(joining texts: [RichText], by separator: RichText) {
    self = texts.dropFirst().reduce(texts.first ?? RichText()) { $0 + separator + $1 }
  }

  package static func + (left: RichText, right: RichText) -> RichText {
    var sum = left
    for part in right.parts { sum.append(part) }
    return sum
  }

  /// Words that follow each other are one part, which a figure sets as one.
  fileprivate mutating func append(_ part: Part) {
    if case .text(let text) = part, case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(part)
    }
  }
}

extension RichText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    parts = text.isEmpty ? [] : [.text(text)]
  }

  package init(stringInterpolation interpolation: Interpolation) {
    self = interpolation.text
  }

  /// Strings are words, notations are mathematics.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = RichText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { self.text.append(.text(text)) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    package mutating func appendInterpolation(_ notation: Notation) {
      text.append(.mathematics(notation, signs: .everywhere))
    }
  }
}
