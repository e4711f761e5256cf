package import Drawings

/// Where a condition holds; places are in data units.
package struct TracedRegion: Sendable {
  package var rings: [[Point]]
  /// Its edge without that of the rectangle.
  package var boundary: [[Point]]
  /// Bends of the edge.
  package var corners: [Point]
  package var isCoarse: Bool

  package init(
    rings: [[Point]], boundary: [[Point]], corners: [Point], isCoarse: Bool = false
  ) {
    (self.rings, self.boundary, self.corners) = (rings, boundary, corners)
    self.isCoarse = isCoarse
  }
}

/// A flat area, with words where it is widest, and perhaps its edge.
package struct RegionArea: PlaneMark {
  private let color: Int
  private let label: Drawing?
  private let edge: Edge?
  private let trace: @Sendable (PlaneView) -> TracedRegion
  private var found: TracedRegion?

  /// A strong line with circles at its bends.
  package struct Edge: Sendable {
    package var name: Drawing?

    package init(name: Drawing?) { self.name = name }
  }

  /// - Parameters:
  ///   - color: of the bands, by the order of regions.
  ///   - label: in Lato Medium 13.
  ///   - edge: nil for none.
  ///   - trace: where it lies.
  package init(
    color: Int, label: Drawing?, edge: Edge? = nil,
    trace: @escaping @Sendable (PlaneView) -> TracedRegion
  ) {
    (self.color, self.label, self.edge, self.trace) = (color, label, edge, trace)
  }

  package func traced(in view: PlaneView) -> any PlaneMark {
    var mark = self
    mark.found = trace(view)
    return mark
  }

  package var rise: Double { edge?.name.map { $0.baseline + PlaneEndings.rise } ?? 0 }

  package var ending: PlaneEnding? {
    guard let name = edge?.name, let found else { return nil }
    return PlaneEnding(name, lines: found.boundary, fontSize: 14.5, role: .ink)
  }

  package func paint(into layers: inout PlaneLayers) {
    guard let found else { return }
    if found.isCoarse { layers.warnings.append(.mapCoarse) }
    let frame = layers.frame
    let rings = found.rings.map { $0.map(frame.place) }
    if !rings.isEmpty {
      // A map shows through.
      layers.ground.append(
        .fill(Path(rings: rings), Paint(.band(color), opacity: layers.isMap ? 0.6 : 1)))
    }
    let boundary = found.boundary.map { $0.map(frame.place) }
    for line in boundary { layers.room.take(course: line) }
    if edge != nil {
      for line in boundary {
        layers.lines.append((line, Paint(.ink), Stroke(2.6, join: .round)))
      }
      for corner in found.corners.compactMap(frame.shown) {
        layers.markers += Layers.circle(at: corner, radius: 2.8, width: 1.8, .ink)
        layers.room.take(Layers.spot(corner))
      }
    }
    if let label { layers.write(.areas) { $0.set(label, inside: rings) } }
  }
}

extension PlaneLayers {
  /// Words in the widest free place of an area, 8 clear of everything.
  fileprivate mutating func set(_ label: Drawing, inside rings: [[Point]]) {
    let size = Size(label.size.width, 13)
    let air = 8.0
    func isClear(_ middle: Point) -> Bool {
      let box = Rectangle(
        x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width,
        height: size.height)
      return frame.rectangle.contains(box.grown(by: air)) && room.isFree(box, clear: air)
        && rings.enclose(box.grown(by: air))
    }
    let widest = WidestPlace(for: size, inside: rings, in: room)
    guard let middle = widest.middles.first(where: isClear) else {
      leaveOut()
      return
    }
    set(label, at: Point(middle.x - size.width / 2, middle.y + 4.5), fontSize: 13)
  }
}

extension [[Point]] {
  /// Whether some places of a box lie inside these rings.
  fileprivate func enclose(_ box: Rectangle) -> Bool {
    let (columns, rows) = (5, 3)
    return (0..<columns * rows).allSatisfy { index in
      let x = box.left + box.width * Double(index % columns) / Double(columns - 1)
      let y = box.top + box.height * Double(index / columns) / Double(rows - 1)
      return encloses(Point(x, y))
    }
  }
}
