internal import Analysis
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Text

/// A matrix as coloured cells, or a vector as one row of them, with all that its keys say of it.
struct MatrixFigure: PlotFigure {
  /// Row by row, from the top.
  let values: [Double]
  let rows: Int
  let columns: Int
  let expression: Expression
  let marks: MatrixMarks
  let keys: KeyValues
  let library: Library
  let language: Language
  /// What all rows and all columns are.
  let rowTitle: RichText?
  let columnTitle: RichText?
  let notes: [RichText]

  /// Nil also where a key does not go with the matrix.
  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    guard let expression = keys[Keys.matrix].last else { return nil }
    let found = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try scope.cells(of: expression)
    }
    func words(_ key: FigureKey<SourceRange>) -> [RichText] {
      keys[key].map { scope.words($0, reporting: &findings) }
    }
    rowTitle = words(Keys.yLabel).last
    columnTitle = words(Keys.xLabel).last
    notes = words(Keys.note)
    guard let found else { return nil }
    (values, rows, columns) = (found.value.elements, found.rows, found.columns)
    self.expression = expression
    self.keys = keys
    (library, language) = (scope.library, scope.language)
    let mistakes = Self.mistakes(of: keys, rows: rows, columns: columns)
    findings.notice(mistakes)
    let marks = MatrixMarks(
      keys, rows: found.rows, columns: found.columns, in: scope, reporting: &findings)
    guard let marks, !mistakes.hasErrors else { return nil }
    self.marks = marks
  }

  /// Cells of more rows or columns would be too small to be seen.
  static let most = 180

  /// Names that do not go with the rows or columns there are.
  private static func mistakes(of keys: KeyValues, rows: Int, columns: Int) -> [Diagnostic] {
    [(Keys.rowNames, rows, "row"), (Keys.columnNames, columns, "column")].compactMap {
      key, count, noun in
      guard let names = keys[key].last, names.count != count, let first = names.first,
        let last = names.last
      else { return nil }
      return .error(
        (names.count == 1 ? "there is 1 name" : "there are \(names.count) names")
          + " for \(count) \(noun)\(count == 1 ? "" : "s")", at: first.range.union(last.range))
    }
  }

  var isGrid: Bool { keys.show.contains(.grid) }
  var rowNames: [WrittenMathematics] { keys[Keys.rowNames].last ?? [] }
  var columnNames: [WrittenMathematics] { keys[Keys.columnNames].last ?? [] }

  /// The number of a row as the names at the side count it.
  func number(ofRow row: Int) -> Int { isGrid ? rows - row : row + 1 }

  var coloredNames: [String] { [] }
  var facts: PlottedFacts { .other(.matrix) }
  func searched(by searches: Searches) -> MatrixFigure { self }
}

extension Scope {
  /// The cells of a matrix, or of a vector as one row.
  func cells(
    of expression: Expression
  ) throws(Rejection) -> (value: Value, rows: Int, columns: Int) {
    let value = try library.resolve(expression).evaluate()
    let (rows, columns): (Int, Int) =
      switch value.shape {
      case .scalar: throw Rejection(.notMatrix(value.shape, at: expression.range))
      case .vector(let count): (1, count)
      case .matrix(let rows, let columns): (rows, columns)
      }
    guard rows <= MatrixFigure.most, columns <= MatrixFigure.most else {
      throw Rejection(.tooManyCells(value.shape, at: expression.range))
    }
    return (value, rows, columns)
  }
}

extension Diagnostic {
  fileprivate static func notMatrix(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "a matrix or a vector is drawn in cells, not \(shape.words)", at: range,
      hint: "write rows of numbers, as in [[1, 2], [3, 4]]")
  }

  fileprivate static func tooManyCells(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "the cells of \(shape.words) are too small to be seen", at: range,
      hint: "draw a part of at most \(MatrixFigure.most) rows and columns")
  }
}
