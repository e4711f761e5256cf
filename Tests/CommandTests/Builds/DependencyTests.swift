import Foundation
import Testing

/// What a build says of the files that it reads and makes: `--deps`.
struct DependencyTests {
  private let folder = TemporaryFolder()

  private func build(_ arguments: String...) throws -> Program.Run {
    try Program.run(["build"] + arguments, in: folder)
  }

  private func json(_ file: String) throws -> [String: Any] {
    let bytes = try #require(folder.bytes(file))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func paths(_ file: String, _ member: String) throws -> [String] {
    try #require(try json(file)[member] as? [String: Any]).keys.sorted()
  }

  /// What `sha256sum` says of files.
  private func areSums(_ sums: [String: Any]) throws {
    let list = try sums.map { "\(try #require($0.value as? String))  \($0.key)\n" }.joined()
    try folder.write(list, to: "sums")
    #expect(try Program.shell("sha256sum --check --strict --quiet sums", in: folder).code == 0)
  }

  @Test func tellsWhatIsReadAndMade() throws {
    try SampleCourse.write(to: folder)
    try folder.write("---\nuse: common.md\n---\n`= rate` ![](gone.png)\n", to: "course/a.md")
    let run = try build("course/a.md", "-o", "Out", "--deps", "deep/a.json")
    #expect(run.code == 0, "\(run.errors)")
    let deps = try json("deep/a.json")
    #expect(deps["version"] as? Int == 1 && deps["success"] as? Bool == true)
    var inputs = try #require(deps["inputs"] as? [String: Any])
    #expect(inputs.removeValue(forKey: "course/gone.png") is NSNull)
    #expect(inputs.keys.sorted() == ["course/a.md", "course/common.md"])
    try areSums(inputs)
    let outputs = try #require(deps["outputs"] as? [String: Any])
    #expect(outputs.keys.sorted() == ["Out/report.md", "Out/values.json"])
    try areSums(outputs)
    #expect(try paths("deep/a.json", "fonts").isEmpty)
  }

