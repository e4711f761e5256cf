internal import Diagnostics
package import Drawings
package import Formulas
internal import MathLayout

/// Makes a report of a lesson: reads its pieces in order, lets each directive say what takes its
/// block's place, and collects figures, values and everything that is wrong.
package struct ReportBuilder {
  let lesson: Lesson
  let theme: Theme
  let typesetter: FigureTypesetter
  /// The formulas known at the piece that is being built.
  var library: Library
  var figures: [ReportFigure] = []
  var values = StatedValues()
  var diagnostics: [Diagnostic] = []
  var failures: [Diagnostic] = []
  /// The names of formulas with mistakes, which are not unknown.
  private var brokenNames: Set<String> = []
  /// How many times something was rejected.
  private var rejections = 0
  /// The names of the lesson's formulas without mistakes.
  private(set) var soundNames: Set<String> = []
  /// The names of `steps` blocks, with the section that they belong to (L5).
  private var steps = SectionNames(section: 0)

  private struct SectionNames {
    var section: Int
    var values: [String: Value] = [:]
    var broken: Set<String> = []
  }

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
  /// - Returns: the report, and the library with the lesson's formulas.
  package static func report(
    on lesson: Lesson, library: Library = Prelude.library, theme: Theme = .light,
    measurer: any TextMeasurer, mathFont: any MathFont, origin: String
  ) -> (report: Report, library: Library) {
    var builder = ReportBuilder(
      lesson: lesson, theme: theme, library: library,
      typesetter: FigureTypesetter(
        measurer: measurer, mathematics: MathTypesetter(font: mathFont, measurer: measurer)))
    return (builder.build(origin: origin), builder.library)
  }

  private init(
    lesson: Lesson, theme: Theme, library: Library, typesetter: FigureTypesetter
  ) {
    self.lesson = lesson
    self.theme = theme
    self.library = library
    self.typesetter = typesetter
  }

  private mutating func build(origin: String) -> Report {
    var blocks: [Int: Lesson.Replacement] = [:]
    var spans: [Int: String] = [:]
    for piece in lesson.pieces {
      switch piece {
      case .prose: break
      case .block(let index):
        let block = lesson.blocks[index]
        blocks[index] = block.directive.build(block, &self)
      case .span(let index):
        spans[index] = inline(lesson.spans[index])
      }
    }
    let spliced = lesson.spliced(block: { blocks[$0] }, span: { spans[$0] })
    return Report(
      markdown: ReportOrigin.adding(origin, to: spliced, of: lesson), figures: figures,
      values: values.json, diagnostics: diagnostics.inOrder(), failures: failures)
  }

  // MARK: What directives use

  /// The names with known values at a block or span: those of the section's steps.
  func names(in section: Int) -> [String: Value] {
    steps.section == section ? steps.values : [:]
  }

  mutating func define(_ name: String, as value: Value, in section: Int) {
    begin(section)
    steps.values[name] = value
    steps.broken.remove(name)
  }

  /// Notes that a step has no value because of a mistake.
  mutating func breakStep(_ name: String, in section: Int) {
    begin(section)
    steps.values[name] = nil
    steps.broken.insert(name)
  }

  private mutating func begin(_ section: Int) {
    if steps.section != section { steps = SectionNames(section: section) }
  }

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

  /// Adds to what the report states.
  mutating func state(_ value: JSON, _ key: String, as kind: String, section: Int) {
    values.state(value, key, as: kind, under: section > 0 ? lesson.headings[section - 1] : "")
  }

  /// Tries something; nil where it is rejected, which is then reported, unless it only follows
  /// from a mistake that is reported already. After too many mistakes nothing is tried.
  ///
  /// - Parameters:
  ///   - section: of a block in which the names of steps are not known (L5), for a hint.
  ///   - work: what may be rejected.
  /// - Returns: what `work` returns.
  mutating func attempt<T>(
    withoutStepsOf section: Int? = nil, _ work: () throws(Rejection) -> T
  ) -> T? {
    guard rejections < LessonLimits.mistakes else { return nil }
    do {
      return try work()
    } catch {
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

  private func nameWithoutPrimes(at range: SourceRange) -> String {
    let text = lesson.source.bytes[range.lower..<range.upper]
    return String(decoding: text.prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
  }
}
