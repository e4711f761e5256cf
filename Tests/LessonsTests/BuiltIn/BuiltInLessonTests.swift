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

  /// As somebody's own lesson, too: it takes no name of the prelude for something else.
  @Test func isMadeWithoutANote() throws {
    let text = String(decoding: BuiltInLesson.source.bytes, as: UTF8.self)
    #expect(try #require(report(of: text)).diagnostics.map(\.message) == [])
  }
}
