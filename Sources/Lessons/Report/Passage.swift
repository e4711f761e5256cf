package import Notations

/// A part of a report that a block of the lesson becomes; a `Dialect` says how it is spelled.
package enum Passage: Hashable, Sendable {
  /// Mathematics on lines of its own, with the defaults of its parameters, if it has any.
  case equation(Notation, settings: Settings?)
  case paragraph(RichText)
  case claims(Claims)
  case table(Table)
  case figure(Figure)
  /// Code in a language that highlighters know by name.
  case code(String, language: String)

  /// Values of parameters, after a word that joins them to an equation: with α = 0.01.
  package struct Settings: Hashable, Sendable {
    package var word: String
    package var values: Notation
  }

  /// What is claimed of formulas, an item each, as it was tested.
  package struct Claims: Hashable, Sendable {
    /// Those that everybody is to see.
    package var open: [RichText] = []
    /// Those of which a reader sees how many there are, until he unfolds them.
    package var folded: [RichText] = []
    /// What stands for those that are folded; plain text.
    package var summary = ""

    /// The line of the Markdown, from 0, on which a folded one stands: the list of the open ones and a
    /// blank line come before, the line of the summary and another blank one.
    func line(ofFolded index: Int) -> Int { (open.isEmpty ? 0 : open.count + 1) + 2 + index }
  }

  package struct Table: Hashable, Sendable {
    package enum Alignment: CaseIterable, Sendable { case left, right }

    package var header: [RichText]
    package var alignments: [Alignment]
    /// As many cells in each row as in the header.
    package var rows: [[RichText]] = []
    /// What it is referred to by, if it has a number.
    package var label: Label?
    /// What is written above it, if it has a number; may be empty.
    package var caption = RichText()
  }

  package struct Figure: Hashable, Sendable {
    package var id: String
    package var label: Label
    /// Plain text.
    package var alt: String
    /// What is written under it: its caption, or its title; may be empty.
    package var caption: RichText
    /// The same at each frame that a reader may choose; empty where it does not change.
    package var captions: [RichText] = []
  }
}
