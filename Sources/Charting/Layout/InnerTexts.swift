internal import Drawings

/// The texts inside a plot's rectangle, with what they cover of the grid.
struct InnerTexts {
  private(set) var knockOuts: [Item] = []
  private(set) var items: [Item] = []
  private var placement: LabelPlacement

  init(placement: LabelPlacement) { self.placement = placement }

  private mutating func add(_ label: Drawing, origin: Point, fontSize: Double, name: String) {
    let box = LabelPlacement.box(
      at: origin, width: label.size.width, fontSize: fontSize, air: 3)
    knockOuts.append(.fill(Path.rectangle(box), Paint(.background)))
    items.append(label.placed(name, at: origin))
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

  /// A legend in the emptiest corner; the result says how much it touches, 0 for nothing.
  mutating func add(_ legend: Legend, in frame: Frame) -> Double {
    guard let (cover, entries, cost) = legend.items(in: frame, placement: &placement) else {
      return 0
    }
    knockOuts.append(cover)
    items += entries
    return cost
  }

  /// Items that stand outside of the rectangle.
  mutating func add(_ outside: [Item]) { items += outside }
}