  /// A remembered build says the same, and fonts are known where there are figures.
  @Test func aBuildFromMemorySaysTheSame() throws {
    try folder.write(SampleLesson.text(), to: "a.md")
    let environment = ["XDG_CACHE_HOME": folder.path("caches")]
    var texts: [String?] = []
    for file in ["a.json", "b.json"] {
      let run = try Program.run(
        ["build", "a.md", "-o", "Out", "--deps", file], in: folder, environment: environment)
      #expect(run.code == 0, "\(run.errors)")
      texts.append(folder.text(file))
    }
    #expect(texts[0] != nil && texts[0] == texts[1])
    let fonts = try #require(try json("a.json")["fonts"] as? [String: Any])
    #expect(fonts.keys.contains { $0.hasPrefix("/") && $0.contains("Lato") })
    try areSums(fonts)
    #expect(
      try paths("a.json", "outputs") == [
        "Out/figures/leaky.png", "Out/figures/leaky.svg", "Out/report.md", "Out/values.json",
      ])
  }

  @Test func onlyJSONIsWrittenAfterAFailure() throws {
    try folder.write(SampleLesson.text(claim: "leaky(0) == 1"), to: "a.md")
    for (file, isWritten) in [("a.d", false), ("a.json", true)] {
      #expect(try build("a.md", "-o", "Out", "--deps", file).code == 1)
      #expect((folder.text(file) != nil) == isWritten)
    }
    #expect(try json("a.json")["success"] as? Bool == false)
    #expect(try paths("a.json", "outputs").contains("Out/report.md"))
    try folder.write("`= 1 +`\n", to: "a.md")
    #expect(try build("a.md", "-o", "Out", "--deps", "a.json").code == 1)
    #expect(try paths("a.json", "inputs") == ["a.md"])
    #expect(try paths("a.json", "outputs").isEmpty)
  }

  @Test func aCourseIsInOneFile() throws {
    let index = try #require(SampleCourse.files["course/index.md"])
    try SampleCourse.write(to: folder, ["course/index.md": index + "\n![](cover.png)\n"])
    #expect(try build("course", "-o", "Out", "--deps", "first.json").code == 0)
    #expect(
      try paths("first.json", "inputs")
        == (Array(SampleCourse.files.keys) + ["course/cover.png"]).sorted())
    let outputs = try paths("first.json", "outputs")
    #expect(outputs == folder.names.filter { $0.hasPrefix("Out/") && folder.bytes($0) != nil })
    // One lesson is worked anew, the others are remembered.
    try SampleCourse.write(to: folder, ["course/losses.md": "# Losses\n"])
    #expect(try build("course", "-o", "Out", "--deps", "second.json").code == 0)
    #expect(try paths("second.json", "outputs") == outputs)
  }

  @Test func noFileOfTheBuildIsWrittenOver() throws {
    let text = SampleLesson.text()
    try folder.write(text, to: "a.md")
    for option in ["--deps", "--junit"] {
      let run = try build("a.md", "-o", "Out", option, "./a.md")
      #expect(run.code == 73 && run.errors.contains("the build itself reads or makes that file"))
    }
    let run = try build("a.md", "-o", "Out", "--deps", "Out/values.json")
    #expect(run.code == 73)
    #expect(folder.text("a.md") == text)
    #expect(folder.text("Out/values.json")?.contains("\"files\"") == true)
  }

  // MARK: Make

  /// Names that make, or a shell, reads something else in.
  private static let names = [
    "plain", "a b", "a#b", "a$b", "a:b", #"a\b"#, #"a\ b"#, #"a\\ b"#, ##"a\#b"##, #"b\"#, "a%b",
    "a=b", "a;b", "a|b", "a*b", "a?b", "a[b]c", "a&b", "~x", "a'b", "a\"b", "a(b", "ä ö", "a{b}",
    "a,b", "a!b", "a<b>", "a@b", "|", #"a\:b"#, #"a\$b"#, #"a\=b"#, #"a\;b"#, #"a\%b"#, #"a\|b"#,
  ]

  /// Make itself says whether an output is older than what it depends on.
  @Test(arguments: names) func makeReadsEachName(_ name: String) throws {
    try folder.write("---\nuse: used.md\n---\ntext\n", to: "\(name).md")
    try folder.write("```formula\nf(x) = x\n```\n", to: "used.md")
    let run = try Program.run(
      ["build", "./\(name).md", "-o", "O\(name)", "--deps", "all.d"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    try folder.write("%: ; @echo build\n", to: "Makefile")
    func isFresh() throws -> Bool {
      let goal = "O\(name)/report.md".replacing("'", with: #"'\''"#)
      let run = try Program.shell("make -q -f all.d -f Makefile '\(goal)'", in: folder)
      #expect(run.code < 2 && run.errors.isEmpty, "\(name): \(run.errors)")
      return run.code == 0
    }
    func touch(_ file: String, _ year: Int) throws {
      let path = file.replacing("'", with: #"'\''"#)
      _ = try Program.shell("touch -d \(year)-01-01 './\(path)'", in: folder)
    }
    for file in ["\(name).md", "used.md"] { try touch(file, 2019) }
    try touch("O\(name)/report.md", 2020)
    #expect(try isFresh(), "\(folder.text("all.d") ?? "")")
    try touch("\(name).md", 2021)
    #expect(try !isFresh())
    try touch("\(name).md", 2019)
    try touch("used.md", 2021)
    #expect(try !isFresh())
    // What is gone is no reason not to build.
    try FileManager.default.removeItem(atPath: folder.path("used.md"))
    #expect(try !isFresh())
  }

  @Test func aLineBreakIsNoNameOfMakes() throws {
    try folder.write("text\n", to: "a\nb.md")
    let run = try build("a\nb.md", "-o", "Out", "--deps", "a.d")
    #expect(run.code == 73 && run.errors.contains("give '--deps' a name that ends with .json"))
    #expect(try build("a\nb.md", "-o", "Out", "--deps", "a.json").code == 0)
    #expect(try paths("a.json", "inputs") == ["a\nb.md"])
  }
}
