import Testing

/// Lessons that use others' definitions.
struct UseTests {
  let folder = TemporaryFolder()

  private static let common = """
    # Common

    ```formula
    eta = 0.5
    soft(z) = eta * log(1 + exp(z))    written s
    soft'(z) = eta * sigmoid(z)
    ```

    ```figure
    plot: this block is of no matter
    ```

    """

  private func lesson(using front: String, _ rest: String = "`= soft'(0)`\n") -> String {
    "---\n\(front)\n---\n\(rest)"
  }

  private func build(_ arguments: String...) throws -> Program.Run {
    try Program.run(["build", "lesson.md"] + arguments, in: folder)
  }

  @Test func formulasAndConstantsAreKnown() throws {
    try folder.write(
      Self.common.replacing("```figure\nplot: this block is of no matter\n```\n", with: ""),
      to: "sub/common.md")
    try folder.write(
      lesson(
        using: "use: sub/common.md",
        "`= soft'(0)` `= eta` `$ soft(z)`\n\n```code\nsoft\n```\n\n```figure\nid: a\nplot: soft(z)\n```\n\n```check\neta == 0.5\n```\n"
      ), to: "lesson.md")
    let run = try build()
    #expect(run.code == 0, "\(run.errors)")
    let report = folder.text("Output/report.md") ?? ""
    #expect(report.contains("0.25 0.5 $s(z)$"))
    #expect(report.contains("eta = 0.5\n") && report.contains("def soft(z):"))
    #expect(!report.contains("$$"))
    #expect(folder.text("Output/values.json")?.contains("constants") == false)
    let described = try Program.run(["describe", "soft", "--with", "lesson.md"], in: folder)
    #expect(described.output.contains("s(z) = "), "\(described.errors)")
  }

  /// What a used lesson uses is known as well, once, whichever way leads to it.
  @Test func usedLessonsUseOthers() throws {
    try folder.write("```formula\nf(z) = 2 * z\n```\n", to: "d/base.md")
    try folder.write("---\nuse: base.md\n---\n```formula\ng(z) = f(z) + 1\n```\n", to: "d/a.md")
    try folder.write("---\nuse: base.md\n---\n```formula\nh(z) = f(z) + 2\n```\n", to: "d/b.md")
    try folder.write(
      lesson(using: "use: [d/a.md, d/b.md]", "`= [f(1), g(1), h(1)]`\n"), to: "lesson.md")
    #expect(try build().code == 0)
    #expect(folder.text("Output/report.md")?.contains("[2, 3, 4]") == true)
  }

  /// Each lesson means by a name what it means alone.
  @Test func lessonsDoNotSeeTheirNeighbours() throws {
    try folder.write("```formula\nrelu(z) = z\n```\n", to: "a.md")
    try folder.write("```formula\ng(z) = relu(z)\n```\n", to: "b.md")
    try folder.write(lesson(using: "use: [a.md, b.md]", "`= [relu(-1), g(-1)]`\n"), to: "lesson.md")
    #expect(try build().code == 0)
    #expect(folder.text("Output/report.md")?.contains("[−1, 0]") == true)
  }

