internal import Diagnostics
package import Drawings
internal import Analysis
internal import Expressions
package import Functions
internal import Text
internal import MathLayout
internal import Synchronization

/// Makes a report of a lesson: reads its pieces in order, lets each directive say what takes its
/// block's place, and collects figures, values and everything that is wrong.
package struct ReportBuilder {
  let lesson: Lesson
  let theme: Theme
  let typesetter: FigureTypesetter
  /// The formulas known at the piece that is being built.
  var library: Library
  private(set) var figures: [ReportFigure] = []
  private var values = StatedValues()
  var diagnostics: [Diagnostic] = []
  var failures: [Diagnostic] = []
  /// The names of formulas with mistakes, which are not unknown.
  private var brokenNames: Set<String> = []
  /// How many times something was rejected.
  private var rejections = 0
  /// Those of the last `formula` block.
  var definitions: [Definition] = []
  /// What figures have found out of their curves.
  let searches = Searches()
  /// The names of the lesson's formulas without mistakes.
  private(set) var soundNames: Set<String> = []
  var steps = StepNames()
  /// The numbers of the report's figures, by id.
  let numbers: [String: Int]
  /// Whether the piece that is being built stands in a part that the report leaves out.
  private var isLeftOut = false
  /// The numbers that the report may still state.
  private var statedNumbers = OperationBudget(operations: LessonLimits.statedNumbers)
  private var piece = Lesson.Piece.prose(SourceRange(0, 0))
  private let leftOut: [SourceRange]
  /// Whether the numbers that figures draw are wanted.
  let isSampling: Bool

  /// Evaluates a lesson.
  ///
  /// - Parameters:
  ///   - lesson: one that was read without errors.
  ///   - library: what the lesson's formulas are added to.
  ///   - theme: for figures that do not name one.
  ///   - measurer: of the fonts that figures are drawn with.
  ///   - mathFont: what their mathematics is set in.
  ///   - origin: what the report says it was made from: the lesson's path from the output folder,
  ///     or `built-in`.
  ///   - profile: the readers that its Markdown is for.
  ///   - imageFormat: the ending of the figures' files that it shows.
  ///   - leavingOutSolutions: whether it is without the `details` whose summary begins with
  ///     *Solution*. What they claim is tested all the same.
  ///   - sampling: whether the numbers that figures draw are wanted.
  ///   - each: builds blocks, in any order or at once. The report does not depend on how.
  /// - Returns: the report, and the library with the lesson's formulas.
  package static func report(
    on lesson: Lesson, library: Library = Prelude.library, theme: Theme = .light,
    measurer: any TextMeasurer, mathFont: any MathFont, origin: String,
    profile: Profile = .github, imageFormat: String = "svg", leavingOutSolutions: Bool = false,
    sampling: Bool = false,
    each: @escaping ForEach = { ids, work in ids.indices.forEach(work) }
  ) -> (report: Report, library: Library) {
    var builder = ReportBuilder(
      lesson: lesson, theme: theme, library: library,
      typesetter: FigureTypesetter(
        measurer: measurer, mathematics: MathTypesetter(font: mathFont, measurer: measurer)),
      leftOut: leavingOutSolutions ? lesson.solutions : [], isSampling: sampling)
    if leavingOutSolutions {
      builder.diagnostics += lesson.details.filter { $0.isSolution && $0.closing == nil }.map {
        .openSolution(at: $0.opening)
      }
    }
    let start = builder
    builder.grant()
    var edition = builder.build(each)
    if builder.rejections > 0 {
      // How many mistakes are told depends on those before, so they are told in the lesson's order.
      builder = start
      builder.grant()
      edition = builder.build(nil)
    }
    let dialect = MarkdownDialect(profile: profile, imageFormat: imageFormat)
    let (markdown, lines) = edition.report(from: origin, in: dialect)
    let report = Report(
      edition: edition, origin: origin, markdown: markdown, figures: builder.figures,
      values: builder.values.json, lines: builder.values.lines(of: lines),
      diagnostics: builder.diagnostics.inOrder(), failures: builder.failures)
    return (report, builder.library)
  }

  private init(
    lesson: Lesson, theme: Theme, library: Library, typesetter: FigureTypesetter,
    leftOut: [SourceRange], isSampling: Bool
  ) {
    self.lesson = lesson
    self.theme = theme
    self.library = library
    self.typesetter = typesetter
    self.leftOut = leftOut
    self.isSampling = isSampling
    numbers = lesson.figureNumbers(leavingOut: leftOut)
  }

  /// Does some work for each of some blocks by its place among them: figures have ids.
  package typealias ForEach = (_ ids: [String?], _ work: @escaping @Sendable (Int) -> Void) -> Void

  private mutating func grant() {
    library.budget = OperationBudget()
    statedNumbers = OperationBudget(operations: LessonLimits.statedNumbers)
  }

  /// - Parameter each: builds the blocks that can wait, after all else; nil to build each when its
  ///   turn comes.
  /// - Returns: the lesson with its results.
  private mutating func build(_ each: ForEach?) -> Edition {
    var edition = Edition(lesson: lesson, leftOut: leftOut, numbers: numbers)
    // The lesson in parts, of which every second is a block that waits, as the builder was before it.
    var parts: [ReportBuilder] = []
    var waiting: [Int] = []
    for piece in lesson.pieces {
      self.piece = piece
      isLeftOut = leftOut.cover(lesson.range(of: piece))
      switch piece {
      case .prose, .opening, .closing: break
      case .block(let index):
        let block = lesson.blocks[index]
        block.directive.define(block, &self)
        if each != nil, block.directive.canWait {
          parts.append(self)
          forgetResults()
          parts.append(self)
          waiting.append(index)
        } else {
          edition.blocks[index] = block.directive.build(block, &self)
        }
      case .span(let index):
        edition.spans[index] = result(of: lesson.spans[index])
      case .reference(let index):
        if !isLeftOut { _ = number(of: lesson.references[index]) }
      }
      stopIfBudgetIsSpent()
    }
    guard let each, !waiting.isEmpty else { return edition }
    let last = self
    let blocks = waiting.map { lesson.blocks[$0] }
    let made = Mutex((parts: parts, passages: [Int: [Passage]]()))
    each(blocks.map(lesson.figureID)) { [parts] number in
      var builder = parts[2 * number + 1]
      let passages = blocks[number].directive.build(blocks[number], &builder)
      builder.stopIfBudgetIsSpent()
      made.withLock {
        $0.parts[2 * number + 1] = builder
        $0.passages[number] = passages
      }
    }
    forgetResults()
    made.withLock { made in
      for part in made.parts + [last] { takeResults(of: part) }
      for (number, passages) in made.passages { edition.blocks[waiting[number]] = passages }
    }
    return edition
  }

  private mutating func forgetResults() {
    figures = []
    values = StatedValues()
    diagnostics = []
    failures = []
    rejections = 0
  }

  private mutating func takeResults(of part: ReportBuilder) {
    figures += part.figures
    values.add(part.values)
    diagnostics += part.diagnostics
    failures += part.failures
    rejections += part.rejections
  }

  // MARK: What directives use

  /// The names with known values at a block or span: those of the section's steps.
  func names(in section: Int) -> [String: Value] { steps.values(in: section) }

  /// Notes that a formula is unusable because of a mistake, so that what calls it is not a mistake
  /// of its own; a formula of the prelude does not take its place. A formula that the lesson has
  /// defined without mistakes stays what it is.
  mutating func breakFormula(_ name: String) {
    guard !soundNames.contains(name) else { return }
    library.forget(name)
    brokenNames.insert(name)
  }

  /// Notes that a formula is defined without mistakes.
  mutating func soundFormula(_ name: String) {
    soundNames.insert(name)
    brokenNames.remove(name)
  }

  /// Adds to what the report states; with the section, where the key may mean another value there.
  ///
  /// - Parameters:
  ///   - value: what is stated.
  ///   - key: the expression, phrase, name, claim or id.
  ///   - kind: of the key: `StatedValues`.
  ///   - section: of the block or span.
  ///   - line: of the block's result, from 0, that it stands on.
  mutating func state(
    _ value: JSON, _ key: String, as kind: String, section: Int = 0, line: Int = 0
  ) {
    if isLeftOut { return }
    statedNumbers.charge(value.leafCount)
    if statedNumbers.isSpent {
      return stop(.tooManyNumbers(at: lesson.range(of: piece)))
    }
    values.state(
      value, key, as: kind, under: section > 0 ? lesson.headings[section - 1] : "",
      at: StatedValues.Place(piece: piece, line: line))
  }

  mutating func add(_ figure: ReportFigure) {
    if !isLeftOut { figures.append(figure) }
  }

  /// Tries something; nil where it is rejected, which is then reported, unless it only follows
  /// from a mistake that is reported already. After too many mistakes nothing is tried.
  ///
  /// - Parameters:
  ///   - section: of a block in which the names of steps are not known, for a hint.
  ///   - work: what may be rejected.
  /// - Returns: what `work` returns.
  mutating func attempt<T>(
    withoutStepsOf section: Int? = nil, _ work: () throws(Rejection) -> T
  ) -> T? {
    guard rejections < LessonLimits.mistakes else { return nil }
    do {
      return try work()
    } catch {
      if stopIfBudgetIsSpent() { return nil }
      rejections += 1
      let known = section.map { names(in: $0) } ?? [:]
      for var diagnostic in error.diagnostics {
        let name = diagnostic.range.map(nameWithoutPrimes) ?? ""
        if brokenNames.contains(name) || steps.broken.contains(name) { continue }
        if known[name] != nil {
          diagnostic.hint = "the names of steps live in their block and in inline values"
        }
        diagnostics.append(diagnostic)
      }
      if rejections == LessonLimits.mistakes {
        diagnostics.append(
          .error("after so many mistakes nothing more is evaluated", at: diagnostics.last?.range))
      }
      return nil
    }
  }

  /// Lets nothing more be evaluated, because of a mistake.
  private mutating func stop(_ diagnostic: Diagnostic) {
    guard rejections < LessonLimits.mistakes else { return }
    diagnostics.append(diagnostic)
    rejections = LessonLimits.mistakes
  }

  /// To be asked after each piece: from an evaluation that is cut short nothing follows.
  @discardableResult private mutating func stopIfBudgetIsSpent() -> Bool {
    guard library.budget?.isSpent == true else { return false }
    stop(.budgetSpent(at: lesson.range(of: piece)))
    return true
  }

  private func nameWithoutPrimes(at range: SourceRange) -> String {
    let text = lesson.source.bytes[range.lower..<range.upper]
    return String(decoding: text.prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
  }
}
