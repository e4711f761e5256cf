import Testing

/// Symbolic links in the output folder lead no build out of it.
struct LinkTests {
  let folder = TemporaryFolder()

  private func build(after line: String, _ options: String = "") throws -> Program.Run {
    try Program.shell("\(line); curvesheet build lesson.md \(options)", in: folder)
  }

  @Test(arguments: [
    ("mkdir -p Output; ln -s ../outside Output/figures", "Output/figures"),
    ("mkdir -p Output; ln -s ../none Output/figures", "Output/figures"),
    ("mkdir -p Output; ln -s ../outside Output/data", "Output/data"),
    ("mkdir -p Output; ln -s ../outside/notes.md Output/report.md", "Output/report.md"),
    ("mkdir -p Output; ln -s ../none Output/report.md", "Output/report.md"),
    ("mkdir -p Output; ln -s ../lesson.md Output/report.md", "Output/report.md"),
    ("mkdir -p Output; ln -s ../lesson.md Output/values.json", "Output/values.json"),
    ("mkdir -p Output; ln -s report.html Output/report.html", "Output/report.html"),
    (
      "mkdir -p Output/figures; ln -s ../../outside/notes.md Output/figures/leaky.svg",
      "Output/figures/leaky.svg"
    ),
  ])
  func areSaid(_ line: String, _ path: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write("mine", to: "outside/notes.md")
    let run = try build(after: line, "--data --html")
    #expect(run.code == 73)
    #expect(run.errors.contains("cannot make \(path): it is a symbolic link"), "\(run.errors)")
    #expect(folder.text("outside/notes.md") == "mine")
    #expect(folder.names.filter { $0.hasPrefix("outside/") } == ["outside/notes.md"])
    #expect(folder.text("lesson.md") == SampleLesson.text())
    #expect(!folder.names.contains("none"))
  }

  /// Where nothing is drawn any more, the pictures of before are not looked for behind the link.
  @Test func nothingIsRemovedBehindThem() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build(after: "true")
    try folder.write("A lesson without figures.\n", to: "lesson.md")
    let run = try build(
      after: "mv Output/figures outside; echo half >outside/.a.svg.1.99999999.curvesheet~; "
        + "ln -s ../outside Output/figures")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      folder.names.filter { $0.hasPrefix("outside/") }
        == ["outside/.a.svg.1.99999999.curvesheet~", "outside/leaky.png", "outside/leaky.svg"])
  }

  @Test func aPipeIsNotWaitedFor() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try build(after: "mkdir Output; mkfifo Output/report.md")
    #expect(run.code == 73)
    #expect(run.errors.contains("cannot make Output/report.md: what is there is no file"))
  }
}
