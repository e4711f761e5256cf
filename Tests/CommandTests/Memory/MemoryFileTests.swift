import Seeded
import Testing

/// What builds remember lies in a file that nobody promises to keep.
struct MemoryFileTests {
  let folder = TemporaryFolder()

  private func build(
    _ arguments: [String] = [], caches: String = "caches", with environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(
      ["build", "lesson.md"] + arguments, in: folder,
      environment: environment.merging(["XDG_CACHE_HOME": folder.path(caches)]) { own, _ in own })
  }

  /// The file of the only lesson.
  private var file: String? { folder.names.first { $0.hasSuffix(".memory") } }

  /// A few words on each file of a report, which differ where its bytes do.
  private func files(of output: String) -> [String] {
    SampleLesson.files.filter { $0.contains(".") }.map { name in
      "\(name) \(folder.bytes("\(output)/\(name)").map { "\($0.count) \($0.hashValue)" } ?? "none")"
    }
  }

  /// Builds anew what a build with memory has made, and compares.
  private func expectRight(_ run: Program.Run, _ what: String, isVerbose: Bool = false) throws {
    let judge = try Program.run(
      ["build", "lesson.md", "-o", "judge", "--no-cache", "--force", "--quiet"], in: folder)
    #expect(
      run.code == judge.code && (isVerbose || run.errors == judge.errors), "\(what): \(run.errors)")
    #expect(files(of: "Output") == files(of: "judge"), "\(what)")
  }

  @Test func aSecondBuildIsFromMemory() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build().output.contains("leaky.svg drawn"))
    #expect(file != nil)
    let again = try build(["--verbose"])
    #expect(again.output == "nothing changed\n")
    #expect(again.errors == "all of it is from memory\n")
    try folder.write("Before.\n\n" + SampleLesson.text(), to: "lesson.md")
    let moved = try build(["--verbose"])
    #expect(moved.errors.contains("leaky: from memory\n"), "\(moved.errors)")
    try expectRight(moved, "moved", isVerbose: true)
    try folder.write(SampleLesson.text(slope: "0.2", claim: "leaky(0) == 0"), to: "lesson.md")
    let changed = try build(["--verbose"])
    #expect(changed.errors.contains("leaky: drawing "), "\(changed.errors)")
    try expectRight(changed, "changed", isVerbose: true)
  }

  @Test func whatIsMissingOrOtherwiseIsWrittenAgain() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build()
    let right = files(of: "Output")
    for name in SampleLesson.files where name.contains(".") && name != "report.md" {
      for text in [nil, "other"] {
        if let text {
          try folder.write(text, to: "Output/\(name)")
        } else {
          _ = try Program.shell("rm Output/\(name)", in: folder)
        }
        #expect(try build().code == 0)
        #expect(files(of: "Output") == right, "\(name), \(text ?? "none")")
      }
    }
    _ = try Program.shell("touch Output/.leaky.svg.7.999999999.curvesheet~", in: folder)
    #expect(try build().output == "nothing changed\n")
    #expect(!folder.names.contains { $0.hasSuffix("~") })
  }

  @Test func aFailingClaimFailsAgain() throws {
    try folder.write(SampleLesson.text(claim: "leaky(1) == 2"), to: "lesson.md")
    let first = try build()
    #expect(first.code == 1 && first.errors.contains("this claim fails"))
    let second = try build()
    #expect(second.code == 1 && second.errors == first.errors)
    #expect(second.output == "nothing changed\n")
  }

  @Test func aCheckReadsAndWritesNothing() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try build(["--check"]).code == 1)
    #expect(file == nil)
    _ = try build()
    let name = try #require(file)
    let bytes = folder.bytes(name)
    try folder.write(SampleLesson.text(slope: "0.3"), to: "lesson.md")
    #expect(try build(["--check"]).code == 1)
    #expect(folder.bytes(name) == bytes)
  }

  @Test func nothingIsRememberedWithoutAPlace() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    for environment in [[:], ["XDG_CACHE_HOME": "caches"], ["HOME": "home"]] {
      #expect(
        try Program.run(["build", "lesson.md"], in: folder, environment: environment).code == 0)
    }
    #expect(try build(["--no-cache"]).code == 0)
    #expect(!folder.names.contains { $0.hasSuffix(".memory") })
    let home = ["HOME": folder.path]
    #expect(try Program.run(["build", "lesson.md"], in: folder, environment: home).code == 0)
    #expect(folder.names.contains { $0.hasPrefix(".cache/curvesheet/") })
  }

  @Test func otherBytesDoNoHarm() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build()
    let name = try #require(file)
    let bytes = try #require(folder.bytes(name))
    var random = SplitMix(seed: 5)
    let places =
      Array(0..<24) + (0..<40).map { _ in Int.random(in: 24..<bytes.count, using: &random) }
    for (number, place) in places.enumerated() {
      var changed = bytes
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      try folder.write(changed, to: name)
      try folder.write(SampleLesson.text() + "\nMore \(number).\n", to: "lesson.md")
      try expectRight(build(), "byte \(place)")
    }
    for bytes in [[], Array(bytes.prefix(19)), Array(bytes.prefix(bytes.count / 2)), bytes + [0]] {
      try folder.write(bytes, to: name)
      try folder.write(SampleLesson.text() + "\nLength \(bytes.count).\n", to: "lesson.md")
      try expectRight(build(), "\(bytes.count) bytes")
    }
    let version = String(decoding: bytes.prefix(20), as: UTF8.self).replacing("1", with: "2")
    try folder.write(Array(version.utf8) + bytes.dropFirst(20), to: name)
    try expectRight(build(), "another version")
  }

  /// A folder that cannot be written, for the superuser too, and what is no file.
  @Test(arguments: [
    "touch caches", "ln -s /proc/self caches", "mkdir -p caches && touch caches/curvesheet",
    "mkdir -p caches && mkfifo caches/curvesheet",
    "mkdir caches && ln -s nowhere caches/curvesheet", "ln -s /dev/full caches",
  ])
  func aFolderThatIsNoneIsNoMistake(_ line: String) throws {
    #expect(try Program.shell(line, in: folder).code == 0)
    try folder.write(SampleLesson.text(), to: "lesson.md")
    for _ in 0..<2 { try expectRight(build(), line) }
  }

  @Test(arguments: ["ln -sf /etc/passwd FILE", "rm FILE; mkdir FILE", "rm FILE; mkfifo FILE"])
  func whatIsNoFileIsNotRead(_ line: String) throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build()
    let line = line.replacing("FILE", with: try #require(file))
    #expect(try Program.shell(line, in: folder).code == 0)
    try folder.write(SampleLesson.text() + "\nMore.\n", to: "lesson.md")
    try expectRight(build(), line)
  }

  @Test func buildsAtOnceAreRight() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.shell(
      """
      export XDG_CACHE_HOME=$PWD/caches
      for number in 1 2 3 4 5 6; do
        curvesheet build lesson.md -o Output$number --quiet & processes="$processes $!"
      done
      for process in $processes; do wait $process || exit 1; done
      """, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    _ = try Program.run(["build", "lesson.md", "-o", "judge", "--no-cache"], in: folder)
    for number in 1...6 { #expect(files(of: "Output\(number)") == files(of: "judge")) }
    #expect(folder.names.filter { $0.hasPrefix("caches/curvesheet/") }.count == 1)
  }

  @Test func theNumberOfBuildsMakesItNoLarger() throws {
    var sizes: [Int] = []
    for number in 0..<30 {
      try folder.write(
        SampleLesson.text(slope: "0.\(number + 1)", claim: "1 == 1"), to: "lesson.md")
      _ = try build(["--format", "svg"])
      let name = try #require(file)
      sizes.append(folder.bytes(name)?.count ?? 0)
    }
    #expect(sizes[29] <= sizes[14] + 100, "\(sizes)")
  }

  @Test func theCacheIsToldAndCleared() throws {
    let environment = ["XDG_CACHE_HOME": folder.path("caches")]
    func cache(_ arguments: [String]) throws -> Program.Run {
      try Program.run(["cache"] + arguments, in: folder, environment: environment)
    }
    #expect(try cache([]).output == "0 MB in 0 files, \(folder.path("caches/curvesheet"))\n")
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build()
    try folder.write("mine", to: "caches/curvesheet/notes.txt")
    #expect(try cache(["--size"]).output.contains(" MB in 1 file, "))
    #expect(try cache(["--clear"]).output.hasPrefix("removed "))
    #expect(file == nil && folder.text("caches/curvesheet/notes.txt") == "mine")
    #expect(try cache(["--size", "--clear"]).code == 64)
    #expect(
      try Program.run(["cache"], in: folder).output
        == "nothing is remembered: neither XDG_CACHE_HOME nor HOME says where\n")
  }

  /// Another program, or one that was written anew, remembers nothing of this one.
  @Test func whatIsRememberedIsOfTheProgram() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.shell(
      """
      export XDG_CACHE_HOME=$PWD/caches LD_LIBRARY_PATH=$(dirname $(command -v curvesheet))
      cp $(command -v curvesheet) one
      for program in ./one ./one "touch one; ./one" "cp one two; ./two" ./one; do
        sh -c "$program build lesson.md --verbose" 2>&1 | grep -c "from memory"
      done
      """, in: folder)
    #expect(run.output == "0\n1\n0\n0\n0\n", "\(run.errors)")
  }

  /// Libraries that the loader would find elsewhere, or that were written anew, do not remember either.
  @Test func whatIsRememberedIsOfTheLibraries() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.shell(
      """
      export XDG_CACHE_HOME=$PWD/caches
      build() { "$@" build lesson.md --verbose 2>&1 | grep -c "from memory"; }
      library() { /sbin/ldconfig -p | sed -n "s/.*$1 .*=> //p" | head -n 1; }
      mkdir other
      cp -L $(library libpixman-1.so.0) other
      cp $(command -v curvesheet) one
      build curvesheet
      build curvesheet
      build env LD_LIBRARY_PATH=$PWD/other curvesheet
      build env LD_LIBRARY_PATH=$PWD/other curvesheet
      touch other/*
      build env LD_LIBRARY_PATH=$PWD/other curvesheet
      build curvesheet
      touch other/*
      build curvesheet
      build ./one
      build ./one
      cp -L $(library libpangocairo-1.0.so.0) .
      build ./one
      build ./one
      """, in: folder)
    #expect(run.output == "0\n1\n0\n1\n0\n0\n1\n0\n1\n0\n1\n", "\(run.errors)")
  }

  private static let canMount =
    (try? Program.shell("unshare -rm mount -t tmpfs none /mnt", in: TemporaryFolder()).code) == 0

  @Test(.enabled(if: canMount, "no file system can be mounted here"))
  func aFullDiskIsNoMistake() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    let run = try Program.shell(
      """
      mkdir caches
      unshare -rm sh -e -c '
        export XDG_CACHE_HOME=$PWD/caches
        mount -t tmpfs -o size=4k none caches
        head -c 4096 /dev/zero > caches/full
        curvesheet build lesson.md --quiet
        curvesheet build lesson.md --quiet --force
        find caches -type f ! -name full | wc -l'
      """, in: folder)
    #expect(run.code == 0 && run.output == "0\n", "\(run.output)\(run.errors)")
    try expectRight(build(), "after a full disk")
  }

  /// Neither the time of the file nor that of the lesson says anything.
  @Test func aClockMayGoBackwards() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    _ = try build()
    for (number, time) in ["2100-01-01", "1970-01-02", "2001-09-09"].enumerated() {
      try folder.write(
        SampleLesson.text(slope: "0.\(number + 2)", claim: "1 == 1"), to: "lesson.md")
      let name = try #require(file)
      #expect(try Program.shell("touch -d \(time) lesson.md '\(name)'", in: folder).code == 0)
      try expectRight(build(), time)
    }
  }
}
