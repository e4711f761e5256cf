internal import Drawings
internal import Numerals

/// Grid, zero axes, tick marks and tick labels of a frame.
struct Ruling {
  var frame: Frame
  var style: PlotStyle
  /// Grid lines along x are left out under bars.
  var hasVerticalGrid = true
  /// Stretches of the page with bands behind the grid.
  var shaded: [ClosedRange<Double>] = []
  /// What covers cells of the grid, so that these are not ruled.
  var holes: [Rectangle] = []

  /// The grid, 1.0, cut at the rectangle, without the cells under `holes`; over `shaded` it is the
  /// axes' colour at 20 %.
  var grid: Item {
    func lines(_ axis: Axis, areUpright: Bool, _ grid: Tick.Grid) -> [Item] {
      axis.ticks.filter { $0.grid == grid }.flatMap {
        line(
          at: axis.scale.position($0.value), isUpright: areUpright,
          grid == .full ? .grid : .faintGrid)
      }
    }
    let items = [Tick.Grid.faint, .full].flatMap { grid in
      (hasVerticalGrid ? lines(frame.x, areUpright: true, grid) : [])
        + lines(frame.y, areUpright: false, grid)
    }
    return .group(Group("grid", items: items))
  }

  /// Where lines are ruled, with both edges of the rectangle, ascending.
  private func places(ofUpright isUpright: Bool) -> [Double] {
    let r = frame.rectangle
    let (axis, low, high) = isUpright ? (frame.x, r.left, r.right) : (frame.y, r.top, r.bottom)
    let inner = axis.ticks.filter { $0.grid != .none }.map { axis.scale.position($0.value) }
    return [low] + inner.filter { $0 > low + 0.01 && $0 < high - 0.01 }.sorted() + [high]
  }

  private func line(at place: Double, isUpright: Bool, _ role: Role) -> [Item] {
    let r = frame.rectangle
    let (low, high) = isUpright ? (r.top, r.bottom) : (r.left, r.right)
    func point(_ along: Double, _ across: Double) -> Point {
      isUpright ? Point(across, along) : Point(along, across)
    }
    var cuts = holes.isEmpty ? [low, high] : places(ofUpright: !isUpright)
    if !isUpright { cuts += shaded.flatMap { [$0.lowerBound, $0.upperBound] } }
    cuts = cuts.filter { $0 >= low && $0 <= high }.sorted()
    var pieces: [(from: Double, to: Double, isShaded: Bool)] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let middle = (from + to) / 2
      if [place - 0.5, place + 0.5].allSatisfy({ isRemoved(point(middle, $0)) }) { continue }
      let isShaded = shaded.contains { $0.contains(isUpright ? place : middle) }
      if let last = pieces.last, last.to == from, last.isShaded == isShaded {
        pieces[pieces.count - 1].to = to
      } else {
        pieces.append((from, to, isShaded))
      }
    }
    return pieces.map { piece in
      .stroke(
        Path.line(point(piece.from, place), point(piece.to, place)),
        piece.isShaded ? Paint(.axis, opacity: 0.2) : Paint(role), Stroke(1))
    }
  }

  /// Whether a point lies in a cell of the grid that a hole reaches into.
  private func isRemoved(_ point: Point) -> Bool {
    guard !holes.isEmpty, frame.contains(point) else { return false }
    func cell(_ edges: [Double], _ x: Double) -> (Double, Double)? {
      zip(edges, edges.dropFirst()).first { $0 <= x && x <= $1 }
    }
    guard let x = cell(places(ofUpright: true), point.x),
      let y = cell(places(ofUpright: false), point.y)
    else { return false }
    let box = Rectangle(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0)
    return holes.contains { $0.intersects(box) }
  }

  /// Zero axes of linear scales; the line and the ticks at the low end of logarithmic ones.
  var axes: Item {
    let r = frame.rectangle
    var items: [Item] = []
    func add(_ from: Point, _ to: Point, width: Double = 1.2) {
      items.append(.stroke(Path.line(from, to), Paint(.axis), Stroke(width)))
    }
    func addLevel(_ y: Double) { add(Point(r.left, y), Point(r.right, y)) }
    func addUpright(_ x: Double) { add(Point(x, r.top), Point(x, r.bottom)) }
    /// The zero of a linear axis, if the frame shows it.
    func zero(_ scale: Scale) -> Double? {
      scale.kind == .linear && scale.contains(0) ? scale.position(0) : nil
    }
    func length(_ tick: Tick) -> Double { tick.isMajor ? 6 : 3.5 }
    zero(frame.y.scale).map(addLevel)
    if hasVerticalGrid { zero(frame.x.scale).map(addUpright) }
    if frame.x.hasMarks || frame.y.hasMarks { addLevel(r.bottom) }
    if frame.x.hasMarks {
      for tick in frame.x.ticks {
        let x = frame.x.scale.position(tick.value)
        add(Point(x, r.bottom), Point(x, r.bottom + length(tick)), width: 1)
      }
    }
    if frame.y.hasMarks {
      addUpright(r.left)
      for tick in frame.y.ticks {
        let y = frame.y.scale.position(tick.value)
        add(Point(r.left, y), Point(r.left - length(tick), y), width: 1)
      }
    }
    return .group(Group("axes", items: items))
  }

  /// Tick labels below and at the left.
  func labels(
    _ decimalSign: DecimalSign, measurer: any TextMeasurer, hasX: Bool
  ) -> Item {
    let r = frame.rectangle
    func label(_ tick: Tick) -> Drawing? {
      tick.label?.drawing(
        in: style.tickFont, paint: Paint(.muted), decimalSign: decimalSign, measurer: measurer)
    }
    let baseline = r.bottom + style.tickBaseline + (frame.x.hasMarks ? 1 : 0)
    let below = (hasX ? frame.x.ticks : []).compactMap { tick in
      label(tick)?.centered("x tick", at: Point(frame.x.scale.position(tick.value), baseline))
    }
    func note(_ axis: Axis) -> Drawing? {
      axis.shared?.note?.drawing(
        in: style.tickFont, paint: Paint(.muted), decimalSign: decimalSign, measurer: measurer)
    }
    let drop = style.tickFont.size * 4.3 / 12
    var notes: [Item] = []
    if let note = note(frame.y) {
      let place = Point(r.left - style.tickGap - note.size.width, r.top - style.noteRise)
      notes.append(note.placed("y shared", at: place))
    }
    if hasX, let note = note(frame.x) {
      let first = frame.x.ticks.lazy.compactMap { tick in
        label(tick).map { frame.x.scale.position(tick.value) - $0.size.width / 2 }
      }.first
      let right = min(first ?? r.left, r.left - style.tickGap) - style.noteGap
      notes.append(note.placed("x shared", at: Point(right - note.size.width, baseline)))
    }
    let beside = frame.y.ticks.compactMap { tick in
      label(tick).map {
        $0.placed(
          "y tick",
          at: Point(
            r.left - style.tickGap - $0.size.width, frame.y.scale.position(tick.value) + drop))
      }
    }
    return .group(Group("ticks", items: below + beside + notes))
  }
}
