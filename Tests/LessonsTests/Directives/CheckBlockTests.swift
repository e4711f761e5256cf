import Diagnostics
import Text
import Lessons
import Markdown
import Testing

@Suite struct CheckBlockTests {
  @Test func claimsThatHoldFoldIntoOneLine() {
    #expect(
      reportText(
        "> ```check\n> sigmoid(0) == 0.5  # exactly\n> softmax([1, 2]) ~= [0.27,\n>   0.73]\n"
          + "> abs(tanh(z)) <= 1 for z in -9..9\n> relu(z) == z for z in [0, 1]\n> ```\n")
          == """
          > <details class="claims"><summary>✓ 4 claims hold</summary>
          >
          > - ✓ `sigmoid(0) == 0.5`
          > - ✓ `softmax([1, 2]) ~= [0.27, 0.73]`
          > - ✓ `abs(tanh(z)) <= 1 for z in -9..9` (sampled)
          > - ✓ `relu(z) == z for z in [0, 1]`
          >
          > </details>

          """)
  }

  /// Those that fail stand above those that are folded; a single one that holds is in its place.
  @Test(arguments: [
    ("1 < 2", "- ✓ `1 < 2`"), ("1 > 2", "- ✗ `1 > 2`"),
    ("1 < 2\n2 > 3", "- ✓ `1 < 2`\n- ✗ `2 > 3`"),
    (
      "1 < 2\n2 > 3\n4 < 5",
      "- ✗ `2 > 3`\n\n<details class=\"claims\"><summary>✓ 2 claims hold</summary>\n\n- ✓ `1 < 2`\n"
        + "- ✓ `4 < 5`\n\n</details>"
    ),
    ("quiet: yes\n1 < 2", ""), ("quiet: yes\n1 < 2\n2 < 3", ""),
    ("quiet: yes\n1 < 2\n2 > 3\n3 < 4", "- ✗ `2 > 3`"), ("quiet: no\n1 < 2", "- ✓ `1 < 2`"),
  ])
  func failingClaimsStandOpen(lines: String, expected: String) throws {
    let made = try #require(report(of: "a\n\n```check\n\(lines)\n```\n"))
    let markdown = String(decoding: made.markdown, as: UTF8.self)
      .replacing(/: \*\*this claim fails\*\*, found [0-9]+( and [0-9]+)?/, with: "")
    #expect(markdown.hasSuffix("\na\n\n\(expected)\n"), "\(markdown)")
  }

  /// The lines that a build tells are those on which the claims stand, for all readers.
  @Test(
    arguments: Profile.allCases,
    ["1 < 2", "1 < 2\n2 > 3", "1 < 2\n2 > 3\n4 < 5\n5 > 6", "1 < 2\n3 < 4"])
  func eachIsFoundOnItsLine(profile: Profile, claims: String) throws {
    let made = try #require(report(of: "a\n\n```check\n\(claims)\n```\n", for: profile))
    let lines = String(decoding: made.markdown, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let places = try #require(made.lines["checks"])
    #expect(places.count == claims.split(separator: "\n").count)
    for (claim, line) in places { #expect(lines[line - 1].contains("`\(claim)`"), "\(claim)") }
  }

  @Test(arguments: ["maybe", "Yes", "1"]) func quietIsYesOrNo(value: String) {
    #expect(
      told("```check\nquiet: \(value)\n1 < 2\n```") == nil
        || told("```check\nquiet: \(value)\n1 < 2\n```")?.hasPrefix(
          "error: 'quiet' is 'yes' or 'no' «\(value)»") == true
    )
  }

  @Test(arguments: [
    ("de", "✓ 2 Behauptungen stimmen"), ("fr", "✓ 2 affirmations sont vraies"),
    ("es", "✓ 2 afirmaciones se cumplen"),
  ])
  func theSummaryIsInTheLanguageOfTheLesson(language: String, summary: String) throws {
    let made = try #require(
      report(of: "---\nlang: \(language)\n---\n```check\n1 < 2\n2 < 3\n```\n"))
    let markdown = String(decoding: made.markdown, as: UTF8.self)
    #expect(markdown.contains("<summary>\(summary)</summary>"), "\(markdown)")
  }

  /// cmark-gfm as the judge: no list of the author's has a claim of ours in it, or is made loose by one.
  @Test(arguments: [
    "- a\n- b\n\nCHECK\n", "- a\n- b\nCHECK\n", "* a\n\nCHECK\n\n* b\n", "+ a\n\nCHECK\n+ b\n",
    "CHECK\n\n- a\n- b\n",
    "- a\nlazy\n\nCHECK\n", "- a\n\n  b\n\nCHECK\n", "- a\n\n      code\n\nCHECK\n",
    "> - a\n>\n> CHECK\n>\n> - b\n",
    ">- a\n>\n> CHECK\n", "- a\n  - b\n\n  CHECK\n\n  - c\n- d\n", "text:\n- a\n\nCHECK\n",
    "CHECK\n\nCHECK\n", "- CHECK\n- b\n",
    "- a\r\n\r\nCHECK\r\n", "  - a\n\n  CHECK\n", "1. a\n   - b\n\n   CHECK\n",
  ])
  func claimsJoinNoListOfTheAuthors(text: String) throws {
    let block = "```check\n1 > 2\n3 > 4\n```"
    var lesson = ""
    for line in text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let prefix = line.prefix { $0 != "C" }.map { $0 == ">" ? ">" : " " }.joined()
      lesson += line.replacing("CHECK", with: block.replacing("\n", with: "\n" + prefix)) + "\n"
    }
    if text.contains("\r\n") { lesson = lesson.replacing("\n", with: "\r\n") }
    let html = String(
      decoding: try MarkdownHTML.render(try #require(report(of: lesson)).markdown), as: UTF8.self
    )
    let claim = "✗ <code>"
    #expect(html.contains("<li>\(claim)") && !html.contains("<p>\(claim)"), "\(html)")
    for list in html.split(separator: "<ul>").dropFirst() {
      let items = list.split(separator: "</ul>").first ?? ""
      let claims = items.count(of: claim)
      #expect(claims == 0 || claims == 2 && items.count(of: "<li>") == 2, "\(html)")
    }
  }

  @Test(arguments: [
    "a\n\nCHECK\n\nb", "# a\n\nCHECK", "- a\n\nb\n\nCHECK", "1. a\n\nCHECK",
    "***\n\nCHECK\n\n---\n", "- a\n\n  CHECK",
  ])
  func nothingPartsThemElsewhere(text: String) {
    let lesson = text.replacing(
      "CHECK", with: text.contains("  CHECK") ? "```check\n  1 < 2\n  ```" : "```check\n1 < 2\n```")
    #expect(reportText(lesson) == text.replacing("CHECK", with: "- ✓ `1 < 2`"))
  }

  @Test func eachFailingClaimIsMarkedWithWhatWasFound() {
    #expect(
      reportText(
        """
        ```check
        sigmoid(0) == 0.6
        sigmoid(0) == 0.5
        sigmoid(z) < 0.9 for z in [-3, 3]
        0 < relu(1) < relu(-1) + 0.5
        isnan(1)
        [1, -2] ~= [1, 2]
        z < 1 for z in 0..1
        ```
        """) == """
          - ✗ `sigmoid(0) == 0.6`: **this claim fails**, found 0.5
          - ✓ `sigmoid(0) == 0.5`
          - ✗ `sigmoid(z) < 0.9 for z in [-3, 3]`: **this claim fails**, at z = 3: found 0.9525741268224334
          - ✗ `0 < relu(1) < relu(-1) + 0.5`: **this claim fails**, found 1 and 0.5
          - ✗ `isnan(1)`: **this claim fails**, found false
          - ✗ `[1, -2] ~= [1, 2]`: **this claim fails**, found \\[1, −2\\]
          - ✗ `z < 1 for z in 0..1` (sampled): **this claim fails**, at z = 1: found 1
          error: this claim fails «sigmoid(0) == 0.6» (found 0.5)
          error: this claim fails «sigmoid(z) < 0.9 for z in [-3, 3]» (at z = 3: found 0.9525741268224334)
          error: this claim fails «0 < relu(1) < relu(-1) + 0.5» (found 1 and 0.5)
          error: this claim fails «isnan(1)» (found false)
          error: this claim fails «[1, -2] ~= [1, 2]» (found [1, -2]; element 2 is 4 off)
          error: this claim fails «z < 1 for z in 0..1» (at z = 1: found 1)
          """)
  }

  /// By how much digits are missed, and what lets rounding pass.
  @Test(arguments: [
    (
      "sigmoid(0) ~= 0.51", "found 0.5; it is 0.01 off, and half a unit of the last digit is 0.005"
    ),
    ("sigmoid(0) ~= 1e1", "found 0.5; it is 9.5 off, and half a unit of the last digit is 5"),
    (
      "softmax([1, 2]) ~= [0.269, 0.730]",
      "found [0.2689414213699951, 0.7310585786300049]; element 2 is 0.00106 off, and half a unit of the last digit is 0.0005"
    ),
    (
      "relu(2.0003) ~= 2",
      "found 2.0003; it is 0.0003 off: '~= 2' means exactly that, '~= 2.0' within 0.05"
    ),
    ("log(-1) ~= 0.5", "found nan"),
    (
      "0.1 + 0.2 == 0.3",
      "found 0.30000000000000004; the sides differ by rounding, which 'allclose(0.1 + 0.2, 0.3)' lets pass, or '~=' and digits"
    ),
    (
      "[0.1 + 0.2, 1] == [0.3, 1]",
      "found [0.30000000000000004, 1]; the sides differ by rounding, which 'allclose([0.1 + 0.2, 1], [0.3, 1])' lets pass, or '~=' and digits"
    ),
    ("relu(1) == 2", "found 1"), ("relu(1) != 1", "found 1"), ("nan == nan", "found nan and nan"),
  ])
  func aNearMissIsMeasured(claim: String, hint: String) throws {
    let failure = try #require(report(of: "```check\n\(claim)\n```")?.failures.first)
    #expect(failure.hint == hint)
  }

  @Test func aFailureIsRenderedAsACompilersError() throws {
    let text = "```check\nsigmoid(0) == 0.6\n```"
    let failure = try #require(report(of: text)?.failures.first)
    #expect(
      SourceText(name: "lesson.md", text: text).render(failure, color: false) == """
        lesson.md:2:1: error: this claim fails
          |
        2 | sigmoid(0) == 0.6
          | ^^^^^^^^^^^^^^^^^ found 0.5
        """)
  }

  @Test(arguments: [
    ("sigmiod(0) == 0.5", "error: unknown function 'sigmiod' «sigmiod» (did you mean 'sigmoid'?)"),
    ("sigmoid(0) ~= [0.5]", "error: a number is compared with a vector of 1 «[0.5]»"),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```check\n\(body)\n```") == expected)
  }
}

extension StringProtocol {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
