package import Drawings
internal import Glibc

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

  /// Adds the circles of the breaks of one curve, which is drawn over `range`; those outside the frame
  /// are left out, and those of breaks so near each other that circles of `radius` would overlap: they
  /// would hide the steps they mark.
  ///
  /// - Returns: whether there was no room for some.
  @discardableResult
  package mutating func add(
    _ breaks: [Break], line: Int, role: Role, radius: Double = 4.5,
    over range: ClosedRange<Double> = -.infinity...(.infinity), in frame: Frame
  ) -> Bool {
    let marks = breaks.filter { $0.kind != .kink }.compactMap { point in
      Marks(of: point, over: range, in: frame)
    }
    let width = 2 * radius
    var lacksRoom = false
    for (i, mark) in marks.enumerated() {
      // Those further left and right, as far as circles reach.
      let before = marks[..<i].reversed().prefix { mark.x - $0.x < width }
      let after = marks[(i + 1)...].prefix { $0.x - mark.x < width }
      if (before + after).contains(where: { $0.touches(mark, within: width) }) {
        lacksRoom = true
        continue
      }
      filled += [mark.taken].compactMap { $0 }.map { Circle(center: $0, role: role, line: line) }
      open += mark.others.map { Circle(center: $0, role: role, line: line) }
    }
    return lacksRoom
  }

  /// What is marked of one break, on the page.
  private struct Marks {
    let x: Double
    /// The value taken.
    var taken: Point?
    /// What the curve comes from or goes to.
    var others: [Point] = []

    init?(of point: Break, over range: ClosedRange<Double>, in frame: Frame) {
      func place(_ y: Double) -> Point? { y.isFinite ? frame.shown(Point(point.x, y)) : nil }
      x = frame.x.scale.position(point.x)
      taken = place(point.value.here)
      // Beyond the ends of the axis there is no branch that a circle could end.
      let domain = frame.x.scale.domain
      let isFirst = point.x <= max(domain.lowerBound, range.lowerBound)
      let isLast = point.x >= min(domain.upperBound, range.upperBound)
      let sides = (isFirst ? [] : [point.value.left]) + (isLast ? [] : [point.value.right])
      /// Whether the curve comes from, or goes to, another value than the one taken, in the frame or not.
      func isOther(_ side: Double) -> Bool {
        let (a, b) = (frame.y.scale.position(side), frame.y.scale.position(point.value.here))
        return !side.isNaN && !(abs(a - b) < 0.05)
      }
      for side in sides.compactMap(place) {
        let isShown = ([taken].compactMap { $0 } + others).contains { abs($0.y - side.y) < 0.05 }
        if !isShown { others.append(side) }
      }
      if others.isEmpty && taken == nil { return nil }
      // An end of the domain whose value the curve arrives at needs no circle.
      if others.isEmpty, point.kind == .edge, !sides.contains(where: isOther) { return nil }
    }

    private var all: [Point] { [taken].compactMap { $0 } + others }

    func touches(_ other: Marks, within width: Double) -> Bool {
      all.contains { a in other.all.contains { b in hypot(a.x - b.x, a.y - b.y) < width } }
    }
  }

  /// Open circles at one place are concentric: 3.3, 6.4 and then 3.1 more, the first listed
  /// innermost. What passes through the place stays visible inside.
  package func items(lines: [CurveStrokes.Line], style: PlotStyle) -> [Item] {
    var items: [Item] = []
    var rest = open
    while let first = rest.first {
      func isHere(_ p: Point) -> Bool {
        abs(p.x - first.center.x) < 0.05 && abs(p.y - first.center.y) < 1
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
