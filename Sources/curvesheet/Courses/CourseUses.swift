internal import Diagnostics
internal import Functions
internal import Lessons

/// What the lessons of a course use: each of it is read once.
struct CourseUses: Sendable {
  let shared = SharedUses()
  private let course: Course
  private let files: [Int: LessonFile]

  /// - Parameters:
  ///   - course: the course.
  ///   - files: its lessons, by their places.
  init(of course: Course, in files: [Int: LessonFile]) {
    (self.course, self.files) = (course, files)
  }

  /// Reads what lessons use, in their order, so that what is wrong with it is told in the same way each time.
  ///
  /// - Parameter places: of the lessons.
  /// - Returns: the lessons that use nothing with mistakes, and what is wrong with what the others use.
  func read(by places: [Int]) -> (sound: Set<Int>, mistakes: [Mistakes.Part]) {
    var sound: Set<Int> = []
    var mistakes: [Mistakes.Part] = []
    for place in places {
      guard let file = files[place] else { continue }
      var used = UsedFiles(sharing: shared)
      var clashes: [Diagnostic] = []
      do {
        let uses = try used.uses(of: course.chapters[place].outline.uses, in: file) { _ in }
        _ = UsedDefinitions(uses, on: Prelude.library, reporting: &clashes)
        if clashes.isEmpty { sound.insert(place) }
      } catch {
        mistakes += (error as? Mistakes)?.parts ?? []
      }
    }
    return (sound, mistakes)
  }
}
