package import Drawings

/// A rectangle turned about its middle.
package struct TurnedBox: Sendable {
  package var middle: Point
  package var size: Size
  /// Degrees, clockwise on the page.
  package var turn: Double

  package init(middle: Point, _ size: Size, turn: Double) {
    (self.middle, self.size, self.turn) = (middle, size, turn)
  }

  package init(_ box: Rectangle) {
    self.init(
      middle: Point((box.left + box.right) / 2, (box.top + box.bottom) / 2),
      Size(box.width, box.height), turn: 0)
  }

  /// Itself where it is not turned, about the origin.
  private var upright: Rectangle {
    Rectangle(x: -size.width / 2, y: -size.height / 2, width: size.width, height: size.height)
  }

  /// The smallest upright rectangle around it.
  package var bounds: Rectangle { upright.turned(by: turn).offset(by: middle) }

  /// A point of the page as the box sees it.
  private func inside(_ point: Point) -> Point { (point - middle).turned(by: -turn) }

  package func contains(_ point: Point) -> Bool { upright.contains(inside(point)) }

  /// The part of a line, from 0 to 1, that lies in it.
  func span(from a: Point, to b: Point) -> ClosedRange<Double>? {
    upright.span(from: inside(a), to: inside(b))
  }
}
