import Diagnostics
import Lessons
import Testing

@Suite struct ProfileTests {
  private static let lesson = """
    # A *title* with $own$ \\(signs\\)

    See [](#fig-bent) with `$ W1 * x`.

    ```formula
    f(z, a=2) = a * z
    ```

    > ```figure
    > id: bent
    > plot: relu(z) for z in -1..1
    > alt: A "bent" [line]
    > caption: *Bent* at `$ z`, as [](#fig-bent) says.
    > ```

    - ```table
      id: rows
      caption: As [](#tab-rows) has `$ z`
      heads: one
      1
      ```

    <details>
    <summary>Solution <b>"one"</b></summary>

    `= 1 + 1` is two.

    </details>

    """

  private static let written: [(profile: Profile, text: String)] = [
    (
      .github,
      #"""
      # A *title* with $own$ \(signs\)

      See [Figure 1](#fig-bent) with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > <a id="fig-bent"></a>![A "bent" \[line\]](figures/bent.svg)
      >
      > **Figure 1.** *Bent* at $z$, as [Figure 1](#fig-bent) says.

      - <a id="tab-rows"></a>**Table 1.** As [Table 1](#tab-rows) has $z$

        | one |
        | --: |
        | 1 |

      <details>
      <summary>Solution <b>"one"</b></summary>

      2 is two.

      </details>

      """#
    ),
    (
      .hugo,
      #"""
      # A *title* with $own$ \(signs\)

      See [Figure 1](#fig-bent) with \(W_1x\).

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ![A "bent" &#91;line&#93;](figures/bent.svg)
      > {#fig-bent}
      >
      > **Figure 1.** *Bent* at \(z\), as [Figure 1](#fig-bent) says.

      - **Table 1.** As [Table 1](#tab-rows) has \(z\)
        {#tab-rows}

        | one |
        | --: |
        | 1 |

      {{< details summary="Solution \"one\"" >}}

      2 is two.

      {{< /details >}}

      """#
    ),
    (
      .mkdocs,
      #"""
      # A *title* with $own$ \(signs\)

      See [Figure 1](#fig-bent) with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ![A "bent" \[line\]](figures/bent.svg){#fig-bent}
      >
      > **Figure 1.** *Bent* at $z$, as [Figure 1](#fig-bent) says.

      - **Table 1.** As [Table 1](#tab-rows) has $z$
        {#tab-rows}

        | one |
        | --: |
        | 1 |

      <details markdown="1">
      <summary>Solution <b>"one"</b></summary>

      2 is two.

      </details>

      """#
    ),
    (
      .pandoc,
      #"""

      ```{=latex}
      \makeatletter
      \long\def\@makecaption#1#2{\vskip\abovecaptionskip{\centering#2\par}\vskip\belowcaptionskip}
      \def\LT@makecaption#1#2#3{\LT@mcol\LT@cols c{\hbox to 0pt{\hss
        \parbox[t]\LTcapwidth{\centering#3\endgraf\vskip\baselineskip}\hss}}}
      \makeatother
      ```

      # A *title* with $own$ \(signs\)

      See [Figure 1](#fig-bent) with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ![**Figure 1.** *Bent* at $z$, as [Figure 1](#fig-bent) says.](figures/bent.svg){#fig-bent alt="A \"bent\" [line]"}

      - ::: {#tab-rows}
        | one |
        | --: |
        | 1 |

        : **Table 1.** As [Table 1](#tab-rows) has $z$
        :::

      <details>
      <summary>Solution <b>"one"</b></summary>

      2 is two.

      </details>

      """#
    ),
    (
      .quarto,
      #"""
      # A *title* with $own$ \(signs\)

      See @fig-bent with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ![*Bent* at $z$, as @fig-bent says.](figures/bent.svg){#fig-bent fig-alt="A \"bent\" [line]"}

      - | one |
        | --: |
        | 1 |

        : As @tbl-rows has $z$ {#tbl-rows}

      <details>
      <summary>Solution <b>"one"</b></summary>

      2 is two.

      </details>

      """#
    ),
    (
      .myst,
      #"""
      # A *title* with $own$ \(signs\)

      See {numref}`Figure %s <fig-bent>` with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ```{figure} figures/bent.svg
      > :name: fig-bent
      > :alt: A "bent" [line]
      >
      > *Bent* at $z$, as {numref}`Figure %s <fig-bent>` says.
      > ```

      - ~~~{table} As {numref}`Table %s <tab-rows>` has $z$
        :name: tab-rows

        | one |
        | --: |
        | 1 |
        ~~~

      ~~~~{dropdown} Solution "one"

      2 is two.

      ~~~~

      """#
    ),
  ]

  @Test func eachIsWritten() {
    #expect(Self.written.map(\.profile) == Profile.allCases)
  }

  @Test(arguments: written.indices) func onlyOurPartsDiffer(_ index: Int) {
    let (profile, text) = Self.written[index]
    #expect(reportText(Self.lesson, for: profile) == text)
  }

  /// Prose comes out byte for byte in every profile; of `details` only tags differ.
  @Test(arguments: Profile.allCases, 0..<60 as Range<UInt64>)
  func theAuthorsBytesStay(profile: Profile, seed: UInt64) throws {
    var text = randomLesson(seed: seed).replacing("`= ", with: "`=").replacing("`$ ", with: "`$")
    for word in ["formula", "figure", "table", "steps", "check", "code"] {
      text = text.replacing("```\(word)", with: "```swift").replacing("~~~\(word)", with: "~~~c")
    }
    guard !text.hasPrefix("---") else { return }
    #expect(reportText(text, for: profile) == text)
  }

  /// After the front matter of either language, which stays what it is.
  @Test(arguments: Profile.allCases, ["+++\ntitle = \"`= 1+1`\"\n+++\n", "---\ntitle: x\n---\n"])
  func theCommentStandsAfterFrontMatter(profile: Profile, front: String) throws {
    let made = try #require(report(of: front + "# A\n", for: profile))
    #expect(
      String(decoding: made.markdown, as: UTF8.self)
        == front + ReportOrigin.comment("../lesson.md") + "\n# A\n")
  }

  /// Beside punctuation github.com takes no dollar for a sign of mathematics, other readers do.
  @Test(arguments: [
    "\"`$ z`\"", "/`$ z`/", "—`$ z`—", "，`$ z`", "（`$ z`）", "(`$ z`)", "**b**`$ z`", "\\*`$ z`",
    "`c`:`$ z`",
    "`$ z`)", "-`$ z`", "`$ z`-", "…`$ z`", "<br>`$ z`",
  ])
  func punctuationIsBesideMathematics(text: String) {
    let text = "A " + text
    func with(_ mathematics: String) -> String { text.replacing("`$ z`", with: mathematics) }
    #expect(reportText(text, for: .github) == with("z"))
    #expect(reportText(text, for: .hugo) == with(#"\(z\)"#))
    for profile in [Profile.mkdocs, .pandoc, .quarto, .myst] {
      #expect(reportText(text, for: profile) == with("$z$"))
    }
  }

  @Test(arguments: [
    "a `$ z`", "a `$ z`, b", "- `$ z`", "> a\n> `$ z`", "|`$ z`|\n|---|\n|`$ z`|",
    "a\t`$ z`",
  ])
  func mathematicsStandsFree(text: String) {
    #expect(reportText(text) == text.replacing("`$ z`", with: "$z$"))
  }

  /// Mathematics that is all of its paragraph is set as a formula of a block is.
  @Test(arguments: [
    ("`$ z`", "$$\nz\n$$"), ("`$ z`.", "$$\nz\\text{.}\n$$"),
    ("a\n\n`$ z`  ,  \n\nb\n", "a\n\n$$\nz\\text{,}\n$$\n\nb\n"),
    ("# A\n`$ a +\nb`\n# B\n", "# A\n\n$$\na + b\n$$\n\n# B\n"),
    ("> a\n>\n> `$ z`;\n", "> a\n>\n> $$\n> z\\text{;}\n> $$\n"),
    ("- a\r\n\r\n  `$ z`\r\n- b\r\n", "- a\r\n\r\n  $$\r\n  z\r\n  $$\r\n\r\n- b\r\n"),
    ("<details>\n\n`$ z`\n\n</details>\n", "<details>\n\n$$\nz\n$$\n\n</details>\n"),
  ])
  func mathematicsStandsAlone(text: String, expected: String) {
    for profile in [Profile.github, .quarto, .pandoc] {
      #expect(reportText(text, for: profile) == expected)
    }
    #expect(reportText("`$ z`", for: .hugo) == "$$\nz\n$$")
  }

  /// Beside a list's marker, in a heading, a cell or a footnote, and with more than a sign of punctuation.
  @Test(arguments: [
    "- `$ z`", "1. `$ z`.", "-\n  `$ z`", "1. > `$ z`", "# `$ z`", "`$ z`\n===", "|`$ z`|\n|---|",
    "`$ z`?!", "`$ z` `$ z`", "(`$ z`", "[u]: v\n`$ z`",
  ])
  func mathematicsStaysInItsLine(text: String) {
    #expect(reportText(text, for: .pandoc) == text.replacing("`$ z`", with: "$z$"))
  }

  @Test(arguments: Profile.allCases, ["a`$ z`", "`$ z`2", "字`$ z`", "*`$ z`*", "[`$ z`](u)"])
  func mathematicsIsWords(profile: Profile, text: String) {
    #expect(reportText(text, for: profile) == text.replacing("`$ z`", with: "z"))
  }

  /// LaTeX's fonts have no `✓`, and some of its programs stop at `−`.
  @Test(arguments: [
    ("`= -2`", "$-2$"), ("`= [1, -2.5]` `= 2`", "[1, $-2.5$] 2"),
    ("`= -1/3; 3 digits`a", "$-0.333$a"),
    ("`= -2e-300` `= 3e-9`", #"$-2 \cdot 10^{-300}$ $3 \cdot 10^{-9}$"#), ("`= -inf`", "$-$inf"),
    ("− 1 ✓", "− 1 ✓"),
    ("```check\n1 < 2\n```", #"- $\checkmark$ `1 < 2`"#),
  ])
  func pandocPrintsOurSigns(text: String, expected: String) {
    for profile in [Profile.pandoc, .quarto] {
      #expect(reportText(text, for: profile) == expected)
    }
  }

  @Test(arguments: [
    ("```formula\nf(z) = where(z > 0, 1, 0)\n```", #"\end{cases}"#),
    ("`$ [[1, 2], [3, 4]] @ x`", #"\end{bmatrix}"#),
    ("`$ where(z > 0, 1, 0)`", #"\end{cases}"#),
  ])
  func rowsEndAsTheReaderKnows(text: String, sign: String) throws {
    for profile in Profile.allCases {
      let text = try #require(reportText(text, for: profile))
      let isPandoc = profile == .pandoc || profile == .quarto
      #expect(text.contains(sign) && text.contains(#" \\ "#) == isPandoc, "\(profile): \(text)")
      #expect(text.contains(#" \cr "#) == !isPandoc, "\(profile): \(text)")
    }
  }

  @Test func quartoPrintsDecimalCommas() throws {
    let made = try #require(
      report(of: "`= [-0.5, 1.5e-7]`", for: .quarto, language: Language(tag: "de")))
    #expect(
      String(decoding: made.markdown, as: UTF8.self)
        .hasSuffix(#"[$-0{,}5$; $1{,}5 \cdot 10^{-7}$]"#))
  }

  @Test func quartoPrintsFailures() {
    #expect(
      reportText("```check\n-relu(1) > 0\n```", for: .quarto)?.hasPrefix(
        "- $\\times$ `-relu(1) > 0`: **this claim fails**, found $-1$\n") == true)
  }

  /// mystmd takes the content of HTML elements for HTML.
  @Test(arguments: [
    ("`$ z`", true), ("$x$", true), ("```formula\nf(z) = z\n```", true), ("`= 1`", false),
    ("x", false),
  ])
  func mySTIsWarnedOfDetails(content: String, warns: Bool) throws {
    let text = "<div><details>\n\n\(content)\n\n</details></div>\n\n`$ z`\n"
    let warning = "mystmd shows the mathematics and figures in this element as source"
    for (text, isHTML) in [(text, true), (text.replacing(/<.?div>/, with: ""), false)] {
      for profile in Profile.allCases {
        let told = try #require(report(of: text, for: profile)).diagnostics.map(\.message)
        #expect(told.contains(warning) == (warns && isHTML && profile == .myst))
      }
    }
  }

  @Test(arguments: [
    (Profile.github, #"<details class="claims"><summary>✓ 2 claims hold</summary>"#, "</details>"),
    (.hugo, #"{{< details summary="✓ 2 claims hold" >}}"#, "{{< /details >}}"),
    (
      .mkdocs, #"<details class="claims" markdown="1"><summary>✓ 2 claims hold</summary>"#,
      "</details>"
    ),
    (
      .pandoc, #"<details class="claims"><summary>$\checkmark$ 2 claims hold</summary>"#,
      "</details>"
    ),
    (
      .quarto, #"<details class="claims"><summary>$\checkmark$ 2 claims hold</summary>"#,
      "</details>"
    ),
    (.myst, "```{dropdown} ✓ 2 claims hold", "```"),
  ])
  func claimsThatHoldAreFolded(profile: Profile, start: String, end: String) {
    let sign = profile == .pandoc || profile == .quarto ? #"$\checkmark$"# : "✓"
    #expect(
      reportText("- a\n\n```check\n1 < 2\n2 < 3\n```\n\n- b\n", for: profile)
        == "- a\n\n\(start)\n\n- \(sign) `1 < 2`\n- \(sign) `2 < 3`\n\n\(end)\n\n- b\n")
  }

  /// Where the reader's folds break: in quotations and list items, of examples' too.
  @Test(arguments: Profile.allCases)
  func claimsThatHoldFoldWhereTheReaderCan(profile: Profile) throws {
    let claims = "```check\n1 < 2\n2 < 3\n```"
    let folds = profile != .hugo && profile != .mkdocs
    for text in ["> \(claims)", "> ````example\n\(claims)\n````", "- \(claims)"] {
      let lines = text.replacing("\n", with: text.hasPrefix(">") ? "\n> " : "\n  ")
      let written = try #require(reportText(lines + "\n", for: profile))
      #expect(written.contains("2 claims hold") == folds, "\(written)")
      #expect(written.contains("`1 < 2`\n") && written.contains("`2 < 3`\n"), "\(written)")
    }
  }

  /// What is no element of its own on lines of its own stays, and is warned of.
  @Test(arguments: [
    ("<details>\n\nA\n\n</details>\n", "~~~~{dropdown}\n\nA\n\n~~~~\n"),
    (
      "<details open>\n<summary>A *b* `c` &lt;\n d</summary>\n\nA\n</details>\nB\n",
      "~~~~{dropdown} A \\*b\\* \\`c\\` &lt; d\n:open:\n\nA\n~~~~\nB\n"
    ),
    (
      "- a\n\n  <details open><summary>B</summary>\n\n  A\n\n  </details>\n",
      "- a\n\n  ~~~~{dropdown} B\n  :open:\n\n  A\n\n  ~~~~\n"
    ),
    (
      "<details>\n\n<details>\n\nA\n\n</details>\n\n~~~~~\nx\n~~~~~\n\n</details>\n",
      "~~~~~~{dropdown}\n\n~~~~{dropdown}\n\nA\n\n~~~~\n\n~~~~~\nx\n~~~~~\n\n~~~~~~\n"
    ),
    (
      "<details>\n\nA\n\n</details>\n\n~~~~~~~\nx\n~~~~~~~\n",
      "~~~~{dropdown}\n\nA\n\n~~~~\n\n~~~~~~~\nx\n~~~~~~~\n"
    ),
  ])
  func detailsAreDropdowns(text: String, expected: String) {
    #expect(reportText(text, for: .myst) == expected)
  }

  @Test(arguments: [
    "> <details>\n>\n> A\n>\n> </details>\n", "- <details>\n\n  A\n\n  </details>\n",
    "<details> x\n\nA\n\n</details>\n", "<details>\n\nA\n\n</details> x\n",
    "<details>\n\nA\n\n  </details>\n", "<details>\n\nA\n",
    "<div>\n<details>\n\nA\n\n</details>\n</div>\n",
    "<details>\n\n~~~~~~~~~~~~~~~~\nx\n~~~~~~~~~~~~~~~~\n\n</details>\n",
  ])
  func otherDetailsStay(text: String) {
    #expect(reportText(text, for: .myst) == text)
  }

  /// An example's own elements have fences that are as long as they need to be.
  @Test func examplesInDetailsAreNoDropdowns() throws {
    let example = "````example\n<details>\n\nA\n\n</details>\n````\n"
    let text = try #require(
      reportText("<details>\n\n\(example)\n</details>\n\n" + example, for: .myst))
    #expect(text.hasPrefix("<details>\n") && text.contains("~~~~{dropdown}\n\nA\n\n~~~~\n"))
  }

  /// Deep in each other they stay HTML, and none takes long.
  @Test func deepDetailsStay() throws {
    let count = 3000
    let text =
      String(repeating: "<details>\n\n", count: count)
      + String(repeating: "</details>\n\n", count: count)
    let written = try #require(reportText(text, for: .myst))
    #expect(written.ranges(of: "{dropdown}").count == 13)
    #expect(written.ranges(of: "<details>").count == count - 13)
    #expect(written.utf8.count < text.utf8.count * 2)
  }

  /// Hugo runs short codes wherever they stand; the author's own are meant.
  @Test(arguments: [
    ("a {{< b >}} `= 1`", "a {{< b >}} 1"),
    (
      "```figure\nid: a\nplot: z\nalt: A {{% b %}} {{< c >}}\n```",
      "![A {&#123;% b %}} {{\\< c \\>}}](figures/a.svg)\n{#fig-a}\n\n**Figure 1.**"
    ),
    (
      "````example\nA {{< b >}}, {{% b %}}, {{%/* b */%}}.\n````",
      """
      ```markdown
      A {{</* b */>}}, {{%/* b */%}}, {{%/* b */%}}.
      ```

      A {{< b >}}, {{% b %}}, {{%/* b */%}}.
      """
    ),
    (
      "````example\n{{< a {{% `= 1`\n````",
      "```markdown\n{{\u{2060}< a {{\u{2060}% `= 1`\n```\n\n{{< a {{% 1"
    ),
  ])
  func hugoRunsNoShortCodeOfOurs(text: String, expected: String) {
    #expect(reportText(text, for: .hugo) == expected)
  }

  @Test func theImageIsOfTheFormatThatThereIs() throws {
    let text = "```figure\nid: a\nplot: z\n```\n"
    let made = try #require(report(of: text, imageFormat: "png"))
    #expect(String(decoding: made.markdown, as: UTF8.self).contains("](figures/a.png)"))
  }

  /// A table may have a number and no caption, or a caption and no name.
  @Test(arguments: [
    (Profile.github, "id: a", "<a id=\"tab-a\"></a>**Table 1.**\n\n| $1$ |\n| --: |\n| 1 |"),
    (.hugo, "caption: C", "**Table 1.** C\n\n| \\(1\\) |\n| --: |\n| 1 |"),
    (.mkdocs, "id: a", "**Table 1.**\n{#tab-a}\n\n| $1$ |\n| --: |\n| 1 |"),
    (.pandoc, "id: a", "::: {#tab-a}\n| $1$ |\n| --: |\n| 1 |\n\n: **Table 1.**\n:::"),
    (.pandoc, "caption: C", "| $1$ |\n| --: |\n| 1 |\n\n: **Table 1.** C"),
    (.quarto, "id: a", "| $1$ |\n| --: |\n| 1 |\n\n: {#tbl-a}"),
    (.quarto, "caption: C", "| $1$ |\n| --: |\n| 1 |\n\n: C"),
    (.myst, "caption: C `z`", "~~~{table} C `z`\n\n| $1$ |\n| --: |\n| 1 |\n~~~"),
    (.myst, "id: a", "~~~{table} &nbsp;\n:name: tab-a\n\n| $1$ |\n| --: |\n| 1 |\n~~~"),
  ])
  func tablesHaveNumbers(profile: Profile, keys: String, expected: String) {
    let written = reportText("```table\n\(keys)\n1\n```", for: profile)
    // Below what pandoc's report begins with.
    let table = written?.split(separator: "\\makeatother\n```\n\n").last
    #expect(table.map(String.init) == expected)
  }

  /// Without a caption the title stands under a figure.
  @Test(arguments: [
    ("caption: C\ntitle: T", "**Figure 1.** C"), ("title: T `= 2`", "**Figure 1.** T 2"),
    ("", "**Figure 1.**"),
  ])
  func figuresHaveNumbers(keys: String, expected: String) {
    let text = reportText("```figure\nid: a\nplot: z\n\(keys)\n```")
    #expect(text?.hasSuffix("\n\n\(expected)") == true, "\(text ?? "")")
  }
}
