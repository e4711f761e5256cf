internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// What a piece of a lesson may see; it never changes while the piece is worked.
struct Scope: Sendable {
  let lesson: Lesson
  /// The numbers of the report's figures, by id.
  let numbers: [String: Int]
  /// The formulas that are known here.
  var library: Library
  var steps = StepNames()
  /// The names of formulas with mistakes, which are not unknown.
  private(set) var broken: Set<String> = []
  /// The names of the lesson's formulas without mistakes.
  private(set) var sound: Set<String> = []
  /// Those of the `formula` block itself.
  var definitions: [Definition] = []
  private(set) var piece = Lesson.Piece.prose(SourceRange(0, 0))
  /// How many headings stand before the piece.
  private(set) var section = 0
  /// What all evaluations of the piece take their operations from.
  private(set) var budget = OperationBudget()
  /// Whether nothing is evaluated, since the lesson's bounds are reached before.
  private(set) var isStopped = false

  init(lesson: Lesson, numbers: [String: Int], library: Library) {
    self.lesson = lesson
    self.numbers = numbers
    self.library = library
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

  /// The names with known values: those of the section's steps.
  var names: [String: Value] { steps.values(in: section) }

  /// The words of the heading that the piece stands under; empty above the first.
  var heading: String { section > 0 ? lesson.headings[section - 1] : "" }

  /// Tries something; nil where it is rejected, which is then among the findings, unless it only
  /// follows from a mistake that is told already. After too many mistakes nothing is tried.
  ///
  /// - Parameters:
  ///   - knowsSteps: whether the names of steps are known to it; else a hint says that they are not.
  ///   - findings: those of the piece.
  ///   - work: what may be rejected.
  /// - Returns: what `work` returns.
  func attempt<T>(
    knowingSteps knowsSteps: Bool = true, reporting findings: inout Findings,
    _ work: () throws(Rejection) -> T
  ) -> T? {
    if isStopped || findings.usage.rejections >= LessonLimits.mistakes { return nil }
    do {
      return try work()
    } catch {
      findings.reject(
        error.diagnostics.compactMap { told($0, knowsSteps: knowsSteps) }, after: budget.spent)
      return nil
    }
  }

  /// Reports what does not depend on an evaluation as if it were rejected by one: it counts among the
  /// mistakes.
  func reject(_ diagnostic: Diagnostic, reporting findings: inout Findings) {
    _ = attempt(reporting: &findings) { () throws(Rejection) in throw Rejection(diagnostic) }
  }

  private func told(_ diagnostic: Diagnostic, knowsSteps: Bool) -> Diagnostic? {
    let name = diagnostic.range.map(nameWithoutPrimes) ?? ""
    if broken.contains(name) || steps.broken.contains(name) { return nil }
    guard !knowsSteps, names[name] != nil else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.hint = "the names of steps live in their block and in inline values"
    return diagnostic
  }

  private func nameWithoutPrimes(at range: SourceRange) -> String {
    let text = lesson.source.bytes[range.lower..<range.upper]
    return String(decoding: text.prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
  }

  // MARK: Formulas

  /// Notes that a formula is unusable because of a mistake, so that what calls it is not a mistake
  /// of its own; a formula of the prelude does not take its place. A formula that the lesson has
  /// defined without mistakes stays what it is.
  mutating func breakFormula(_ name: String) {
    guard !sound.contains(name) else { return }
    library.forget(name)
    broken.insert(name)
  }

  /// Notes that a formula is defined without mistakes.
  mutating func soundFormula(_ name: String) {
    sound.insert(name)
    broken.remove(name)
  }
}
