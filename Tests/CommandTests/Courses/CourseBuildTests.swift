import Foundation
import Testing

/// A folder of lessons is built as one course.
struct CourseBuildTests {
  let folder = TemporaryFolder()

  private func build(_ options: String...) throws -> Program.Run {
    try Program.run(["build", "course", "-o", "Out", "--format", "svg"] + options, in: folder)
  }

  private func text(_ name: String) -> String { folder.text("Out/\(name)") ?? "" }

  @Test func numbersAndLinksGoOverAllLessons() throws {
    try SampleCourse.write(to: folder)
    let run = try build("--html")
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    let relu = text("relu/report.md")
    #expect(
      relu.contains(
        "Next comes [Softmax](../softmax/report.md) with [Figure 2.1](../softmax/report.md#fig-temperature), "
          + "then [words](../losses/report.md)."))
    #expect(
      relu.contains(
        "**Figure 1.1.** As in [Table 2.1](../softmax/report.md#tab-t), and [here](../softmax/report.md#fig-temperature)."
      ))
    #expect(relu.contains("See [Figure 1.1](#fig-leaky)."))
    #expect(
      relu.hasSuffix("\n***\n\n[Contents](../index.md) · Next: [Softmax](../softmax/report.md) →\n")
    )
    #expect(text("softmax/report.md").contains("**Table 2.1.** A table"))
    let index = text("index.md")
    #expect(index.contains("- [The leaky ReLU σ](relu/report.md)\n"))
    #expect(
      index.contains(
        "2. [Losses](losses/report.md): see [Figure 2.1](softmax/report.md#fig-temperature)"))
    #expect(index.contains("| `rate = 0.1` | `common.md` | [Losses](losses/report.md) |"))
    #expect(
      index.contains(
        "| [Figure 2.2](softmax/report.md#fig-hidden) | Hidden | [Softmax](softmax/report.md) |"))
    let page = text("relu/report.html")
    #expect(page.contains("<a href=\"../softmax/report.html#fig-temperature\">Figure 2.1</a>"))
    #expect(page.contains("<a href=\"../index.html\">Contents</a>"))
    #expect(text("index.html").contains("<a href=\"relu/report.html\">The leaky ReLU σ</a>"))
    let again = try build("--html")
    #expect(again.code == 0 && again.output == "nothing changed\n", "\(again.output)")
    #expect(try build("--html", "--check", "--no-cache").output == "nothing changed\n")
  }

  /// Of what a course adds nothing is in the files that say what a lesson came to.
  @Test func eachLessonIsBuiltAsItWouldBeAlone() throws {
    try SampleCourse.write(to: folder)
    #expect(try build("--data").code == 0)
    for lesson in ["relu", "softmax", "losses"] {
      let alone = try Program.run(
        ["build", "course/\(lesson).md", "-o", "Alone/\(lesson)", "--format", "svg", "--data"],
        in: folder)
      // Alone it finds no figure of that name, but nothing is wrong with it.
      #expect(alone.code == 0, "\(alone.errors)")
      let files = folder.names.filter {
        $0.hasPrefix("Alone/\(lesson)/") && $0.contains(".") && !$0.hasSuffix(".md")
      }
      #expect(files.count >= 1)
      for file in files {
        #expect(
          folder.bytes(file) == folder.bytes("Out" + file.dropFirst("Alone".count)), "\(file)")
      }
    }
    let report = folder.text("Alone/relu/report.md") ?? ""
    #expect(
      report.contains(
        "[](../../course/softmax.md#fig-temperature), then [words](../../course/losses.md)"))
    #expect(report.contains("**Figure 1.** As in [](../../course/softmax.md#tab-t)"))
  }

  @Test func aStudentEditionLeavesOutAllSolutions() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    #expect(text("course.json").contains("fig-hidden"))
    #expect(try build("--without-solutions").code == 0)
    #expect(!text("softmax/report.md").contains("hidden") && !text("index.md").contains("Hidden"))
    #expect(!folder.names.contains { $0.contains("hidden") })
    try SampleCourse.write(
      to: folder, ["course/losses.md": "# Losses\n\nSee [](softmax.md#fig-hidden).\n"])
    #expect(try build().code == 0)
    let run = try build("--without-solutions")
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        "course/losses.md:3:5: error: 'fig-hidden' of 'softmax.md' stands in a solution, which is left out"
      ),
      "\(run.errors)")
  }

  @Test func saysWhatItIs() throws {
    try SampleCourse.write(to: folder)
    #expect(try build().code == 0)
    let file = try JSONSerialization.jsonObject(with: Data(folder.bytes("Out/course.json") ?? []))
    let json = try #require(file as? [String: Any])
    #expect(json["version"] as? Int == 1)
    #expect(json["title"] as? String == "Activations")
    #expect(json["parts"] as? [String] == ["Smooth ones"])
    let lessons = try #require(json["lessons"] as? [String: [String: Any]])
    #expect(lessons.count == 3)
    #expect(lessons["losses"]?["chapter"] as? Int == 3)
    #expect(lessons["losses"]?["part"] as? String == "Smooth ones")
    #expect(lessons["relu"]?["part"] == nil)
    let labels = try #require(lessons["softmax"]?["labels"] as? [String: [String: String]])
    #expect(labels["tab-t"] == ["number": "2.1", "title": "A table"])
    let formulas = try #require(json["formulas"] as? [String: [String: Any]])
    #expect(formulas["common.md leaky"]?["usedIn"] as? [String] == ["relu"])
  }

  /// What a build has made and the next one does not is removed.
  @Test func lessonsThatAreGoneLeaveNothing() throws {
    try SampleCourse.write(to: folder)
    #expect(try build("--html", "--for", "mkdocs").code == 0)
    #expect(folder.names.contains("Out/nav.yml"))
    try folder.write("mine", to: "Out/relu/mine.txt")
    try SampleCourse.write(
      to: folder,
      [
        "course/index.md": "# Activations\n\n- [Losses](losses.md)\n",
        "course/losses.md": "# Losses\n",
      ])
    let run = try build()
    #expect(run.code == 0)
    #expect(run.output.contains("nav.yml removed\n") && run.output.contains("softmax/ removed\n"))
    #expect(
      run.errors.contains(
        "warning: 'relu.md' lies in the course's folder, but is neither listed nor used"))
    #expect(
      folder.names.filter { $0.hasPrefix("Out/") && $0.contains(".") } == [
        "Out/course.json", "Out/index.html", "Out/index.md", "Out/losses/report.html",
        "Out/losses/report.md", "Out/losses/values.json", "Out/relu/mine.txt", "Out/values.json",
      ])
  }

  @Test func optionsHoldForAllLessons() throws {
    try SampleCourse.write(to: folder)
    let check = try build("--check")
    #expect(check.code == 1 && check.output.contains("relu/report.md would be written\n"))
    #expect(!folder.names.contains("Out"))
    let named = try build("--name", "x")
    #expect(named.code == 64 && named.errors.contains("'--name' is of one lesson"))
    #expect(try build("--theme", "dark", "--jobs", "1", "--quiet").output == "")
    let verbose = try build("--force", "--verbose", "--no-cache")
    #expect(
      verbose.errors.contains("relu/leaky: drawing ")
        && verbose.output.contains("relu/leaky.svg redrawn\n"))
    try folder.write("extra = 3\n", to: "extra.md")
    try folder.write("```formula\nextra = 3\n```\n", to: "extra.md")
    try folder.write("# Losses\n\n`= extra`\n", to: "course/losses.md")
    try folder.write("# Losses\n\n`= extra`\n\n```check\nextra == 4\n```\n", to: "course/relu.md")
    let strict = try build("--with", "extra.md", "--strict")
    #expect(strict.code == 1)
    #expect(strict.errors.contains("nothing of course/relu.md was written"), "\(strict.errors)")
    #expect(text("losses/report.md").contains("\n3\n") && !text("relu/report.md").contains("extra"))
  }

  @Test func isWatchedAsAWhole() throws {
    try SampleCourse.write(to: folder)
    let run = try Program.shell(
      """
      eventually() { for i in $(seq 200); do "$@" 2>/dev/null && return 0; sleep 0.05; done; return 1; }
      export XDG_CACHE_HOME=$PWD/caches
      curvesheet watch course -o Out --format svg >seen 2>told &
      watch=$!
      eventually grep -q watching told || echo never started
      sed -i 's/rate = 0.1/rate = 0.2/' course/common.md
      eventually grep -q 'A rate of 0.4' Out/losses/report.md || echo old
      kill -INT $watch
      wait $watch
      echo "ended with $?"
      """, in: folder)
    #expect(run.output == "ended with 0\n")
  }
}
