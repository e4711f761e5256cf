import Charting
import Drawings
import Testing

@Suite struct RandomMatrixTests {
  @Test(arguments: 0..<300)
  func noTextTouchesAnotherAndNothingIsCutOff(_ seed: Int) throws {
    var figures = RandomMatrices(seed: seed)
    let (page, warnings) = figures.page()
    let texts = page.placedTexts
    // From the left, so that only neighbours are compared.
    let boxes = texts.map { (box: $0.box, text: $0) }.sorted { $0.box.left < $1.box.left }
    for (i, a) in boxes.enumerated() {
      for b in boxes[(i + 1)...] {
        if b.box.left >= a.box.right - 0.01 { break }
        #expect(
          !a.text.touches(b.text),
          "\(seed): \(a.text.path) \(a.text.text.string), \(b.text.path) \(b.text.text.string)")
      }
    }
    let ink = try #require(page.ink(measuredBy: FixedMeasurer()))
    // Cells too small for their page are told of, and the key is then left out.
    #expect(ink.left >= 0 && ink.top >= 0, "\(seed)")
    #expect(ink.right <= page.size.width && ink.bottom <= page.size.height, "\(seed)")
    #expect(warnings.count { $0 == .cellsTooSmall } <= 4)
  }

  /// Arrows, rings and leaders keep off texts.
  @Test(arguments: 0..<300)
  func noTextStandsOnAMark(_ seed: Int) {
    var figures = RandomMatrices(seed: seed)
    let (page, _) = figures.page()
    let texts = page.placedTexts.filter {
      !$0.path.contains("key") && !$0.path.contains("color bar")
    }
    let marks = page.placedItems.filter { placed in
      ["arrows", "column names"].contains { placed.path.hasSuffix($0) }
    }.compactMap { placed in
      placed.item.ink(measuredBy: FixedMeasurer())?.offset(by: placed.offset)
    }
    for mark in marks {
      for text in texts
      where text.turnedBox.touches(TurnedBox(mark.inset(0.1))) {
        Issue.record("\(seed): \(text.path) \(text.text.string) \(text.box) on \(mark)")
      }
    }
  }

  @Test func theSameChartGivesTheSamePage() {
    for seed in 0..<20 {
      var (one, other) = (RandomMatrices(seed: seed), RandomMatrices(seed: seed))
      #expect(one.page().page.text == other.page().page.text)
    }
  }
}

extension Rectangle {
  fileprivate func inset(_ d: Double) -> Rectangle {
    Rectangle(x: x + d, y: y + d, width: width - 2 * d, height: height - 2 * d)
  }
}
