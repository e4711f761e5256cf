import Foundation
import Testing

struct InitializeTests {
  let folder = TemporaryFolder()

  @Test func writesTheBuiltInLesson() throws {
    let run = try Program.run(["init", "lesson.md"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    let text = try #require(folder.text("lesson.md"))
    #expect(text.hasPrefix("# Activation functions\n"))
    #expect(folder.names == ["lesson.md"])
  }

  @Test(arguments: ["first", "activation-functions", "manual", "gallery"])
  func writesTheLessonThatIsNamed(_ name: String) throws {
    let run = try Program.run(["init", "lesson.md", "--lesson", name], in: folder)
    #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty)
    let sources = URL(filePath: #filePath).appending(path: "../../../../Sources").standardized
    let file = sources.appending(path: "Lessons/BuiltIn/\(name).md")
    #expect(folder.bytes("lesson.md") == Array(try Data(contentsOf: file)))
  }

  /// Somebody's first report, as it is built.
  @Test func theFirstLessonIsShortAndBuilds() throws {
    #expect(try Program.run(["init", "a.md", "--lesson", "first"], in: folder).code == 0)
    let text = try #require(folder.text("a.md"))
    #expect((10...20).contains(text.split(separator: "\n").count))
    for word in ["```formula", "```figure", "```check", "`= "] {
      #expect(text.split(separator: word).count == (word == "`= " ? 3 : 2), "\(word)")
    }
    let run = try Program.run(["build", "a.md"], in: folder)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(folder.names.contains("Output/figures/neuron.png"))
  }

  @Test func writesToStandardOutput() throws {
    let run = try Program.run(["init", "-"], in: folder)
    #expect(run.code == 0 && run.output.hasPrefix("# Activation functions\n"))
    #expect(folder.names.isEmpty)
  }

  @Test func refusesToOverwrite() throws {
    try folder.write("mine", to: "lesson.md")
    let run = try Program.run(["init", "lesson.md"], in: folder)
    #expect(run.code == 73)
    #expect(run.errors == "error: cannot make lesson.md: File exists\n")
    #expect(folder.text("lesson.md") == "mine")
    #expect(try Program.run(["init", "none/lesson.md"], in: folder).code == 73)
  }
}
