package import Drawings

/// What the marks over two variables paint, by where it lies, and what words keep away from.
package struct PlaneLayers {
  package let frame: Frame
  package let measurer: any TextMeasurer

  /// Flat colors.
  package var ground: [Item] = []
  /// Whether the ground shows values everywhere, so that zero is no line of its own.
  package var isMap = false
  /// What is cut behind words.
  package var lines: [(points: [Point], paint: Paint, stroke: Stroke)] = []
  /// Of paths, in the background's color, and the paths, the first uppermost.
  package var casings: [Item] = []
  package var trails: [[Item]] = []
  /// What stands at a place, whole.
  package var markers: [Item] = []
  package var warnings: [ChartWarning] = []

  /// What words keep away from.
  var room: PlaneRoom
  /// The color of text on a map under a box, in a curve's color if that is read there; nil without a map.
  var textRole: ((_ box: Rectangle, _ curve: Int?) -> Role)?

  /// Whose words choose their places first.
  package enum Turn: CaseIterable { case marks, levels, areas }
  private var writers: [(turn: Turn, write: (inout PlaneLayers) -> Void)] = []
  private var texts: [Item] = []
  /// What lines and the grid are cut out of.
  private var cuts: [TurnedBox] = []
  private var leftOut = 0

  init(
    _ marks: [any PlaneMark], endings: PlaneEndings, in frame: Frame, measurer: any TextMeasurer
  ) {
    self.frame = frame
    self.measurer = measurer
    room = PlaneRoom(in: frame.rectangle)
    for mark in marks { mark.paint(into: &self) }
    for (ending, place) in endings.inside {
      write(.levels) { $0.set(ending.label, beside: place, fontSize: ending.fontSize) }
    }
    for turn in Turn.allCases {
      for writer in writers where writer.turn == turn { writer.write(&self) }
    }
    if leftOut > 0 { warnings.append(.labelsLeftOut(leftOut)) }
  }

  /// Lets a mark write when it is its turn.
  mutating func write(_ turn: Turn, _ write: @escaping (inout PlaneLayers) -> Void) {
    writers.append((turn, write))
  }

  // MARK: Words

  /// Words at a place, in a color that is read there; lines are cut behind them.
  mutating func set(_ label: Drawing, at origin: Point, fontSize: Double, curve: Int? = nil) {
    let box = Self.box(label, at: origin, fontSize: fontSize)
    texts.append(painted(label, on: TurnedBox(box), curve: curve).placed("words", at: origin))
  }

  /// The same so that the middle of the digits lies at a place, turned by some degrees.
  mutating func set(_ label: Drawing, around middle: Point, turn: Double, fontSize: Double) {
    let box = TurnedBox(middle: middle, Size(label.size.width + 6, fontSize), turn: turn)
    // The digits' middle is so high above the baseline.
    let origin = middle + Point(-label.size.width / 2, 0.352 * fontSize).turned(by: turn)
    texts.append(
      painted(label, on: box, curve: nil).placed("words", at: origin, turn: turn))
  }

  /// The label in a color that is read on a box, which it takes.
  private mutating func painted(_ label: Drawing, on box: TurnedBox, curve: Int?) -> Drawing {
    room.take(box.bounds)
    cuts.append(box)
    var label = label
    if let role = textRole?(box.bounds, curve) {
      label = label.repainted { _ in role }
    }
    return label
  }

  /// Counts words that have no place.
  mutating func leaveOut() { leftOut += 1 }

  /// What words take, with 3 at each side.
  static func box(_ label: Drawing, at origin: Point, fontSize: Double) -> Rectangle {
    LabelPlacement.box(at: origin, width: label.size.width, fontSize: fontSize, air: 3)
  }

  /// Words beside a mark: at the first of some places where they touch nothing, or where they touch the
  /// fewest lines.
  mutating func set(
    _ label: Drawing, beside point: Point, fontSize: Double, curve: Int? = nil,
    isAboveFirst: Bool = false
  ) {
    let width = label.size.width
    let (right, left, middle) = (point.x + 10, point.x - 10 - width, point.x - width / 2)
    let sides = isAboveFirst ? [-7.0, 15] : [15.0, -7]
    var near = [right, left].flatMap { x in sides.map { Point(x, point.y + $0) } }
    near += [Point(middle, point.y - 12), Point(middle, point.y + 21)]
    near += [Point(right, point.y + 4), Point(left, point.y + 4)]
    let far = [1.5, -1.5, 3, -3].flatMap { lines in
      near.map { Point($0.x, $0.y + lines * fontSize) }
    }
    func box(_ origin: Point) -> Rectangle { Self.box(label, at: origin, fontSize: fontSize) }
    let allowed = (near + far).filter { room.isAllowed(box($0)) }
    let chosen =
      allowed.first { room.isFree(box($0), clear: 2) }
      ?? allowed.min { room.count(in: box($0)) < room.count(in: box($1)) }
    guard let chosen else {
      leaveOut()
      return
    }
    set(label, at: chosen, fontSize: fontSize, curve: curve)
  }

  // MARK: What a layout asks for

  /// Lines without what words cover.
  func strokes(_ lines: [(points: [Point], paint: Paint, stroke: Stroke)]) -> [Item] {
    lines.flatMap { line in
      Polyline.cut(line.points, around: cuts).map {
        .stroke(Path(traced: $0), line.paint, line.stroke)
      }
    }
  }

  var words: [Item] { texts }

  /// The grid, and the axes of zero where the ground is no map, both cut behind words.
  var grid: [Item] {
    let r = frame.rectangle
    func lines(_ places: [Double], _ paint: Paint, _ width: Double, areUpright: Bool) -> [Item] {
      strokes(
        places.map { place in
          let points =
            areUpright
            ? [Point(place, r.bottom), Point(place, r.top)]
            : [Point(r.left, place), Point(r.right, place)]
          return (points, paint, Stroke(width))
        })
    }
    func places(_ axis: Axis, where isMeant: (Tick) -> Bool) -> [Double] {
      axis.ticks.filter(isMeant).map { axis.scale.position($0.value) }
    }
    func isLine(_ tick: Tick) -> Bool { tick.grid == .full && (isMap || tick.value != 0) }
    let pale = ground.isEmpty ? Paint(.grid) : Paint(.axis, opacity: 0.2)
    var items = lines(places(frame.x, where: isLine), pale, 1, areUpright: true)
    items += lines(places(frame.y, where: isLine), pale, 1, areUpright: false)
    if !isMap {
      let zero = Paint(.axis, opacity: 0.75)
      items += lines(places(frame.x) { $0.value == 0 }, zero, 1.2, areUpright: true)
      items += lines(places(frame.y) { $0.value == 0 }, zero, 1.2, areUpright: false)
    }
    return items
  }
}
