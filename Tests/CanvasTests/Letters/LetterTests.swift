import Canvas
import Drawings
import Testing

/// Letters that are shared by sizes stand where Pango puts them, as large.
@Suite struct LetterTests {
  private static let strings = [
    "Every face & <one> chart", "0.25 · 10⁻³ − ½", "fi ffl, Tafel AVA", "Größe éàç ŵ",
    "σ(z) = ∑ e²",
    "iiiiWWWW", "Жω",
  ]
  private static let sizes = [10.5, 24.37, 7, 12, 61.25, 14.5]

  @Test(arguments: Font.Face.allCases) func standWhereTheyAreSet(face: Font.Face) throws {
    let measurer = PangoMeasurer()
    let texts = (0..<42).map { number in
      Text(
        Self.strings[number % 7], font: Font(face, Self.sizes[number / 7]),
        at: Point(10 + 0.37 * Double(number), 60 + 70 * Double(number % 3)),
        paint: Paint(.bar(index: number, count: 42)))
    }
    let picture = Picture(
      Drawing(size: Size(1200, 300), items: texts.map { .text($0) }), theme: .light)
    let drawn = try DrawnLetters(Elements(picture.svg()))
    let page = try DrawnLetters(Elements(Self.inPage(picture)))
    for text in texts {
      // The box of the points that steer the curves, too.
      let ink = measurer.measure(text.string, in: text.font).ink.offset(by: text.origin)
      let color = Theme.light.color(of: text.paint.role).hexadecimal
      for letters in [drawn, page] {
        let points = try #require(letters.points[color])
        let (x, y) = (points.map(\.x), points.map(\.y))
        let off = [
          (x.min() ?? .nan) - ink.left, (x.max() ?? .nan) - ink.right,
          (y.min() ?? .nan) - ink.top, (y.max() ?? .nan) - ink.bottom,
        ]
        #expect(
          off.allSatisfy { abs($0) < 0.03 + text.font.size / 2000 },
          "\(text.string) in \(text.font): \(off)")
      }
    }
  }

  /// Turned letters are the letters of the text that is not turned, turned about its left end.
  @Test(arguments: [-90.0, -45, -12.34, 7, 29.5, 90, 180], [10.5, 24.37])
  func areTurned(turn: Double, size: Double) throws {
    let origin = Point(200, 150)
    let texts = Self.strings.enumerated().map { number, string in
      Item.text(
        Text(
          string, font: Font(.regular, size), at: Point(3, 0),
          paint: Paint(.bar(index: number, count: 7))))
    }
    func letters(_ group: Group) throws -> DrawnLetters {
      let drawing = Drawing(size: Size(400, 300), items: [.group(group)])
      return try DrawnLetters(Elements(Picture(drawing, theme: .light).svg()))
    }
    let straight = try letters(Group("words", offset: origin, items: texts))
    let turned = try letters(Group("words", offset: origin, turn: turn, items: texts))
    #expect(Set(straight.points.keys) == Set(turned.points.keys))
    for (color, points) in straight.points {
      let expected = points.map { origin + ($0 - origin).turned(by: turn) }
      let found = try #require(turned.points[color])
      for pair in [(expected.map(\.x), found.map(\.x)), (expected.map(\.y), found.map(\.y))] {
        let low = (pair.0.min() ?? .nan) - (pair.1.min() ?? .nan)
        let high = (pair.0.max() ?? .nan) - (pair.1.max() ?? .nan)
        #expect(abs(low) < 0.03 + size / 2000 && abs(high) < 0.03 + size / 2000)
      }
    }
  }

  /// A page of two pictures, of which the first has the same letters in small.
  private static func inPage(_ picture: Picture) throws -> [UInt8] {
    var page = PageFigures()
    let small = strings.flatMap { string in
      Font.Face.allCases.map { face in
        Item.text(Text(string, font: Font(face, 10.5), at: Point(5, 20), paint: Paint(.ink)))
      }
    }
    let first = Picture(
      Drawing(size: Size(300, 30), items: small), theme: .light, id: "small")
    let parts = [
      try PageFigures.draw([first], saying: .all(label: ""), followsPage: false),
      try PageFigures.draw([picture], saying: .all(label: ""), followsPage: false),
    ].map { page.place($0) }
    let html =
      "<html>" + ([page.sheet] + parts).map { String(decoding: $0, as: UTF8.self) }.joined()
      + "</html>"
    return Array(html.replacing(" href=", with: " xlink:href=").utf8)
  }
}
