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
    ("relu(3), pi > 3", "| $\\mathrm{ReLU}(3)$ | $\\pi > 3$ |\n| --: | --: |\n| 3 | true |"),
    ("A, 2", "| $A$ | $2$ |\n| --: | --: |\n| [[1, 0], [0, 1]] | 2 |"),
    // Vectors of one length are columns of their elements.
    (
      "[1, 2], [1, 2] > 1",
      "| $(1, 2)$ | $(1, 2) > 1$ |\n| --: | --: |\n| 1 | false |\n| 2 | true |"
    ),
    ("show: one row\n2, [1, 2]", "| $2$ | $(1, 2)$ |\n| --: | --: |\n| 2 | [1, 2] |"),
    (
      "heads: `$ z`, \"so, so\", $f(a, b)$, (a, b) `= 1 + 1`\n1, 2, 3, 4",
      "| $z$ | so, so | $f(a, b)$ | (a, b) 2 |\n| --: | --: | --: | --: |\n| 1 | 2 | 3 | 4 |"
    ),
    // A lone dollar, backtick or quotation mark is a sign like any other; a bar stays in its cell.
    (
      "heads: 5 $, 6 $, a`, 3\\\", x|y\n1, 2, 3, 4, 5",
      "| 5 $ | 6 $ | a` | 3\\\" | x\\|y |\n| --: | --: | --: | --: | --: |\n| 1 | 2 | 3 | 4 | 5 |"
    ),
    (
      "caption: Of `$ z`, `= 2` rows\n[1, 2]",
      "**Table 1.** Of $z$, 2 rows\n\n| $(1, 2)$ |\n| --: |\n| 1 |\n| 2 |"
    ),
  ])
  func showsAPhrase(body: String, expected: String) {
    let constant = "```formula\nA = [[1, 0], [0, 1]]\n```\n\n"
    let made = reportText(constant + "```table\n\(body)\n```\n")
    #expect(made?.split(separator: "$$\n\n").last.map(String.init) == expected + "\n")
  }

  @Test func standsInTheContainerOfItsBlock() {
    #expect(
      reportText("- a\r\n  > ```table\r\n  > z for z in [1]\r\n  > ```\r\n")
        == "- a\r\n  >\r\n  > | $z$ |\r\n  > | --: |\r\n  > | 1 |\r\n")
  }

  @Test(arguments: [
    (
      "z for z in -1..1",
      "error: a table runs over a list, not over a range «-1..1» (write '[-2, 0, 2]' or '-6..6 step 1')"
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
      "[1, 2], 3",
      "error: the first column is a vector of 2 and this one a number, so there are no rows for both «3» (say what the rows run over, 'for k in [1, 2, 3]'; 'show: one row' keeps vectors in cells)"
    ),
    (
      "[1, 2], [1, 2, 3]",
      "error: the first column is a vector of 2 and this one a vector of 3, so there are no rows for both «[1, 2, 3]» (say what the rows run over, 'for k in [1, 2, 3]'; 'show: one row' keeps vectors in cells)"
    ),
    (
      "heads: a, b\nz for z in [1]",
      "error: 2 heads for 1 column «a, b» (part them by commas; words with a comma stand in double quotes)"
    ),
    (
      "show: one row\nz for z in [1]",
      "error: 'one row' does nothing here: this table has a row for each z «one row»"
    ),
    (
      "show: one row\n1, 2",
      "error: 'one row' does nothing here: no column is a vector, so there is one row «one row»"
    ),
    (
      "heads: a,, \"\",\n1, 2, 3, 4",
      "error: no words between two commas «» (write '\"\"' for an empty head)\nerror: no words between two commas «» (write '\"\"' for an empty head)"
    ),
    (
      "show: legend\n1",
      "error: there is nothing called 'legend' to show «legend» (a table can show one row)"
    ),
    (
      "heads: `= y`\ncaption: `= x`\n1 +",
      "error: unknown name 'y' «y»\nerror: unknown name 'x' «x»\nerror: an expression is missing here «»"
    ),
    (
      "z + [1, 2] for z in [[1, 2], [1, 2]] @ [[1, 2, 3], [1, 2, 3]]",
      "error: a vector of 3 and a vector of 2 do not go together «z + [1, 2]»"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```table\n\(body)\n```") == expected)
  }

  /// A name keeps its key where the phrase changes.
  @Test func itsValuesAreStatedByItsName() throws {
    let made = try #require(
      report(of: "```table\nid: a\nheads: x\n[1, 2]\n```\n\n```table\n3\n```"))
    #expect(
      made.values.line
        == #"{"tables": {"a": {"columns": ["[1, 2]"], "rows": [[1], [2]]}, "3": {"columns": ["3"], "rows": [[3]]}}}"#
    )
  }

  @Test(.timeLimit(.minutes(1))) func tenThousandRowsAreNotTooMany() throws {
    let made = try #require(report(of: "```table\nz, z**2 for z in linspace(0, 1, 10000)\n```"))
    #expect(made.diagnostics == [])
    #expect(made.markdown.count { $0 == UInt8(ascii: "\n") } == 10_002)
  }
}
