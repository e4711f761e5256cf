package import Diagnostics
package import Drawings
package import Lessons
package import Text

/// What the program lends the server to build lessons with.
package struct Workshop: Sendable {
  /// What lies beside a lesson, and what is wrong with it, at places of the lesson.
  package struct Surroundings: Sendable {
    package var uses: [Use] = []
    package var files = OwnFiles.none
    /// The paths of the lessons that were looked for, whether they are there or not.
    package var lessons: Set<String> = []
    package var diagnostics: [Diagnostic] = []
    /// What is wrong with the lessons that it uses: beside it nothing else is told, since most would follow from it.
    package var mistakes: [Diagnostic] = []

    package init() {}
  }

  let measurer: any TextMeasurer
  let mathFont: any MathFont
  let each: @Sendable (_ ids: [String?], _ work: @escaping @Sendable (Int) -> Void) -> Void
  let courses: CourseIndex
  let listed: @Sendable (WrittenCourse, OpenTexts) -> [Diagnostic]
  let surroundings: @Sendable (Lesson, SourceText, OpenTexts) -> Surroundings
  let preview: (any Previewing)?

  /// - Parameters:
  ///   - measurer: of the fonts that figures are drawn with.
  ///   - mathFont: what their mathematics is set in.
  ///   - each: works blocks: `LessonBuilder.ForEach`.
  ///   - courses: those that lessons are of.
  ///   - listed: says what is wrong with the lists of contents.
  ///   - surroundings: reads what lies beside a lesson, whose text is called by its path; what is open counts in
  ///     place of the disk. It is asked anew at each build.
  ///   - preview: shows the page of the lesson that is edited; nil where that is not wanted.
  package init(
    measurer: any TextMeasurer, mathFont: any MathFont,
    each: @escaping @Sendable ([String?], @escaping @Sendable (Int) -> Void) -> Void = {
      LessonBuilder.inOrder($0, $1)
    },
    courses: CourseIndex = CourseIndex(.none),
    listed: @escaping @Sendable (WrittenCourse, OpenTexts) -> [Diagnostic] = { course, _ in
      course.list.diagnostics
    },
    surroundings: @escaping @Sendable (Lesson, SourceText, OpenTexts) -> Surroundings = {
      _, _, _ in Surroundings()
    }, preview: (any Previewing)? = nil
  ) {
    (self.measurer, self.mathFont) = (measurer, mathFont)
    (self.each, self.courses, self.listed) = (each, courses, listed)
    self.surroundings = surroundings
    self.preview = preview
  }
}
