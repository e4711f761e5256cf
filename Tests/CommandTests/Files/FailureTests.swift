import Testing

/// What the disk refuses.
struct FailureTests {
  let folder = TemporaryFolder()

  @Test(arguments: ["none.md", "folder", "none/lesson.md", "/proc/self/mem"])
  func saysThatALessonCannotBeRead(_ lesson: String) throws {
    try folder.write("", to: "folder/file")
    let run = try Program.run(["build", lesson], in: folder)
    #expect(run.code == 66)
    #expect(
      run.errors.hasPrefix("error: cannot read \(lesson)\(lesson == "folder" ? "/index.md" : ""): ")
    )
    #expect(run.output.isEmpty)
  }

  @Test func refusesALessonWithoutEnd() throws {
    let run = try Program.run(["build", "/dev/zero"], in: folder)
    #expect(run.code == 66)
    #expect(run.errors == "error: cannot read /dev/zero: a lesson has at most 32 megabytes\n")
  }

  @Test(arguments: [("file", 73), ("file/below", 73), ("/proc/none", 73), ("/dev/null", 73)])
  func saysThatAFolderCannotBeMade(_ output: String, _ code: Int32) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write("kept", to: "file")
    let run = try Program.run(["build", "lesson.md", "-o", output], in: folder)
    #expect(run.code == code)
    #expect(run.errors.contains("error: cannot make \(output)"))
    #expect(folder.names == ["file", "lesson.md"])
    #expect(folder.text("file") == "kept")
  }

  @Test func leavesOldFilesWhereOneCannotBeWritten() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 0)
    let old = SampleLesson.files.map { folder.bytes("Output/" + $0) }
    try folder.write(SampleLesson.text(slope: "0.1", claim: "1 == 1"), to: "lesson.md")
    // No file can grow beyond two blocks of 512 bytes.
    let run = try Program.shell("trap '' XFSZ; ulimit -f 2; curvesheet build lesson.md", in: folder)
    #expect(run.code == 74)
    #expect(run.errors.contains("error: cannot write Output/figures/leaky.svg: File too large"))
    #expect(SampleLesson.files.map { folder.bytes("Output/" + $0) } == old)
    #expect(folder.names == ["Output"] + SampleLesson.files.map { "Output/" + $0 } + ["lesson.md"])
  }

  @Test func saysThatAFileStandsInTheWay() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write("", to: "Output/values.json/file")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 74)
    #expect(run.errors.contains("Output/values.json: Is a directory"))
    #expect(!folder.names.contains("Output/report.md"))
  }

  @Test func saysThatStandardOutputIsFull() throws {
    for arguments in [["evaluate", "1"], ["list"], ["plot", "z", "-o", "-"]] {
      let run = try Program.run(arguments, in: folder, output: "/dev/full")
      #expect(run.code == 74)
      #expect(run.errors == "error: cannot write standard output: No space left on device\n")
    }
  }

  @Test func removesWhatAKilledBuildLeft() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    // Process numbers stay below 2^22.
    let left = ["Output/.report.md.99999999.curvesheet~", "Output/figures/.a.svg.1.curvesheet~"]
    for name in left { try folder.write("half", to: name) }
    try folder.write("mine", to: "Output/.notes~")
    #expect(try Program.run(["build", "lesson.md"], in: folder).code == 0)
    #expect(!folder.names.contains(left[0]))
    // Process 1 is running.
    #expect(folder.names.contains(left[1]))
    #expect(folder.names.contains("Output/.notes~"))
  }

  @Test func writesALinkedReportInItsPlace() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.shell(
      "mkdir real; ln -s real Output; curvesheet build lesson.md", in: folder)
    #expect(run.code == 0)
    #expect(folder.bytes("real/report.md") != nil)
  }
}
