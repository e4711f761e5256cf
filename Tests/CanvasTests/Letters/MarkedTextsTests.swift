import Canvas
import Drawings
import Testing

/// Marks become letters, and nothing of them is left.
@Suite struct MarkedTextsTests {
  private static func text(_ string: String, at origin: Point, _ font: Font = Font(.regular, 12))
    -> Item
  {
    .text(Text(string, font: font, at: origin, paint: Paint(.ink, opacity: 0.5)))
  }

  private func svg(_ items: [Item]) throws -> String {
    let picture = Picture(Drawing(size: Size(200, 100), items: items), theme: .light)
    return String(decoding: try picture.svg(), as: UTF8.self)
  }

  @Test func aTextHasItsColourAndOpacity() throws {
    let svg = try svg([Self.text("a", at: Point(10, 50))])
    let ink = Theme.light.color(of: .ink).hexadecimal
    #expect(svg.contains(##"<use xlink:href="#figure-1" fill="\##(ink)" fill-opacity="0.5""##))
    #expect(!svg.contains("dash"))
  }

  /// As Cairo leaves out what cannot be seen.
  @Test func whatIsCutAwayLeavesNoLetters() throws {
    let clip = Rectangle(x: 0, y: 0, width: 50, height: 50)
    let items = [Self.text("cut", at: Point(100, 20)), Self.text("seen", at: Point(5, 20))]
    let svg = try svg([
      .group(Group("", clip: clip, items: items)), Self.text("  ", at: Point(9, 9)),
    ])
    #expect(try Elements(Array(svg.utf8)).all.count { $0.name == "use" } == 4)
    #expect(try Elements(Array(svg.utf8)).ids.count == 3)
    #expect(!svg.contains("dash"))
  }

  /// Texts stand between the shapes that they were painted between.
  @Test func theOrderStays() throws {
    let box = Item.fill(
      .rectangle(Rectangle(x: 5, y: 5, width: 9, height: 9)), Paint(.background))
    let svg = try svg([Self.text("a", at: Point(5, 20)), box, Self.text("b", at: Point(5, 20))])
    let elements = try Elements(Array(svg.utf8)).all.filter { $0.attributes["id"] == nil }
    #expect(elements.suffix(3).map(\.name).first == "use" && elements.last?.name == "use")
    #expect(elements.dropLast().last?.name != "use")
  }

  /// A sign that no font has is a box with its number, which Cairo writes as it wrote all letters.
  @Test func whatIsNoOutlineIsDrawnByCairo() throws {
    let svg = try svg([Self.text("\u{10FFFF}", at: Point(50, 50))])
    #expect(try Elements(Array(svg.utf8)).all.count > 3 && !svg.contains("dash"))
    let both = try self.svg([
      Self.text("\u{10FFFF}", at: Point(50, 50)), Self.text("ab", at: Point(5, 50)),
    ])
    let ids = try Elements(Array(both.utf8)).ids
    #expect(Set(ids).count == ids.count)
    #expect(try Set(Elements(Array(both.utf8)).references).isSubset(of: ids))
  }
}
