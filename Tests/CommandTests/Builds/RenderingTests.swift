import Testing

/// The built-in lesson's report through the renderers that its readers use.
struct RenderingTests {
  /// The formulas of a report in Markdown, without code; inline ones between `open` and `close`.
  private func formulas(
    of report: String, open: String = "\\$", close: String = "\\$"
  ) throws -> [String] {
    let fences = try Regex("(?ms)^```.*?^```$")
    let prose = report.replacing(fences, with: "").replacing(try Regex("`[^`\n]*`"), with: "")
    let display = try prose.groups(of: "(?m)^\\$\\$\n(.*)\n\\$\\$$")
    let rest = prose.replacing(try Regex("(?m)^\\$\\$\n.*\n\\$\\$$"), with: "")
    return (display + (try rest.groups(of: "\(open)([^$\n]+?)\(close)"))).sorted()
  }

  /// The formulas that pandoc finds in a file, read in one of its formats.
  private func pandoc(
    _ format: String, in folder: TemporaryFolder, report: String = "report.md"
  ) throws -> [String] {
    let run = try Program.shell("pandoc -f \(format) -t json \(report)", in: folder)
    try #require(run.code == 0, "\(run.errors)")
    let math = #"\{"t":"Math","c":\[\{"t":"(?:Inline|Display)Math"\},"((?:[^"\\]|\\.)*)"\]\}"#
    return try run.output.groups(of: math).map { text in
      text.replacing("\\n", with: "\n").replacing("\\\\", with: "\\").trimmed
    }.sorted()
  }

  @Test func gitHubsParserKeepsEveryFormula() throws {
    let folder = BuiltInReport.folder
    let report = try #require(folder.text("report.md"))
    let run = try Program.shell(
      "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist report.md", in: folder)
    try #require(run.code == 0, "\(run.errors)")
    let formulas = try formulas(of: report)
    #expect(formulas.count > 100)
    for formula in formulas {
      let escaped = formula.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
      #expect(run.output.contains(escaped), "\(formula)")
    }
    let figures = BuiltInReport.figures(in: folder)
    #expect(
      try run.output.groups(of: "<img src=\"figures/([^\"]*)\\.svg\"").sorted() == figures.sorted())
    #expect(
      try run.output.groups(of: "(<table>)").count
        == report.groups(of: "(?m)^(\\|[-: |]+\\|)$").count)
  }

  @Test(arguments: ["gfm+tex_math_dollars", "markdown", "commonmark_x"])
  func pandocFindsEveryFormula(format: String) throws {
    let folder = BuiltInReport.folder
    let report = try #require(folder.text("report.md"))
    #expect(try pandoc(format, in: folder) == formulas(of: report))
  }

  /// Hugo's passthrough takes what pandoc's extension takes.
  @Test func hugosProfileHoldsTheSameFormulas() throws {
    let github = try #require(BuiltInReport.folder.text("report.md"))
    let own = try #require(BuiltInReport.hugo.text("index.md"))
    let expected = try formulas(of: github)
    #expect(try formulas(of: own, open: "\\\\\\(", close: "\\\\\\)") == expected)
    #expect(
      try pandoc(
        "markdown+tex_math_single_backslash", in: BuiltInReport.hugo, report: "index.md")
        == expected)
    #expect(
      try own.groups(of: "(\\{\\{< details )").count == github.groups(of: "(<details[ >])").count)
    #expect(try !own.groups(of: "(\\{\\{< /details >\\}\\})").isEmpty)
  }

  @Test(arguments: [BuiltInReport.pandoc, BuiltInReport.quarto])
  func pandocMakesFigures(folder: TemporaryFolder) throws {
    let run = try Program.shell("pandoc -f markdown -t html report.md", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let images = try run.output.groups(of: "<img[^>]*\\bsrc=\"figures/([^\"]*)\\.svg\"")
    #expect(images.sorted() == BuiltInReport.figures(in: folder).sorted())
    #expect(
      try run.output.groups(of: "<(?:figure|div class=\"figure\")([^>]*)>").count == images.count)
    #expect(
      try run.output.groups(of: "\\bid=\"fig-([^\"]*)\"").sorted() == images.sorted())
  }

  /// What pandoc itself sets as mathematics, and what Word, EPUB and MathML show.
  @Test(arguments: [BuiltInReport.pandoc, BuiltInReport.quarto])
  func pandocConvertsEveryFormula(folder: TemporaryFolder) throws {
    let found = try pandoc("markdown", in: folder)
    #expect(found.count > 100 && found.contains { $0.contains("\\\\") })
    let page = try Program.shell("pandoc -f markdown -t html --mathml report.md", in: folder)
    #expect(page.code == 0 && page.errors == "", "\(page.errors)")
    #expect(page.output.ranges(of: "<math ").count == found.count)
    // Without the pictures, which want another program.
    let word = try Program.shell(
      "sed 's/^!\\[.*//' report.md | pandoc -f markdown -t docx -o report.docx", in: folder)
    #expect(word.code == 0 && word.errors == "", "\(word.errors)")
  }

  @Test func linksOfPandocsProfileLead() throws {
    let run = try Program.shell("pandoc -f markdown -t html report.md", in: BuiltInReport.pandoc)
    let links = try run.output.groups(of: "href=\"#((?:fig|tab)-[^\"]*)\"")
    let ids = Set(try run.output.groups(of: "\\bid=\"([^\"]*)\""))
    #expect(!links.isEmpty)
    #expect(links.filter { !ids.contains($0) } == [])
  }

  @Test func studentsGetNoSolution() throws {
    let report = try #require(BuiltInReport.student.text("report.md"))
    let page = try #require(BuiltInReport.student.text("report.html"))
    let full = try #require(BuiltInReport.folder.text("report.md"))
    #expect(full.contains("<summary>Solution"))
    for text in [report, page] {
      #expect(!text.contains("<summary>Solution"))
      let authors = text.replacing("<details class=\"claims\"><summary>", with: "")
      #expect(authors.contains("<summary>") == full.contains("<summary>For the curious"))
    }
    let figures = BuiltInReport.figures(in: BuiltInReport.student)
    #expect(figures.count < BuiltInReport.figures(in: BuiltInReport.folder).count)
    #expect(
      BuiltInReport.student.names.filter { $0.hasPrefix("data/") }.count == figures.count)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
