import Drawings
import MathLayout

extension HardFormulas {
  /// All hard formulas on one page at 19 points, each under its name, in four columns.
  static func sheet(font: some MathFont, measurer: some TextMeasurer) -> Drawing {
    let typesetter = MathTypesetter(font: font, measurer: measurer)
    let cells = all.map { Cell(name: $0.name, formula: typesetter.layout($0.notation, size: 19)) }
    let rows = (cells.count + columns - 1) / columns
    var items: [Item] = []
    var (x, bottom) = (margin, 0.0)
    for start in stride(from: 0, to: cells.count, by: rows) {
      let column = cells[start..<min(start + rows, cells.count)]
      var y = margin
      for cell in column {
        let name = Text(
          cell.name, font: Font(.regular, 10), at: Point(x, y + 10), paint: Paint(.muted))
        items.append(.text(name))
        items.append(
          .group(Group(cell.name, offset: Point(x, y + nameHeight), items: cell.formula.items)))
        y += nameHeight + (cell.formula.size.height * 2).rounded(.up) / 2 + gap
      }
      bottom = max(bottom, y - gap)
      x += (column.map(\.formula.size.width).max() ?? 0).rounded(.up) + columnGap
    }
    return Drawing(size: Size(x - columnGap + margin, bottom + margin), items: items)
  }

  private struct Cell {
    var name: String
    var formula: Drawing
  }

  private static let columns = 4
  private static let margin = 24.0
  private static let nameHeight = 16.0
  private static let gap = 20.0
  private static let columnGap = 40.0
}
