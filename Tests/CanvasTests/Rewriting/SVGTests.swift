import Canvas
import Drawings
import Testing

@Suite struct SVGTests {
  private static let picture = Picture(
    Sample.drawing(), theme: .light, id: "leaky", title: "Leaky & <b> \"ReLU\"\u{1}",
    description: "first\nsecond")

  @Test func rootSaysWhatItIs() throws {
    let svg = try Elements(Self.picture.svg())
    let root = try #require(svg.all.first)
    #expect(root.name == "svg")
    #expect(root.attributes["width"] == "720")
    #expect(root.attributes["height"] == "450")
    #expect(root.attributes["viewBox"] == "0 0 720 450")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "leaky-title leaky-desc")
    #expect(root.attributes["version"] == nil)
    #expect(svg.texts["title"] == "Leaky & <b> \"ReLU\"")
    #expect(svg.texts["desc"] == "first second")
  }

  @Test func withoutWordsThereAreNoEmptyElements() throws {
    let svg = try Elements(Picture(Sample.drawing(), theme: .light).svg())
    #expect(svg.all.first?.attributes["aria-labelledby"] == nil)
    #expect(!svg.all.contains { $0.name == "title" || $0.name == "desc" })
  }

  @Test func idsAreTheFiguresOwnAndInOrder() throws {
    let svg = try Elements(Self.picture.svg())
    #expect(svg.ids.prefix(2) == ["leaky-title", "leaky-desc"])
    let numbered = svg.ids.dropFirst(2)
    #expect(numbered.count > 20)
    #expect(Set(numbered) == Set((1...numbered.count).map { "leaky-\($0)" }))
    #expect(Set(svg.references) == Set(numbered))
  }

  @Test func idsOfTwoFiguresInOnePageDiffer() throws {
    let other = Picture(Sample.drawing(), theme: .dark, id: "leaky-1", title: "t", description: "d")
    let one = try Elements(Self.picture.svg())
    let two = try Elements(other.svg())
    #expect(Set(one.ids).isDisjoint(with: two.ids))
  }

  @Test(arguments: [("my fig\"ure", "my-fig-ure"), ("", "figure"), ("é", "-")])
  func oddIdsAreMadeSafe(id: String, expected: String) throws {
    let svg = try Elements(Picture(Sample.drawing(), theme: .light, id: id, title: "t").svg())
    #expect(svg.ids.first == "\(expected)-title")
  }

  @Test func coordinatesAreShort() throws {
    let svg = try Elements(Self.picture.svg())
    let paths = svg.all.compactMap { $0.attributes["d"] }
    #expect(paths.contains { !$0.isEmpty })
    let short = /([Mmlhvcqtz]|-?(\d+(\.\d{1,2})?|\.\d{1,2})|\ )*/
    for path in paths { #expect(path.wholeMatch(of: short) != nil) }
  }

  @Test func coloursAreHexadecimal() throws {
    let svg = String(decoding: try Self.picture.svg(), as: UTF8.self)
    #expect(svg.contains("#006bbf") && svg.contains("#21262e") && !svg.contains("rgb("))
  }

  /// A strict page allows no styles in its parts (CSP 3, `style-src`).
  @Test func nothingHasAStyle() throws {
    let svg = try Elements(Self.picture.svg())
    #expect(!svg.all.contains { $0.name == "style" || $0.attributes["style"] != nil })
  }

  private func svg(_ items: [Item]) throws -> Elements {
    try Elements(Picture(Drawing(size: Size(400, 300), items: items), theme: .light).svg())
  }

  @Test func circlesAreCircles() throws {
    func circle(_ x: Double, _ y: Double, _ radius: Double) -> Path {
      .circle(center: Point(x, y), radius: radius)
    }
    let clip = Rectangle(x: 0, y: 0, width: 20, height: 20)
    let circles = try svg([
      .fill(circle(10.25, 20.13, 2.3), Paint(.ink)),
      .stroke(circle(150, 99.99, 90.55), Paint(.ink), Stroke(2)),
      .group(
        Group(
          "", offset: Point(-3.5, 0), clip: clip, items: [.fill(circle(20, 1, 4.5), Paint(.ink))])),
      // Where the dashes of a circle begin is not the same for all readers.
      .stroke(circle(150, 100, 90), Paint(.ink), Stroke(2, dash: [4, 4])),
    ])
    let found = circles.all.filter { $0.name == "circle" }.map { element in
      ["cx", "cy", "r"].map { element.attributes[$0] ?? "" }
    }
    #expect(
      found == [["10.25", "20.13", "2.3"], ["150", "99.99", "90.55"], ["16.5", "1", "4.5"]])
  }

  /// Rounded shapes that are no circles, by as little as a fiftieth of a point.
  @Test(arguments: [(0, 0.03), (3, 0.03), (7, -0.03), (14, 0.04), (25, 0.05)])
  func nearlyCirclesAreNot(number: Int, change: Double) throws {
    let circle = Path.circle(center: Point(100, 100), radius: 30)
    var index = -1
    func changed(_ p: Point) -> Point {
      index += 2
      return Point(
        p.x + (index - 1 == number ? change : 0), p.y + (index == number ? change : 0))
    }
    let path = Path(
      circle.elements.map { element in
        switch element {
        case .move(let p): .move(changed(p))
        case .line(let p): .line(changed(p))
        case .curve(let a, let b, let p): .curve(changed(a), changed(b), changed(p))
        case .close: .close
        }
      })
    #expect(!(try svg([.fill(path, Paint(.ink))])).all.contains { $0.name == "circle" })
  }

  /// As many outlines as there are letters, however many sizes they are in.
  @Test func oneOutlineForAllSizes() throws {
    let string = "Hamburgefonstiv 0123456789"
    let sizes = [7.5, 10.5, 11, 12, 14.5, 19, 24.3]
    for face in [Font.Face.regular, .medium, .bold, .math] {
      let elements = try svg(
        sizes.enumerated().map { index, size in
          .text(
            Text(
              string, font: Font(face, size), at: Point(10, 20 + 30 * Double(index)),
              paint: Paint(.ink)))
        })
      let outlines = elements.all.count { $0.name == "path" && $0.attributes["id"] != nil }
      // A ligature is a letter of its own.
      #expect((24...26).contains(outlines), "\(face): \(outlines)")
      #expect(elements.references.count >= 24 * sizes.count)
    }
  }
}
