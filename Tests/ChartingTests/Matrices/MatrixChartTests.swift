import Charting
import Drawings
import Testing

@Suite struct MatrixChartTests {
  private func names(_ texts: [String]) -> [FittingWords] {
    texts.map { text in
      FittingWords(
        [12.0, 11, 10].map { size in
          FittingWords.Sized(
            Words(
              text, font: Font(.regular, size), paint: Paint(.muted), measurer: FixedMeasurer()),
            fontSize: size)
        })
    }
  }

  private func drawn(
    _ chart: MatrixChart, size: Size? = nil
  ) -> (page: Drawing, warnings: [ChartWarning]) {
    let title = Words(
      "Title", font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer())
    let subtitle = Words(
      "of whatever", font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())
    let heading = Heading(title: title, subtitle: subtitle)
    return PageChart(heading: heading, .chart(chart), size: size)
      .drawing(measurer: FixedMeasurer())
  }

  private func values(_ chart: MatrixChart, size: Size? = nil) -> [String] {
    drawn(chart, size: size).page.placedTexts.filter { $0.path.contains("values") }
      .map(\.text.string)
  }

  private let jacobian = MatrixChart(
    values: [0.0819, -0.022, -0.0599, -0.022, 0.1848, -0.1628, -0.0599, -0.1628, 0.2227],
    columns: 3)

  // MARK: Values

  @Test(
    arguments: [
      ([0.0819, -0.022, 0.2227], ["0.082", "−0.022", "0.223"]),
      ([0.26, 1, 0], ["0.26", "1.00", "0"]), ([3, 120, 0], ["3", "120", "0"]),
      ([12.5, 13, 20], ["12.5", "13.0", "20.0"]),
      ([1e-5, 0.5, 0.25], ["10", "−5", "0.500", "0.250"]),
      ([.nan, .infinity, -.infinity], ["nan", "∞", "−∞"]), ([1e7, 2, 3], ["10000000", "2", "3"]),
      ([1e9, 2, 0.25], ["10", "9", "2", "0.25"]),
      ([0.0004, 0.5, 0.7], ["0.0004", "0.500", "0.700"]),
    ] as [([Double], [String])])
  func haveTwoDigitsOfTheSmallest(_ numbers: [Double], _ texts: [String]) {
    #expect(values(MatrixChart(values: numbers, columns: 3)) == texts)
  }

  @Test func digitsAreWhatIsAskedFor() {
    var chart = MatrixChart(values: [0.123456, 12.3456, 1e-7], columns: 3)
    chart.digits = 3
    #expect(values(chart) == ["0.123", "12.3", "10", "−7"])
  }

  /// Smaller, then with fewer decimals, then none.
  @Test func valuesGiveWayToTheirCells() {
    func values(_ count: Int) -> Set<String> {
      Set(
        self.values(
          MatrixChart(values: Array(repeating: 0.1234, count: count * count), columns: count)))
    }
    #expect(values(8) == ["0.12"])
    #expect(values(100) == [])
    let (_, warnings) = drawn(
      MatrixChart(values: Array(repeating: 0.1234, count: 10_000), columns: 100))
    #expect(warnings == [])
  }

  // MARK: Layout

  @Test func isThePictureOfAJacobian() throws {
    var chart = jacobian
    chart.rowNames = names(["a", "b", "c"])
    chart.columnNames = names(["x", "y", "z"])
    let (page, warnings) = drawn(chart)
    #expect(page.size == Size(560, 430) && warnings == [])
    let cells = page.fills(in: "cells")
    let whole = cells.dropFirst().reduce(cells[0].path.bounds) { $0.union($1.path.bounds) }
    #expect(whole == Rectangle(x: 64, y: 120, width: 384, height: 276))
    // As wide as its letter is here, the name ends 12 left of the cells.
    #expect(page.dump("row names") == ["a 46 170.3", "b 46 262.3", "c 46 354.3"])
    #expect(page.dump("column names") == ["x 125 108", "y 253 108", "z 381 108"])
  }

  @Test func rowsOfAGridAreCountedFromBelow() {
    var chart = MatrixChart(values: Array(repeating: 0.5, count: 6), columns: 3)
    chart.isGrid = true
    let page = drawn(chart).page
    let rows = page.placedTexts.filter { $0.path.contains("row names") }
    let sorted = rows.sorted { $0.origin.y < $1.origin.y }.map(\.text.string)
    #expect(sorted == ["2", "1"])
    #expect(page.dump("column names").map { $0.prefix(1) } == ["1", "2", "3"])
  }

  /// Words that do not go on one line stand alternately, and none is lost.
  @Test func namesOfColumnsAreStaggered() {
    var chart = MatrixChart(values: Array(repeating: 0.5, count: 10), columns: 10)
    let words = (0..<10).map { "automob\($0)" }
    chart.columnNames = names(words)
    let (page, warnings) = drawn(chart)
    #expect(warnings == [])
    let texts = page.placedTexts.filter { $0.path.contains("column names") }
    #expect(Set(texts.map(\.text.string)) == Set(words))
    #expect(Set(texts.map(\.origin.y)).count == 2)
    #expect(page.strokes(in: "column names").count == 5)
  }

