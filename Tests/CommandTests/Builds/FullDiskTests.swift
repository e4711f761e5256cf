import Testing

/// A build on a disk that is too small for it.
struct FullDiskTests {
  let folder = TemporaryFolder()

  /// Whether a file system can be mounted in a namespace of its own (user_namespaces(7)). Without, only
  /// the limit of a file's size stands for a full disk, as `FailureTests` has it.
  private static let canMount =
    (try? Program.shell("unshare -rm mount -t tmpfs none /mnt", in: TemporaryFolder()).code) == 0

  @Test(.enabled(if: canMount, "no file system can be mounted here"))
  func leavesOldFilesUntilThereIsRoomForAll() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    try folder.write(SampleLesson.text(slope: "0.2", claim: "1 == 1"), to: "new.md")
    // With so many kilobytes beyond the old files; the copy shows what the disk held.
    let run = try Program.shell(
      """
      mkdir Output
      unshare -rm sh -e -c '
        mount -t tmpfs -o size=4m none Output
        curvesheet build lesson.md >/dev/null
        cp -r Output old
        mv new.md lesson.md
        for room in 0 4 8 16 24 32 48 64 96 128 256; do
          mount -o remount,size=$(($(df -k --output=used Output | tail -1) + room))k Output
          code=0
          curvesheet build lesson.md >/dev/null 2>errors$room || code=$?
          cp -r Output after$room
          echo $room $code
          if test $code = 0; then break; fi
        done'
      curvesheet build lesson.md -o new >/dev/null
      """, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let rounds = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rounds.count > 3 && rounds.last?[1] == "0", "\(run.output)")
    for round in rounds {
      let expected = round[1] == "0" ? "new" : "old"
      if expected == "old" {
        #expect(round[1] == "74")
        #expect(folder.text("errors\(round[0])")?.contains(": No space left on device") == true)
      }
      for file in SampleLesson.files.filter({ $0.contains(".") }) {
        let bytes = try #require(folder.bytes("\(expected)/\(file)"))
        #expect(folder.bytes("after\(round[0])/\(file)") == bytes, "\(file), \(round)")
      }
      #expect(!folder.names.contains { $0.hasPrefix("after\(round[0])/") && $0.hasSuffix("~") })
    }
  }
}
