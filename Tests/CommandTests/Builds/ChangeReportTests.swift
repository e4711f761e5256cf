import Testing

/// What a build says of the values, claims and files that it changes.
struct ChangeReportTests {
  let folder = TemporaryFolder()

  private func lesson(_ slope: String, figure: String = "```figure\nid: bent\nplot: f(z)\n```")
    -> String
  {
    """
    ---
    title: Bent
    ---

    > ```formula
    > f(z, a=\(slope)) = where(z > 0, z, a * z)
    > ```
    At −2 it is `= f(-2)`, and
    at −4 `= f(-4)`, at 1 `= f(1)`.

    ```table
    z, f(z) for z in [-1, 1, -10]
    ```

    - in a list:
      ```steps
      one = f(1)
      sum = one + f(-1)
      ```

    ## Claims

    ```check
    f(1) == 1
    f(-1) == -0.1
    f(-1) == -0.2
    ```

    \(figure)

    """
  }

  private func build(_ text: String, _ options: String...) throws -> Program.Run {
    try folder.write(text, to: "lesson.md")
    return try Program.run(["build", "lesson.md"] + options, in: folder)
  }

  /// Each line that is named holds the value that is named.
  @Test func namesTheLinesOfTheReport() throws {
    _ = try build(lesson("0.1"))
    let check = try build(lesson("0.2"), "--check")
    let run = try build(lesson("0.2"))
    #expect(check.code == 1 && run.code == 1)
    #expect(
      check.output.replacing(" would be ", with: " ") == run.output
        && check.output.contains("bent.svg would be redrawn\n"))
    let changes = run.output.split(separator: "\n").filter { $0.hasPrefix("report.md:") }
    let report = try #require(folder.text("Output/report.md")).split(
      separator: "\n", omittingEmptySubsequences: false)
    let named = try changes.map { change in
      let line = try #require(change.dropFirst("report.md:".count).split(separator: " ").first)
      return (change.split(separator: " ", maxSplits: 1)[1], report[try #require(Int(line)) - 1])
    }
    let expected = [
      ("f(-2): -0.2 → -0.4", "At −2 it is −0.4, and"),
      ("f(-4): -0.4 → -0.8", "at −4 −0.8, at 1 1."),
      ("f(z), row 1: -0.1 → -0.2", "| −1 | −0.2 |"), ("f(z), row 3: -1 → -2", "| −10 | −2 |"),
      ("sum: 0.9 → 0.8", "  | $\\mathrm{sum}$ | $one + f(-1)$ | 0.8 |"),
      ("f(-1) == -0.1: no longer true", "- ✗ `f(-1) == -0.1`: **this claim fails**, found −0.2"),
      ("f(-1) == -0.2: true now", "- ✓ `f(-1) == -0.2`"),
    ]
    #expect(named.map(\.0) == expected.map(\.0).map { Substring($0) })
    #expect(named.map { $0.1.prefix(9) } == expected.map { $0.1.prefix(9) })
  }

  @Test func strictSaysWhichClaimsFailAndWritesNothing() throws {
    _ = try build(lesson("0.1"))
    let old = folder.names.map { folder.bytes($0) }
    let run = try build(lesson("0.3"), "--strict")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("error: nothing was written, since claims do not hold (--strict)"))
    try folder.write(lesson("0.1"), to: "lesson.md")
    #expect(folder.names.map { folder.bytes($0) } == old)
  }

  /// Files that carry nothing that says who made them, or that this build was not asked for.
  @Test func saysWhatItLeaves() throws {
    _ = try build(lesson("0.1"), "--data", "--html")
    let files = ["Output/data/bent.csv", "Output/report.html"]
    let old = files.map { folder.bytes($0) }
    let run = try build(lesson("0.1", figure: ""))
    #expect(
      run.output.contains(
        """
        bent.svg removed
        bent.png removed
        bent.csv left as it is: its figure is gone, but nothing in it says who made it
        report.html left as it is: '--html' writes it anew

        """))
    #expect(files.map { folder.bytes($0) } == old)
    #expect(try build(lesson("0.1", figure: "")).output == "nothing changed\n")
  }
}
