internal import Diagnostics
internal import Text

/// One key of a figure, with all that is known of it: how it is written and read, what it has to do
/// with, and how the command line calls and explains it.
struct FigureKey<Value: Sendable>: AnyFigureKey {
  let form: BlockForm.Key
  /// The plots that it says something of.
  var kinds = Set(PlotKind.allCases)
  /// Whether panels take it over from the keys above the first of them.
  var isInherited = true
  /// What it is on the command line; nil for a key that is no option.
  let option: KeyOption?
  /// Why it does nothing in a plot of these kinds, among other keys.
  var why: @Sendable (Value, PlottedFacts, KeyValues) -> [IdleReason] = { _, _, _ in [] }
  /// Its value; nil where something is wrong with it, which is reported.
  let parse: @Sendable (KeyEntry, inout [Diagnostic]) -> Value?

  func read(_ entry: KeyEntry, reporting diagnostics: inout [Diagnostic]) -> (any Sendable)? {
    parse(entry, &diagnostics)
  }

  func idle(_ value: any Sendable, in plot: PlottedFacts, among keys: KeyValues) -> [IdleReason] {
    guard kinds.contains(plot.kind) else { return [.isFor(kinds, form.name)] }
    return (value as? Value).map { why($0, plot, keys) } ?? []
  }
}

/// A key with values of whatever type.
protocol AnyFigureKey: Sendable {
  var form: BlockForm.Key { get }
  var kinds: Set<PlotKind> { get }
  var isInherited: Bool { get }
  var option: KeyOption? { get }
  func read(_ entry: KeyEntry, reporting diagnostics: inout [Diagnostic]) -> (any Sendable)?
  func idle(_ value: any Sendable, in plot: PlottedFacts, among keys: KeyValues) -> [IdleReason]
}

/// One key as it stands in a block.
struct KeyEntry: Sendable {
  let lesson: Lesson
  /// Where the value stands.
  let range: SourceRange
  let keyRange: SourceRange

  /// The value for a parser of the formula language.
  var bytes: ArraySlice<UInt8> { lesson.slice(range) }
  /// The value on one line.
  var text: String { lesson.text(range) }
}

/// What keys have to do with in a plot.
enum PlottedFacts: Sendable {
  case curves(count: Int, haveElements: Bool)
  case bars(groups: Int, haveSeries: Bool, areProbabilities: Bool)
  /// A plot of which no key has to know more.
  case other(PlotKind)

  var kind: PlotKind {
    switch self {
    case .curves: .curves
    case .bars: .bars
    case .other(let kind): kind
    }
  }
}

/// Why a key, or a word of one, does nothing: its author meant something.
struct IdleReason: Sendable {
  let name: String
  let reason: String
  var hint: String?

  /// What is for plots of other kinds.
  static func isFor(_ kinds: Set<PlotKind>, _ name: String, hint: String? = nil) -> IdleReason {
    let words = PlotKind.drawn.filter(kinds.contains).map(\.words)
    let reason = "'\(name)' is for \(words.joined(by: ", ", last: " and ")) and does nothing here"
    return IdleReason(name: name, reason: reason, hint: hint)
  }
}
