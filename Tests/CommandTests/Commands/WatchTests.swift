import Testing

struct WatchTests {
  let folder = TemporaryFolder()

  /// Runs a shell's line beside `curvesheet watch lesson.md`, then interrupts the watch. `eventually` waits
  /// for a command to succeed, ten seconds at most.
  private func watching(_ line: String, _ lesson: String = "lesson.md") throws -> Program.Run {
    try Program.shell(
      """
      eventually() { for i in $(seq 200); do "$@" 2>/dev/null && return 0; sleep 0.05; done; return 1; }
      export XDG_CACHE_HOME=$PWD/caches
      curvesheet watch \(lesson) -o out >seen 2>told &
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

  /// A link is followed anew at each change, wherever on the way.
  @Test(arguments: [
    // The link leads to another file, which is saved then.
    (
      "lesson.md", "ln -s a.md lesson.md",
      "ln -sfn b.md lesson.md; built '−1 at'; cp c.md b.md; built '−2 at'; cp d.md a.md; sleep 0.3; built '−2 at'"
    ),
    (
      "lesson.md", "ln -s a.md lesson.md",
      "rm lesson.md; ln -s b.md lesson.md; built '−1 at'; cp c.md b.md; built '−2 at'"
    ),
    ("lesson.md", "ln -s a.md m; ln -s m lesson.md", "ln -sfn b.md m; built '−1 at'"),
    (
      "lesson.md", "mkdir d e; cp a.md d; ln -s d/a.md lesson.md",
      "cp b.md e; ln -sfn e/b.md lesson.md; built '−1 at'; rm -r d; cp c.md e/b.md; built '−2 at'"
    ),
    // A file becomes a link, and a link a file.
    (
      "lesson.md", "cp a.md lesson.md",
      "ln -sfn b.md lesson.md; built '−1 at'; cp c.md b.md; built '−2 at'"
    ),
    (
      "lesson.md", "ln -s a.md lesson.md",
      "cp b.md new; mv new lesson.md; built '−1 at'; cp c.md lesson.md; built '−2 at'"
    ),
    // A folder on the way is a link.
    (
      "now/lesson.md", "mkdir d e; cp a.md d/lesson.md; cp b.md e/lesson.md; ln -s d now",
      "ln -sfn e now; built '−1 at'; rm -r d; cp c.md e/lesson.md; built '−2 at'"
    ),
  ]) func followsLinks(lesson: String, before: String, after: String) throws {
    for (name, slope) in [("a", "0.25"), ("b", "0.5"), ("c", "1"), ("d", "2")] {
      try folder.write(
        SampleLesson.text(slope: slope, claim: "leaky(0) == 0"), to: "\(name).md")
    }
    #expect(try Program.shell(before, in: folder).code == 0)
    let run = try watching(
      "built() { eventually grep -q \"$1\" out/report.md || echo \"no $1\"; }; \(after)", lesson)
    #expect(run.output == "ended with 0\n", "\(folder.text("told") ?? "")")
  }

  /// Pictures of the author's count as the lesson does, also those that are missing.
  @Test func seesPictures() throws {
    try folder.write("![a](a.gif) ![b](b.gif)\n", to: "lesson.md")
    try folder.write("GIF89a", to: "a.gif")
    let run = try watching(
      """
      printf GIF87a >a.gif; eventually grep -q 87 out/files/a.gif || echo old
      printf GIF87a >b.gif; eventually test -e out/files/b.gif || echo missing
      """)
    #expect(run.output == "ended with 0\n", "\(folder.text("told") ?? "")")
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

  /// Also one that was not there at first, and one that only a later lesson uses.
  @Test func seesTheLessonsThatAreUsed() throws {
    try folder.write("---\nuse: d/a.md\n---\n`= f(1)` at", to: "lesson.md")
    try folder.write("---\nuse: b.md\n---\n```formula\nf(z) = g(z)\n```\n", to: "a1.md")
    for value in ["2", "3"] {
      try folder.write("```formula\ng(z) = \(value)\n```\n", to: "b\(value).md")
    }
    let run = try watching(
      """
      built() { eventually grep -q "$1" out/report.md || echo "no $1"; }
      mkdir d; cp lesson.md l; cp l lesson.md; sleep 0.3
      cp a1.md d/a.md; eventually grep -q "'b.md'" told || echo silent
      cp b2.md d/b.md; built '2 at'; cp b3.md d/b.md; built '3 at'
      """)
    #expect(run.output == "ended with 0\n", "\(folder.text("told") ?? "")")
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
