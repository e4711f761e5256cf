import Foundation
import FoundationXML
import Testing

/// Lessons that are made to break something: each ends soon, with files that are sound or with none.
struct HostileLessonTests {
  let folder = TemporaryFolder()

  #if DEBUG
    private static let seconds = 60.0
  #else
    private static let seconds = 10.0
  #endif

  private static func figure(_ lines: String..., id: String = "a") -> String {
    "```figure\nid: \(id)\n\(lines.joined(separator: "\n"))\n```\n\n"
  }

  private static func plots(_ phrases: String...) -> String {
    phrases.enumerated().map { figure("plot: \($1)", id: "f\($0)") }.joined()
  }

  private static func block(_ word: String, _ count: Int, _ line: (Int) -> String) -> String {
    "```\(word)\n\((0..<count).map(line).joined(separator: "\n"))\n```\n\n"
  }

  /// One that may be drawn, but not often.
  private static func costlyFigure(_ number: Int) -> String {
    figure("plot: z * sum(linspace(0, \(number), 9000))", id: "f\(number)")
  }

  private static let lessons: [(label: String, text: String, code: Int32)] = [
    ("poles", plots("1/z, tan(z) for z in -100..100", "1/(z - z)", "tan(1/z) for z in -1..1"), 0),
    (
      "oscillation",
      plots("sin(1/z) for z in -1..1", "sin(1e6*z), sin(1e300*z)", "sin(exp(z)) for z in 0..700"), 0
    ),
    ("steps", plots("floor(1000*z), round(1e9*z)", "abs(sin(1000*z))"), 0),
    ("a spike", plots("where(z == 0.1, 1e300, 0), where(abs(z - 0.3) < 1e-12, 1, 0)"), 0),
    (
      "huge ranges",
      plots("z, z**2, tanh(z) for z in -1e308..1e308", "1e308*tanh(z), -1e308*tanh(z)")
        + figure("y: -1e308..1e308", "plot: z", id: "y"), 0
    ),
    (
      "ranges of one ulp",
      plots(
        "z, sin(z) for z in 1..1.0000000000000002", "z for z in 0..5e-324",
        "z for z in 1e308..1.0000000000000002e308", "1e-320*z, z for z in 1e-320..2e-320",
        "5e-324*z"), 0
    ),
    (
      "a logarithm's ends",
      figure("x: log 5e-324..1e308", "y: log", "plot: z for z in 5e-324..1e308"), 0
    ),
    ("nothing but nan", plots("nan*z, 0/0*z, log(-1 - z**2)", "inf*z") + figure("bars: [nan]"), 0),
    (
      "bars of all sizes",
      figure("bars: [inf, -inf, nan, 1e308, 5e-324]") + figure("bars: [5e-324, -5e-324]", id: "b")
        + figure("bars: [1e308, -1e308]", id: "c"), 0
    ),
    ("giant numbers", "`= 1e999` `= -1e999` `= 1e-999` `= 2**1e308` `= 10**10**10`\n", 0),
    ("a longer number", "`= \(String(repeating: "9", count: 10_000))`\n", 1),
    ("many curves", figure("plot: " + (0..<2_000).map { "z*\($0)" }.joined(separator: ", ")), 1),
    ("a vector of curves", figure("plot: z * linspace(0, 1, 100000)"), 1),
    ("many panels", figure((0..<1_000).map { "panel:\nplot: z*\($0)" }.joined(separator: "\n")), 1),
    (
      "many marks",
      figure(
        "plot: z",
        (0..<2_000).map { "mark: z at z = \($0)e-3" }
          .joined(separator: "\n")), 0
    ),
    ("many figures", (0..<10_000).map { figure("plot: z", id: "f\($0)") }.joined(), 1),
    ("many formulas", block("formula", 10_000) { "f\($0)(z) = z + \($0)" }, 1),
    (
      "a chain of formulas",
      block("formula", 1_500) { $0 == 0 ? "f0(z) = z" : "f\($0)(z) = f\($0 - 1)(z) + 1" }
        + figure("plot: f1499(z)"), 1
    ),
    (
      "costly values",
      (0..<10_000).map { "`= sum(linspace(0, \($0), 100000) * 2)`\n" }.joined(), 1
    ),
    ("costly figures", (0..<20).map { costlyFigure($0) }.joined(), 1),
    (
      "the same corners in many curves",
      figure("plot: " + Array(repeating: "abs(sin(100*z))", count: 25).joined(separator: ", ")), 0
    ),
    ("many steps", block("steps", 5_000) { "a\($0) = " + ($0 == 0 ? "1" : "2 * a\($0 - 1)") }, 0),
    ("many claims", block("check", 1_000) { "sin(\($0) * z) <= 1 for z in -9..9" }, 0),
    (
      "large tables",
      String(repeating: "```table\nz for z in linspace(0, 1, 10000)\n```\n\n", count: 50), 1
    ),
    ("many vectors", (0..<2_000).map { "`= \($0) * linspace(0, 1, 1000)`\n" }.joined(), 1),
    (
      "fences in quotations",
      (0..<999).map {
        String(repeating: ">", count: $0 % 99) + "```formula\n"
      }.joined(), 1
    ),
    (
      "fences in fences", (3..<999).map { String(repeating: "~", count: $0) + "check\n" }.joined(),
      1
    ),
    ("a long title", figure("title: " + String(repeating: "W", count: 100_000), "plot: z"), 0),
    (
      "many accents", figure("title: a" + String(repeating: "\u{301}", count: 20_000), "plot: z"), 0
    ),
    ("other directions", figure("title: \u{202E}\u{2066}abc\u{202E}", "plot: z"), 0),
    (
      "a tower of powers",
      plots((0..<60).map { _ in "z" }.joined(separator: "**") + " for z in 0..3"), 0
    ),
  ]

