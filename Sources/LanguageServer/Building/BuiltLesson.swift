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
  /// What `build` says, in the lesson's order: errors, warnings, notes, and claims that do not hold; and as notes what
  /// is wrong with a page or with examples.
  package let diagnostics: [Diagnostic]
  /// Whether the report is one to show: `build` would make it.
  package let isSound: Bool
  /// What was open then of the lessons that were looked for beside it: by path, nil for those that were not.
  let beside: [String: [UInt8]?]
  /// The course that it is of, as it was then; nil for a lesson alone.
  let course: WrittenCourse?
}

/// A version of a lesson that is to be built.
package struct BuildOrder: Sendable {
  package let uri: String
  /// Which of the texts that the document has had, in the order of its changes.
  package let generation: Int
  let source: SourceText
  let memory: LessonMemory
  let opened: OpenTexts
  /// What it came to, where that is to be shown only.
  var known: BuiltLesson?
  /// Whether its page is to be shown.
  var isShown = false

  /// Builds it; what was built before of the same document costs next to nothing.
  package func build(in workshop: Workshop) -> BuildResult {
    if let known {
      return BuildResult(uri: uri, generation: generation, built: known, isNew: false)
    }
    let (read, faults) = LessonReader.read(source)
    guard let lesson = read else {
      let built = BuiltLesson(
        lesson: nil, report: nil, library: Prelude.library, diagnostics: faults, isSound: false,
        beside: [:], course: nil)
      return BuildResult(uri: uri, generation: generation, built: built)
    }
    memory.beginBuild()
    let course = workshop.courses.course(ofLessonAt: source.name, lesson, beside: opened)
    let place = course?.place(ofLessonAt: source.name)
    let beside = workshop.surroundings(lesson, source, opened)
    let (report, known) = LessonBuilder.report(
      on: lesson, using: beside.uses, measurer: workshop.measurer, mathFont: workshop.mathFont,
      origin: "", forPage: workshop.preview != nil, files: beside.files, place: place,
      faults: faults + beside.diagnostics, memory: memory,
      each: workshop.each)
    // What is asked of it later is no part of the build.
    var library = known
    library.budget = nil
    // Of contents whose lists are wrong no report is made.
    let listed = place?.index == nil ? course.map { workshop.listed($0, opened) } ?? [] : []
    let mistakes = listed.hasErrors ? listed : beside.mistakes
    let built = BuiltLesson(
      lesson: lesson, report: report, library: library,
      diagnostics: (mistakes.isEmpty ? listed + report.told : mistakes).inOrder(),
      isSound: mistakes.isEmpty && !report.diagnostics.hasErrors,
      beside: Dictionary(
        beside.lessons.map { ($0, opened[$0]) }, uniquingKeysWith: { first, _ in first }),
      course: course)
    return BuildResult(uri: uri, generation: generation, built: built)
  }

  /// Shows the page of what it came to, if that is wanted.
  package func show(_ result: BuildResult, in workshop: Workshop) {
    if isShown { workshop.preview?.show(result.built, of: source, called: uri) }
  }
}

extension Report {
  /// What an author is told: a page is not what all write for, so what is wrong with it is a note.
  fileprivate var told: [Diagnostic] {
    let page = pageDiagnostics.map {
      Diagnostic(.note, $0.message, at: $0.range, hint: $0.hint)
    }
    return diagnostics + failures + page + exampleDiagnostics
  }
}

package struct BuildResult: Sendable {
  package let uri: String
  package let generation: Int
  package let built: BuiltLesson
  /// Whether it was not known before.
  package var isNew = true
}
