import Canvas
import Drawings
import Testing

@Suite struct PNGTests {
  private static func page(_ items: Item...) -> Picture {
    Picture(Drawing(size: Size(40, 30), items: items), theme: .dark)
  }

  @Test(arguments: [(1.0, 40, 30), (2, 80, 60), (3, 120, 90), (1.5, 60, 45)])
  func sizeFollowsTheDensity(perPoint: Double, width: Int, height: Int) throws {
    let image = try DecodedPNG(Self.page().png(pixelsPerPoint: perPoint))
    #expect(image.width == width && image.height == height)
    #expect(image.pixels.allSatisfy { $0 == 0x14181F })
  }

  /// A rule one point wide on a multiple of half a point fills whole pixels at every density.
  @Test(arguments: [1.0, 2, 3], [10.0, 10.5, 11.3])
  func rulesAreCrisp(perPoint: Double, x: Double) throws {
    let rule = Item.stroke(.line(Point(x, 5), Point(x, 25)), Paint(.grid), Stroke(1))
    let image = try DecodedPNG(Self.page(rule).png(pixelsPerPoint: perPoint))
    let y = image.height / 2
    let row = (0..<image.width).map { image[$0, y] }
    let filled = row.indices.filter { row[$0] == 0x272D37 }
    #expect(filled.count == Int(perPoint))
    #expect(row.filter { $0 == 0x14181F }.count == image.width - Int(perPoint))
    let middle = Double(filled.reduce(0, +)) / perPoint + 0.5
    #expect(abs(middle - x * perPoint) <= 0.5)
  }

  /// A level curve keeps its place, even where that is between pixels.
  @Test func curvesAreNotMoved() throws {
    let curve = Item.stroke(.line(Point(5, 10.25), Point(35, 10.25)), Paint(.curve(0)), Stroke(1))
    let image = try DecodedPNG(Self.page(curve).png())
    let column = (0..<image.height).map { image[40, $0] }
    #expect(column.filter { $0 != 0x14181F }.count == 3)
  }

  @Test func groupsMoveAndClip() throws {
    let group = Item.group(
      Group(
        "g", offset: Point(10, 10), clip: Rectangle(x: 0, y: 0, width: 5, height: 5),
        items: [
          .fill(.rectangle(Rectangle(x: -5, y: -5, width: 50, height: 50)), Paint(.ink))
        ]))
    let after = Item.fill(.rectangle(Rectangle(x: 0, y: 0, width: 1, height: 1)), Paint(.axis))
    let image = try DecodedPNG(Self.page(group, after).png(pixelsPerPoint: 1))
    for y in 0..<30 {
      for x in 0..<40 {
        let inside = (10..<15).contains(x) && (10..<15).contains(y)
        let expected: UInt32 = inside ? 0xE9EDF3 : x == 0 && y == 0 ? 0x6F7A8A : 0x14181F
        #expect(image[x, y] == expected)
      }
    }
  }

  /// A quarter of a turn puts the right upwards, or downwards.
  @Test(arguments: [(90.0, 20, 15), (-90, 20, 5), (180, 15, 10), (0, 25, 10)])
  func groupsTurn(turn: Double, x: Int, y: Int) throws {
    let group = Item.group(
      Group(
        "g", offset: Point(20, 10), turn: turn,
        items: [
          .fill(.rectangle(Rectangle(x: 4, y: -1, width: 3, height: 2)), Paint(.ink))
        ]))
    let image = try DecodedPNG(Self.page(group).png(pixelsPerPoint: 1))
    for (column, row) in [(25, 10), (15, 10), (20, 15), (20, 5)] {
      #expect((image[column, row] == 0xE9EDF3) == (column == x && row == y))
    }
  }

  @Test(arguments: [Size(0, 10), Size(10, -1), Size(20_000, 10)])
  func impossiblePagesAreErrors(size: Size) {
    for format in Format.allCases {
      #expect(throws: CanvasError.self) {
        try Picture(Drawing(size: size), theme: .light).encoded(as: format)
      }
    }
  }

  @Test(arguments: Format.allCases)
  func aDashThatCannotBeDrawnIsAnErrorThatNamesTheItem(format: Format) throws {
    let line = Item.stroke(
      .line(Point(0, 0), Point(9, 9)), Paint(.ink), Stroke(1, dash: [0, 0]))
    let error = try #require(throws: CanvasError.self) {
      try Self.page(line).encoded(as: format)
    }
    #expect(error.description.contains("stroke ink 1 dash 0-0 M 0,0 L 9,9"))
  }
}
