/// A formula as it is written: one small closed tree, which every printer walks.
///
/// Parentheses, fraction bars and index letters are decided when the tree is built, from an expression or
/// from TeX; a printer only spells. Spaces between the parts of a row follow from the atoms' classes
/// (TeXbook, chapter 18).
package indirect enum Notation: Hashable, Sendable {
  /// Parts in a line.
  case row([Notation])
  /// One letter that stands for a value, set in italics: `z`, `α`.
  case variable(String)
  /// Letters or digits of one of mathematics' alphabets: 𝐖, ℝ.
  case letters(String, Alphabet)
  /// The upright name of a function or an operator, `ReLU`, `\max`, `\operatorname{Var}`: a thin space stands
  /// before what it is applied to without parentheses. Upright letters of no function are `letters`.
  case word(String)
  /// Digits as an author writes them, with the exponent apart: 7.9 · 10⁻³¹.
  case number(String, exponent: Int?)
  /// An operator, a relation, punctuation, or another symbol: `+`, `−`, `·`, `≤`, `,`, `∅`.
  case sign(Sign)
  case fraction(Notation, Notation)
  /// One above the other without a bar, as in a binomial coefficient.
  case atop(Notation, Notation)
  /// A base with a subscript, a superscript, and primes before the superscript.
  case scripts(Notation, subscript: Notation?, superscript: Notation?, primes: Int)
  /// A base with something below and above it in every style: `\underset`, `\overset`, `\limits`.
  case limits(Notation, lower: Notation?, upper: Notation?)
  /// A root, the square root if it has no degree.
  case root(Notation, degree: Notation? = nil)
  /// A mark over or under what it belongs to.
  case accent(Accent, Notation)
  /// Content between delimiters that grow with it.
  case fenced(Fence, Notation)
  /// A delimiter within a fence that grows with it.
  case middle(String)
  /// A delimiter of one of TeX's sizes, 1 (`\big`) to 4 (`\Bigg`), with its class; empty for none.
  case delimiter(String, size: Int, Sign.Kind)
  /// A brace before rows of a value and its condition.
  case cases([Case])
  /// A large operator with its limits, beside it within a line, and what it stands before, if that is known.
  case big(BigOperator, lower: Notation?, upper: Notation?, Notation)
  /// An arrow as long as what stands over and under it: `\xrightarrow`.
  case arrow(String, lower: Notation?, upper: Notation?)
  /// Rows and columns without fences.
  case table(Table)
  /// Ordinary words within mathematics.
  case text(String, TextFace = .roman)
  /// A space in ems, negative to close up.
  case space(Double)
  /// Content in one of TeX's styles: `\displaystyle`, `\tfrac`.
  case styled(Style, Notation)
  /// Content that is spaced as another class: `\mathbin`, `\mathrel`, `\mathop`. One that takes limits has its
  /// scripts below and above in display style. Of TeX's braces that are spaced as one ordinary part, too; an
  /// empty one is an ordinary part without width.
  case classed(Sign.Kind, Notation, takesLimits: Bool = false)
  case boxed(Notation)
  /// As much room as the content takes, empty.
  case phantom(Notation)
  case colored(Color, Notation)
  /// A line with its label in parentheses at the right.
  case tagged(Notation, String)

  package struct Case: Hashable, Sendable {
    package var value: Notation
    /// Of the last row perhaps only the word that says so.
    package var condition: Notation
    /// Where all stand on one line: what joins the value and its condition, or in the last row stands before
    /// the value alone.
    package var word: String

    package init(value: Notation, condition: Notation, word: String) {
      self.value = value
      self.condition = condition
      self.word = word
    }
  }

  package enum TextFace: Hashable, Sendable, CaseIterable { case roman, bold, italic, sans, mono }

  package enum Style: Hashable, Sendable, CaseIterable { case display, text, script, scriptScript }

  /// The colours that a theme knows; others are set as the nearest of these.
  package enum Color: String, Hashable, Sendable, CaseIterable {
    case blue, orange, green, red, purple, gray
  }

  /// Nothing, as the body of a large operator that stands alone.
  package static let empty = Notation.row([])
}
