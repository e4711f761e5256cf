package import Drawings
package import Numerals

/// A matrix as coloured cells, with what stands in them and beside them: what is shown, as plain values.
package struct MatrixChart: Sendable {
  /// A place in it; rows are counted from the top, both from 0.
  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Row by row, from the top.
  package var values: [Double]
  package var columns: Int
  package var rows: Int { values.count / columns }
  package var rowNames: [FittingWords] = []
  package var columnNames: [FittingWords] = []
  /// What all rows are, above their names; what all columns are, below the cells.
  package var rowTitle: Drawing?
  package var columnTitle: Drawing?
  /// White lines, numbered sides, square cells; row 1 is the lowest.
  package var isGrid = false
  package var hasValues = true
  /// Significant digits of the values; nil for as many decimals as show the differences.
  package var digits: Int?
  /// Whether negative cells are hatched, since their colours are those of positive ones.
  package var hatchesNegative = false
  /// The moves out of each cell, row by row; empty where none are asked for.
  package var moves: [Set<Move>] = []
  /// By cell; empty where there are none.
  package var walls: [Bool] = []
  /// What is written into all walls where it has room.
  package var wallWords: FittingWords?
  package var start: Cell?
  package var goal: Cell?
  /// What is written into the goal: the first of these that has room.
  package var goalWords: [FittingWords] = []
  package var marks: [(cell: Cell, words: FittingWords)] = []
  /// The key at the right; the symbol is drawn around a point.
  package var key: [KeyLine] = []
  package var decimalSign = DecimalSign.point
  /// Values of other frames, which the colours show as well.
  var others: [Double] = []

  package init(values: [Double], columns: Int) {
    precondition(
      columns > 0 && !values.isEmpty && values.count % columns == 0, "A matrix has whole rows.")
    self.values = values
    self.columns = columns
  }

  subscript(_ cell: Cell) -> Double { values[index(cell)] }

  func index(_ cell: Cell) -> Int { cell.row * columns + cell.column }

  var cells: [Cell] {
    values.indices.map { Cell(row: $0 / columns, column: $0 % columns) }
  }

  func isWall(_ cell: Cell) -> Bool { !walls.isEmpty && walls[index(cell)] }

  func moves(_ cell: Cell) -> Set<Move> {
    moves.isEmpty || isWall(cell) ? [] : moves[index(cell)]
  }

  var scale: CellScale { CellScale(colored + others) }

  /// The values that have colours.
  var colored: [Double] {
    zip(values.indices, values).filter { walls.isEmpty || !walls[$0.0] }.map(\.1)
  }

  /// Cells are square in grids and where there are many columns.
  var hasSquareCells: Bool { isGrid || columns > 5 }
}

extension MatrixChart {
  /// What a line of the key explains.
  package enum KeyLine: Sendable {
    case move(Words)
    case wall(Words)
    case start(Words)
    case goal(Words)
    case note(Words)
  }
}
