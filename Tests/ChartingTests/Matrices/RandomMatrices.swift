import Charting
import Drawings
import Foundation
import Seeded

/// Matrices of every kind from a seed: of one cell or of thousands, with tiny, huge and missing values,
/// names, walls, moves and keys of few and many words, on pages of many sizes and in panels.
struct RandomMatrices {
  var source: SplitMix

  init(seed: Int) { source = SplitMix(seed: UInt64(seed)) }

  mutating func page() -> (page: Drawing, warnings: [ChartWarning]) {
    if flip(0.2) {
      let panels = (0..<number(1...4)).map { _ in Panel(.chart(chart(largest: 12))) }
      let drawn = PanelChart(panels: panels, columns: number(1...3))
        .drawing(measurer: FixedMeasurer())
      return (drawn.page, drawn.warnings.map(\.warning))
    }
    let size =
      flip(0.3)
      ? Size(Double(number(300...900)), Double(number(260...800))) : nil
    let heading = Heading(title: words("title of it", .bold, 19))
    return PageChart(heading: heading, .chart(chart(largest: 40)), size: size)
      .drawing(measurer: FixedMeasurer())
  }

  private mutating func flip(_ probability: Double = 0.5) -> Bool {
    Double.random(in: 0..<1, using: &source) < probability
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &source)
  }

  // MARK: Words

  private func words(_ text: String, _ face: Font.Face, _ size: Double) -> Words {
    Words(text, font: Font(face, size), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  private mutating func text() -> String {
    let words = ["up", "automobile", "of", "a", "reinforcement", "the", "state", "x"]
    let count = flip(0.7) ? 1 : number(2...5)
    return (0..<count).map { _ in words.randomElement(using: &source) ?? "" }
      .joined(separator: " ")
  }

  private mutating func fitting(_ sizes: [Double]) -> FittingWords {
    let text = text()
    return FittingWords(
      sizes.map { FittingWords.Sized(words(text, .regular, $0), fontSize: $0) })
  }

  // MARK: Cells

  private mutating func value(_ kind: Int) -> Double {
    switch kind {
    case 0: Double(number(0...200))
    case 1: .random(in: 0...1, using: &source)
    case 2: .random(in: -1...1, using: &source)
    case 3: pow(10, .random(in: -12...12, using: &source))
    default:
      [.nan, .infinity, -.infinity, 0, 1e300, 0x1p-1074, -3].randomElement(using: &source) ?? 0
    }
  }

  private mutating func chart(largest: Int) -> MatrixChart {
    let most = flip(0.5) ? min(largest, 6) : largest
    let (rows, columns) = (number(1...most), number(1...most))
    let kind = number(0...4)
    var chart = MatrixChart(
      values: (0..<rows * columns).map { _ in value(kind) }, columns: columns)
    chart.isGrid = flip(0.4)
    chart.hasValues = flip(0.9)
    chart.hatchesNegative = flip(0.2)
    if flip(0.2) { chart.digits = number(1...6) }
    if flip(0.5) { chart.rowNames = (0..<rows).map { _ in fitting([12, 11, 10]) } }
    if flip(0.5) { chart.columnNames = (0..<columns).map { _ in fitting([12, 11, 10]) } }
    if flip(0.2) { chart.rowTitle = label(text(), 12.5) }
    if flip(0.2) { chart.columnTitle = label(text(), 12.5) }
    func cell() -> MatrixChart.Cell {
      MatrixChart.Cell(row: number(0...rows - 1), column: number(0...columns - 1))
    }
    if flip(0.4) {
      let share = flip() ? 1.0 : 0.3
      chart.moves = (0..<rows * columns).map { _ in
        Set(Move.allCases.shuffled(using: &source).prefix(flip(share) ? 1 : number(0...4)))
      }
      chart.key.append(.move(words(text(), .regular, 11.5)))
    }
    if flip(0.3) {
      chart.walls = (0..<rows * columns).map { _ in flip(0.2) }
      chart.wallWords = fitting([11, 10])
      chart.key.append(.wall(words(text(), .regular, 11.5)))
    }
    if flip(0.3) {
      chart.start = cell()
      chart.key.append(.start(words(text(), .regular, 11.5)))
    }
    if flip(0.3) {
      chart.goal = cell()
      chart.goalWords = [fitting([11.5, 10.5]), fitting([11.5, 10.5])]
    }
    for _ in 0..<number(0...2) { chart.marks.append((cell(), fitting([11.5, 10.5, 9.5]))) }
    for _ in 0..<number(0...2) where flip() {
      chart.key.append(.note(words(text() + " " + text(), .regular, 11.5)))
    }
    return chart
  }
}
