import Testing

/// Builds into one folder take turns.
struct FolderLockTests {
  let folder = TemporaryFolder()

  /// `flock` of util-linux holds the folder as another build would.
  private func build(_ options: String, whileLockedFor lock: String) throws -> Program.Run {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    return try Program.shell(
      """
      curvesheet build lesson.md >first
      flock \(lock) Output sh -c 'touch held; sleep 0.5; touch released' &
      while ! test -e held; do sleep 0.01; done
      curvesheet build lesson.md \(options)
      test -e released && echo waited
      wait
      """, in: folder)
  }

  @Test(arguments: [
    ("", "-x", true), ("", "-s", true), ("--check", "-x", true), ("--check", "-s", false),
  ])
  func oneWaits(_ options: String, _ lock: String, _ waits: Bool) throws {
    let run = try build(options, whileLockedFor: lock)
    #expect(run.output == "nothing changed\n" + (waits ? "waited\n" : ""))
    #expect(run.errors == (waits ? "waiting for another build into Output\n" : ""))
  }

  @Test func quietWaitingIsSilent() throws {
    let run = try build("--quiet", whileLockedFor: "-x")
    #expect(run.output == "waited\n")
    #expect(run.errors.isEmpty)
  }
}
