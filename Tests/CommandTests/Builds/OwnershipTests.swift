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

  /// A stranger's file in the place of one of the report's.
  @Test(arguments: [
    "Output/figures/leaky.svg", "Output/figures/leaky.png", "Output/data/leaky.csv",
    "Output/values.json",
  ])
  func leavesAStrangersFile(_ name: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write("mine", to: name)
    for options in [[], ["--force"], ["--check"]] {
      let run = try Program.run(["build", "lesson.md", "--data"] + options, in: folder)
      #expect(run.code == 73)
      #expect(
        run.errors.contains(
          "cannot make \(name): no build of this lesson has made what is there (move that file away"
        ), "\(run.errors)")
    }
    #expect(folder.text(name) == "mine")
    #expect(!folder.names.contains("Output/report.md"))
  }

  /// A picture that the program has made, but not as a part of this report.
  @Test func leavesAPictureOfItsOwnMaking() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let path = "Output/figures/leaky.svg"
    try folder.write("", to: "Output/figures/note")
    #expect(try Program.run(["plot", "sin(z)", "-o", path], in: folder).code == 0)
    let picture = folder.text(path)
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 73)
    #expect(folder.text(path) == picture)
    // In another format there is nothing in the way, and later it is not taken for its own.
    let run = try Program.run(["build", "lesson.md", "--format", "png"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 73)
    try folder.write(SampleLesson.text().replacing("id: leaky", with: "id: other"), to: "lesson.md")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 0)
    #expect(folder.names.contains("Output/figures/other.png"))
    #expect(!folder.names.contains("Output/figures/leaky.png"))
    #expect(folder.text(path) == picture)
  }

  /// The formats that are no longer asked for would show what the lesson said once.
  @Test func removesFormatsNoLongerAskedFor() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try Program.run(["build", "lesson.md", "--format", "svg,png,pdf", "--data"], in: folder)
    let run = try Program.run(["build", "lesson.md", "--format", "pdf"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("leaky.svg removed\nleaky.png removed\n"))
    #expect(run.output.contains("leaky.csv left as it is: '--data' writes it anew\n"))
    #expect(
      folder.names.filter { $0.hasPrefix("Output/") && $0.contains("leaky.") }
        == ["Output/data/leaky.csv", "Output/figures/leaky.pdf"])
    // The samples are of the same curves, which nobody else's would be.
    #expect(try Program.run(["build", "lesson.md", "--data"], in: folder).code == 0)
  }

  /// Where a merge has spoilt the values, the report and the fingerprints say whose files those are.
  @Test(arguments: ["<<<<<<< ours\n{}\n", "", nil])
  func buildsAnewWhereTheValuesAreLost(_ values: String?) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 0)
    if let values {
      try folder.write(values, to: "Output/values.json")
    } else {
      #expect(try Program.shell("rm Output/values.json", in: folder).code == 0)
    }
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("leaky.svg redrawn\n"))
    #expect(run.output.contains("values.json written\n"))
  }

  /// A first build that was killed after some files were in their places.
  @Test func knowsItsFilesAfterAKill() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 0)
    let kill = """
      cd Output; rm report.md figures/leaky.png
      mv values.json .values.json.5.999999999.curvesheet~
      """
    #expect(try Program.shell(kill, in: folder).code == 0)
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("leaky.svg redrawn\nleaky.png drawn\n"))
    #expect(!folder.names.contains { $0.hasSuffix("~") })
  }
}
