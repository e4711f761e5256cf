/// A place in a lesson that is shown.
package struct PreviewPlace: Hashable, Sendable {
  /// What the lesson is called by who shows it.
  package let subject: String
  /// From 0.
  package let lines: ClosedRange<Int>

  package init(subject: String, lines: ClosedRange<Int>) {
    (self.subject, self.lines) = (subject, lines)
  }
}
