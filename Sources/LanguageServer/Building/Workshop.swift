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
    package var diagnostics: [Diagnostic] = []
    /// What is wrong with the lessons that it uses: beside it nothing else is told, since most would follow from it.
    package var mistakes: [Diagnostic] = []

    package init() {}
  }

  let measurer: any TextMeasurer
  let mathFont: any MathFont
  let each: @Sendable (_ ids: [String?], _ work: @escaping @Sendable (Int) -> Void) -> Void
  let surroundings: @Sendable (Lesson, SourceText) -> Surroundings

  /// - Parameters:
  ///   - measurer: of the fonts that figures are drawn with.
  ///   - mathFont: what their mathematics is set in.
  ///   - each: works blocks: `LessonBuilder.ForEach`.
  ///   - surroundings: reads what lies beside a lesson, whose text is called by its path; it is asked anew at each
  ///     build.
  package init(
    measurer: any TextMeasurer, mathFont: any MathFont,
    each: @escaping @Sendable ([String?], @escaping @Sendable (Int) -> Void) -> Void = {
      LessonBuilder.inOrder($0, $1)
    },
    surroundings: @escaping @Sendable (Lesson, SourceText) -> Surroundings = { _, _ in
      Surroundings()
    }
  ) {
    (self.measurer, self.mathFont) = (measurer, mathFont)
    (self.each, self.surroundings) = (each, surroundings)
  }
}
