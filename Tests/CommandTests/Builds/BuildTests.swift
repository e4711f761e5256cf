import Testing

struct BuildTests {
  let folder = TemporaryFolder()

  private func build(_ arguments: String...) throws -> Program.Run {
    try Program.run(["build"] + arguments, in: folder)
  }

  private func sample(slope: String = "0.01", claim: String = "leaky'(0) == 0.01") throws {
    try folder.write(SampleLesson.text(slope: slope, claim: claim), to: "lesson.md")
  }

  @Test func writesAReport() throws {
    try sample()
    let run = try build("lesson.md", "-o", "out/deep")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == "leaky.svg drawn\nleaky.png drawn\nreport.md written\nvalues.json written\n")
    #expect(run.errors.isEmpty)
    #expect(
      folder.names == ["lesson.md", "out", "out/deep"] + SampleLesson.files.map { "out/deep/" + $0 }
    )
    let report = try #require(folder.text("out/deep/report.md"))
    #expect(report.hasPrefix("<!-- made by curvesheet from ../../lesson.md; do not edit -->\n"))
    #expect(report.contains("It returns −0.02 at −2."))
    #expect(report.contains("(figures/leaky.svg)"))
  }

  /// Also where nothing changes, since a solution that stays in is no change.
  @Test func saysWhatTheStudentsEditionKeeps() throws {
    let lesson = """
      ---
      lang: de
      ---
      <details>
      <summary>Lösung</summary>

      `= 1`

      </details>

      <details>
      <summary>Solution</summary>

      `= 2`

      </details>

      """
    try folder.write(lesson, to: "lesson.md")
    for _ in 0..<2 {
      let run = try build("lesson.md", "--without-solutions")
      #expect(run.code == 0)
      #expect(
        run.errors == """
          lesson.md: note: left out 1 solution
          lesson.md:11:1: note: kept this <details>: 'Solution' does not begin with 'lösung' or 'musterlösung'

          """)
    }
    #expect(try build("lesson.md", "--without-solutions", "--quiet").errors == "")
    let report = try #require(folder.text("Output/report.md"))
    #expect(!report.contains("Lösung") && report.contains("Solution"))
  }

  @Test func writesNothingTwice() throws {
    try sample()
    _ = try build("lesson.md")
    let files = SampleLesson.files.map { "Output/" + $0 }
    let stamps = files.map { folder.stamp($0) }
    let again = try build("lesson.md")
    #expect(again.code == 0)
    #expect(again.output == "nothing changed\n")
    #expect(try build("lesson.md", "--check").code == 0)
    #expect(files.map { folder.stamp($0) } == stamps)
    let forced = try build("lesson.md", "--force")
    #expect(forced.output.split(separator: "\n").count == 4)
    #expect(folder.stamp("Output/report.md") != folder.stamp("none"))
    #expect(zip(files, stamps).filter { folder.stamp($0) == $1 }.isEmpty)
  }

  @Test func theNumberOfJobsChangesNoByte() throws {
    try sample()
    for jobs in ["1", "2", "9"] {
      let run = try build("lesson.md", "-o", "with\(jobs)", "--jobs", jobs)
      #expect(run.code == 0, "\(run.errors)")
    }
    for file in SampleLesson.files where file.contains(".") {
      let bytes = try #require(folder.bytes("with1/" + file))
      #expect(folder.bytes("with2/" + file) == bytes)
      #expect(folder.bytes("with9/" + file) == bytes)
    }
    #expect(try build("lesson.md", "--jobs", "0").code == 64)
  }

  /// Files that are pending at the same time do not get into each other's way.
  @Test func tellsLongNamesApart() throws {
    let ids = ["1", "2"].map { String(repeating: "long", count: 20) + $0 }
    let figures = ids.map { "```figure\nid: \($0)\nplot: relu(z)\n```\n" }
    try folder.write(figures.joined(separator: "\n"), to: "lesson.md")
    let run = try build("lesson.md")
    #expect(run.code == 0, "\(run.errors)")
    for id in ids {
      #expect(folder.text("Output/figures/\(id).svg")?.contains(" id=\"\(id)-1\"") == true)
      #expect(folder.bytes("Output/figures/\(id).png")?.first == 0x89)
    }
  }

  @Test func saysWhatChanged() throws {
    try sample()
    _ = try build("lesson.md")
    let picture = folder.bytes("Output/figures/leaky.svg")
    let stamps = SampleLesson.files.map { folder.stamp("Output/" + $0) }
    try sample(slope: "0.1", claim: "leaky'(0) == 0.1")
    let check = try build("lesson.md", "--check")
    #expect(check.code == 1)
    #expect(check.output.contains("leaky.svg would be redrawn\n"))
    // That a report is out of date is wrong, and quiet tells what is wrong.
    let quiet = try build("lesson.md", "--check", "--quiet")
    #expect(quiet.code == 1 && quiet.output == check.output)
    #expect(SampleLesson.files.map { folder.stamp("Output/" + $0) } == stamps)
    #expect(folder.bytes("Output/figures/leaky.svg") == picture)
    let run = try build("lesson.md")
    #expect(run.code == 0)
    #expect(
      run.output == """
        leaky.svg redrawn
        leaky.png redrawn
        report.md written
        values.json written
        report.md:8 leaky(-2): -0.02 → -0.2

        """)
    #expect(folder.bytes("Output/figures/leaky.svg") != picture)
    let fresh = try build("lesson.md", "--check")
    #expect(fresh.code == 0)
    #expect(fresh.output == "nothing changed\n")
  }

  @Test func rewritesOnlyWhatDiffers() throws {
    try sample()
    _ = try build("lesson.md")
    try folder.write("spoilt", to: "Output/values.json")
    let stamp = folder.stamp("Output/report.md")
    let run = try build("lesson.md")
    #expect(run.output == "values.json written\n")
    #expect(folder.stamp("Output/report.md") == stamp)
  }

  @Test func removesPicturesThatNoFigureNamesAnyMore() throws {
    try sample()
    _ = try build("lesson.md")
    let drawn = try #require(folder.bytes("Output/figures/leaky.svg"))
    try folder.write(drawn, to: "Output/figures/mine.svg")
    try folder.write("mine", to: "Output/figures/leaky.pdf")
    try folder.write(
      SampleLesson.text().replacing("id: leaky", with: "id: bent"), to: "lesson.md")
    #expect(try build("lesson.md", "--check").output.contains("leaky.svg would be removed\n"))
    let run = try build("lesson.md")
    #expect(run.output.hasSuffix("leaky.svg removed\nleaky.png removed\n"))
    // Not listed, or not ours.
    #expect(
      folder.names.filter { $0.hasPrefix("Output/figures/") }
        == ["bent.png", "bent.svg", "leaky.pdf", "mine.svg"].map { "Output/figures/" + $0 })
  }

  @Test func removesNothingElsewhere() throws {
    try sample()
    _ = try build("lesson.md")
    let drawn = try #require(folder.bytes("Output/figures/leaky.svg"))
    try folder.write(drawn, to: "outside.svg")
    try folder.write(
      #"{"files": {"../../outside": ["svg"], "": ["svg"], "a": ["/../../../outside.svg"]}}"#,
      to: "Output/values.json")
    #expect(try build("lesson.md").output == "values.json written\n")
    #expect(folder.names.contains("outside.svg"))
  }

  @Test func makesTheSameBytesInEveryFolder() throws {
    try sample()
    _ = try build("lesson.md", "-o", "a", "--format", "svg,png,pdf")
    _ = try build("lesson.md", "-o", "b", "--format", "pdf,svg,png")
    for file in SampleLesson.files.dropFirst() + ["figures/leaky.pdf"] {
      #expect(folder.bytes("a/" + file) != nil, "\(file)")
      #expect(folder.bytes("a/" + file) == folder.bytes("b/" + file), "\(file)")
    }
  }

  @Test func marksAClaimThatFails() throws {
    try sample(claim: "leaky'(0) == 0.5")
    let strict = try build("lesson.md", "--strict")
    #expect(strict.code == 1)
    #expect(strict.errors.hasPrefix("lesson.md:16:1: error:"))
    #expect(strict.output.isEmpty)
    #expect(folder.names == ["lesson.md"])
    let run = try build("lesson.md")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("lesson.md:16:1: error:"))
    #expect(folder.text("Output/report.md")?.contains("0.01") == true)
    let again = try build("lesson.md")
    #expect(again.code == 1)
    #expect(again.output == "nothing changed\n")
    #expect(try build("lesson.md", "--check").code == 1)
  }

  @Test func listsAllMistakesOfALesson() throws {
    try sample()
    _ = try build("lesson.md")
    let old = SampleLesson.files.map { folder.bytes("Output/" + $0) }
    try folder.write(
      """
      # Mistakes

      ```figure
      title: No id
      plot: relu(z)
      ```

      The value `= tahn(1)`.

      ```table
      z, foo(z) for z in [1, 2]
      ```

      ```check
      1 + == 2
      ```

      """, to: "lesson.md")
    let run = try build("lesson.md")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    for place in ["lesson.md:3:1", "lesson.md:8:14", "lesson.md:11:4", "lesson.md:15:5"] {
      #expect(run.errors.contains("\(place): error: "), "\(place)\n\(run.errors)")
    }
    #expect(!run.errors.contains("\u{1B}"))
    #expect(SampleLesson.files.map { folder.bytes("Output/" + $0) } == old)
  }

  @Test func notesANameThatIsTakenOver() throws {
    let text = SampleLesson.text().replacing("leaky(", with: "relu(")
    try folder.write(text.replacing("leaky'", with: "relu'"), to: "lesson.md")
    let run = try build("lesson.md")
    #expect(run.code == 0)
    #expect(run.errors == "lesson.md:4:1: note: 'relu' takes the name of a prelude formula\n")
    #expect(try build("lesson.md").errors.isEmpty)
  }

  @Test func buildsTheBuiltInLesson() throws {
    let run = try build()
    #expect(run.code == 0, "\(run.errors)")
    let report = try #require(folder.text("Output/report.md"))
    #expect(report.hasPrefix("<!-- made by curvesheet from built-in; do not edit -->\n"))
    #expect(folder.names.contains { $0.hasPrefix("Output/figures/") && $0.hasSuffix(".svg") })
    #expect(try build("--check").output == "nothing changed\n")
  }
}
