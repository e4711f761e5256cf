/// What a report takes of the course that it is of.
struct CourseSurroundings: Sendable {
  let place: LessonPlace
  /// The lesson before it, the contents and the lesson after it, each in words of its own.
  let neighbours: [Neighbour]
  /// What stands below the contents, each with its heading.
  let indexes: [Index]

  struct Neighbour: Sendable {
    /// Before the title, and after it.
    var before = ""
    let target: CourseTarget
    /// What the link says.
    let title: String
    var after = ""
  }

  struct Index: Sendable {
    let heading: String
    let table: Passage.Table
  }
}
