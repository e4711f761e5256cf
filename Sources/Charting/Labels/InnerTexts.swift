package import Drawings

/// The texts inside a plot's rectangle, with what they cover of the grid.
package struct InnerTexts {
  private(set) var knockOuts: [Item] = []
  var items: [Item] = []
  /// What is taken so far.
  var placement: LabelPlacement
  /// How many labels had no place.
  private(set) var leftOut = 0
  let ground: Ground
  /// The size of the largest words.
  private let wordSize: Double

  init(placement: LabelPlacement, ground: Ground, wordSize: Double) {
    self.placement = placement
    self.ground = ground
    self.wordSize = max(11.5, wordSize)
  }

  private mutating func add(_ label: Drawing, origin: Point?, fontSize: Double, name: String) {
    guard let origin else {
      leftOut += 1
      return
    }
    let box = LabelPlacement.box(
      at: origin, width: label.size.width, fontSize: fontSize, air: 3)
    knockOuts += ground.cover(box)
    items.append(ground.toned(label, in: box).placed(name, at: origin))
  }

  private mutating func add(
    _ label: Drawing, origins: [Point], fontSize: Double, name: String
  ) {
    let origin = placement.choose(origins, width: label.size.width, fontSize: fontSize)
    add(label, origin: origin, fontSize: fontSize, name: name)
  }

  /// A label that names a point, on the side that suits the slope of the curve there on the page.
  package mutating func add(
    _ label: Drawing, at point: Point, slope: Double = .nan, fontSize: Double? = nil
  ) {
    let fontSize = fontSize ?? wordSize
    let origin = placement.place(label, at: point, slope: slope, fontSize: fontSize)
    add(label, origin: origin, fontSize: fontSize, name: "point label")
  }

  /// A label on a level line: 7 above or 15 below it, 8 from the frame.
  package mutating func add(_ label: Drawing, onLevel y: Double) {
    let r = placement.rectangle
    let width = label.size.width
    let places = [r.left + 8, r.right - 8 - width, (r.left + r.right - width) / 2]
    let origins = [-7, 15].flatMap { dy in places.map { Point($0, y + dy) } }
    add(label, origins: origins, fontSize: wordSize, name: "line label")
  }

  /// A label beside an upright line.
  package mutating func add(_ label: Drawing, beside x: Double) {
    let r = placement.rectangle
    let origins = [r.top + 14, r.bottom - 8, (r.top + r.bottom) / 2].flatMap { y in
      [Point(x + 6, y), Point(x - 6 - label.size.width, y)]
    }
    add(label, origins: origins, fontSize: wordSize, name: "line label")
  }

  /// The name of the curve at an index next to it: above or below one of its points, where nothing
  /// is touched and, if there is such a place, no other curve is nearer.
  package mutating func add(_ label: Drawing, along index: Int, fontSize: Double) {
    // A curve that has nothing here needs no name.
    if placement.lines[index].isEmpty { return }
    let r = placement.rectangle
    let width = label.size.width
    let curve = placement.lines[index].filter {
      $0.x >= r.left && $0.x <= r.right && $0.y >= r.top && $0.y <= r.bottom
    }
    var origins: [Point] = []
    // Some forty places along the curve are enough to find a free one.
    search: for i in stride(from: 0, to: curve.count, by: max(6, curve.count / 40)) {
      for y in [curve[i].y - 6, curve[i].y + 15] {
        for x in [curve[i].x + 4, curve[i].x - 4 - width, curve[i].x - width / 2] {
          guard x >= r.left + 6, x + width <= r.right - 6 else { continue }
          let box = LabelPlacement.box(
            at: Point(x, y), width: width, fontSize: fontSize, air: 2)
          let middle = Point(x + width / 2, y - 0.3 * fontSize)
          if placement.cost(of: box) == 0, nearest(to: middle) == index {
            origins = [Point(x, y)]
            break search
          }
          origins.append(Point(x, y))
        }
      }
    }
    add(label, origins: origins, fontSize: fontSize, name: "curve label")
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

  /// The lines of one label, 14 apart or more if they are large, with their common middle at the first free place.
  package mutating func add(_ lines: [Drawing], around places: [Point]) {
    let width = lines.map(\.size.width).max() ?? 0
    let more = wordSize - 11.5
    let pitch = 14 + 1.2 * more
    let height = pitch * Double(lines.count - 1) + 11.7 + 1.02 * more
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
      let baseline = best.place.y - height / 2 + 9 + 0.78 * more + pitch * Double(i)
      add(
        line, origin: Point(best.place.x - line.size.width / 2, baseline), fontSize: wordSize,
        name: "band label")
    }
  }

  /// A legend in the emptiest corner; the result says how much it touches, 0 for nothing.
  mutating func add(_ legend: Legend, in frame: Frame) -> Double {
    guard let (box, entries, cost) = legend.items(in: frame, placement: &placement) else {
      return 0
    }
    knockOuts += ground.cover(box)
    items += entries
    return cost
  }
}