  /// Nothing lies beside the lesson and the output folder, pictures are pictures, and all numbers in
  /// them are finite.
  private func expectSoundFiles(_ label: String) {
    for name in folder.names where name != "lesson.md" {
      #expect(name.prefix { $0 != "/" } == "Output", "\(label): \(name)")
      guard let bytes = folder.bytes(name) else { continue }
      if name.hasSuffix(".svg") {
        #expect(XMLParser(data: Data(bytes)).parse(), "\(label): \(name)")
        let drawn = String(decoding: bytes, as: UTF8.self).matches(
          of: /\ (?:d|x|y|width)="([^"]*)"/)
        #expect(!drawn.isEmpty, "\(label): \(name)")
        for numbers in drawn { #expect(!numbers.1.contains(/nan|inf/), "\(label): \(name)") }
      } else if name.hasSuffix(".png") {
        #expect(
          bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.suffix(8).starts(with: "IEND".utf8))
      }
    }
  }

  @Test(arguments: lessons.indices) func endSoonAndSoundly(_ index: Int) throws {
    let (label, text, code) = Self.lessons[index]
    try folder.write(text, to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "--data"], in: folder)
    #expect(run.code == code, "\(label): \(run.errors.prefix(500))")
    #expect(run.processorSeconds < Self.seconds, "\(label)")
    #expect(run.peakMemory < 1 << 30, "\(label)")
    #expect(folder.names.contains("Output/report.md") == (code == 0), "\(label)")
    expectSoundFiles(label)
  }

  /// The program does not end while another of its threads is in the middle of something.
  @Test func aMistakeIsToldWhileFontsAreOpened() throws {
    try folder.write(Self.plots("rely(z)", "rely(z)"), to: "lesson.md")
    for _ in 0..<50 {
      let run = try Program.run(["build", "lesson.md", "--jobs", "8"], in: folder)
      #expect(run.code == 1, "\(run.errors)")
    }
  }

  @Test func whereTheAllowanceEndsDoesNotDependOnThreads() throws {
    try folder.write(
      "```check\n1 == 2\n```\n\n" + (0..<20).map { Self.costlyFigure($0) }.joined(),
      to: "lesson.md")
    let runs = try ["1", "2", "7"].map { jobs in
      try Program.run(["build", "lesson.md", "--jobs", jobs], in: folder)
    }
    #expect(runs[0].errors.contains("error: all evaluations together take more than 500 million"))
    for run in runs {
      #expect(run.code == 1)
      #expect(run.errors == runs[0].errors)
    }
  }

  @Test(arguments: [
    "../../a", "/tmp/a", "a/b", "..", ".", "a\\\\b", "a.svg", "a b", "é", "%2e%2e", "~", "$HOME",
    "`id`", String(repeating: "a", count: 300),
  ])
  func anIdIsNoPath(_ id: String) throws {
    try folder.write(Self.figure("plot: z", id: id), to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "-o", "deep/Output"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("lesson.md:2:5: error: an id has"))
    #expect(folder.names == ["lesson.md"])
  }

  @Test func scriptInWordsStaysWords() throws {
    let script = "<script>alert(1)</script>\"'&]]>--></title></svg>"
    try folder.write(
      Self.figure(
        "title: \(script)", "subtitle: \(script)", "alt: \(script)", "caption: \(script)",
        "label: z : \(script)", "plot: z")
        + "# \(script)\n\n<script>alert(2)</script>\n\n[a](javascript:alert(3)) "
        + "<a href='java&#x0A;script:alert(4)' onclick=alert(5)>b</a> <svg onload=alert(6)>\n",
      to: "lesson.md")
    let run = try Program.run(["build", "lesson.md", "--html"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    expectSoundFiles("script")
    let page = try #require(folder.text("Output/report.html"))
    let picture = try #require(folder.text("Output/figures/a.svg"))
    for text in [page, picture] {
      #expect(!text.contains("<script"))
      #expect(try text.groups(of: "<[a-z][^<>]*\\s(on[a-z]+=)").isEmpty)
      #expect(try text.groups(of: "=['\"]?\\s*(java\\s*script:)").isEmpty)
    }
  }
}
