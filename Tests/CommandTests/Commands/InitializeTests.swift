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
