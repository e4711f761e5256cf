package import Charting
package import Notations

/// Every word and sentence that Curvesheet adds to a report: what stands in report.md, report.html, the
/// figures and their descriptions, and is neither the author's nor a formula's. A language is a type; one
/// that lacks a word does not compile. What the terminal says is English and not among them.
///
/// Numbers, places (`z = 0.5`) and lists come as they are to be read. Sentences are functions of their
/// values, since languages order them in their own ways.
package protocol Vocabulary: Sendable {
  // MARK: The report and its page

  /// Before the number of a figure, and of a table.
  var figure: String { get }
  var table: String { get }
  /// What a caption begins with, `Figure 2.` of `Figure 2`; without words after it all of the caption.
  func heading(_ label: String, isAlone: Bool) -> String
  /// What the table of contents is called.
  var contents: String { get }
  /// The link that leads past the table of contents.
  var skip: String { get }
  /// The button that lets a figure fill the screen: `Enlarge Figure 2`.
  func enlarge(_ figure: String) -> String
  /// What joins the lessons of a course.
  var course: CourseWords { get }
  /// What a page without a title is called.
  var untitled: String { get }
  /// What the summaries of solutions begin with, in lower case.
  var solutions: [String] { get }

  // MARK: Values, mathematics and code

  var truth: (yes: String, no: String) { get }
  var mathematics: NotationLanguage.Words { get }
  /// Between an equation and the values of its parameters.
  var with: String { get }
  var comments: any CodeComments { get }
  /// Above the columns of a calculation.
  var stepHeads: (name: String, formula: String, value: String) { get }
  /// Between clauses, and between numbers in prose whose decimals stand after commas.
  var semicolon: String { get }
  /// `a, b and c`; the sign parts all but the last two.
  func listed(_ items: [String], separator: String) -> String

  // MARK: Notes and claims

  /// A sentence on where a textbook form breaks.
  func breakNote(_ breaks: [BreakAccount]) -> RichText
  /// After a claim that was tested at samples of a range: ` (sampled)`.
  var sampled: String { get }
  /// Before a list of several claims that hold: `5 claims hold`.
  func holdingClaims(_ count: Int) -> String
  /// After a claim that does not hold, with what was found.
  func failingClaim(_ finding: String) -> RichText
  /// What was found of a claim that fails, and where.
  func finding(_ values: [String], at place: String?) -> String

  // MARK: Figures

  /// A value at a place: `0.5 at z = 0`.
  func value(_ value: RichText, at place: RichText) -> RichText
  /// Below bars, in nats.
  func entropy(_ value: RichText) -> RichText
  /// What bars beside the greatest ones of many are called.
  var others: String { get }
  /// How much an inset is stretched, whose horizontal axis has this variable.
  func inset(_ stretch: Inset.Stretch, variable: String) -> [Inset.Piece]

  /// What a plot of curves or points shows, to begin or to go on with a sentence.
  func curves(_ account: CurvesAccount) -> String
  /// A fact of a curve, among others that are parted by semicolons.
  func statement(_ fact: CurveFact) -> String
  /// Many points in short; each is a value at its place.
  func manyPoints(_ account: ManyPoints) -> String
  /// What distributions there are, to begin or to go on with a sentence.
  func spreads(_ account: SpreadsAccount) -> String
  /// A fact of a distribution, among others.
  func statement(_ fact: SpreadFact) -> String
  /// A part of the mass of a distribution: `0.5 of the mass`.
  func share(_ mass: RichText) -> RichText
  /// What a plot of bars shows, to begin or to go on with a sentence.
  func bars(_ account: BarsAccount) -> String
  /// What a plot over two variables shows, to begin or to go on with a sentence.
  func plane(_ contents: PlaneContents) -> String
  /// One thing more of it, as a sentence without its end.
  func statement(_ fact: PlaneFact) -> String
  /// What a matrix shows, to begin or to go on with a sentence.
  func matrix(_ account: MatrixAccount) -> String
  /// A cell by its row and column: `row 2, column 3`.
  func cell(row: String, column: String) -> String
  /// A row without a name.
  func row(_ number: String) -> String
  /// A wall between the cells of a grid, its start and its goal.
  var wall: String { get }
  var start: String { get }
  var goal: String { get }
  /// Moves up, to the right, down and to the left.
  var moves: [String] { get }
  /// What the graph of a calculation shows, to begin or to go on with a sentence.
  func graph(_ account: GraphWords) -> String
  /// What is said of a number with the slope of the result by it.
  func withSlope(_ value: String, _ slope: String) -> String
  /// What a graph's result without a name is called.
  var result: String { get }
  /// What stands above the arrows of a graph, and what stands below.
  var valueAbove: RichText { get }
  /// Nil for a result without a name.
  func slopeBelow(of result: RichText?) -> RichText
  /// What a network shows, to begin or to go on with a sentence.
  func network(_ account: NetworkWords) -> String
  /// What one of its layers is, with the author's words for it, without a full stop.
  func layer(_ number: Int, units: Int, words: [String]) -> String
  /// What its last layer gives, before the values.
  var output: String { get }
  /// What lines of both signs are, below a network.
  var weights: (positive: String, negative: String) { get }
  /// What is said of a panel with a title.
  func titled(_ title: String, _ words: String) -> String
  /// What panels show.
  func panels(_ clauses: [String]) -> String
}
