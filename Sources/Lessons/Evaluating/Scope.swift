internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What a piece of a lesson may see; it never changes while the piece is worked.
struct Scope: Sendable {
  let lesson: Lesson
  /// What results are written in.
  let language: Language
  /// Of the report's figures and tables.
  let labels: Labels
  /// What the lesson uses of others.
  let used: UsedDefinitions
  /// What lies beside the lesson.
  let files: OwnFiles
  /// Its place in a course; nil for a lesson alone, and for examples.
  let place: LessonPlace?
  /// The formulas, constants and steps that are known here.
  private(set) var library: Library
  private(set) var steps = StepNames()
  /// The names of formulas with mistakes, which are not unknown.
  private(set) var broken: Set<String> = []
  /// The names of the lesson's formulas without mistakes.
  private(set) var sound: Set<String> = []
  /// The definitions without mistakes of each `formula` block, by its place among the blocks.
  var definitions: [Int: [Definition]] = [:]
  /// The lesson's examples, by their places among the blocks.
  var examples: [Int: Example] = [:]
  /// What the names of figures' files begin with before their ids; nil outside of examples.
  let prefix: String?
  private(set) var piece = Lesson.Piece.prose(SourceRange(0, 0))
  /// How many headings stand before the piece.
  private(set) var section = 0
  /// What all evaluations of the piece take their operations from.
  private(set) var budget = OperationBudget()
  /// Whether nothing is evaluated, since the lesson's bounds are reached before.
  private(set) var isStopped = false

  init(
    lesson: Lesson, language: Language, labels: Labels, used: UsedDefinitions,
    files: OwnFiles = .none, place: LessonPlace? = nil
  ) {
    self.files = files
    self.place = place
    self.lesson = lesson
    self.language = language
    self.labels = labels
    self.used = used
    library = used.library
    prefix = nil
  }

  /// What the pieces of an example may see: what is known round it, and what it defines itself.
  ///
  /// A figure of it has a number only where it refers to one: nothing else can.
  ///
  /// - Parameters:
  ///   - lesson: of the example.
  ///   - prefix: what the names of its figures' files begin with.
  ///   - outer: what a piece in the example's place may see.
  ///   - diagnostics: what is wrong with what it says of itself.
  init(
    example lesson: Lesson, prefix: String, in outer: Scope,
    reporting diagnostics: inout [Diagnostic]
  ) {
    self.lesson = lesson
    files = outer.files
    place = nil
    self.prefix = prefix
    let language = Language(
      of: lesson.metadata, or: outer.language, reporting: &diagnostics)
    self.language = language
    labels = Labels(
      of: lesson, hasAnchors: false,
      naming: lesson.references.isEmpty
        ? { _, _ in Label.Words(label: "", heading: "", alone: "") } : language.naming(in: nil))
    used = UsedDefinitions([], on: outer.library.asPrelude, reporting: &diagnostics)
    library = used.library
    steps = StepNames(within: outer.steps)
    library.steps = steps.values
    broken = outer.broken
  }

  /// The name of the files of a figure.
  func fileName(of block: LessonBlock) -> String? {
    lesson.id(of: block).map { (prefix ?? "") + $0 }
  }

  /// Goes on to a piece, and leaves to it what those before it have left.
  mutating func enter(_ piece: Lesson.Piece, after usage: Findings.Usage) {
    self.piece = piece
    switch piece {
    case .block(let index): section = lesson.blocks[index].section
    case .span(let index): section = lesson.spans[index].section
    default: break
    }
    isStopped = usage.isExhausted
    budget = OperationBudget(operations: max(0, OperationBudget.usual - usage.operations))
    library.budget = budget
  }

  /// Of the block; nil for what has no number in the report.
  var label: Label? {
    if case .block(let index) = piece { labels.ofBlocks[index] } else { nil }
  }

  /// The words of the heading that the piece stands under; empty above the first.
  var heading: String { section > 0 ? lesson.headings[section - 1].words : "" }

