import Testing

/// Some file systems do not tell upper case from lower, others do; a build removes the files that it has
/// made before, and none that it makes itself.
struct CaseOfNamesTests {
  let folder = TemporaryFolder()

  private func lesson(_ id: String, slope: String = "0.01") -> String {
    SampleLesson.text(slope: slope, claim: "1 == 1").replacing("id: leaky", with: "id: \(id)")
  }

  private func files(of id: String) -> [String] {
    ["data/\(id).csv", "figures/\(id).pdf", "figures/\(id).png", "figures/\(id).svg"]
  }

  private func build(_ options: [String] = []) throws -> Program.Run {
    try Program.run(
      ["build", "lesson.md", "--format", "svg,png,pdf", "--data"] + options, in: folder)
  }

  private var made: [String] {
    folder.names.filter { $0.hasPrefix("Output/data/") || $0.hasPrefix("Output/figures/") }
      .map { String($0.dropFirst("Output/".count)) }
  }

  @Test(arguments: ["Leaky", "LEAKY", "a-B", "leaky"])
  func aSecondBuildKeepsItsFigures(id: String) throws {
    try folder.write(lesson(id), to: "lesson.md")
    #expect(try build().code == 0)
    #expect(made == files(of: id))
    let again = try build()
    #expect(again.code == 0 && again.output == "nothing changed\n")
    #expect(try build(["--check"]).code == 0)
    try folder.write(lesson(id, slope: "0.2"), to: "lesson.md")
    let changed = try build()
    #expect(changed.code == 0, "\(changed.errors)")
    #expect(changed.output.contains("\(id).svg redrawn\n"))
    #expect(!changed.output.contains("removed") && !changed.output.contains("left as it is"))
    #expect(made == files(of: id))
    #expect(try build(["--force"]).code == 0)
    #expect(made == files(of: id))
  }

  @Test(arguments: [("leaky", "Leaky"), ("Leaky", "leaky"), ("LEAKY", "Leaky")])
  func anotherCaseIsAnotherName(before: String, after: String) throws {
    try folder.write(lesson(before), to: "lesson.md")
    #expect(try build().code == 0)
    try folder.write(lesson(after), to: "lesson.md")
    let run = try build()
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\(before).svg removed\n"))
    #expect(made == (["data/\(before).csv"] + files(of: after)).sorted())
  }

  /// Two names of one file are what names in two cases are where case does not count.
  @Test func twoNamesOfOneFileAreNotTwoFiles() throws {
    try folder.write(lesson("leaky"), to: "lesson.md")
    #expect(try build().code == 0)
    let links = files(of: "leaky").map { "ln \($0) \($0.replacing("leaky", with: "Leaky")); " }
    #expect(try Program.shell("cd Output; \(links.joined())", in: folder).code == 0)
    try folder.write(lesson("Leaky"), to: "lesson.md")
    let run = try build()
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.output.contains("removed"))
    #expect(files(of: "Leaky").allSatisfy(made.contains))
  }

  @Test func anotherNameIsRemoved() throws {
    try folder.write(lesson("Leaky"), to: "lesson.md")
    #expect(try build().code == 0)
    try folder.write(lesson("Other"), to: "lesson.md")
    let run = try build()
    #expect(run.output.contains("Leaky.svg removed\nLeaky.png removed\nLeaky.pdf removed\n"))
    #expect(made == (["data/Leaky.csv"] + files(of: "Other")).sorted())
  }
}
