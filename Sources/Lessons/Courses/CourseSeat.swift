/// Where a report lies in the output folder of its course.
package enum CourseSeat: Hashable, Sendable {
  /// In the folder itself.
  case contents
  /// In a folder of its own, by its name; its number counts from 1.
  case lesson(folder: String, number: Int)
}

/// What a link from one report of a course to another leads to.
package struct CourseTarget: Hashable, Sendable {
  package let from: CourseSeat
  package let to: CourseSeat
  /// Of the lesson, in plain text.
  package let title: String
  /// The place in that report; empty for all of it.
  package var anchor = ""
  /// The same where all lessons of the course are one document; nil where no figure or table is meant.
  package var nameInCourse: String?
  /// What is numbered there; nil for a whole lesson, and for other places.
  package var mark: Mark?

  package struct Mark: Hashable, Sendable {
    package let numbering: Numbering
    package let number: Int
  }

  init(from: CourseSeat, to: CourseSeat, title: String) {
    (self.from, self.to, self.title) = (from, to, title)
  }

  /// Of the lesson that the link leads to; nil for the contents.
  package var chapter: Int? {
    if case .lesson(_, let number) = to { number } else { nil }
  }
}
