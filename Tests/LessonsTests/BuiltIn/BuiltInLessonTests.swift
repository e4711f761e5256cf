import Text
import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct BuiltInLessonTests {
  @Test(arguments: BuiltInLesson.allCases) func isTheFileInTheSources(
    _ lesson: BuiltInLesson
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Lessons/BuiltIn/\(lesson.fileName)")
    #expect(lesson.source.bytes == Array(try Data(contentsOf: file)))
  }

  @Test(arguments: BuiltInLesson.allCases) func readsWithoutMistakes(
    _ lesson: BuiltInLesson
  ) throws {
    #expect(LessonReader.read(lesson.source).diagnostics == [])
  }

  /// As somebody's own lesson, too: it takes no name of the prelude for something else.
  @Test(arguments: [BuiltInLesson.first, .activationFunctions]) func isMadeWithoutANote(
    _ lesson: BuiltInLesson
  ) throws {
    let made = try #require(report(of: lesson.text))
    #expect(made.diagnostics.map(\.message) == [])
    #expect(made.failures == [] && !made.figures.isEmpty)
  }
}

extension BuiltInLesson {
  var text: String { String(decoding: source.bytes, as: UTF8.self) }
}
