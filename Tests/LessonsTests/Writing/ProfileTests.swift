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
      >
      > **Figure 1.** *Bent* at \(z\), as [Figure 1](#fig-bent) says.
      > {#fig-bent}

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

      <details markdown="1">
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

      See [Figure 1](#fig-bent) with $W_1x$.

      $$
      f(z) = az \qquad \text{with } a = 2
      $$

      > ```{figure} figures/bent.svg
      > :name: fig-bent
      > :alt: A "bent" [line]
      >
      > *Bent* at $z$, as [Figure 1](#fig-bent) says.
      > ```

      <details>
      <summary>Solution <b>"one"</b></summary>

      2 is two.

      </details>

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

  @Test func theImageIsOfTheFormatThatThereIs() throws {
    let text = "```figure\nid: a\nplot: z\n```\n"
    let made = try #require(report(of: text, imageFormat: "png"))
    #expect(String(decoding: made.markdown, as: UTF8.self).contains("](figures/a.png)"))
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
