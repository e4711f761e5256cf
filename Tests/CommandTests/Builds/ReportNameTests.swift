import Testing

/// What the report's own files are called.
struct ReportNameTests {
  let folder = TemporaryFolder()

  private func build(_ options: [String]) throws -> Program.Run {
    try Program.run(["build", "lesson.md", "-o", "O", "--format", "svg"] + options, in: folder)
  }

  private var reports: [String] {
    folder.names.filter {
      $0.hasPrefix("O/") && ($0.hasSuffix(".md") || $0.hasSuffix(".html"))
    }
  }

  private static let names: [(options: [String], files: [String])] = [
    ([], ["O/report.md"]),
    (["--html"], ["O/report.html", "O/report.md"]),
    (["--name", "limits"], ["O/limits.md"]),
    (["--name", "limits", "--html"], ["O/limits.html", "O/limits.md"]),
    (["--for", "hugo"], ["O/index.md"]),
    (["--for", "hugo", "--html"], ["O/index.md", "O/report.html"]),
    (["--for", "hugo", "--name", "_index"], ["O/_index.md"]),
    (["--for", "myst", "--name", "a-B_2"], ["O/a-B_2.md"]),
  ]

  @Test(arguments: names)
  func theReportIsCalledSo(options: [String], files: [String]) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build(options).code == 0)
    #expect(reports == files)
    #expect(try build(options).output == "nothing changed\n")
    #expect(try build(options + ["--check"]).code == 0)
    try folder.write(SampleLesson.text(claim: "1 < 2"), to: "lesson.md")
    #expect(try build(options + ["--check"]).code == 1)
    #expect(reports == files)
  }

  /// The report of before goes when it gets another name, and its page with it.
  @Test func anotherNameTakesTheOldOnesPlace() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    for (options, files) in Self.names + Self.names.reversed() {
      let (before, hadPage) = (reports, reports.contains { $0.hasSuffix(".html") })
      let check = try build(options + ["--check"])
      #expect(check.code == 1 || Set(files).isSubset(of: before))
      #expect(reports == before)
      #expect(try build(options).code == 0)
      for path in before where !files.contains(path) && !(hadPage && path == "O/report.html") {
        let name = path.dropFirst(2)
        #expect(
          check.output.contains("\(name) would be removed") || !path.hasSuffix(".md"),
          "\(check.output)")
      }
      #expect(Set(files).isSubset(of: reports))
      #expect(reports.count { $0.hasSuffix(".md") } == 1)
      #expect(reports.count { $0.hasSuffix(".html") } <= 1)
    }
  }

  /// Files that `values.json` names and this lesson did not make stay.
  @Test(arguments: ["notes.md", "../secret.md", "a/b.md", "notes"])
  func strangersStay(name: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build([]).code == 0)
    let values = try #require(folder.text("O/values.json"))
    try folder.write(
      "{\n  \"report\": [\"\(name)\", \"x.html\"],\n" + values.dropFirst("{\n".count),
      to: "O/values.json")
    try folder.write("mine", to: "O/notes.md")
    try folder.write("mine", to: "secret.md")
    #expect(try build([]).code == 0)
    #expect(folder.text("O/notes.md") == "mine")
    #expect(folder.text("secret.md") == "mine")
    #expect(folder.text("O/report.md") != nil)
    let other = try Program.run(["build", "lesson.md", "-o", "O", "--name", "notes"], in: folder)
    #expect(other.code == 73)
    #expect(folder.text("O/notes.md") == "mine")
  }

  @Test(arguments: ["", "a/b", "../a", ".", "a.md", "ä", "a b", String(repeating: "a", count: 101)])
  func namesArePlain(name: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try build(["--name", name])
    #expect(run.code == 64)
    #expect(run.errors.contains("'--name' wants ASCII letters, digits, '-' and '_'"))
    #expect(reports.isEmpty)
  }

  @Test func theLessonIsNotWrittenOver() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "-o", ".", "--name", "lesson"], in: folder)
    #expect(run.code == 73 && run.errors.contains("it is the lesson itself"))
    #expect(folder.text("lesson.md") == SampleLesson.text())
  }
}
