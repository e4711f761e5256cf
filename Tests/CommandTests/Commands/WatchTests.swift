import Testing

struct WatchTests {
  let folder = TemporaryFolder()

  /// Runs a shell's line beside `curvesheet watch lesson.md`, then interrupts the watch. `eventually` waits
  /// for a command to succeed, ten seconds at most.
  private func watching(_ line: String) throws -> Program.Run {
    try Program.shell(
      """
      eventually() { for i in $(seq 200); do "$@" 2>/dev/null && return 0; sleep 0.05; done; return 1; }
      curvesheet watch lesson.md -o out >seen 2>told &
      watch=$!
      eventually grep -q watching told || echo never started
      \(line)
      kill -INT $watch
      wait $watch
      echo "ended with $?"
      """, in: folder)
  }

  @Test func buildsAtEachSave() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(SampleLesson.text(slope: "0.25", claim: "leaky(0) == 0"), to: "new.md")
    let run = try watching(
      "cp new.md lesson.md; eventually grep -q '−0.5 at' out/report.md || echo old")
    #expect(run.output == "ended with 0\n")
    #expect(folder.text("seen")?.contains("leaky.svg redrawn") == true)
  }

  /// As editors do that write a new file and rename it into the old one's place, more than once.
  @Test func seesFilesThatReplaceTheLesson() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    for (name, slope) in [("a.md", "0.25"), ("b.md", "0.5")] {
      try folder.write(SampleLesson.text(slope: slope, claim: "leaky(0) == 0"), to: name)
    }
    let run = try watching(
      """
      mv a.md lesson.md; eventually grep -q '−0.5 at' out/report.md || echo old
      mv b.md lesson.md; eventually grep -q '−1 at' out/report.md || echo old
      """)
    #expect(run.output == "ended with 0\n")
  }

  @Test func goesOnAfterMistakes() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(SampleLesson.text(slope: "("), to: "wrong.md")
    try folder.write(SampleLesson.text(slope: "0.5", claim: "leaky(0) == 0"), to: "right.md")
    let run = try watching(
      """
      cp wrong.md lesson.md; eventually grep -q error: told || echo silent
      rm lesson.md
      cp right.md lesson.md; eventually grep -q '−1 at' out/report.md || echo old
      """)
    #expect(run.output == "ended with 0\n")
    #expect(folder.text("told")?.contains("lesson.md:4:") == true)
  }

  @Test func aSaveOfAnotherFileIsNone() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try watching("echo a >other.md; sleep 0.3; grep -c watching told")
    #expect(run.output == "1\nended with 0\n")
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let run = try Program.run(["watch", "no/lesson.md"], in: folder)
    #expect(run.code == 66)
    #expect(run.errors == "error: cannot read no/lesson.md: No such file or directory\n")
  }
}
