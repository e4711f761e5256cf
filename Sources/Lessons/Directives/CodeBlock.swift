enum CodeBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> Lesson.Replacement? { nil }
}
