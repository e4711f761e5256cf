package import Drawings

/// Circles at jumps and holes: filled at the value taken, open at the others.
package struct JumpCircles: Sendable {
  package struct Circle: Hashable, Sendable {
    package var center: Point
    package var role: Role
    /// The index of the curve among the lines of the frame.
    package var line: Int
  }

  package private(set) var filled: [Circle] = []
  package private(set) var open: [Circle] = []

  package init() {}

  /// Adds the circles of one curve's breaks; those outside the frame are left out, and all where
  /// there would be more than one for 8 points of width: they would hide the steps they mark.
  package mutating func add(_ breaks: [Break], line: Int, role: Role, in frame: Frame) {
    let marked = breaks.filter { [.jump, .isolated, .edge].contains($0.kind) }
    guard Double(marked.count) <= frame.rectangle.width / 8 else { return }
    for point in marked {
      func place(_ y: Double) -> Point? { frame.shown(Point(point.x, y)) }
      // An end of the domain that has its value there needs no circle.
      if point.kind == .edge && !point.value.here.isNaN { continue }
      let taken = place(point.value.here)
      if let taken { filled.append(Circle(center: taken, role: role, line: line)) }
      var others: [Point] = []
      // Beyond the ends of the axis there is no branch that a circle could end.
      let domain = frame.x.scale.domain
      let sides =
        (point.x > domain.lowerBound ? [point.value.left] : [])
        + (point.x < domain.upperBound ? [point.value.right] : [])
      for side in sides.compactMap(place) {
        let isShown = ([taken].compactMap { $0 } + others).contains { abs($0.y - side.y) < 0.05 }
        if !isShown { others.append(side) }
      }
      open += others.map { Circle(center: $0, role: role, line: line) }
    }
  }

  /// Open circles at one place are concentric: 3.3, 6.4 and then 3.1 more, the first listed
  /// innermost. What passes through the place stays visible inside.
  package func items(lines: [CurveStrokes.Line], style: PlotStyle) -> [Item] {
    var items: [Item] = []
    var rest = open
    while let first = rest.first {
      func isHere(_ p: Point) -> Bool {
        abs(p.x - first.center.x) < 1 && abs(p.y - first.center.y) < 1
      }
      let here = rest.filter { isHere($0.center) }
      rest.removeAll { isHere($0.center) }
      let scale = style.openRadius / 3.5
      let radii = here.indices.map {
        here.count == 1 ? style.openRadius : (3.3 + 3.1 * Double($0)) * scale
      }
      guard let outer = radii.last else { continue }
      items.append(
        .fill(Path.circle(center: first.center, radius: outer), Paint(.background)))
      let inside = Rectangle(
        x: first.center.x - outer, y: first.center.y - outer, width: 2 * outer, height: 2 * outer)
      for i in lines.indices.reversed() where !here.contains(where: { $0.line == i }) {
        guard let height = lines[i].fit.height(at: first.center.x),
          abs(height - first.center.y) < 1
        else { continue }
        let part = lines[i].fit.part(from: inside.left, to: inside.right)
        items.append(
          .group(
            Group(
              "through", clip: inside,
              items: [
                .stroke(
                  Path(chains: part), Paint(lines[i].role),
                  Stroke(lines[i].width, cap: .butt, join: .round))
              ])))
      }
      for (circle, radius) in zip(here, radii) {
        items.append(
          .stroke(
            Path.circle(center: first.center, radius: radius), Paint(circle.role),
            Stroke(style.openWidth)))
      }
    }
    items += filled.reversed().map {
      .fill(Path.circle(center: $0.center, radius: style.filledRadius), Paint($0.role))
    }
    return items
  }
}
