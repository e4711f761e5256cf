import Testing

/// Whatever a lesson or an expression holds, there is a result or an error, soon and in little memory.
struct HostileInputTests {
  let folder = TemporaryFolder()

  #if DEBUG
    /// The unoptimised program takes ten times as long.
    private static let seconds = 20.0
  #else
    private static let seconds = 2.0
  #endif
  private static let memory = 500 << 20

  private func expectEnd(_ run: Program.Run, code: Int32?, _ label: String) {
    #expect(code == nil ? run.code <= 1 : run.code == code, "\(label): \(run.code)")
    #expect(run.seconds < Self.seconds, "\(label)")
    #expect(run.peakMemory < Self.memory, "\(label)")
    if run.code != 0 { #expect(run.errors.contains("error: "), "\(label)") }
    #expect(run.errors.utf8.count < 100_000, "\(label)")
  }

  /// Sixty formulas, each calling the one before it twice.
  private static let doubling =
    "f0(z) = z + 1\n" + (1...60).map { "f\($0)(z) = f\($0 - 1)(f\($0 - 1)(z))\n" }.joined()

  private static let expressions: [(label: String, text: String, code: Int32?)] = [
    ("parentheses", String(repeating: "(", count: 100_000), 1),
    ("closed parentheses", nested("(", "1", ")", 50_000), 1),
    ("lists", nested("[", "1", "]", 50_000), 1),
    ("minus signs", String(repeating: "-", count: 100_000) + "1", 1),
    ("powers", "2" + String(repeating: "**2", count: 30_000), nil),
    ("sums", "1" + String(repeating: "+1", count: 50_000), nil),
    ("conditions", String(repeating: "1 if 1 else ", count: 8_000) + "1", nil),
    ("a large vector", "linspace(0, 1, 1000000000)", 1),
    ("a large matrix", "outer(linspace(0, 1, 100000), linspace(0, 1, 100000))", 1),
    ("nothing", "", 1), ("a space", " ", 1), ("a comment", "# one", 1),
    ("a control character", "1 + \u{7}\u{1B}[31m", 1), ("a replacement", "\u{FFFD}", 1),
    ("a long number", String(repeating: "9", count: 100_000), nil),
    ("a long name", String(repeating: "n", count: 100_000), 1),
  ]

  private static func nested(_ open: String, _ core: String, _ close: String, _ n: Int) -> String {
    String(repeating: open, count: n) + core + String(repeating: close, count: n)
  }

  @Test(arguments: expressions.indices) func endsOnAnyExpression(_ index: Int) throws {
    let (label, text, code) = Self.expressions[index]
    for command in ["evaluate", "table", "describe"] {
      let run = try Program.run([command, text], in: folder)
      expectEnd(run, code: code, "\(command) \(label)")
      #expect(!run.errors.contains("\u{1B}"), "\(command) \(label)")
    }
    expectEnd(
      try Program.run(["plot", text, "-o", "a.svg"], in: folder), code: nil, "plot \(label)")
  }

  @Test func endsOnFormulasThatDouble() throws {
    let arguments = ["f60(1)", "--define", Self.doubling]
    let run = try Program.run(["evaluate"] + arguments, in: folder)
    expectEnd(run, code: 1, "evaluate")
    expectEnd(try Program.run(["describe"] + arguments, in: folder), code: 1, "describe")
  }

  private static let lessons: [(label: String, bytes: [UInt8], code: Int32)] = [
    ("a long line", [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000), 1),
    ("a long formula", block("formula", "f(z) = " + String(repeating: "z+", count: 5_000_000)), 1),
    ("parentheses", block("check", String(repeating: "(", count: 100_000)), 1),
    ("a zero byte", Array("# A\n\0\n".utf8), 1),
    ("no UTF-8", [0x23, 0x20, 0xFF, 0xFE, 0x0A], 1),
    ("nothing", [], 0),
    ("many lines", [UInt8](repeating: UInt8(ascii: "\n"), count: 99_000), 0),
    ("more lines", [UInt8](repeating: UInt8(ascii: "\n"), count: 1_000_000), 1),
    ("links in emphasis", lines(60_000, "a *b* [c](d)"), 1),
    ("many words", lines(60_000, "a b c `d`"), 0),
    ("many paragraphs", lines(700, String(repeating: "*b* [c](d)\n", count: 100)), 0),
    ("backticks", [UInt8](repeating: UInt8(ascii: "`"), count: 1_000_000), 1),
    ("quotations", [UInt8](repeating: UInt8(ascii: ">"), count: 100_000), 1),
    ("brackets", [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), 1),
    ("doubling", block("formula", doubling) + block("check", "f60(1) == 1"), 1),
    ("a large vector", Array("`= linspace(0, 1, 1000000000)`".utf8), 1),
    (
      "many mistakes",
      Array(String(repeating: "`= foo(1)` and\n", count: 2_000).utf8), 1
    ),
  ]

  private static func lines(_ count: Int, _ line: String) -> [UInt8] {
    Array(String(repeating: line + "\n", count: count).utf8)
  }

  private static func block(_ word: String, _ content: String) -> [UInt8] {
    Array("```\(word)\n\(content)\n```\n\n".utf8)
  }

  @Test(arguments: lessons.indices) func endsOnAnyLesson(_ index: Int) throws {
    let (label, bytes, code) = Self.lessons[index]
    try folder.write(bytes, to: "lesson.md")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == code, "\(label): \(run.errors.prefix(500))")
    #expect(run.seconds < Self.seconds, "\(label)")
    #expect(run.peakMemory < Self.memory, "\(label)")
    #expect(folder.names.contains("Output/report.md") == (code == 0), "\(label)")
    if code != 0 { #expect(run.errors.hasPrefix("lesson.md:"), "\(label)") }
  }
}
