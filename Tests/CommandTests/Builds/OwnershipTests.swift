import Testing

/// A build writes over nothing but its own files.
struct OwnershipTests {
  let folder = TemporaryFolder()

  @Test(arguments: [("Output/report.md", "Output"), ("report.md", "."), ("./report.md", "")])
  func neverOverwritesTheLesson(_ lesson: String, _ output: String) throws {
    try folder.write(SampleLesson.text(), to: lesson)
    let run = try Program.run(
      ["build", lesson] + (output.isEmpty ? ["-o", folder.path] : ["-o", output]), in: folder)
    #expect(run.code == 73)
    #expect(run.errors.contains("it is the lesson itself (give another output folder with -o)"))
    #expect(folder.text(lesson) == SampleLesson.text())
    #expect(!folder.names.contains { $0.hasSuffix("values.json") })
  }

  /// Neither the lesson that is built nor one that another lesson's report would take the place of.
  @Test func neverOverwritesAnotherLesson() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(SampleLesson.text(slope: "0.2"), to: "Output/report.md")
    for options in [[], ["--force"]] {
      let run = try Program.run(["build", "lesson.md"] + options, in: folder)
      #expect(run.code == 73)
      #expect(run.errors.contains("it is no report of Curvesheet"))
    }
    #expect(folder.names == ["Output", "Output/report.md", "lesson.md"])
    #expect(folder.text("Output/report.md") == SampleLesson.text(slope: "0.2"))
  }

  @Test func leavesTheReportOfAnotherLesson() throws {
    try folder.write(SampleLesson.text(), to: "first.md")
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "second.md")
    #expect(try Program.run(["build", "first.md"], in: folder).code == 0)
    let old = folder.text("Output/report.md")
    for arguments in [["second.md"], ["second.md", "--force"], ["second.md", "--check"], []] {
      let run = try Program.run(["build"] + arguments, in: folder)
      #expect(run.code == 73)
      #expect(run.errors.contains("the report of another lesson"))
      #expect(run.errors.contains("first.md"))
      #expect(run.errors.contains("give another output folder with -o"))
    }
    #expect(folder.text("Output/report.md") == old)
  }

  @Test(arguments: ["My own notes.\n", "", "---\ntitle: notes\n---\nMine.\n"])
  func leavesAFileThatIsNoReport(_ text: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(text, to: "Output/report.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 73)
    #expect(run.errors.contains("it is no report of Curvesheet"))
    #expect(folder.text("Output/report.md") == text)
  }

  /// What a stranger's file says does not reach the terminal as it is.
  @Test func namesAnotherLessonWithoutControls() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(
      "<!-- made by curvesheet from \u{1B}[2J\u{9B}31m; do not edit -->\n", to: "Output/report.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.errors.contains("from \u{FFFD}[2J\u{FFFD}31m; do not edit"), "\(run.errors)")
  }

  @Test func findsTheCommentAfterFrontMatter() throws {
    try folder.write("---\ntitle: Leaky\n---\n" + SampleLesson.text(), to: "a lesson.md")
    for output in ["nothing", "changed"] {
      let run = try Program.run(["build", "a lesson.md"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect((run.output == "nothing changed\n") == (output == "changed"))
    }
  }
}
