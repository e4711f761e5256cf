internal import Diagnostics
package import Drawings
package import Formulas

/// Makes a report of a lesson: reads its pieces in order, lets each directive say what takes its
/// block's place, and collects figures, values and everything that is wrong.
package struct ReportBuilder {
  let lesson: Lesson
  let theme: Theme
  let measurer: any TextMeasurer
  /// The formulas known at the piece that is being built.
  var library: Library
  var figures: [ReportFigure] = []
  var values = StatedValues()
  var diagnostics: [Diagnostic] = []
  var failures: [Diagnostic] = []
  /// The names of `steps` blocks, with the section that they belong to (L5).
  private var steps: (section: Int, values: [String: Value]) = (0, [:])

  /// - Parameters:
  ///   - library: what the lesson's formulas are added to.
  ///   - theme: for figures that do not name one.
  package static func report(
    on lesson: Lesson, library: Library = Prelude.library, theme: Theme = .light,
    measurer: any TextMeasurer
  ) -> (report: Report, library: Library) {
    var builder = ReportBuilder(lesson: lesson, theme: theme, measurer: measurer, library: library)
    return (builder.build(), builder.library)
  }

  private init(lesson: Lesson, theme: Theme, measurer: any TextMeasurer, library: Library) {
    self.lesson = lesson
    self.theme = theme
    self.measurer = measurer
    self.library = library
  }

  private mutating func build() -> Report {
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
    return Report(
      markdown: lesson.spliced(block: { blocks[$0] }, span: { spans[$0] }), figures: figures,
      values: values.json, diagnostics: diagnostics.inOrder(), failures: failures)
  }

  // MARK: What directives use

  /// The names with known values at a block or span: those of the section's steps.
  func names(in section: Int) -> [String: Value] {
    steps.section == section ? steps.values : [:]
  }

  mutating func define(_ name: String, as value: Value, in section: Int) {
    if steps.section != section { steps = (section, [:]) }
    steps.values[name] = value
  }

  /// The result of `work`; nil where it is rejected, which is then reported.
  mutating func attempt<T>(_ work: () throws(Rejection) -> T) -> T? {
    do {
      return try work()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }
}