  @Test func theCommandLineNamesOneToo() throws {
    try folder.write(
      "```formula\nf(z) = 2 * z\n```\n",
      to: "../\(folder.path.split(separator: "/").last ?? "")/a.md")
    try folder.write("`= f(1)`\n", to: "lesson.md")
    #expect(try build("--with", "a.md").code == 0)
    #expect(folder.text("Output/report.md")?.hasSuffix("\n2\n") == true)
    try folder.write("```formula\nf(z) = 3 * z\n```\n", to: "lesson.md")
    let run = try build("--with", "a.md")
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix(
        "lesson.md:2:1: error: 'f' is defined twice, in a.md:2 and in lesson.md:2\n"),
      "\(run.errors)")
    #expect(try build("--with", "lesson.md").code == 66)
    #expect(try build("--with", "none.md").code == 66)
  }

  @Test(arguments: [
    // A mistake in a used lesson is told there.
    (
      ["common.md": "# A\n\n```formula\nf(z) = zz\n```\n"], "use: common.md",
      "common.md:4:8: error: unknown name 'zz'"
    ),
    (
      ["d/common.md": "```formula\nf(z) = \n```\n"], "use: d/common.md",
      "d/common.md:2:7: error: an expression is missing here"
    ),
    (
      ["d/common.md": "---\nuse: none.md\n---\n"], "use: d/common.md",
      "d/common.md:2:6: error: there is no file 'none.md' in this lesson's folder"
    ),
    (
      [:], "use: none.md",
      "lesson.md:2:6: error: there is no file 'none.md' in this lesson's folder"
    ),
    (["d/e.md": ""], "use: d", "lesson.md:2:6: error: 'd' is a folder"),
    (
      ["a.md": "```formula\nsoft(z) = z\n```\n"], "title: x\nuse: a.md",
      "lesson.md:3:6: error: 'soft' is defined twice, in a.md:2 and in lesson.md:6"
    ),
    (
      ["a.md": "```formula\nf(z) = z\n```\n", "b.md": "```formula\nf(z) = z\n```\n"],
      "use: [a.md, 'b.md']",
      "lesson.md:2:13: error: 'f' is defined twice, in a.md:2 and in b.md:2"
    ),
    (
      [:], "use: lesson.md",
      "lesson.md:2:6: error: lessons use each other: lesson.md:2 uses lesson.md"
    ),
    (
      [
        "a.md": "---\nuse: d/b.md\n---\n", "d/b.md": "---\nuse: c.md\n---\n",
        "d/c.md": "---\nuse:\n- x.md\n- b.md\n---\n", "d/x.md": "",
      ],
      "use: a.md",
      "d/c.md:4:3: error: lessons use each other: d/b.md:2 uses d/c.md, d/c.md:4 uses d/b.md"
    ),
  ])
  func mistakesAreToldWhereTheyStand(
    files: [String: String], front: String, expected: String
  ) throws {
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(lesson(using: front, "```formula\nsoft(z) = z\n```\n"), to: "lesson.md")
    let run = try build()
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(expected + "\n"), "\(run.errors)")
    #expect(!folder.names.contains("Output"))
  }

  @Test(arguments: [
    ("ln -s real.md common.md", "common.md"),
    ("mkdir real; cp real.md real/a.md; ln -s real d", "d/a.md"),
  ])
  func linksAreNotFollowed(before: String, path: String) throws {
    try folder.write("```formula\nf(z) = z\n```\n", to: "real.md")
    #expect(try Program.shell(before, in: folder).code == 0)
    try folder.write(lesson(using: "use: \(path)"), to: "lesson.md")
    let run = try build()
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix(
        "lesson.md:2:6: error: '\(path)' leads through a symbolic link, and none is followed\n"))
  }

  /// What never ends is not read.
  @Test func aPipeIsNoLesson() throws {
    #expect(try Program.shell("mkfifo a.md", in: folder).code == 0)
    try folder.write(lesson(using: "use: a.md"), to: "lesson.md")
    #expect(try build().errors.hasPrefix("lesson.md:2:6: error: 'a.md' is no plain file\n"))
  }

  /// A figure of a used formula is out of date when that changes.
  @Test func checksSeeWhatIsUsed() throws {
    try folder.write("```formula\nf(z) = z\n```\n", to: "a.md")
    try folder.write(
      lesson(using: "use: a.md", "```figure\nid: p\nplot: f(z)\n```\n"), to: "lesson.md")
    #expect(try build().code == 0)
    #expect(try build("--check").code == 0)
    try folder.write("```formula\nf(z) = z**2\n```\n", to: "a.md")
    let run = try build("--check")
    #expect(run.code == 1)
    #expect(run.output.contains("p.svg would be redrawn"))
  }

  @Test func noBuildWritesOverWhatItUses() throws {
    try folder.write("```formula\nf(z) = z\n```\n", to: "out/values.json")
    try folder.write(lesson(using: "use: out/values.json", "`= f(1)`\n"), to: "lesson.md")
    let run = try build("-o", "out")
    #expect(run.code == 73)
    #expect(run.errors.contains("out/values.json: it is a lesson that is used"))
  }
}
