package import Diagnostics
package import Functions
package import Lessons
internal import Text

/// What one version of a lesson came to.
package struct BuiltLesson: Sendable {
  /// Nil for a text that is none of a lesson, or too large.
  package let lesson: Lesson?
  package let report: Report?
  /// With the lesson's formulas that are without mistakes.
  package let library: Library
  /// What `build` says, in the lesson's order: errors, warnings, notes, and claims that do not hold.
  package let diagnostics: [Diagnostic]
}

/// A version of a lesson that is to be built.
package struct BuildOrder: Sendable {
  package let uri: String
  /// Which of the texts that the document has had, in the order of its changes.
  package let generation: Int
  let source: SourceText
  let memory: LessonMemory

  /// Builds it; what was built before of the same document costs next to nothing.
  package func build(in workshop: Workshop) -> BuildResult {
    let (read, faults) = LessonReader.read(source)
    guard let lesson = read else {
      let built = BuiltLesson(
        lesson: nil, report: nil, library: Prelude.library, diagnostics: faults)
      return BuildResult(uri: uri, generation: generation, built: built)
    }
    memory.beginBuild()
    let beside = workshop.surroundings(lesson, source)
    let (report, known) = LessonBuilder.report(
      on: lesson, using: beside.uses, measurer: workshop.measurer, mathFont: workshop.mathFont,
      origin: "", files: beside.files, faults: faults + beside.diagnostics, memory: memory,
      each: workshop.each)
    // What is asked of it later is no part of the build.
    var library = known
    library.budget = nil
    let built = BuiltLesson(
      lesson: lesson, report: report, library: library,
      diagnostics: (beside.mistakes.isEmpty
        ? report.diagnostics + report.failures : beside.mistakes)
        .inOrder())
    return BuildResult(uri: uri, generation: generation, built: built)
  }
}

package struct BuildResult: Sendable {
  package let uri: String
  package let generation: Int
  package let built: BuiltLesson
}
