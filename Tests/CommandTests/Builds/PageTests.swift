import Testing

/// `report.html` as it lies in the folder.
struct PageTests {
  let folder = TemporaryFolder()

  private func build(_ arguments: String...) throws -> Program.Run {
    try Program.run(["build", "lesson.md"] + arguments, in: folder)
  }

  @Test func isWrittenOnlyWhenItChanges() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(
      try build("--html").output.hasSuffix(
        "report.html written\nreport.md written\nvalues.json written\n"))
    let stamp = folder.stamp("Output/report.html")
    #expect(try build("--html").output == "nothing changed\n")
    #expect(try build().output == "nothing changed\n")
    try folder.write(
      SampleLesson.text().replacing("It returns", with: "It gives"), to: "lesson.md")
    let check = try build("--html", "--check")
    #expect(check.code == 1)
    #expect(check.output == "report.html would be written\nreport.md would be written\n")
    #expect(folder.stamp("Output/report.html") == stamp)
    #expect(try build("--html").output == "report.html written\nreport.md written\n")
    #expect(try build("--html", "--check").output == "nothing changed\n")
  }

  /// A picture that changes changes the page, though its text stays the same.
  @Test func knowsItsFigures() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build("--html")
    try folder.write(
      SampleLesson.text().replacing("plot: leaky(z)", with: "size: 700 x 450\nplot: leaky(z)"),
      to: "lesson.md")
    #expect(
      try build("--html").output == "leaky.svg redrawn\nleaky.png redrawn\nreport.html written\n")
  }

  /// The author's own TeX that cannot be read is shown as source, which is said where the page is asked for.
  @Test func warnsOfMathematicsThatItDoesNotSet() throws {
    try folder.write(
      "# A\n\nThe loss is $L_i$ and \\(\\x\\), $`\\y`$.\n\n$$\n\\z\n$$\n\n```math\n{x\n```\n\nIt costs $5 or $6.\n",
      to: "lesson.md")
    #expect(try build().errors.isEmpty)
    for options in [["--html"], ["--html", "--quiet"]] {
      let run = try Program.run(["build", "lesson.md"] + options, in: folder)
      #expect(run.code == 0)
      let places = try run.errors.groups(
        of: "(?m)^lesson.md:([0-9]+:[0-9]+): warning: .*; the page shows the formula as source$"
      )
      #expect(places == ["3:25", "3:33", "6:1", "10:1"])
    }
  }

  @Test func isTheSameInEveryFolder() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build("--html", "-o", "a")
    _ = try build("--html", "-o", "b", "--format", "pdf")
    #expect(folder.bytes("a/report.html") != nil)
    #expect(folder.bytes("a/report.html") == folder.bytes("b/report.html"))
  }

  @Test(arguments: [
    "<!doctype html>\n<p>mine", "mine",
    "<!doctype html>\n<!-- made by curvesheet from other.md; do not edit -->\n",
  ])
  func neverOverwritesAnotherPage(_ text: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(text, to: "Output/report.html")
    let run = try build("--html")
    #expect(run.code == 73)
    #expect(run.errors.contains("cannot make Output/report.html"))
    #expect(folder.text("Output/report.html") == text)
    #expect(try build().code == 0)
  }

  /// A figure with a theme of its own keeps its colours, the others follow the reader.
  @Test func figuresFollowTheReader() throws {
    try folder.write(
      SampleLesson.text()
        + "\n```figure\nid: dark\ntheme: dark\nplot: z\n```\n", to: "lesson.md")
    #expect(try build("--html").code == 0)
    let page = try #require(folder.text("Output/report.html"))
    let figures = page.split(separator: "<figure ").dropFirst().map(String.init)
    #expect(figures.count == 2)
    #expect(figures[0].contains("fill=\"var(--background)\"") && !figures[0].contains("#14181f"))
    #expect(!figures[1].contains("var(--") && figures[1].contains("#14181f"))
    #expect(page.contains("@media screen and (prefers-color-scheme: dark)"))
  }

  // MARK: The built-in lesson's

  private func builtIn() throws -> String {
    try #require(BuiltInReport.folder.text("report.html"))
  }

  @Test func holdsAllFiguresOnceWithWords() throws {
    let page = try builtIn()
    let figures = BuiltInReport.figures(in: BuiltInReport.folder)
    #expect(figures.count > 15)
    #expect(try page.groups(of: "<figure id=\"fig-([^\"]*)\"").sorted() == figures.sorted())
    let labels = try page.groups(of: "<svg [^>]*role=\"img\" aria-label=\"([^\"]*)\"")
    // Each figure stands there for pages and for phones; what varies is said frame by frame.
    let living = try page.groups(of: "<figure id=\"fig-([^\"]*)\" class=\"living").count
    #expect(living == 4)
    #expect(labels.count == 2 * (figures.count - living) && labels.allSatisfy { $0.count > 10 })
    #expect(
      try page.groups(of: "<strong>Figure (\\d+)\\.</strong>")
        == (1...figures.count).map(String.init))
  }

  @Test func runsAndLoadsNothing() throws {
    let page = try builtIn()
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("@import"))
    #expect(try page.groups(of: "\\b(src|srcset)=").isEmpty)
    #expect(try page.groups(of: "url\\(([^#])").isEmpty)
    #expect(try page.groups(of: "<[^>]*\\s(on[a-z]+)=").isEmpty)
    #expect(page.utf8.count < 2_000_000)
  }

  @Test func everyLinkHasItsPlace() throws {
    let page = try builtIn()
    let ids = try page.groups(of: "\\sid=\"([^\"]*)\"")
    #expect(Set(ids).count == ids.count)
    let links = try page.groups(of: "href=\"#([^\"]*)\"") + page.groups(of: "url\\(#([^)]*)\\)")
    #expect(links.count > 100)
    #expect(Set(links).isSubset(of: ids))
  }

  @Test func headingsAreInOrder() throws {
    let levels = try builtIn().groups(of: "<h([1-6]) id=").compactMap { Int($0) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(try builtIn().contains("<html lang=\"en\" "))
  }

  @Test func tidyFindsNoError() throws {
    let run = try Program.shell("tidy -errors -quiet report.html", in: BuiltInReport.folder)
    // 1 for warnings only.
    #expect(run.code <= 1 && !run.errors.contains("Error:"), "\(run.errors.prefix(2_000))")
  }

  /// The mathematics is all there: as many formulas as the report in Markdown has.
  @Test func formulasAreMathML() throws {
    let report = try #require(BuiltInReport.folder.text("report.md"))
    let page = try builtIn()
    let display = try page.groups(of: "(<math [^>]*display=\"block\">)").count
    #expect(try display == report.groups(of: "(?m)^(\\$\\$)$").count / 2)
    #expect(try page.groups(of: "(<math [^>]*display=\"inline\">)").count > 100)
    #expect(!page.contains("\\frac") && !page.contains("\\mathrm"))
  }
}
