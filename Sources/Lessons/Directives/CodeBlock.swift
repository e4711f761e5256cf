internal import Diagnostics
internal import Formulas

/// Prints formulas as NumPy functions.
enum CodeBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> Lesson.Replacement? { nil }
}
