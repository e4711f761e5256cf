import Testing

/// Figures that are moved, added and taken away leave the others' files alone.
struct RearrangementTests {
  let folder = TemporaryFolder()

  private func build(_ ids: String...) throws -> [String] {
    let figures = ids.map { "```figure\nid: \($0)\nplot: leaky_relu(z, 0.\($0.count))\n```\n" }
    try folder.write(figures.joined(separator: "\n"), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  private func stamps(_ ids: String...) -> [[Int]] {
    ids.flatMap { id in ["svg", "png"].map { folder.stamp("Output/figures/\(id).\($0)") } }
  }

  @Test func movesNoOther() throws {
    _ = try build("a", "bb", "ccc")
    let three = stamps("a", "bb", "ccc")
    #expect(try build("ccc", "a", "bb") == ["report.md written", "values.json written"])
    #expect(stamps("a", "bb", "ccc") == three)
    #expect(
      try build("ccc", "dddd", "a", "bb")
        == ["dddd.svg drawn", "dddd.png drawn", "report.md written", "values.json written"])
    #expect(stamps("a", "bb", "ccc") == three)
    #expect(
      try build("ccc", "dddd", "bb")
        == ["report.md written", "values.json written", "a.svg removed", "a.png removed"])
    #expect(stamps("a") == [[], []])
    #expect(stamps("bb", "ccc") == Array(three[2...]))
  }

  @Test func leavesWhatOthersMade() throws {
    try folder.write("```figure\nid: other\nplot: tanh(z)\n```\n", to: "other.md")
    let setUp = try Program.shell(
      """
      mkdir -p Output/figures Output/data
      curvesheet plot "relu(z) for z in -1..1" -o Output/figures/plotted.svg
      curvesheet build other.md -o Other >/dev/null && cp Other/figures/other.* Output/figures
      echo notes | tee Output/notes.md Output/figures/notes.txt Output/data/notes.csv >/dev/null
      """, in: folder)
    #expect(setUp.code == 0, "\(setUp.errors)")
    let mine = folder.names.filter { $0.hasPrefix("Output/") }
    let bytes = mine.map { folder.bytes($0) }
    #expect(mine.count == 8)
    _ = try build("a", "bb")
    _ = try build("bb")
    _ = try build()
    #expect(mine.map { folder.bytes($0) } == bytes)
    #expect(
      Set(folder.names.filter { $0.hasPrefix("Output/") })
        == Set(mine + ["Output/report.md", "Output/values.json"]))
  }
}