  /// Names that have no room on one level rise from their columns: slanted, or upright in narrower ones.
  @Test(arguments: [
    (14, "convertibles", 560.0, -45.0), (20, "automobile", 560, -90), (20, "bicycle", 420, -90),
  ])
  func longNamesOfColumnsRise(count: Int, word: String, width: Double, turn: Double) throws {
    let values = (0..<count * count).map { Double($0 % 7) }
    var chart = MatrixChart(values: values, columns: count)
    let words = (0..<count).map { "\(word)\($0)" }
    chart.columnNames = names(words)
    let (page, warnings) = drawn(chart, size: Size(width, 430))
    #expect(warnings == [])
    let texts = page.placedTexts.filter { $0.path.contains("column names") }
    #expect(texts.map(\.text.string) == words)
    #expect(Set(texts.map(\.turn)) == [turn])
    let cells = try #require(page.strokes(in: "lines").last).path.bounds
    for (column, text) in texts.enumerated() {
      // Their letters begin above the middle of the column.
      let start = text.origin + Point(0, -0.3 * text.text.font.size).turned(by: turn)
      let middle = cells.left + cells.width * (Double(column) + 0.5) / Double(count)
      #expect(abs(start.x - middle) < 1.5)
      #expect(text.box.bottom < cells.top)
    }
  }

  @Test func namesWithoutRoomAreToldOf() {
    var chart = MatrixChart(values: Array(repeating: 0.5, count: 60), columns: 60)
    chart.columnNames = names((0..<60).map { "automobile\($0)" })
    let (page, warnings) = drawn(chart)
    let shown = page.placedTexts.filter { $0.path.contains("column names") }.count
    #expect(shown < 60 && warnings.contains(.sideNamesLeftOut(60 - shown, .columns)), "\(warnings)")
  }

  // MARK: Marks

  private func grid(_ side: Int) -> MatrixChart {
    var chart = MatrixChart(
      values: (0..<side * side).map { Double($0) / 100 + 0.1 }, columns: side)
    chart.isGrid = true
    return chart
  }

  @Test func anArrowIsTwentyTwoLongBelowTheValue() throws {
    var chart = grid(4)
    chart.moves = Array(repeating: [.right], count: 16)
    let page = drawn(chart).page
    let ink = page.placedItems.filter { $0.path == "arrows" }.compactMap {
      $0.item.ink(measuredBy: FixedMeasurer())
    }
    let first = ink[0].union(ink[1])
    #expect(abs(first.width - 22) < 1e-9)
    // Cells are 76 wide, the first 48 from the left: its middle is at 86, 14 below the cell's.
    #expect(abs(first.left + 11 - 86) < 1e-9)
  }

  @Test func allMovesOfATieAreDrawn() {
    var chart = grid(2)
    chart.moves = [[.up, .right], [.up], [], Set(Move.allCases)]
    let page = drawn(chart).page
    #expect(page.fills(in: "arrows").count == 7)
  }

  @Test func arrowsWithoutRoomAreToldOf() {
    var chart = grid(30)
    chart.moves = Array(repeating: [.up], count: 900)
    #expect(drawn(chart, size: Size(560, 430)).warnings == [.arrowsLeftOut])
  }

  @Test func wallsHaveNoValueAndTheirOwnWord() {
    var chart = grid(3)
    chart.walls = (0..<9).map { $0 == 4 }
    chart.wallWords = names(["wall"])[0]
    let page = drawn(chart).page
    #expect(page.placedTexts.filter { $0.path.contains("values") }.count == 8)
    #expect(page.dump("words").map { $0.prefix(4) } == ["wall"])
    #expect(!page.strokes(in: "hatches").isEmpty)
  }

  @Test func whatIsNoNumberIsHatched() {
    let page = drawn(MatrixChart(values: [.nan, 1], columns: 2)).page
    let hatch = page.strokes(in: "hatches").map(\.path.bounds)
    #expect(hatch.count == 1 && hatch[0].right <= 24 + 128 + 0.01)
  }

  @Test func negativeCellsAreHatchedInBlackAndWhite() {
    var chart = jacobian
    #expect(drawn(chart).page.strokes(in: "hatches").isEmpty)
    chart.hatchesNegative = true
    #expect(drawn(chart).page.strokes(in: "hatches").count == 1)
  }

  @Test func theKeyStandsAtTheRightOrBelow() throws {
    var chart = grid(4)
    let words = Words(
      "best move", font: Font(.regular, 11.5), paint: Paint(.muted), measurer: FixedMeasurer())
    chart.key = [.move(words)]
    func place(_ size: Size?) throws -> (key: Point, cells: Rectangle) {
      let page = drawn(chart, size: size).page
      let key = try #require(page.placedTexts.first { $0.path.contains("key") })
      return (
        key.origin,
        page.strokes(in: "lines").last?.path.bounds ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
      )
    }
    let wide = try place(nil)
    #expect(wide.key.x > wide.cells.right && wide.key.y < wide.cells.top + 20)
    let narrow = try place(Size(360, 420))
    #expect(narrow.key.y > narrow.cells.bottom && narrow.key.x < narrow.cells.right)
  }

  @Test func fewValuesNeedNoBar() {
    func hasBar(_ values: [Double]) -> Bool {
      !drawn(MatrixChart(values: values, columns: values.count)).page.fills(in: "color bar").isEmpty
    }
    #expect(!hasBar([1, 2, 3]) && hasBar([1, 2, 3, 4]) && !hasBar([.nan, .nan, .nan, .nan]))
  }
}
