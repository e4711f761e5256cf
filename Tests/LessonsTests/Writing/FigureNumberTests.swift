import Lessons
import Testing

@Suite struct FigureNumberTests {
  private static let figures =
    "```figure\nid: leaky\nplot: z\n```\n\n- ```figure\n  id: re_lu\n  plot: z\n  ```\n"

  @Test(arguments: [
    ("[](#fig-re_lu) and [](#fig-leaky)", "[Figure 2](#fig-re_lu) and [Figure 1](#fig-leaky)"),
    ("# On [](#fig-leaky)", "# On [Figure 1](#fig-leaky)"),
    ("> a\n> *[](#fig-leaky)*", "> a\n> *[Figure 1](#fig-leaky)*"),
    ("| [](#fig-leaky) |\n|---|", "| [Figure 1](#fig-leaky) |\n|---|"),
    ("`[](#fig-leaky)` and [here](#fig-leaky)", "`[](#fig-leaky)` and [here](#fig-leaky)"),
    ("[](#leaky)", "[](#leaky)"),
  ])
  func linksGetTheFiguresNumber(text: String, expected: String) {
    #expect(reportText(text + "\n\n" + Self.figures)?.hasPrefix(expected + "\n\n") == true)
  }

  @Test func theyStandInTheWordsOfFigures() throws {
    let text = "```figure\nid: a\nplot: z\ntitle: As [](#fig-a)\nalt: Like [](#fig-a)\n```"
    let figure = try #require(report(of: text)?.figures.first)
    #expect(figure.title == "As Figure 1")
    #expect(figure.alt == "Like Figure 1")
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
  ])
  func anUnknownFigureIsAMistake(text: String, expected: String) {
    let told = told(text + "\n\n" + Self.figures)
    #expect(told == "error: " + expected)
  }

  @Test func withoutFiguresThereIsNoneToName() {
    #expect(told("[](#fig-a)")?.hasSuffix("(the lesson has no figures)") == true)
  }
}
