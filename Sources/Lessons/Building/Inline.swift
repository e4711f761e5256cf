extension ReportBuilder {
  /// What takes the place of an inline value or inline mathematics.
  mutating func inline(_ span: LessonSpan) -> String? { nil }
}
