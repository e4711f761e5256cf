internal import Lessons

/// What the build of a lesson has to know of the course that it is of.
struct CoursePart: Sendable {
  let place: LessonPlace
  /// What its report is called.
  let names: ReportNames
  /// What stands before the names of its files in messages: `softmax/`.
  let prefix: String
  /// What lessons of the course use.
  let uses: SharedUses
}
