package import Lessons

/// A course as it is while its lessons are written.
package struct WrittenCourse: Sendable {
  /// Where it lies, with a slash at the end.
  package let folder: String
  package let course: Course
  /// As the contents are now.
  package internal(set) var list: CourseContents
  /// Of all lessons that are there and of those that they use, by their paths from the folder.
  package let outlines: [String: LessonOutline]
  /// The paths of those that are used.
  package let used: Set<String>
  let contents: LessonOutline
  /// The same as long as the course is.
  let revision: Int

  /// The place of a lesson, or of the contents, by the file's path; nil for a file that the contents do not list.
  func place(ofLessonAt path: String) -> LessonPlace? {
    guard LessonFiles.folder(of: path) == folder else { return nil }
    let file = LessonFiles.name(of: path)
    return file == CourseContents.file
      ? course.place(nil) : course.index(of: file).map(course.place)
  }

  /// The outline of a lesson or of the contents; nil for a file that the course does not know.
  func outline(of file: String) -> LessonOutline? {
    file == CourseContents.file ? contents : outlines[file]
  }

  /// Whether what a report takes of the course is otherwise in another.
  ///
  /// - Parameters:
  ///   - other: nil for none.
  ///   - path: of the report's lesson.
  /// - Returns: false only where the report is the same in both.
  func isOther(than other: WrittenCourse?, forLessonAt path: String) -> Bool {
    guard let other, let place = place(ofLessonAt: path) else { return true }
    if revision == other.revision { return false }
    // The contents show all of it.
    return place.index == nil || place.identity != other.place(ofLessonAt: path)?.identity
  }

  /// The files of its lessons in order, and of the contents.
  var files: [String] { course.chapters.map(\.file) + [CourseContents.file] }
}

extension LessonOutline {
  /// Whether it links to a lesson of its folder, or into it.
  func links(to file: String) -> Bool { goals.contains { $0.file == file } }
}
