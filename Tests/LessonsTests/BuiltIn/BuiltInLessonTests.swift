import Text
import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct BuiltInLessonTests {
  @Test func isTheFileInTheSources() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Lessons/BuiltIn/\(BuiltInLesson.fileName)")
    #expect(BuiltInLesson.source.bytes == Array(try Data(contentsOf: file)))
  }

  @Test func readsWithoutMistakes() throws {
    #expect(LessonReader.read(BuiltInLesson.source).diagnostics == [])
  }
}
