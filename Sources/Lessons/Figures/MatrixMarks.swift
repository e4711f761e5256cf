internal import Charting
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// What stands in the cells of a matrix beside its values: moves, walls, the start, the goal and words.
struct MatrixMarks: Sendable {
  typealias Cell = MatrixChart.Cell

  /// A marked cell, with words.
  struct Place: Sendable {
    var cell: Cell
    var words: RichText?
  }

  /// Moves by cell, row by row, with what they are.
  struct Arrows: Sendable {
    var moves: [Move?]
    var words: RichText?
  }

  struct Walls: Sendable {
    var areThere: [Bool]
    var words: RichText?
  }

  let arrows: [Arrows]
  let walls: Walls?
  let start: Place?
  let goal: Place?
  let marks: [Place]

  /// Evaluates the keys of a matrix with so many rows and columns; nil where one has a mistake. All are
  /// among the findings.
  init?(
    _ keys: KeyValues, rows: Int, columns: Int, in scope: Scope, reporting findings: inout Findings
  ) {
    let size = CellFinder(
      scope: scope, rows: rows, columns: columns, isGrid: keys.show.contains(.grid))
    let before = findings.errorCount
    arrows = keys[Keys.arrows].compactMap { size.arrows($0, reporting: &findings) }
    walls = keys[Keys.walls].last.flatMap { size.walls($0, reporting: &findings) }
    start = keys[Keys.start].last.flatMap { size.place($0, reporting: &findings) }
    goal = keys[Keys.goal].last.flatMap { size.place($0, reporting: &findings) }
    marks = keys[Keys.mark].compactMap { size.mark($0, reporting: &findings) }
    if findings.errorCount > before { return nil }
  }

  /// The moves out of each cell that any of the keys has; empty where there are no such keys.
  var moves: [Set<Move>] {
    guard let count = arrows.first?.moves.count else { return [] }
    return (0..<count).map { cell in Set(arrows.compactMap { $0.moves[cell] }) }
  }
}

/// Reads what keys say of the cells of a matrix.
private struct CellFinder {
  let scope: Scope
  let rows: Int
  let columns: Int
  let isGrid: Bool

  // MARK: All cells

  /// A number for each cell.
  private func numbers(_ expression: Expression) throws(Rejection) -> Value {
    let found = try scope.cells(of: expression)
    guard (found.rows, found.columns) == (rows, columns) else {
      throw Rejection(
        .otherShape(
          found.value.shape, rows: rows, columns: columns, at: expression.range))
    }
    return found.value
  }

  func arrows(
    _ key: PlanePhrase, reporting findings: inout Findings
  ) -> MatrixMarks.Arrows? {
    let moves = scope.attempt(reporting: &findings) { () throws(Rejection) -> [Move?] in
      if let variables = key.variables {
        throw Rejection(.arrowsOverVariables(at: variables.x.nameRange))
      }
      let value = try numbers(key.expression)
      var moves: [Move?] = []
      for number in value.elements {
        guard let whole = Int(exactly: number), (-1...3).contains(whole), !value.isTruth else {
          throw Rejection(.notMoves(at: key.expression.range))
        }
        moves.append(Move(rawValue: whole))
      }
      return moves
    }
    let words = key.words.map { scope.words($0, reporting: &findings) }
    return moves.map { MatrixMarks.Arrows(moves: $0, words: words) }
  }

  func walls(
    _ key: Labelled, reporting findings: inout Findings
  ) -> MatrixMarks.Walls? {
    let walls = scope.attempt(reporting: &findings) { () throws(Rejection) -> [Bool] in
      let value = try numbers(key.expression)
      guard value.allSatisfy({ $0 == 0 || $0 == 1 }) else {
        throw Rejection(.notTruth(at: key.expression.range))
      }
      return value.elements.map { $0 == 1 }
    }
    let words = key.words.map { scope.words($0, reporting: &findings) }
    return walls.map { MatrixMarks.Walls(areThere: $0, words: words) }
  }

  // MARK: One cell

  func place(_ key: Labelled, reporting findings: inout Findings) -> MatrixMarks.Place? {
    let found = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try cell(key.expression)
    }
    let words = key.words.map { scope.words($0, reporting: &findings) }
    return found.map { MatrixMarks.Place(cell: $0, words: words) }
  }

  func mark(_ mark: Expressions.Mark, reporting findings: inout Findings) -> MatrixMarks.Place? {
    switch mark {
    case .ofCurve(let place):
      findings.notice([.notCell(at: place.expression.range)])
      return nil
    case .of(let labelled):
      let place = self.place(labelled, reporting: &findings)
      if place != nil, labelled.words == nil {
        findings.notice([.cellWithoutWords(at: labelled.expression.range)])
      }
      return place
    }
  }

  /// `cell(ROW, COLUMN)`, from 1, as the sides count.
  private func cell(_ expression: Expression) throws(Rejection) -> MatrixChart.Cell {
    guard case .call(let call) = expression.kind, call.name == "cell", call.primes == 0,
      call.arguments.count == 2, call.arguments.allSatisfy({ $0.name == nil })
    else { throw Rejection(.notCell(at: expression.range)) }
    var places: [Int] = []
    for (argument, count) in zip(call.arguments, [rows, columns]) {
      let value = try scope.library.resolve(argument.value).evaluate()
      guard let number = value.number, let place = Int(exactly: number), !value.isTruth,
        (1...count).contains(place)
      else { throw Rejection(.noSuchCell(rows: rows, columns: columns, at: expression.range)) }
      places.append(place)
    }
    let row = isGrid ? rows - places[0] : places[0] - 1
    return MatrixChart.Cell(row: row, column: places[1] - 1)
  }
}

extension Diagnostic {
  fileprivate static func otherShape(
    _ shape: Shape, rows: Int, columns: Int, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "the matrix has \(rows) × \(columns) cells, and this is \(shape.words)", at: range,
      hint: "each cell has one number here")
  }

  fileprivate static func arrowsOverVariables(at range: SourceRange) -> Diagnostic {
    .error(
      "arrows of a matrix are a matrix of moves, over no variables", at: range,
      hint: "write a number for each cell: 0 up, 1 right, 2 down, 3 left, -1 none")
  }

  fileprivate static func notMoves(at range: SourceRange) -> Diagnostic {
    .error(
      "a move is 0 (up), 1 (right), 2 (down), 3 (left) or -1 (none)", at: range)
  }

  fileprivate static func notTruth(at range: SourceRange) -> Diagnostic {
    .error(
      "whether a cell is a wall is true or false", at: range, hint: "write 1 for a wall, 0 for none"
    )
  }

  fileprivate static func notCell(at range: SourceRange) -> Diagnostic {
    .error(
      "in a matrix a place is a cell", at: range, hint: "write 'cell(ROW, COLUMN)', counted from 1")
  }

  fileprivate static func cellWithoutWords(at range: SourceRange) -> Diagnostic {
    .error(
      "nothing is written into this cell", at: range, hint: "write 'cell(1, 2) : words'")
  }

  fileprivate static func noSuchCell(rows: Int, columns: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "there is no such cell: the rows are 1 to \(rows), the columns 1 to \(columns)", at: range)
  }
}
