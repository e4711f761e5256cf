package import Diagnostics

/// What a lesson becomes, as values: nothing is written here.
package struct Report: Sendable {
  /// How many lines of a table stand above its first row.
  package static let headerLines = 2

  let assembly: ReportAssembly
  /// What it states, in the lesson's order.
  let statements: [StatedValues.Statement]
  /// What it says that it was made from.
  package let origin: String
  /// What its page says of itself.
  let head: PageHead
  /// The report's Markdown, UTF-8.
  package var markdown: [UInt8]
  /// In the order of the lesson.
  package var figures: [ReportFigure]
  /// The author's own that it shows, in the order of the lesson, those of examples last.
  package var pictures: [OwnPicture]
  /// Every value that the report states, by block and name.
  package var values: JSON
  /// The line of the Markdown, from 1, that each of these values stands on, by kind and key; of a table
  /// its first line, and of what a figure says the figure's.
  package var lines: [String: [String: Int]]
  /// Errors (then the other parts are not to be used), warnings and notes, in the lesson's order.
  package var diagnostics: [Diagnostic]
  /// Warnings of what a page does not show as its author meant it.
  package var pageDiagnostics: [Diagnostic]
  /// The claims that do not hold, each as a diagnostic at its line with the value found.
  package var failures: [Diagnostic]
  /// Mistakes and failing claims of examples, which the report shows: none of them is the lesson's own.
  package var exampleDiagnostics: [Diagnostic]
  /// What was left out of an edition without solutions and what was kept; empty for another one.
  package var edition: [Diagnostic]
}

/// What a page says of itself, beside what is in it.
struct PageHead: Sendable {
  /// A tag of BCP 47.
  let language: String
  /// Which way the text runs, as HTML says it; nil where that follows from the language.
  let direction: String?
  let title: String
  /// What its table of contents is called, and the link that leads past it.
  let contents: String
  let skip: String
  /// What the button is called that enlarges the figure of a label.
  let enlarge: @Sendable (Label) -> String
}
