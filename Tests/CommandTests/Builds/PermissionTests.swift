import Testing

/// A build keeps what may be done with the files that it writes anew.
struct PermissionTests {
  let folder = TemporaryFolder()

  private func build() throws -> Program.Run {
    try Program.run(["build", "lesson.md", "--html", "--data"], in: folder)
  }

  @Test func stayWhatTheyWere() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build().code == 0)
    let files = folder.names.filter { $0.hasPrefix("Output/") && $0.contains(".") }
    #expect(files.count == 6)
    let modes = files.indices.map { ["600", "664", "640", "606", "755", "622"][$0] }
    for (file, mode) in zip(files, modes) {
      #expect(try Program.shell("chmod \(mode) \(file)", in: folder).code == 0)
    }
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "lesson.md")
    let stamps = files.map(folder.stamp)
    #expect(try build().code == 0)
    #expect(zip(files.map(folder.stamp), stamps).allSatisfy { $0 != $1 })
    let seen = try Program.shell("stat -c %a \(files.joined(separator: " "))", in: folder)
    #expect(seen.output == modes.map { $0 + "\n" }.joined())
  }

  @Test(arguments: [
    "report.md", "report.html", "values.json", "figures/leaky.svg", "data/leaky.csv",
  ])
  func aReadOnlyFileStopsABuild(_ file: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build().code == 0)
    #expect(try Program.shell("chmod 444 Output/\(file)", in: folder).code == 0)
    #expect(try build().output == "nothing changed\n")
    let old = folder.names.map(folder.bytes)
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "lesson.md")
    let run = try build()
    #expect(run.code == 74)
    #expect(run.errors.hasSuffix("error: cannot write Output/\(file): it is read-only\n"))
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(folder.names.map(folder.bytes) == old)
  }
}
