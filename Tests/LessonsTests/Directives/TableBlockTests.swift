import Lessons
import Testing

@Suite struct TableBlockTests {
  @Test(arguments: [
    (
      "z, relu(z), z > 0 for z in [-2, 0.5]",
      "| $z$ | $\\mathrm{ReLU}(z)$ | $z > 0$ |\n| --: | --: | --: |\n| −2 | 0 | false |\n| 0.5 | 0.5 | true |"
    ),
    (
      "digits: 3\nsoftmax(z) for z in [[1, 2, 3], [10, 20, 30]]",
      """
      | $\\mathrm{softmax}(z)$ |
      | --: |
      | [0.09, 0.245, 0.665] |
      | [2.06e−9, 4.54e−5, 1] |
      """
    ),
    ("relu(3), [1, 2]", "| $\\mathrm{ReLU}(3)$ | $(1, 2)$ |\n| --: | --: |\n| 3 | [1, 2] |"),
  ])
  func showsAPhrase(body: String, expected: String) {
    #expect(reportText("```table\n\(body)\n```\n") == expected + "\n")
  }

  @Test func standsInTheContainerOfItsBlock() {
    #expect(
      reportText("- a\r\n  > ```table\r\n  > z for z in [1]\r\n  > ```\r\n")
        == "- a\r\n  >\r\n  > | $z$ |\r\n  > | --: |\r\n  > | 1 |\r\n")
  }

  @Test(arguments: [
    (
      "z for z in -1..1",
      "error: a table runs over a list, not over a range «-1..1» (write '[-2, 0, 2]' or 'linspace(-6, 6, 13)')"
    ),
    ("digits: 0\n1", "error: digits are a whole number from 1 to 17 «0» (write 'digits: 4')"),
    ("digits: few\n1", "error: digits are a whole number from 1 to 17 «few» (write 'digits: 4')"),
    (
      "z, rely(z)",
      "error: unknown name 'z' «z»\nerror: unknown function 'rely' «rely» (did you mean 'relu'?)\nerror: unknown name 'z' «z»"
    ),
    (
      "z for z in 3",
      "error: a variable runs over a range, a list or a vector, not over one number «3» (write '-6..6' or '[1, 2, 3]')"
    ),
    (
      "z + [1, 2] for z in [[1, 2], [1, 2]] @ [[1, 2, 3], [1, 2, 3]]",
      "error: a vector of 3 and a vector of 2 do not go together «z + [1, 2]»"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```table\n\(body)\n```") == expected)
  }

  @Test(.timeLimit(.minutes(1))) func tenThousandRowsAreNotTooMany() throws {
    let made = try #require(report(of: "```table\nz, z**2 for z in linspace(0, 1, 10000)\n```"))
    #expect(made.diagnostics == [])
    #expect(made.markdown.count { $0 == UInt8(ascii: "\n") } == 10_002)
  }
}