  // MARK: Steps

  /// Leaves the sections of steps that end before the piece.
  mutating func leaveSections() {
    guard steps.enter(section, of: lesson.headings) else { return }
    library.steps = steps.values
  }

  /// Lets a step be known in the rest of its section.
  mutating func defineStep(_ name: String, as value: Value) {
    steps.define(name, as: value)
    library.steps[name] = value
  }

  /// Notes that a step has no value because of a mistake.
  mutating func loseStep(_ name: String) {
    steps.lose(name)
    library.steps[name] = nil
  }

  // MARK: Showing

  /// An expression as mathematics.
  func notation(_ expression: Expression) -> Notation {
    .of(expression, in: library, language: language.mathematics)
  }

  // MARK: Trying

  /// Tries something; nil where it is rejected, which is then among the findings, unless it only
  /// follows from a mistake that is told already. After too many mistakes nothing is tried.
  ///
  /// - Parameters:
  ///   - findings: those of the piece.
  ///   - work: what may be rejected.
  /// - Returns: what `work` returns.
  func attempt<T>(
    reporting findings: inout Findings, _ work: () throws(Rejection) -> T
  ) -> T? {
    if isStopped || findings.usage.rejections >= LessonLimits.mistakes { return nil }
    do {
      return try work()
    } catch {
      findings.reject(
        error.diagnostics.compactMap(told), after: budget.spent)
      return nil
    }
  }

  /// Reports what does not depend on an evaluation as if it were rejected by one: it counts among the
  /// mistakes.
  func reject(_ diagnostic: Diagnostic, reporting findings: inout Findings) {
    _ = attempt(reporting: &findings) { () throws(Rejection) in throw Rejection(diagnostic) }
  }

  private func told(_ diagnostic: Diagnostic) -> Diagnostic? {
    let name = diagnostic.range.map(nameWithoutPrimes) ?? ""
    if broken.contains(name) || steps.broken.contains(name) { return nil }
    guard steps.ended.contains(name), !library.knows(name) else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.hint = "the step '\(name)' is known in its own section only"
    return diagnostic
  }

  private func nameWithoutPrimes(at range: SourceRange) -> String {
    let text = lesson.source.bytes[range.lower..<range.upper]
    return String(decoding: text.prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
  }

  // MARK: Formulas

  /// Shows formulas of the prelude by their names whose symbols these definitions take.
  mutating func giveWay(to definitions: [Definition]) { library.giveWay(to: definitions) }

  /// Adds a definition to the library.
  ///
  /// - Parameters:
  ///   - definition: a formula, stated derivative or constant.
  ///   - circle: of definitions that wait for each other.
  ///   - findings: those of its block.
  /// - Returns: whether it is without a mistake.
  mutating func define(
    _ definition: Definition, waitingFor circle: [String], reporting findings: inout Findings
  ) -> Bool {
    // The scope holds no second copy meanwhile, which would cost a copy for each definition.
    var library = Library()
    swap(&library, &self.library)
    let notes = attempt(reporting: &findings) { () throws(Rejection) in
      try library.define(definition, waitingFor: circle)
    }
    swap(&library, &self.library)
    findings.notice(notes ?? [])
    if definition.primes == 0 {
      if notes != nil { soundFormula(definition.name) } else { breakFormula(definition.name) }
    }
    return notes != nil
  }

  /// Notes that a formula is unusable because of a mistake, so that what calls it is not a mistake
  /// of its own; a formula of the prelude does not take its place. A formula that the lesson has
  /// defined without mistakes stays what it is.
  mutating func breakFormula(_ name: String) {
    guard !sound.contains(name) else { return }
    library.forget(name)
    broken.insert(name)
  }

  /// Notes that a formula is defined without mistakes.
  private mutating func soundFormula(_ name: String) {
    sound.insert(name)
    broken.remove(name)
  }
}
