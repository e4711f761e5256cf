internal import Charting
internal import Expressions
internal import Notations
internal import Numerals

/// A matrix in words and numbers.
extension MatrixFigure {
  var account: PlotAccount {
    PlotAccount(
      clause: language.words.matrix(
        MatrixAccount(
          name: name, isGrid: isGrid, rows: rows, columns: columns, extremes: extremes)),
      description: description, values: json)
  }

  /// What the matrix is, where it is said in a few signs; its numbers are told anyway.
  private var name: String? {
    if case .list = expression.kind { return nil }
    let name = notation(expression).unicode
    return name.count <= Self.longestName ? name : nil
  }

  private static let longestName = 60

  private func rowName(_ row: Int) -> String {
    rowNames.isEmpty
      ? language.words.row("\(number(ofRow: row))") : notation(rowNames[row]).unicode
  }

  private func cell(_ cell: MatrixChart.Cell) -> String {
    let (row, column) = (cell.row, cell.column)
    if !rowNames.isEmpty, !columnNames.isEmpty {
      let names = [notation(rowNames[row]).unicode, notation(columnNames[column]).unicode]
      return names.joined(separator: language.listSeparator)
    }
    let columnName =
      columnNames.isEmpty ? "\(column + 1)" : notation(columnNames[column]).unicode
    let rowName = rowNames.isEmpty ? "\(number(ofRow: row))" : notation(rowNames[row]).unicode
    return language.words.cell(row: rowName, column: columnName)
  }

  private func isWall(_ index: Int) -> Bool { marks.walls?.areThere[index] ?? false }

  private var extremes: (highest: MatrixAccount.Place, lowest: MatrixAccount.Place)? {
    let finite = values.indices.filter { values[$0].isFinite && !isWall($0) }
    guard finite.count > 1, let high = finite.max(by: { values[$0] < values[$1] }),
      let low = finite.min(by: { values[$0] < values[$1] })
    else { return nil }
    func place(_ index: Int) -> MatrixAccount.Place {
      MatrixAccount.Place(
        value: language.told(values[index]),
        cell: cell(MatrixChart.Cell(row: index / columns, column: index % columns)))
    }
    return (place(high), place(low))
  }

  /// The values of so many cells are told; of larger matrices the clause says what is remarkable.
  private static let mostTold = 150

  /// Row by row as they are read: each value, its moves, what is written into its cell.
  private var description: String {
    var sentences: [String] = []
    if values.count <= Self.mostTold {
      let moves = marks.moves
      let rows = (0..<rows).map { row in
        let cells = (0..<columns).map { column in
          told(row * columns + column, moves: moves)
        }
        return language.words.titled(
          rowName(row), cells.joined(separator: language.listSeparator))
      }
      sentences.append(
        rows.joined(separator: language.decimalSign == .comma ? ". " : language.words.semicolon))
    } else {
      sentences.append(
        language.words.matrix(
          MatrixAccount(
            name: name, isGrid: isGrid, rows: rows, columns: columns, extremes: extremes)))
    }
    for (word, place) in [(language.words.start, marks.start), (language.words.goal, marks.goal)] {
      if let place { sentences.append(language.words.titled(word, cell(place.cell))) }
    }
    return sentences.joined(separator: ". ") + "."
  }

  private func told(_ index: Int, moves: [Set<Move>]) -> String {
    let mark = marks.marks.last { $0.cell.row * columns + $0.cell.column == index }?.words?.plain
    if isWall(index) {
      return [language.words.wall, mark].compactMap(\.self).joined(separator: " ")
    }
    let directions =
      moves.isEmpty ? [] : Move.allCases.filter(moves[index].contains).map { $0.rawValue }
    let words =
      (directions.isEmpty
        ? [] : [directions.map { language.words.moves[$0] }.joined(separator: "/")])
      + [mark].compactMap(\.self)
    return ([language.told(values[index])] + words).joined(separator: " ")
  }

  // MARK: For programs

  private func byRows<T>(_ cells: [T], _ json: (T) -> JSON) -> JSON {
    .array(
      stride(from: 0, to: cells.count, by: columns).map { row in
        .array(cells[row..<row + columns].map(json))
      })
  }

  /// Rows from the top, and cells as the sides count them.
  private var json: JSON {
    func names(_ names: [WrittenMathematics]) -> JSON { .array(names.map { .string($0.source) }) }
    func place(_ place: MatrixMarks.Place) -> JSON {
      .array([
        .number(Double(number(ofRow: place.cell.row))), .number(Double(place.cell.column + 1)),
      ])
    }
    var members = [JSON.Member("values", byRows(values) { .number($0) })]
    if !rowNames.isEmpty { members.append(JSON.Member("row names", names(rowNames))) }
    if !columnNames.isEmpty { members.append(JSON.Member("column names", names(columnNames))) }
    if !marks.arrows.isEmpty {
      members.append(
        JSON.Member(
          "arrows",
          .array(
            marks.arrows.map { arrows in
              byRows(arrows.moves) { .number(Double($0?.rawValue ?? -1)) }
            })))
    }
    if let walls = marks.walls {
      members.append(JSON.Member("walls", byRows(walls.areThere) { .truth($0) }))
    }
    if let start = marks.start { members.append(JSON.Member("start", place(start))) }
    if let goal = marks.goal { members.append(JSON.Member("goal", place(goal))) }
    return .object(members)
  }

  /// A row for each row, after its name or number.
  var samples: Samples {
    let heads =
      columnNames.isEmpty ? (1...columns).map { "\($0)" } : columnNames.map(\.source)
    let rows = (0..<rows).map { row in
      let name = rowNames.isEmpty ? "\(number(ofRow: row))" : CSV.words(rowNames[row].source)
      return [name]
        + values[(row * columns)..<((row + 1) * columns)].map { NumberText.shortest($0) }
    }
    return Samples(header: ["row"] + heads, rows: rows)
  }
}
