internal import Drawings

/// The texts inside a plot's rectangle, with what they cover of the grid.
struct InnerTexts {
  private(set) var knockOuts: [Item] = []
  private(set) var items: [Item] = []
  /// What is taken so far.
  private(set) var placement: LabelPlacement
  /// How many labels had no place.
  private(set) var leftOut = 0
  private let bands: Bands

  init(placement: LabelPlacement, bands: Bands) {
    self.placement = placement
    self.bands = bands
  }

  private mutating func add(_ label: Drawing, origin: Point?, fontSize: Double, name: String) {
    guard let origin else {
      leftOut += 1
      return
    }
    let box = LabelPlacement.box(
      at: origin, width: label.size.width, fontSize: fontSize, air: 3)
    knockOuts += bands.ground(box)
    items.append((bands.intersects(box) ? label.onBand() : label).placed(name, at: origin))
  }

  /// A label that names a point.
  mutating func add(_ label: Drawing, at point: Point, slope: Double, fontSize: Double) {
    let origin = placement.place(label, at: point, slope: slope, fontSize: fontSize)
    add(label, origin: origin, fontSize: fontSize, name: "point label")
  }

  /// A label on a dashed line: 7 above or 15 below it, 8 from the frame, or beside a vertical one.
  mutating func add(_ label: Drawing, on line: ReferenceLine.Place, in frame: Frame) {
    let r = frame.rectangle
    let width = label.size.width
    let origins: [Point]
    switch line {
    case .horizontal(let value):
      guard frame.y.scale.contains(value) else { return }
      let y = frame.y.scale.position(value)
      let places = [r.left + 8, r.right - 8 - width, (r.left + r.right - width) / 2]
      origins = [-7, 15].flatMap { dy in places.map { Point($0, y + dy) } }
    case .vertical(let value):
      guard frame.x.scale.contains(value) else { return }
      let x = frame.x.scale.position(value)
      origins = [r.top + 14, r.bottom - 8, (r.top + r.bottom) / 2].flatMap { y in
        [Point(x + 6, y), Point(x - 6 - width, y)]
      }
    }
    let origin = placement.choose(origins, width: width, fontSize: 11.5)
    add(label, origin: origin, fontSize: 11.5, name: "line label")
  }

  /// The name of the curve at an index next to it: above or below one of its points, where nothing
  /// is touched and, if there is such a place, no other curve is nearer.
  mutating func add(_ label: Drawing, along index: Int, fontSize: Double) {
    let r = placement.rectangle
    let width = label.size.width
    let curve = placement.lines[index].filter {
      $0.x >= r.left && $0.x <= r.right && $0.y >= r.top && $0.y <= r.bottom
    }
    var others: [Point] = []
    // Some forty places along the curve are enough to find a free one.
    for i in stride(from: 0, to: curve.count, by: max(6, curve.count / 40)) {
      for y in [curve[i].y - 6, curve[i].y + 15] {
        for x in [curve[i].x + 4, curve[i].x - 4 - width, curve[i].x - width / 2] {
          guard x >= r.left + 6, x + width <= r.right - 6 else { continue }
          let box = LabelPlacement.box(
            at: Point(x, y), width: width, fontSize: fontSize, air: 2)
          let middle = Point(x + width / 2, y - 0.3 * fontSize)
          if placement.cost(of: box) == 0, nearest(to: middle) == index {
            let origin = placement.choose([Point(x, y)], width: width, fontSize: fontSize)
            add(label, origin: origin, fontSize: fontSize, name: "curve label")
            return
          }
          others.append(Point(x, y))
        }
      }
    }
    let origin = placement.choose(others, width: width, fontSize: fontSize)
    add(label, origin: origin, fontSize: fontSize, name: "curve label")
  }

  /// The curve that comes nearest to a point.
  private func nearest(to point: Point) -> Int? {
    func distance(_ p: Point) -> Double {
      (p.x - point.x) * (p.x - point.x) + (p.y - point.y) * (p.y - point.y)
    }
    return placement.lines.indices.min { a, b in
      (placement.lines[a].lazy.map(distance).min() ?? .infinity)
        < (placement.lines[b].lazy.map(distance).min() ?? .infinity)
    }
  }

  /// The lines of one label, 14 apart, with their common middle at the first free place.
  mutating func add(_ lines: [Drawing], around places: [Point]) {
    let width = lines.map(\.size.width).max() ?? 0
    let height = 14 * Double(lines.count - 1) + 11.7
    func box(_ place: Point) -> Rectangle {
      Rectangle(
        x: place.x - width / 2 - 2, y: place.y - height / 2, width: width + 4, height: height)
    }
    let costs = places.map { (place: $0, cost: placement.cost(of: box($0))) }
    guard let best = costs.first(where: { $0.cost == 0 }) ?? costs.min(by: { $0.cost < $1.cost }),
      best.cost < LabelPlacement.taken
    else {
      leftOut += 1
      return
    }
    placement.obstacles.append(box(best.place))
    for (i, line) in lines.enumerated() {
      let baseline = best.place.y - height / 2 + 9 + 14 * Double(i)
      add(
        line, origin: Point(best.place.x - line.size.width / 2, baseline), fontSize: 11.5,
        name: "band label")
    }
  }

  /// Something that is better not touched.
  mutating func avoid(_ rules: [Rectangle]) { placement.rules += rules }

  /// Something that keeps others away.
  mutating func reserve(_ box: Rectangle) { placement.obstacles.append(box) }

  /// A legend in the emptiest corner; the result says how much it touches, 0 for nothing.
  mutating func add(_ legend: Legend, in frame: Frame) -> Double {
    guard let (box, entries, cost) = legend.items(in: frame, placement: &placement) else {
      return 0
    }
    knockOuts += bands.ground(box)
    items += entries
    return cost
  }

  /// Items that stand outside of the rectangle.
  mutating func add(_ outside: [Item]) { items += outside }
}
