import Charting
import Drawings
import Testing

struct LabelPlacementTests {
  private static let rectangle = Rectangle(x: 0, y: 0, width: 400, height: 300)

  private static func place(
    _ placement: inout LabelPlacement, slope: Double = 0
  ) -> Point? {
    placement.place(label("ten letter", 11.5), at: Point(200, 150), slope: slope, fontSize: 11.5)
  }

  @Test("The side goes by the slope: above a flat curve, below a rising, above a falling one")
  func sides() {
    for (slope, expected) in [
      (0.0, Point(171.25, 137)), (-1, Point(210, 165)), (1, Point(210, 141)),
    ] {
      var placement = LabelPlacement(rectangle: Self.rectangle)
      #expect(Self.place(&placement, slope: slope) == expected)
    }
  }

  @Test("A label leaves an axis or a dashed line for the next side, but a curve is worse")
  func rules() {
    let axis = Rectangle(x: 200, y: 0, width: 0, height: 300)
    var placement = LabelPlacement(rectangle: Self.rectangle, rules: [axis])
    placement.lines = [(160...300).map { Point(Double($0), 158) }]
    // Above crosses the axis, below right the curve.
    #expect(Self.place(&placement) == Point(210, 141))
    // With a curve on every other side it stands on the axis rather than on the curve.
    placement = LabelPlacement(rectangle: Self.rectangle, rules: [axis])
    placement.lines =
      [100...165, 235...300].flatMap { columns in
        [142.0, 136].map { y in columns.map { Point(Double($0), y) } }
      } + [(100...300).map { Point(Double($0), 158) }]
    let origin = Self.place(&placement)
    let box = origin.map { LabelPlacement.box(at: $0, width: 57.5, fontSize: 11.5, air: 2) }
    #expect(box.map { !placement.lines.joined().contains(where: $0.contains) } == true)
  }

  @Test("There is no place where every one touches a text or leaves the rectangle")
  func none() {
    var placement = LabelPlacement(
      rectangle: Self.rectangle, obstacles: [Rectangle(x: 0, y: 0, width: 400, height: 300)])
    #expect(Self.place(&placement) == nil)
    #expect(placement.obstacles.count == 1)
    placement = LabelPlacement(rectangle: Rectangle(x: 190, y: 140, width: 20, height: 20))
    #expect(Self.place(&placement) == nil)
  }
}

extension Rectangle {
  fileprivate func contains(_ p: Point) -> Bool {
    p.x > left && p.x < right && p.y > top && p.y < bottom
  }
}
