import Foundation
import Testing

/// Only what changed is built, and what depends on it.
struct CourseMemoryTests {
  let folder = TemporaryFolder()

  private func build(_ options: String...) throws -> Program.Run {
    try Program.run(
      ["build", "course", "-o", "Out", "--format", "svg", "--html"] + options, in: folder,
      environment: ["XDG_CACHE_HOME": folder.path("caches")])
  }

  /// What was written, one folder each; and whether that is what a build makes that remembers nothing.
  private func changed() throws -> (lessons: Set<String>, run: Program.Run) {
    let run = try build()
    let fresh = try build("--no-cache", "--check")
    #expect(fresh.code == run.code && fresh.output == "nothing changed\n", "\(fresh.output)")
    let files = run.output.split(separator: "\n").filter {
      $0.hasSuffix("written") || $0.hasSuffix("drawn")
    }
    return (Set(files.map { $0.contains("/") ? String($0.prefix { $0 != "/" }) : "" }), run)
  }

  @Test func aFormulaOfManyRebuildsItsUsers() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    let common = SampleCourse.files["course/common.md"] ?? ""
    try folder.write(common.replacing("0.01", with: "0.02"), to: "course/common.md")
    let (lessons, run) = try changed()
    #expect(lessons == ["", "relu"])
    #expect(run.output.hasPrefix("common.md: leaky changed, which is used in relu.md, losses.md\n"))
    #expect(run.output.contains("\nrelu/leaky.svg redrawn\n"))
    #expect(run.output.contains("leaky(-2): -0.02 → -0.04"))
    try folder.write(common.replacing("rate = 0.1", with: "rate = 0.10"), to: "course/common.md")
    #expect(
      try changed().run.output.contains("common.md: rate changed, which is used in losses.md\n"))
  }

  /// A lesson depends on all that it uses being without mistakes, but else only on what it takes of it.
  @Test func whatIsNotTakenIsOfNoMatterUnlessItIsWrong() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    let common = SampleCourse.files["course/common.md"] ?? ""
    func losses(_ run: Program.Run) -> Bool {
      run.errors.contains("losses/: from memory\n")
    }
    // Words, a formula that the lesson on losses does not take, and one that it does.
    for (text, isKnown) in [
      ("# Words\n\n" + common, true), (common + "\n```formula\nother = 1\n```\n", false),
      (common + "\n```formula\nother = 2\n```\n", true),
      (common.replacing("0.5", with: "0.6"), false),
    ] {
      try folder.write(text, to: "course/common.md")
      let run = try build("--verbose")
      #expect(run.code == 0 && losses(run) == isKnown, "\(text)\(run.errors)")
      #expect(try build("--no-cache", "--check").output == "nothing changed\n")
    }
    for broken in [
      common + "\n```formula\nother = tahn(1)\n```\n", common + "\n```formula\nrate = 1\n```\n",
      "---\nuse: none.md\n---\n" + common,
    ] {
      try folder.write(broken, to: "course/common.md")
      let run = try build()
      #expect(run.code == 1)
      #expect(run.errors.contains("not built: course/relu.md, course/losses.md"), "\(run.errors)")
    }
    try folder.write(common, to: "course/common.md")
    #expect(try changed().run.code == 0)
  }

  /// Each change with the lessons whose reports it changes; the contents are empty words.
  @Test(arguments: [
    // A lesson's title, which links and neighbours say.
    ("softmax.md", "# Softmax", "# Soft maximum", ["", "relu", "losses", "softmax"]),
    // A label that another lesson names, and one that none does.
    ("relu.md", "id: leaky\ntitle: Leaky", "id: leaky\ntitle: Leaky one", ["", "relu"]),
    (
      "softmax.md", "```table", "```table\ncaption: New\nz for z in [1]\n```\n\n```table",
      ["relu", "softmax"]
    ),
    // Prose.
    ("losses.md", "A rate of", "The rate of", ["losses"]),
    // The order.
    (
      "index.md", "1. [Soft](softmax.md)\n2. [Losses](losses.md)",
      "1. [Losses](losses.md)\n2. [Soft](softmax.md)",
      ["", "relu", "losses", "softmax"]
    ),
    // Another part.
    ("index.md", "## Smooth ones", "## Smooth and others", [""]),
  ])
  func onlyWhatDependsOnItIsWritten(file: String, old: String, new: String, lessons: [String])
    throws
  {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    let text = try #require(SampleCourse.files["course/" + file])
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "course/" + file)
    let found = try changed()
    // What the course itself says has no folder either.
    #expect(found.lessons.union([""]) == Set(lessons).union([""]), "\(found.run.output)")
    #expect(found.run.output.contains("index.md written") == lessons.contains(""))
  }

  /// A figure that is named in a caption of another lesson only.
  @Test func captionsDependOnOtherLessons() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    let softmax = SampleCourse.files["course/softmax.md"] ?? ""
    try folder.write(softmax.replacing("id: t\n", with: "id: u\n"), to: "course/softmax.md")
    let run = try build()
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        """
        course/relu.md:11:18: error: there is no 'tab-t' in 'softmax.md'
           |
        11 | caption: As in [](softmax.md#tab-t), and [here](softmax.md#fig-temperature).
           |                ^^^^^^^^^^^^^^^^^^^^ did you mean 'softmax.md#tab-u'?
        """.replacing("11:18", with: "11:16")), "\(run.errors)")
    #expect(run.errors.contains("error: not built: course/relu.md (1 of 4 reports)\n"))
    try folder.write(softmax, to: "course/softmax.md")
    #expect(try changed().run.code == 0)
  }

  @Test func aFileThatWasTouchedByOthersIsMadeAnew() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    try folder.write("gone", to: "Out/relu/figures/leaky.svg")
    try FileManager.default.removeItem(atPath: folder.path("Out/losses"))
    let run = try build()
    #expect(
      run.code == 0 && run.output.contains("relu/leaky.svg redrawn\n"), "\(run.output)\(run.errors)"
    )
    #expect(try build("--no-cache", "--check").output == "nothing changed\n")
  }

  /// A failing claim is told again by a build that has nothing to do.
  @Test func failingClaimsAreRemembered() throws {
    try SampleCourse.write(to: folder)
    let losses = SampleCourse.files["course/losses.md"] ?? ""
    try folder.write(losses.replacing("rate == 0.1", with: "rate == 0.2"), to: "course/losses.md")
    let first = try build()
    let second = try build()
    #expect(first.code == 1 && second.code == 1)
    #expect(first.errors.contains("course/losses.md:9:1: error") && second.errors == first.errors)
    #expect(second.output == "nothing changed\n")
  }
}
