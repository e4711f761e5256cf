package import Drawings

/// A way through the plane: a line with its direction, from a ring to a dot, and dots at its steps.
package struct PathTrail: PlaneMark {
  /// In data units; what is not finite parts it.
  private let points: [Point]
  private let look: Look
  /// What the points lie on; nil where each of them is a step of its own.
  private let curve: ParametricCurve?
  private let label: Drawing?
  private let startLabel: Drawing?

  package struct Look: Hashable, Sendable {
    /// Of the curves' colors.
    package var color: Int
    /// Black, for paper.
    package var isBlack: Bool
    /// Open dots.
    package var isOpen: Bool

    package init(color: Int, isBlack: Bool = false, isOpen: Bool = false) {
      (self.color, self.isBlack, self.isOpen) = (color, isBlack, isOpen)
    }

    var role: Role { isBlack ? .ink : .curve(color) }
  }

  /// - Parameters:
  ///   - points: in order; the axes have room for them.
  ///   - look: its color and its dots.
  ///   - curve: what they lie on; nil where each of them is a step.
  ///   - label: at its end, of size 11.5.
  ///   - startLabel: at its start.
  package init(
    _ points: [Point], look: Look, along curve: ParametricCurve? = nil, label: Drawing?,
    startLabel: Drawing?
  ) {
    (self.points, self.look, self.curve) = (points, look, curve)
    (self.label, self.startLabel) = (label, startLabel)
  }

  package func need(_ x: inout DataExtent, _ y: inout DataExtent) {
    for point in points {
      x.add(point.x)
      y.add(point.y)
    }
  }

  package func paint(into layers: inout PlaneLayers) {
    let frame = layers.frame
    let ways = ways(in: frame)
    guard let start = ways.first?.points.first, let end = ways.last?.points.last else { return }
    var casings: [Item] = []
    var trail: [Item] = []
    for way in ways {
      layers.room.take(course: way.points)
      let (path, run) = (way.path, way.points)
      casings.append(.stroke(path, Paint(.background), Stroke(3.6, cap: .round, join: .round)))
      trail.append(.stroke(path, Paint(look.role), Stroke(1.4, cap: .round, join: .round)))
      if curve == nil {
        for point in run { casings.append(dot(point, 3.5, .background)) }
        trail += steps(run)
      } else {
        // What lies far outside is not seen, however long it is.
        let near = frame.rectangle.grown(by: 20)
        trail += run.split { !near.contains($0) }.flatMap { directions(Array($0)) }
      }
    }
    layers.casings += casings
    layers.trails.insert(trail, at: 0)
    if frame.contains(start) {
      layers.markers.append(dot(start, 5.7, .background))
      layers.markers += Layers.circle(at: start, radius: 3.5, width: 2, .ink)
      layers.room.take(spot(start))
    }
    if frame.contains(end), end != start {
      layers.markers.append(dot(end, 5.7, .background))
      layers.markers +=
        look.isOpen
        ? Layers.circle(at: end, radius: 3.6, width: 1.8, look.role) : [dot(end, 4.5, look.role)]
      layers.room.take(spot(end))
    }
    if let startLabel, frame.contains(start) {
      layers.write(.marks) { $0.set(startLabel, beside: start, fontSize: 11.5, isAboveFirst: true) }
    }
    if let label, frame.contains(end) {
      let curve = look.isBlack ? nil : look.color
      layers.write(.marks) { $0.set(label, beside: end, fontSize: 11.5, curve: curve) }
    }
  }

  /// What is drawn without a gap: the path, and points along it.
  private func ways(in frame: Frame) -> [(path: Path, points: [Point])] {
    guard let curve else {
      let runs = points.split { !$0.x.isFinite || !$0.y.isFinite }
      return runs.map { run in
        let points = run.map(frame.place)
        return (Path(polyline: points), points)
      }
    }
    return FittedWay(curve, x: frame.x.scale, y: frame.y.scale).chains.map { chain in
      let start = chain.first.map { [$0.start] } ?? []
      return (Path(chains: [chain]), start + chain.flatMap(\.points))
    }
  }

  private func spot(_ point: Point) -> Rectangle {
    Rectangle(x: point.x - 5.7, y: point.y - 5.7, width: 11.4, height: 11.4)
  }

  private func dot(_ point: Point, _ radius: Double, _ role: Role) -> Item {
    .fill(Path.circle(center: point, radius: radius), Paint(role))
  }

  /// Dots at the steps; long ways between them have a head in their middle, of shorter ones each sixth dot
  /// is a head.
  private func steps(_ run: [Point]) -> [Item] {
    var items: [Item] = []
    for (index, point) in run.enumerated() {
      let way = index > 0 ? (point - run[index - 1]).length : 0
      if index > 0, way >= 24 {
        let middle = (run[index - 1] + point) * 0.5
        items += [head(at: middle, along: point - run[index - 1], Size(7.5, 6.5))].compactMap(
          \.self)
      }
      let isHead = index > 0 && way >= 6 && way < 24 && index % 6 == 0
      if isHead, let head = head(at: point, along: point - run[index - 1], Size(8, 7)) {
        items.append(head)
      } else if look.isOpen {
        items += Layers.circle(at: point, radius: 2.1, width: 1.2, look.role)
      } else {
        items.append(dot(point, 2.3, look.role))
      }
    }
    return items
  }

  /// Heads along a curve, about 80 apart.
  private func directions(_ run: [Point]) -> [Item] {
    let samples = Polyline.samples(run, pitch: 2)
    let length = Polyline.length(run)
    guard samples.count > 4, length > 20 else { return [] }
    let count = max(1, Int(length / 80))
    return (0..<count).compactMap { number in
      let index = max(1, samples.count * (2 * number + 1) / (2 * count))
      return head(at: samples[index], along: samples[index] - samples[index - 1], Size(8, 7))
    }
  }

  private func head(at middle: Point, along way: Point, _ size: Size) -> Item? {
    ArrowHead.path(tip: middle, along: way, size, centered: true).map {
      .fill($0, Paint(look.role))
    }
  }
}

extension Segment {
  /// Points about a point apart, without its start.
  fileprivate var points: [Point] {
    let count = control == nil ? 1 : Int(max(4, min(400, longest)))
    return (1...count).map { point(at: Double($0) / Double(count)) }
  }
}
