import Foundation
import Testing

/// The author's pictures, which a report takes with it.
struct OwnPictureTests {
  let folder = TemporaryFolder()

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]

  /// Builds a lesson in a folder of its own into a folder below that.
  private func build(_ lesson: String, _ arguments: String...) throws -> Program.Run {
    try folder.write(lesson, to: "l/l.md")
    return try Program.run(["build", "l/l.md", "-o", "l/out"] + arguments, in: folder)
  }

  private var report: String? {
    folder.text("l/out/report.md")?.split(separator: "\n", maxSplits: 1).last.map(String.init)
  }

  private var files: [String] {
    folder.names.filter { $0.hasPrefix("l/out/files/") }.map { String($0.dropFirst(12)) }
  }

  @Test func areCopiedAndOwned() throws {
    for name in ["a.png", "d/b c.png", "d/e.png"] { try folder.write(Self.png, to: "l/\(name)") }
    let lesson = "![A](a.png) ![A](./a.png 't')\n\n![B](<d/b c.png>) ![E][e]\n\n[e]: d/e.png\n"
    let first = try build(lesson)
    #expect(first.code == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(
      first.output
        == "files/a.png copied\nfiles/d/b c.png copied\nfiles/d/e.png copied\nreport.md written\nvalues.json written\n"
    )
    #expect(
      report
        == "![A](files/a.png) ![A](files/a.png 't')\n\n![B](<files/d/b c.png>) ![E][e]\n\n[e]: files/d/e.png\n"
    )
    #expect(folder.bytes("l/out/files/d/b c.png") == Self.png)
    #expect(try build(lesson, "--check").output == "nothing changed\n")

    try folder.write(Self.png + [2], to: "l/a.png")
    let check = try build(lesson, "--check")
    #expect(check.code == 1 && check.output == "files/a.png would be copied\n")
    #expect(try build(lesson).output == "files/a.png copied\n")

    // What is no longer named goes, and the folders that it leaves empty; what others put there stays.
    try folder.write("mine", to: "l/out/files/mine.txt")
    let last = try build("text\n")
    #expect(
      last.output
        == "report.md written\nvalues.json written\nfiles/a.png removed\nfiles/d/b c.png removed\nfiles/d/e.png removed\n"
    )
    #expect(files == ["mine.txt"])
  }

  @Test func othersFilesStay() throws {
    try folder.write(Self.png, to: "l/a.png")
    try folder.write("mine", to: "l/out/files/a.png")
    let run = try build("![A](a.png)\n")
    #expect(run.code == 73 && run.errors.contains("no build of this lesson has made what is there"))
    #expect(folder.text("l/out/files/a.png") == "mine" && report == nil)
    // The same bytes are no loss.
    try folder.write(Self.png, to: "l/out/files/a.png")
    #expect(try build("![A](a.png)\n").output == "report.md written\nvalues.json written\n")
  }

  /// Nothing is written or removed outside of the output folder, whatever its files say.
  @Test func staysInTheOutputFolder() throws {
    try folder.write(Self.png, to: "l/a.png")
    try folder.write("else", to: "else/a.png")
    #expect(try Program.shell("mkdir l/out && ln -s ../../else l/out/files", in: folder).code == 0)
    #expect(try build("![A](a.png)\n").code == 73)
    #expect(folder.text("else/a.png") == "else")
    try folder.write(
      #"{"files": {"files/": ["a.png", "../../a.png", "../report.md", "/etc/x", "..", "a//b"]}}"#,
      to: "l/out/values.json")
    #expect(try build("text\n").code == 0)
    #expect(folder.text("else/a.png") == "else" && folder.bytes("l/a.png") == Self.png)
  }

  static let refused = [
    ("../up.png", "../../up.png", "'..' leads out of the lesson's folder"),
    ("%2e%2e/up.png", "../%2e%2e/up.png", "'..' leads out of the lesson's folder"),
    ("d/../a.png", "../d/../a.png", "'..' leads out of the lesson's folder"),
    ("/a.png", "/a.png", "it begins at the root"),
    ("d%2Fb.png", "../d%2Fb.png", "no name holds a '/'"),
    ("d\\\\b.png", "../d\\\\b.png", "folders are parted by '/'"),
    ("a%0A.png", "../a%0A.png", "it has control characters"),
    ("a%FF.png", "../a%FF.png", "it is not UTF-8"),
    ("link.png", "../link.png", "a symbolic link leads there, and none is followed"),
    ("e/b.png", "../e/b.png", "a symbolic link leads there, and none is followed"),
    ("pipe.png", "data:,", "it is no plain file"), ("./pipe.png", "data:,", "it is no plain file"),
    ("/dev/zero", "data:,", "it begins at the root"),
    ("way.png", "data:,", "a symbolic link leads there, and none is followed"),
    ("../out.png", "data:,", "'..' leads out of the lesson's folder"),
    ("d", "../d", "it is a folder"), ("d/", "../d/", "it names no file"),
    ("text.png", "../text.png", "its bytes are none of PNG, JPEG, GIF, WebP or SVG"),
    ("large.png", "../large.png", "a picture has at most 20 megabytes"),
    ("none.png", "../none.png", "there is no such file in the lesson's folder"),
    ("A.png", "../A.png", "its name differs from 'a.png' only in case"),
    ("out/figures/f.png", "../out/figures/f.png", "it lies where builds write"),
  ]

  @Test(arguments: refused)
  func areRefusedWithAReason(address: String, rewritten: String, reason: String) throws {
    for name in ["a.png", "A.png", "d/b.png", "large.png", "out/figures/f.png"] {
      try folder.write(Self.png, to: "l/\(name)")
    }
    try folder.write(Self.png, to: "up.png")
    try folder.write("text", to: "l/text.png")
    let made = try Program.shell(
      "mkfifo out.png; cd l; ln -s a.png link.png; ln -s d e; mkfifo pipe.png; ln -s pipe.png way.png; truncate -s 21M large.png",
      in: folder)
    #expect(made.code == 0)
    let run = try build("![a](a.png)\n\n> ![x](\(address))\n")
    #expect(run.code == 0)
    #expect(
      run.errors.contains("l/l.md:3:8: warning: ") && run.errors.contains(reason), "\(run.errors)")
    #expect(run.errors.matches(of: /warning/).count == 1)
    #expect(report == "![a](files/a.png)\n\n> ![x](\(rewritten))\n")
    #expect(files == ["a.png"])
  }

  /// Eleven of 19 megabytes, most of whose bytes take no place.
  @Test func haveABoundTogether() throws {
    let names = (0..<11).map { "\($0).png" }
    for name in names { try folder.write(Self.png, to: "l/\(name)") }
    #expect(try Program.shell("cd l; truncate -s 19M *.png", in: folder).code == 0)
    let run = try build(names.map { "![x](\($0))\n\n" }.joined(), "--check")
    #expect(run.code == 1)
    #expect(run.output.matches(of: /png would be copied/).count == 10)
    #expect(run.errors.matches(of: /warning/).count == 1)
    #expect(
      run.errors.contains(
        "l/l.md:21:6: warning: the report does not take '10.png' with it: the pictures of a lesson have at most 200 megabytes together"
      ))
  }

  /// Whatever way it is written, nobody who opens a report waits for a pipe.
  @Test func nobodyWaitsForAPipe() throws {
    #expect(try Program.shell("mkdir l; mkfifo l/p.png", in: folder).code == 0)
    let lesson =
      "![in words](<p.png> 't') <img src=p.png alt=tag> ![name][p] [link](p.png)\n\n[p]: p.png\n"
    #expect(try build(lesson, "--html").code == 0)
    #expect(
      report
        == "![in words](<data:,> 't') <img src=data:, alt=tag> ![name][p] [link](../p.png)\n\n[p]: data:,\n"
    )
    let page = try #require(folder.text("l/out/report.html"))
    #expect(page.contains("<p>in words tag name <a href=\"../p.png\">link</a></p>"))
  }

  /// A caption's pictures are taken, too, and stay right where what is remembered was made elsewhere.
  @Test func captionsShowThem() throws {
    for name in ["a.png", "b.png"] { try folder.write(Self.png, to: "l/\(name)") }
    let lesson =
      "```figure\nid: f\nplot: z\ncaption: ![A](./a.png) is [c](c.md)\n```\n\n```table\ncaption: ![B](b.png)\n1\n```\n"
    #expect(try build(lesson, "--html").code == 0)
    #expect(files == ["a.png", "b.png"])
    #expect(report?.contains("![A](files/a.png) is [c](../c.md)\n") == true)
    #expect(report?.contains("![B](files/b.png)") == true)
    let page = try #require(folder.text("l/out/report.html"))
    #expect(page.matches(of: /src="data:image\/png;base64,/).count == 2)
    #expect(try Program.run(["build", "l/l.md", "-o", "l/far/out"], in: folder).code == 0)
    #expect(folder.text("l/far/out/report.md")?.contains("is [c](../../c.md)\n") == true)
    // What is gone is no longer shown from the report's files.
    #expect(try Program.shell("rm l/a.png", in: folder).code == 0)
    #expect(try build(lesson, "--html").code == 0)
    #expect(report?.contains("![A](../a.png)") == true && files == ["b.png"])
  }

  /// In the page small pictures stand as data, which no script of an SVG reaches; large ones stay files.
  @Test func standInThePage() throws {
    let svg =
      "<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
    try folder.write(svg, to: "l/s.svg")
    try folder.write(Self.png + [UInt8](repeating: 0, count: 199_992), to: "l/b.png")
    try folder.write(Self.png + [UInt8](repeating: 0, count: 199_991), to: "l/c.png")
    func images(_ lesson: String) throws -> (policy: Substring?, sources: [Substring]) {
      #expect(try build(lesson, "--html").code == 0)
      let page = folder.text("l/out/report.html") ?? ""
      return (
        page.firstMatch(of: /img-src ([^;]*);/)?.1,
        page.matches(of: /src="([^"]{0,30})/).map(\.1)
      )
    }
    let all = try images("![S](s.svg) <img src=\"c.png\"> ![B](b.png)\n")
    #expect(all.sources[0] == "data:image/svg+xml;base64,PD94")
    #expect(all.sources[1] == "data:image/png;base64,iVBORw0K")
    #expect(all.sources[2] == "files/b.png")
    #expect(all.policy == "'self' file: data:")
    #expect(try images("![S](s.svg)\n").policy == "data:")
    #expect(try images("![B](b.png)\n").policy == "'self' file:")
    #expect(try images("text\n").policy == nil)
  }

  @Test func examplesShowThemToo() throws {
    try folder.write(Self.png, to: "l/a.png")
    #expect(try build("````example\n![A](a.png) [o](o.md)\n````\n").code == 0)
    #expect(report == "```markdown\n![A](a.png) [o](o.md)\n```\n\n![A](files/a.png) [o](../o.md)\n")
    #expect(files == ["a.png"])
  }

  /// What an edition leaves out stays out of its folder.
  @Test func solutionsKeepTheirs() throws {
    for name in ["a.png", "b.png"] { try folder.write(Self.png, to: "l/\(name)") }
    let lesson =
      "![A](a.png)\n\n<details><summary>Solution</summary>\n\n![B](b.png)\n\n</details>\n"
    #expect(try build(lesson).code == 0)
    #expect(files == ["a.png", "b.png"])
    #expect(try build(lesson, "--without-solutions").code == 0)
    #expect(files == ["a.png"])
  }

  /// Where a report lies in the lesson's folder, addresses stay what they are but for pictures.
  @Test func theFoldersMayBeOne() throws {
    try folder.write(Self.png, to: "a.png")
    try folder.write(
      "![A](a.png) [b](b.md)\n\n```table\ncaption: [c](c.md)\n1\n```\n", to: "l.md")
    #expect(try Program.run(["build", "l.md", "-o", "."], in: folder).code == 0)
    #expect(folder.text("report.md")?.contains("![A](files/a.png) [b](b.md)\n") == true)
    #expect(try Program.run(["build", "l.md", "-o", "my out"], in: folder).code == 0)
    #expect(folder.text("my out/report.md")?.contains("[b](../b.md)\n") == true)
    #expect(folder.text("my out/report.md")?.contains("[c](../c.md)\n") == true)
    #expect(try Program.shell("mkdir 'a b'; cp l.md a.png 'a b'", in: folder).code == 0)
    #expect(try Program.run(["build", "a b/l.md", "-o", "else"], in: folder).code == 0)
    #expect(folder.text("else/report.md")?.contains("[b](../a%20b/b.md)\n") == true)
  }
}
