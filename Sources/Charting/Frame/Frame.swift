package import Drawings

/// Two axes and the rectangle of the page between them.
package struct Frame: Hashable, Sendable {
  package var x: Axis
  package var y: Axis

  package init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }

  package var rectangle: Rectangle {
    Rectangle(
      x: x.scale.start, y: y.scale.end, width: x.scale.end - x.scale.start,
      height: y.scale.start - y.scale.end)
  }

  /// The place of a point of data on the page.
  package func place(_ point: Point) -> Point {
    Point(x.scale.position(point.x), y.scale.position(point.y))
  }

  /// The same if the frame shows it.
  package func shown(_ point: Point) -> Point? {
    let place = place(point)
    return contains(place) ? place : nil
  }

  /// Whether a place of the page lies in the rectangle or on its edge.
  package func contains(_ place: Point) -> Bool {
    let r = rectangle
    return place.x >= r.left - 1e-6 && place.x <= r.right + 1e-6 && place.y >= r.top - 1e-6
      && place.y <= r.bottom + 1e-6
  }

  /// A line through the whole rectangle at a place of the page, from the left.
  package func level(_ y: Double, _ paint: Paint, _ stroke: Stroke) -> Item {
    .stroke(Path.line(Point(rectangle.left, y), Point(rectangle.right, y)), paint, stroke)
  }

  /// The same upright, from the bottom.
  package func upright(_ x: Double, _ paint: Paint, _ stroke: Stroke) -> Item {
    .stroke(Path.line(Point(x, rectangle.bottom), Point(x, rectangle.top)), paint, stroke)
  }
}

extension Drawing {
  /// The label as a group with the left end of its baseline at `origin`, turned about it by some degrees,
  /// clockwise.
  package func placed(_ name: String, at origin: Point, turn: Double = 0) -> Item {
    let corner = origin - Point(0, baseline).turned(by: turn)
    return .group(Group(name, offset: corner, turn: turn, items: items))
  }

  /// The label with its baseline centred at `origin`.
  package func centered(_ name: String, at origin: Point) -> Item {
    placed(name, at: Point(origin.x - size.width / 2, origin.y))
  }
}
