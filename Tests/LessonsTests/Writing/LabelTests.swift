import Diagnostics
import Lessons
import Testing

@Suite struct LabelTests {
  private static let blocks = """
    ```figure
    id: leaky
    plot: z
    ```

    ```table
    1
    ```

    ```table
    caption: Nameless
    1
    ```

    - ```figure
      id: re_lu
      plot: z
      ```

    ```table
    id: steps
    2
    ```

    """

  /// Tables and figures are counted apart, and a table with neither name nor caption is not.
  @Test(arguments: [
    ("[](#fig-re_lu) and [](#fig-leaky)", "[Figure 2](#fig-re_lu) and [Figure 1](#fig-leaky)"),
    ("# On [](#fig-leaky)", "# On [Figure 1](#fig-leaky)"),
    ("> a\n> *[](#fig-leaky)*", "> a\n> *[Figure 1](#fig-leaky)*"),
    ("| [](#fig-leaky) |\n|---|", "| [Figure 1](#fig-leaky) |\n|---|"),
    ("`[](#fig-leaky)` and [here](#fig-leaky)", "`[](#fig-leaky)` and [here](#fig-leaky)"),
    ("[](#leaky)", "[](#leaky)"),
    ("As [](#tab-steps) has it", "As [Table 2](#tab-steps) has it"),
    ("[here](#tab-steps) [](#tabs-steps)", "[here](#tab-steps) [](#tabs-steps)"),
  ])
  func linksGetTheNumber(text: String, expected: String) {
    #expect(reportText(text + "\n\n" + Self.blocks)?.hasPrefix(expected + "\n\n") == true)
  }

  @Test func theyStandInTheWordsOfFigures() throws {
    let text = "```figure\nid: a\nplot: z\ntitle: As [](#fig-a)\nalt: Like [](#fig-a)\n```"
    let figure = try #require(report(of: text)?.figures.first)
    #expect(figure.title == "As Figure 1")
    #expect(figure.alt == "Like Figure 1")
  }

  @Test func theyStandInTheWordsOfTables() {
    let text = "```table\nid: a\ncaption: See [](#tab-a)\nheads: [](#tab-a)\n1\n```"
    #expect(
      reportText(text)
        == "<a id=\"tab-a\"></a>**Table 1.** See [Table 1](#tab-a)\n\n| [Table 1](#tab-a) |\n| --: |\n| 1 |"
    )
  }

  @Test(arguments: [
    ("[](#fig-leeky)", "there is no figure 'leeky' «[](#fig-leeky)» (did you mean '#fig-leaky'?)"),
    (
      "[](#fig-tanh)",
      "there is no figure 'tanh' «[](#fig-tanh)» (its figures are leaky, re_lu)"
    ),
    (
      "```figure\nid: xx\nplot: z\ncaption: [](#fig-xy)\n```",
      "there is no figure 'xy' «[](#fig-xy)» (did you mean '#fig-xx'?)"
    ),
    ("[](#tab-step)", "there is no table 'step' «[](#tab-step)» (did you mean '#tab-steps'?)"),
    ("[](#tab-leaky)", "there is no table 'leaky' «[](#tab-leaky)» (did you mean '#fig-leaky'?)"),
    ("[](#fig-steps)", "there is no figure 'steps' «[](#fig-steps)» (did you mean '#tab-steps'?)"),
    ("[](#tab-qqqqqq)", "there is no table 'qqqqqq' «[](#tab-qqqqqq)» (its tables are steps)"),
  ])
  func anUnknownNameIsAMistake(text: String, expected: String) {
    let told = told(text + "\n\n" + Self.blocks)
    #expect(told == "error: " + expected)
  }

  @Test func whereThereAreNoneThereIsNoneToName() {
    #expect(told("[](#fig-a)")?.hasSuffix("(the lesson has no figures)") == true)
    #expect(told("[](#tab-a)")?.hasSuffix("(the lesson has no tables with an id)") == true)
  }

  /// The files of figures and the anchors of both are of one supply.
  @Test(arguments: [
    ("id: a", "id: a", "the id 'a' is taken by a figure above"),
    ("id: a", "id: A", "the id 'A' differs from 'a' above only in case"),
  ])
  func figuresAndTablesShareTheirNames(figure: String, table: String, message: String) {
    let text = "```figure\n\(figure)\nplot: z\n```\n\n```table\n\(table)\n1\n```"
    #expect(read(text).map(\.message) == [message])
  }

  /// In a student's edition the numbers go on without the solutions'.
  @Test func solutionsTakeNoNumbers() {
    let text = """
      <details><summary>Solution</summary>

      ```table
      id: a
      1
      ```

      </details>

      ```table
      id: b
      2
      ```

      [](#tab-b)
      """
    #expect(reportText(text)?.hasSuffix("[Table 2](#tab-b)") == true)
    #expect(reportText(text, leavingOutSolutions: true)?.hasSuffix("[Table 1](#tab-b)") == true)
  }
}
