import Diagnostics
import Drawings
import Lessons
import Testing

/// What a report depends on that a reader or a next build can see.
private struct Seen: Equatable {
  var markdown: String
  var values: String
  var lines: [String: [String: Int]]
  var told: [[Diagnostic]]
  var figures: [String]

  init(_ report: Report) {
    markdown = String(decoding: report.markdown, as: UTF8.self)
    values = report.values.text()
    lines = report.lines
    told = [
      report.diagnostics, report.pageDiagnostics, report.failures, report.exampleDiagnostics,
      report.edition,
    ]
    figures = report.figures.map { figure in
      var figure = figure
      figure.key = nil
      for index in figure.frames.indices {
        figure.frames[index].drawing = figure.frames[index].drawing.rounded()
        figure.frames[index].phone = figure.frames[index].phone?.rounded()
      }
      return "\(figure)"
    }
  }
}

@Suite struct BlockRecordTests {
  private func seen(
    _ text: String, remembering memory: LessonMemory?, forPage: Bool = false, way: String = ".."
  ) -> Seen? {
    report(
      of: text, sampling: forPage, forPage: forPage, files: OwnFiles(way: way, pictures: []),
      remembering: memory
    ).map { report in Seen(report) }
  }

  @Test(arguments: [UInt64](0..<6)) func memoryChangesNothing(seed: UInt64) {
    let memory = LessonMemory(circumstances: "test")
    var lesson = EditedLesson(seed: seed)
    var recalled = 0
    for number in 0..<40 {
      if number > 0 { lesson.edit() }
      memory.beginBuild()
      let (forPage, way) = (number % 7 == 3, number % 5 == 2 ? "../lessons" : "..")
      let expected = seen(lesson.text, remembering: nil, forPage: forPage, way: way)
      let found = seen(lesson.text, remembering: memory, forPage: forPage, way: way)
      recalled += memory.recalled
      #expect(found == expected, "seed \(seed), edit \(number)")
      if found != expected { return print(lesson.text) }
    }
    #expect(recalled > 0)
  }

  @Test func whatIsTheSameIsRecalled() {
    let memory = LessonMemory(circumstances: "test")
    let lesson = EditedLesson(seed: 0)
    _ = seen(lesson.text, remembering: memory)
    #expect(memory.recalled == 0)
    _ = seen(lesson.text, remembering: memory)
    // Of ten blocks all but the example, which has two of its own.
    #expect(memory.recalled == 11)
  }
}
