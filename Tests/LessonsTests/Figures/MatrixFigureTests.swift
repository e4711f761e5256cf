import Charting
import Diagnostics
import Drawings
import Lessons
import Testing

@Suite struct MatrixFigureTests {
  private func figure(_ body: String) throws -> ReportFigure {
    try #require(report(of: "```figure\nid: a\n\(body)\n```", sampling: true)?.figures.first)
  }

  private static let jacobian = """
    matrix: softmax'([1, 2, 3])
    row names: p_1, p_2, p_3
    column names: z_1, z_2, z_3
    """

  private static let grid = """
    matrix: [[0.5, 0.8, 1], [0.3, 0, 0.9]]
    show: grid
    arrows: [[1, 1, -1], [0, -1, 0]] : best move
    arrows: [[-1, 2, -1], [-1, -1, -1]]
    walls: [[0, 0, 0], [0, 1, 0]]
    start: cell(1, 1) : start
    goal: cell(2, 3) : goal, ends with +1
    mark: cell(1, 3) : trap
    note: each step costs
    """

  // MARK: Words

  @Test func alternativeText() throws {
    #expect(
      try figure(Self.jacobian).alt
        == "Matrix of softmax′((1, 2, 3)) with 3 rows and 3 columns, "
        + "the highest value 0.2227 (p₃, z₃), the lowest −0.1628 (p₂, z₃).")
    #expect(
      try figure(Self.grid).alt
        == "Grid with 2 rows and 3 columns, "
        + "the highest value 1 (row 2, column 3), the lowest 0.3 (row 1, column 1).")
    #expect(try figure("matrix: [4]").alt == "Matrix with 1 row and 1 column.")
  }

  @Test func description() throws {
    #expect(
      try figure(Self.jacobian).description
        == "p₁: 0.08193, −0.02203, −0.05989; p₂: −0.02203, 0.1848, −0.1628; "
        + "p₃: −0.05989, −0.1628, 0.2227."
    )
    #expect(
      try figure(Self.grid).description
        == "row 2: 0.5 right, 0.8 right/down, 1; row 1: 0.3 up, wall, 0.9 up trap. "
        + "start: row 1, column 1. goal: row 2, column 3.")
    let large = try figure("matrix: outer(linspace(0, 1, 50), linspace(0, 1, 50))").description
    #expect(large.utf8.count < 300)
  }

  @Test func words() throws {
    let texts = try figure(Self.grid).drawing.items.flatMap(\.texts).map(\.string)
    for word in ["wall", "goal", "trap", "start", "best", "move", "each", "0.50", "1.00"] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  // MARK: Numbers

  @Test func values() throws {
    let made = try #require(report(of: "```figure\nid: a\n\(Self.grid)\n```"))
    let json = made.values.text()
    for line in [
      "\"values\": [[0.5, 0.8, 1], [0.3, 0, 0.9]]",
      "\"arrows\": [[[1, 1, -1], [0, -1, 0]], [[-1, 2, -1], [-1, -1, -1]]]",
      "\"walls\": [[false, false, false], [false, true, false]]", "\"start\": [1, 1]",
      "\"goal\": [2, 3]",
    ] {
      #expect(json.contains(line), "\(line)")
    }
  }

  @Test func samples() throws {
    let made = try #require(try figure(Self.jacobian).samples)
    #expect(made.header == ["row", "z_1", "z_2", "z_3"])
    #expect(made.rows.map { $0[0] } == ["p_1", "p_2", "p_3"])
    #expect(made.rows[0][1] == "0.08192506906499322")
    let grid = try #require(try figure(Self.grid).samples)
    #expect(grid.header == ["row", "1", "2", "3"] && grid.rows.map { $0[0] } == ["2", "1"])
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("matrix: 3", "a matrix or a vector is drawn in cells, not a number «3»"),
    (
      "matrix: outer(linspace(0, 1, 181), [1, 2])",
      "the cells of a 181 × 2 matrix are too small to be seen «outer(linspace(0, 1, 181), [1, 2])»"
    ),
    ("matrix: [[1, 2]]\nrow names: a, b", "there are 2 names for 1 row «a, b»"),
    ("matrix: [[1, 2]]\ncolumn names: a", "there is 1 name for 2 columns «a»"),
    (
      "matrix: [[1, 2]]\narrows: [[0, 4]]",
      "a move is 0 (up), 1 (right), 2 (down), 3 (left) or -1 (none) «[[0, 4]]»"
    ),
    (
      "matrix: [[1, 2]]\narrows: [[0, nan]]",
      "a move is 0 (up), 1 (right), 2 (down), 3 (left) or -1 (none) «[[0, nan]]»"
    ),
    (
      "matrix: [[1, 2]]\narrows: [[0], [1]]",
      "the matrix has 1 × 2 cells, and this is a 2 × 1 matrix «[[0], [1]]»"
    ),
    (
      "matrix: [[1, 2]]\nwalls: [[0, 0.5]]",
      "whether a cell is a wall is true or false «[[0, 0.5]]»"
    ),
    (
      "matrix: [[1, 2]]\nstart: cell(2, 1)",
      "there is no such cell: the rows are 1 to 1, the columns 1 to 2 «cell(2, 1)»"
    ),
    (
      "matrix: [[1, 2]]\ngoal: cell(1, 1.5)",
      "there is no such cell: the rows are 1 to 1, the columns 1 to 2 «cell(1, 1.5)»"
    ),
    ("matrix: [[1, 2]]\ngoal: [1, 1]", "in a matrix a place is a cell «[1, 1]»"),
    ("matrix: [[1, 2]]\nmark: cell(1, 1)", "nothing is written into this cell «cell(1, 1)»"),
    ("matrix: [[1, 2]]\nmark: z at z = 0", "in a matrix a place is a cell «z»"),
    ("matrix: [[1, 2]]\ndigits: 0", "digits are a whole number from 1 to 17 «0»"),
    (
      "matrix: [[1, 2]]\ndigits: 3\nshow: no values",
      "'digits' are of values, and 'no values' leaves them out «digits»"
    ),
    ("matrix: [[1, 2]]\nshow: corners", "'corners' is for curves and does nothing here «corners»"),
    (
      "matrix: [[1, 2]]\ny: 0..1",
      "'y' is for curves, bars, maps and distributions and does nothing here «y»"
    ),
    ("plot: z\nwalls: [[0, 0.5]]", "'walls' is for matrices and does nothing here «walls»"),
    ("plot: z\nshow: grid", "'grid' is for matrices and does nothing here «grid»"),
    ("matrix: [[1, 2]]\nmatrix: [[1, 2]]", "'matrix' stands here twice"),
  ])
  func mistakes(body: String, expected: String) throws {
    let told = told("```figure\nid: a\n\(body)\n```") ?? ""
    let lesson = read("```figure\nid: a\n\(body)\n```").map(\.message).joined(separator: "\n")
    #expect((told + lesson).contains(expected), "\(told) \(lesson)")
  }

  /// Rows are counted as the sides do: from above, and in a grid from below.
  @Test func cellsAreCountedAsAtTheSides() throws {
    let lines = ["matrix: [[1, 2], [3, 4]]", "mark: cell(1, 2) : here"]
    #expect(
      try figure(lines.joined(separator: "\n")).description == "row 1: 1, 2 here; row 2: 3, 4.")
    #expect(
      try figure((lines + ["show: grid"]).joined(separator: "\n")).description
        == "row 2: 1, 2; row 1: 3, 4 here.")
  }

  /// A matrix of nan, of one cell, of the largest doubles, and the largest that is drawn.
  @Test(arguments: [
    "[[nan, nan], [nan, nan]]", "[[5]]", "[[1e308, -1e308], [5e-324, inf]]",
    "outer(linspace(0, 1, 180), linspace(-1, 1, 180))", "outer(linspace(0, 1, 180), [1])",
    "outer([1], linspace(0, 1, 180))",
  ])
  func isDrawnWhateverItHolds(matrix: String) throws {
    let figure = try figure("matrix: \(matrix)")
    let ink = try #require(figure.drawing.ink(measuredBy: HalfEm()))
    #expect(ink.left >= 0 && ink.top >= 0)
    #expect(ink.right <= figure.drawing.size.width && ink.bottom <= figure.drawing.size.height)
  }
}
