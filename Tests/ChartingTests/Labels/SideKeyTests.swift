import Charting
import Drawings
import Testing

@Suite struct SideKeyTests {
  private func words(_ text: String) -> Words {
    Words(text, font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())
  }

  private let mark: [Item] = [.fill(Path.circle(center: Point(0, 0), radius: 4), Paint(.curve(0)))]

  private func drawing(_ key: SideKey, width: Double) -> Drawing {
    Drawing(size: Size(400, 400), items: [key.item(at: Point(200, 86), width: width)])
  }

  @Test func entriesStandBelowEachOtherAndNotesFartherBelow() {
    let key = SideKey(
      [SideKey.Entry(words("zero"), mark: mark), SideKey.Entry(words("one"), mark: mark)],
      notes: [words("first"), words("second")])
    let page = drawing(key, width: 200)
    #expect(
      page.dump("key") == ["zero 216 100", "one 216 120", "first 200 152", "second 200 172"])
    let marks = page.fills(in: "key/key mark").map(\.path.bounds)
    #expect(marks.count == 2)
    #expect(page.placedItems.filter { $0.path == "key/key mark" }.map(\.offset.y) == [96, 116])
  }

  @Test func longWordsAreBrokenAndKeepInside() {
    let key = SideKey(
      [SideKey.Entry(words("many words that do not go on one line"), mark: mark)],
      notes: [words("and a note of as many words")])
    let size = key.size(width: 90)
    #expect(size.width <= 90)
    let page = drawing(key, width: 90)
    for text in page.placedTexts {
      #expect(text.box.right <= 290.001 && text.box.bottom <= 86 + size.height)
    }
    let boxes = page.placedTexts.map(\.box)
    for (i, a) in boxes.enumerated() { #expect(boxes[..<i].allSatisfy { !$0.intersects(a) }) }
  }

  @Test func nothingTakesNoRoom() {
    #expect(SideKey([]).isEmpty && SideKey([]).size(width: 100) == Size(0, 0))
  }
}
