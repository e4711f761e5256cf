import Charting
import Drawings
import Testing

/// A chart that fills its box.
private struct Filled: Chart {
  var pageSize: Size { Size(560, 430) }

  func height(width: Double, style: PlotStyle, measurer: any TextMeasurer) -> Double { 300 }

  func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    ([.fill(Path.rectangle(box), Paint(.grid))], [.formulaTooWide])
  }
}

@Suite struct ChartTests {
  private func boxes(_ items: [Item]) -> [Rectangle] {
    items.flatMap { item -> [Rectangle] in
      switch item {
      case .fill(let path, Paint(.grid)): [path.bounds].compactMap(\.self)
      case .group(let group): boxes(group.items)
      default: []
      }
    }
  }

  @Test func aPageOfItsOwnHasItsSize() throws {
    let (page, warnings) = PageChart(.chart(Filled())).drawing(measurer: FixedMeasurer())
    // Without a heading it is lower by what a heading takes.
    #expect(page.size == Size(560, 386))
    let box = try #require(boxes(page.items).first)
    #expect(box.left == 24 && box.right == 536 && box.bottom == 378)
    #expect(warnings == [.formulaTooWide])
  }

  @Test(arguments: [1, 2])
  func panelsGetWhatTheyNeed(_ columns: Int) {
    let panels = [Panel(.chart(Filled())), Panel(.chart(Filled()))]
    let (page, warnings) = PanelChart(panels: panels, columns: columns)
      .drawing(measurer: FixedMeasurer())
    let found = boxes(page.items)
    #expect(found.map(\.height) == [300, 300])
    #expect(found.allSatisfy { $0.bottom <= page.size.height })
    #expect(columns == 2 || found[0].bottom <= found[1].top)
    #expect(warnings.map(\.panel) == [0, 1])
  }
}
