import Drawings
import Lessons
import Testing

/// Figures over two variables.
@Suite struct PlaneFigureTests {
  private func figure(_ body: String, sampling: Bool = false) throws -> ReportFigure {
    let made = report(of: "```figure\nid: a\n\(body)\n```", sampling: sampling)
    return try #require(made?.figures.first)
  }

  private func heard(_ body: String) -> String? { told("```figure\nid: a\n\(body)\n```") }

  private let bowl = "map: x**2 + y**2 for x in -2..2, y in -1..1"

  @Test func wordsTellTheRangesAndTheExtremes() throws {
    let made = try figure(bowl)
    #expect(
      made.alt
        == "Map of x² + y² for x from −2 to 2 and y from −1 to 1, the least value 0 at (0, 0), the greatest 5 at (−2, −1)."
    )
    #expect(
      made.description
        == "Lines part the values at 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5 and 5. Values are looked at on a grid of 64 × 40 cells, more closely where lines pass."
    )
  }

  @Test func levelsAreThoseAskedFor() throws {
    for (levels, expected) in [
      ("[3, 1, 2]", "1, 2 and 3"), ("5", "0, 1, 2, 3, 4 and 5"), ("log", "0.0001, 0.001"),
    ] {
      let made = try figure(bowl + "\nlevels: \(levels)")
      #expect(made.description.contains("at \(expected)"), "\(made.description)")
    }
  }

  @Test func numbersAreOnAGrid() throws {
    let samples = try #require(try figure(bowl, sampling: true).samples)
    #expect(samples.header == ["x", "y", "x**2 + y**2"])
    #expect(samples.rows.count == 41 * 26)
    #expect(samples.rows.first == ["-2", "-1", "5"])
    #expect(samples.rows.last == ["2", "1", "5"])
  }

  @Test(arguments: [
    (
      "map: x for x in 0..1",
      "error: a plane has two variables «for x in 0..1» (write 'for x in -2..2, y in -2..2')"
    ),
    (
      "map: x*y",
      "error: a map needs two variables and what they run over «x*y» (end the phrase with 'for x in -2..2, y in -2..2')"
    ),
    (
      "map: x*y for x in 0..1, y in [1, 2]",
      "error: each of two variables runs over a range «[1, 2]» (write 'y in -2..2')"
    ),
    ("map: x*y for x in 0..1, x in 0..1", "error: two variables have two names «x»"),
    (
      "map: x for x in 0..1, y in 0..1, z in 0..1",
      "error: a plane has two variables, not three «z»"
    ),
    (
      "map: x*y for x in 1..0, y in 0..1",
      "error: the range runs from 1 to 0 «1..0» (its first end must be below its second)"
    ),
    (
      "map: x for x in 0..1, y in 0..1\nlevels: [1, nan]",
      "error: levels are a list of finite numbers, at most 41 «[1, nan]» (write 'levels: [1, 2, 5, 10]')"
    ),
    (
      "map: x for x in 0..1, y in 0..1\nlevels: 0",
      "error: a map has 1 to 40 bands «0» (write 'levels: 9', or a list of levels)"
    ),
    (
      "plot: x for x in 0..1, y in 0..1",
      "error: one variable runs here «y» (two variables make a map: 'map: EXPR for x in -2..2, y in -2..2')"
    ),
    ("plot: z\nlevels: 3", "error: 'levels' is for maps and does nothing here «levels»"),
    (
      "map: x for x in 0..1, y in 0..1\nplot: z",
      "error: curves and maps do not go into one plot «x for x in 0..1, y in 0..1» (begin a panel for each with 'panel: its title')"
    ),
    (
      "map: x for x in 0..1, y in 0..1\ny: 0..2",
      "error: the axes of a map or a region show what its variables run over «y»"
    ),
    (
      "region: x > y",
      "error: a map needs two variables and what they run over «x > y» (end the phrase with 'for x in -2..2, y in -2..2')"
    ),
    (
      "region: x > y for x in 0..1, y in 0..1\nregion: u < v for u in 0..1, v in 0..1",
      "error: all of a plot runs over the same variables and ranges «u» (leave out 'for …' after the first phrase that has it; here 'x' stands)"
    ),
    (
      "points: [[1, 2, 3]]",
      "error: points are the rows of a matrix with two columns, not a 1 × 3 matrix «[[1, 2, 3]]» (write '[[1, 2], [3, 4]]')"
    ),
    (
      "path: t for t in 0..5",
      "error: a point of the plane is a vector of two numbers, not a number «t» (write '[1, 2]')"
    ),
    (
      "path: [t, t], [t, 2*t] for t in 0..5",
      "error: a path is one vector of two numbers «[t, 2*t]» (write '[x(t), y(t)]', and a key 'path' for each)"
    ),
    (
      "points: [[1, 2]]\nmark: 3",
      "error: a point of the plane is a vector of two numbers, not a number «3» (write '[1, 2]')"
    ),
    (
      "points: [[1, 2]]\nmark: x at x = 0",
      "error: a mark in the plane is a point, and there is no curve «x» (write 'mark: [1, 2] : words')"
    ),
    (
      "points: [[1, 2]]\nx: log",
      "error: the axes of paths and points are linear «[[1, 2]]» (write 'x: -2..2')"
    ),
    (
      "points: [[1, 2]]\nshow: boundary",
      "error: a boundary is that of a region, and there is none «boundary» (write 'region: CONDITION for …')"
    ),
    (
      "region: x > y for x in 0..1, y in 0..1\nlabel: x > y : edge",
      "error: only the edge of a region has a name, and none is shown «label» (write 'show: boundary')"
    ),
    (
      "plot: z\nline: z*2 = 3",
      "error: a line stands at a value of one variable «z*2» (write 'line: y = EXPR')"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) { #expect(heard(body) == expected) }

  @Test func vectorsAndRecurrencesAreNoMaps() throws {
    let vector = try #require(heard("map: [x, y] for x in 0..1, y in 0..1"))
    #expect(vector.hasPrefix("error: "))
    let text = """
      ```formula
      w(0) = 1
      w(t + 1) = w(t) / 2
      ```

      ```figure
      id: a
      map: x + w(t) for x in 0..1, t in 0..5
      ```
      """
    #expect(told(text)?.hasPrefix("error: this has values at whole numbers only") ?? false)
  }

  @Test func regionsPathsAndPointsAreTold() throws {
    let made = try figure(
      """
      region: x < 1 for x in 0..4, y in 0..2 : left
      line: y = x : diagonal
      path: [t, t/2] for t in 0..3 step 1 : way | here
      path: [cos(t), sin(t)] for t in 0..1
      points: [[1, 1], [2, 1]] : two
      mark: [1/2, 1/2] : middle
      show: boundary, equal
      label: x < 1 : edge
      """)
    #expect(
      made.alt
        == "Region where x < 1, 2 paths and 2 points for x from 0 to 4 and y from 0 to 2.")
    #expect(
      made.description
        == "In 25 % of the area x < 1 holds. The path “way” leads from (0, 0) to (3, 1.5) in 3 steps. A path leads from (1, 0) to (0.54, 0.84). 2 points: two. “middle” marks (0.5, 0.5). Values are looked at on a grid of 64 × 40 cells, more closely where lines pass."
    )
  }

  @Test func arrowsAreTold() throws {
    let made = try figure(
      "arrows: [-y, x] for x in -1..1, y in -1..1 : field\nshow: equal", sampling: true)
    #expect(made.alt == "Arrows of (−y, x) for x from −1 to 1 and y from −1 to 1.")
    let samples = try #require(made.samples)
    #expect(samples.header == ["x", "y", "[-y, x][1]", "[-y, x][2]"])
    #expect(samples.rows.first == ["-1", "-1", "1", "-1"])
    let lines = made.drawing.text.split(separator: "\n").filter { $0.contains("round-cap") }
    #expect(lines.count > 100)
    #expect(
      heard("arrows: x for x in -1..1, y in -1..1")
        == "error: a point of the plane is a vector of two numbers, not a number «x» (write '[1, 2]')"
    )
  }

  @Test func pointsStandBelowTheGridInTheData() throws {
    let samples = try #require(
      try figure(
        "region: x < 1 for x in 0..4, y in 0..2\npath: [t, 1] for t in 0..2 step 1", sampling: true
      ).samples)
    #expect(samples.header == ["x", "y", "x < 1", "of"])
    #expect(samples.rows.first == ["0", "0", "1", ""])
    #expect(samples.rows.suffix(2) == [["1", "1", "", "[t, 1]"], ["2", "1", "", "[t, 1]"]])
  }

  /// Nothing to see, nothing finite, poles, jumps: each is drawn, and soon.
  @Test(arguments: [
    "3", "0/0*x", "1e300*x", "1/(x*y)", "exp(700*x)*exp(700*y)", "where(x > y, 1, 0)", "floor(9*x)",
    "log(x)", "sin(1/x)", "tan(50*x*y)", "x*1e-320", "inf*x", "sqrt(x - y)", "x",
    "1e308*x - 1e308*y",
  ])
  func hostileMapsAreDrawn(_ expression: String) throws {
    for theme in ["light", "print"] {
      let made = try figure("map: \(expression) for x in -1..1, y in -1..1\ntheme: \(theme)")
      #expect(made.alt.hasPrefix("Map of "))
    }
  }

  @Test func panelsHaveMapsBesideCurves() throws {
    let made = try figure(
      "panel: A\nmap: x*y for x in 0..1, y in 0..1\nnote: a note\npanel: B\nplot: z for z in 0..1")
    #expect(made.alt.hasPrefix("2 panels: A: map of xy for x from 0 to 1 and y from 0 to 1"))
  }
}
