import Testing

/// Several builds at once, and the work of one build on several threads.
struct ConcurrentBuildTests {
  let folder = TemporaryFolder()

  private func files(of output: String) throws -> [[UInt8]] {
    try SampleLesson.files.filter { $0.contains(".") }.map {
      try #require(folder.bytes("\(output)/\($0)"))
    }
  }

  /// Runs a build of each lesson at once into one folder; the exit codes, in order.
  private func build(_ lessons: [String], _ options: String = "") throws -> [Int32] {
    let run = try Program.shell(
      """
      for lesson in \(lessons.joined(separator: " ")); do
        curvesheet build $lesson \(options) >/dev/null 2>>told & processes="$processes $!"
      done
      for process in $processes; do wait $process; echo $?; done
      """, in: folder)
    return run.output.split(separator: "\n").compactMap { Int32($0) }
  }

  @Test func fourOfOneLessonTakeTurns() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try Program.run(["build", "lesson.md", "-o", "alone"], in: folder)
    for _ in 0..<5 {
      let four = [String](repeating: "lesson.md", count: 4)
      #expect(try build(four, "--force") == [0, 0, 0, 0], "\(folder.text("told") ?? "")")
      #expect(try files(of: "Output") == files(of: "alone"))
      #expect(!folder.names.contains { $0.hasSuffix("~") })
    }
  }

  @Test func oneOfFourLessonsGetsTheFolder() throws {
    let slopes = ["0.1", "0.2", "0.3", "0.4"]
    for slope in slopes {
      try folder.write(
        SampleLesson.text(slope: slope, claim: "leaky(0) == 0"), to: "\(slope).md")
    }
    let codes = try build(slopes.map { "\($0).md" })
    #expect(codes.sorted() == [0, 73, 73, 73], "\(folder.text("told") ?? "")")
    let winner = slopes[try #require(codes.firstIndex(of: 0))]
    _ = try Program.run(["build", "\(winner).md", "-o", "alone"], in: folder)
    #expect(try files(of: "Output") == files(of: "alone"))
  }

  /// `BuiltInReport.folder` was made with as many threads as there are cores.
  @Test(arguments: ["1", "4"]) func theNumberOfJobsChangesNoByte(_ jobs: String) throws {
    let run = try Program.run(
      ["build", "-o", ".", "--html", "--data", "--jobs", jobs], in: folder)
    #expect(run.code == 0)
    #expect(folder.names == BuiltInReport.folder.names)
    for name in folder.names {
      #expect(folder.bytes(name) == BuiltInReport.folder.bytes(name), "\(name)")
    }
  }
}
