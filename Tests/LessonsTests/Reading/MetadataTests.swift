import Diagnostics
import Lessons
import Testing
import Text

/// What front matter says of a lesson: its language, its numbers, its words for solutions.
@Suite struct MetadataTests {
  private func told(_ front: String, _ body: String = "`= [0.5, 1]`") -> String? {
    let text = front + "\n" + body + "\n"
    let reading = read(text)
    if reading.hasErrors {
      return reading.map { "\($0.severity): \($0.message) (\($0.hint ?? ""))" }.joined()
    }
    guard let report = report(of: text) else { return nil }
    let said = report.diagnostics.map { "\($0.severity): \($0.message) (\($0.hint ?? ""))" }
    let last = String(decoding: report.markdown, as: UTF8.self).split(separator: "\n").last ?? ""
    return (said + [String(last)]).joined(separator: "\n")
  }

  @Test(arguments: [
    ("lang: de", "[0,5; 1]"), ("lang: DE", "[0,5; 1]"), ("lang: de-AT", "[0,5; 1]"),
    ("lang: \"fr-CA\" # x", "[0,5; 1]"), ("lang: es", "[0,5; 1]"), ("lang: en", "[0.5, 1]"),
    ("lang: en-GB", "[0.5, 1]"), ("title: x", "[0.5, 1]"),
    // Where the same language is written with a point.
    ("lang: de-CH", "[0.5, 1]"), ("lang: es-MX", "[0.5, 1]"), ("lang: es-419", "[0.5, 1]"),
    ("lang: de\nnumbers: point", "[0.5, 1]"), ("numbers: comma\nlang: en", "[0,5; 1]"),
    ("numbers: comma", "[0,5; 1]"), ("lang: de-CH\nnumbers: comma", "[0,5; 1]"),
  ])
  func numbersAreThoseOfTheLanguage(lines: String, expected: String) {
    #expect(told("---\n\(lines)\n---") == expected)
    let toml = lines.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts[1].prefix { $0 != "#" }.filter { $0 != " " && $0 != "\"" }
      return "\(parts[0]) = '\(value)'"
    }
    #expect(told("+++\n\(toml.joined(separator: "\n"))\n+++") == expected)
  }

  @Test(arguments: ["it", "pt-BR", "klingon", "x\" onload=\"y", "deutsch"])
  func anUnknownLanguageIsToldOnce(name: String) {
    #expect(
      told("---\nlang: '\(name)'\n---") == """
        warning: the language '\(name)' is not known, so the report's own words are English \
        (known are en, de, fr, es)
        [0.5, 1]
        """)
  }

  @Test func theWarningHasItsPlace() throws {
    let text = "---\ntitle: x\nlang: it # y\n---\nx\n"
    let warning = try #require(report(of: text)?.diagnostics.first)
    let range = try #require(warning.range)
    #expect(Array(text.utf8)[range.lower..<range.upper].elementsEqual("it".utf8))
  }

  @Test(arguments: [
    ("numbers: sometimes", "write 'numbers: point' or 'numbers: comma'"),
    ("numbers: [comma]", "write 'numbers: point' or 'numbers: comma'"),
    ("numbers:", "write 'numbers: point' or 'numbers: comma'"),
    ("lang: [de]", "write 'lang: de'"), ("lang:", "write 'lang: de'"),
    ("lang: ''", "write 'lang: de'"),
    ("lang: |\n  de", "write 'lang: de'"), ("dir: up", "write 'dir: rtl' or 'dir: ltr'"),
    ("title: >\n  a", "write 'title: My lesson'"), ("title: \"a", "write 'title: My lesson'"),
    ("title:", "write 'title: My lesson'"), ("solutions: {a: b}", "write 'solutions: Answer, Key'"),
    ("solutions: ,", "write 'solutions: Answer, Key'"),
  ])
  func otherFormsAreMistakes(lines: String, hint: String) {
    let key = lines.prefix { $0 != ":" }
    #expect(
      told("---\n\(lines)\n---") == "error: '\(key)' is not understood in this form (\(hint))")
  }

  @Test func formsOfTOMLAreShownInTOML() {
    #expect(
      told("+++\nnumbers = 'x'\n+++")
        == "error: 'numbers' is not understood in this form (write 'numbers = \"point\"' or 'numbers = \"comma\"')"
    )
    #expect(
      told("+++\nlang = de\n+++")
        == "error: 'lang' is not understood in this form (write 'lang = \"de\"')")
  }

  @Test func aKeyStandsOnce() {
    #expect(told("---\nlang: de\nlang: fr\n---") == "error: 'lang' stands here twice ()")
  }

  @Test(arguments: [
    "solutions: Answer, The key", "solutions: [Answer, 'The key']",
    "solutions:\n- answer\n  - THE KEY",
  ])
  func solutionsHaveTheLessonsOwnWords(lines: String) throws {
    let details = ["Answer 1", "the Key", "Solution"].map {
      "<details><summary>\($0)</summary>\n\nx\n\n</details>\n"
    }
    let text = "---\n\(lines)\n---\n\(details.joined(separator: "\n"))"
    let made = try #require(report(of: text, leavingOutSolutions: true))
    let left = String(decoding: made.markdown, as: UTF8.self)
    #expect(left.contains("<summary>Solution</summary>"))
    #expect(!left.contains("Answer 1") && !left.contains("the Key"))
    #expect(made.edition.map(\.message).first == "left out 2 solutions")
  }
}
