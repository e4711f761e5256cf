import Testing

/// What a build says while it works, and of how long it took.
struct ProgressTests {
  let folder = TemporaryFolder()

  private static let clear = "\u{1B}[K"

  /// Runs a build as a terminal sees it; `script` (util-linux) is that terminal.
  private func onTerminal(_ options: String = "", figures: Int) throws -> String {
    let blocks = (0..<figures).map {
      "```figure\nid: figure-\($0)\nplot: softplus(z), softplus'(z), bulge(z, 0.\($0 + 1))\n```\n"
    }
    let text = "```formula\nbulge(z, a) = a * z * erf(z)\n```\n\n" + blocks.joined(separator: "\n")
    try folder.write(text, to: "lesson.md")
    let run = try Program.shell(
      "script -qefc 'curvesheet build lesson.md --jobs 1 \(options)' /dev/null", in: folder)
    #expect(run.code == 0, "\(run.output)")
    return run.output
  }

  @Test func aLongBuildShowsOneLine() throws {
    let output = try onTerminal(figures: 150)
    let shown = output.split(separator: "\r").filter { $0.hasSuffix(Self.clear) }
    #expect(shown.count > 2)
    #expect(shown[0].wholeMatch(of: /\d+ of \d+: figure-\d+ \w+\x1B\[K/) != nil, "\(shown[0])")
    // The line is gone before anything else is said.
    let end = try #require(output.ranges(of: Self.clear).last)
    #expect(output[..<end.lowerBound].hasSuffix("\r"))
    #expect(output[end.upperBound...].hasPrefix("figure-0.svg drawn\r\n"))
    #expect(!output[..<end.lowerBound].contains("\n"))
  }

  @Test(arguments: ["--quiet", "2>told"]) func othersSeeNone(_ options: String) throws {
    #expect(try !onTerminal(options, figures: 150).contains(Self.clear))
    #expect((folder.text("told") ?? "").isEmpty)
  }

  @Test func aShortBuildShowsNone() throws {
    #expect(try onTerminal(figures: 1).hasPrefix("figure-0.svg drawn\r\n"))
  }

  @Test func saysHowLongEachFigureTook() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "--verbose"], in: folder)
    #expect(run.code == 0)
    let first = try #require(run.errors.split(separator: "\n").first)
    let time = "[0-9.e-]+ ms"
    #expect(
      try first.wholeMatch(of: Regex("leaky: drawing \(time), png \(time), svg \(time)")) != nil,
      "\(run.errors)")
    #expect(run.output.hasPrefix("leaky.svg drawn\n"))
    #expect(try Program.run(["build", "lesson.md"], in: folder).errors.isEmpty)
  }
}
