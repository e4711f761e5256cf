package import Drawings

/// Grid, zero axes, tick marks and tick labels of a frame.
package struct Ruling: Sendable {
  package var frame: Frame
  package var style: PlotStyle
  /// Grid lines along x are left out under bars.
  package var hasVerticalGrid = true
  /// Stretches of the page with bands behind the grid.
  package var shaded: [ClosedRange<Double>] = []
  /// What covers cells of the grid, so that these are not ruled.
  package var holes: [Rectangle] = []

  package init(frame: Frame, style: PlotStyle, hasVerticalGrid: Bool = true) {
    self.frame = frame
    self.style = style
    self.hasVerticalGrid = hasVerticalGrid
  }

  private func horizontal(_ y: Double) -> Path {
    let r = frame.rectangle
    return Path.line(Point(r.left, y), Point(r.right, y))
  }

  private func vertical(_ x: Double) -> Path {
    let r = frame.rectangle
    return Path.line(Point(x, r.top), Point(x, r.bottom))
  }

  /// The zero of a linear axis, if the frame shows it.
  private func zero(_ axis: Axis) -> Double? {
    axis.scale.kind == .linear && axis.scale.contains(0) ? axis.scale.position(0) : nil
  }

  /// The grid, 1.0, cut at the rectangle, without the cells under `holes`; over `shaded` it is the
  /// axes' colour at 20 %.
  package var grid: Item {
    var items: [Item] = []
    for grid in [Tick.Grid.faint, .full] {
      let role = grid == .full ? Role.grid : .faintGrid
      if hasVerticalGrid {
        for tick in frame.x.ticks where tick.grid == grid {
          items += line(at: frame.x.scale.position(tick.value), isVertical: true, role)
        }
      }
      for tick in frame.y.ticks where tick.grid == grid {
        items += line(at: frame.y.scale.position(tick.value), isVertical: false, role)
      }
    }
    return .group(Group("grid", items: items))
  }

  /// Where lines are ruled, with both edges of the rectangle, ascending.
  private func edges(_ axis: Axis, _ low: Double, _ high: Double) -> [Double] {
    let inner = axis.ticks.filter { $0.grid != .none }.map { axis.scale.position($0.value) }
    return ([low] + inner.filter { $0 > low + 0.01 && $0 < high - 0.01 }.sorted() + [high])
  }

  private func line(at place: Double, isVertical: Bool, _ role: Role) -> [Item] {
    let r = frame.rectangle
    let (low, high) = isVertical ? (r.top, r.bottom) : (r.left, r.right)
    var cuts = [low, high]
    if !holes.isEmpty {
      cuts = isVertical ? edges(frame.y, low, high) : edges(frame.x, low, high)
    }
    if !isVertical { cuts += shaded.flatMap { [$0.lowerBound, $0.upperBound] } }
    cuts = cuts.filter { $0 >= low && $0 <= high }.sorted()
    var pieces: [(from: Double, to: Double, isShaded: Bool)] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let middle = (from + to) / 2
      let sides =
        isVertical
        ? [Point(place - 0.5, middle), Point(place + 0.5, middle)]
        : [Point(middle, place - 0.5), Point(middle, place + 0.5)]
      if sides.allSatisfy(isRemoved) { continue }
      let isShaded = shaded.contains { $0.contains(isVertical ? place : middle) }
      if let last = pieces.last, last.to == from, last.isShaded == isShaded {
        pieces[pieces.count - 1].to = to
      } else {
        pieces.append((from, to, isShaded))
      }
    }
    return pieces.map { piece in
      let path =
        isVertical
        ? Path.line(Point(place, piece.from), Point(place, piece.to))
        : Path.line(Point(piece.from, place), Point(piece.to, place))
      return .stroke(
        path, piece.isShaded ? Paint(.axis, opacity: 0.2) : Paint(role), Stroke(1))
    }
  }

  /// Whether a point lies in a cell of the grid that a hole reaches into.
  private func isRemoved(_ point: Point) -> Bool {
    let r = frame.rectangle
    guard !holes.isEmpty, frame.contains(point) else { return false }
    func cell(_ edges: [Double], _ x: Double) -> (Double, Double)? {
      zip(edges, edges.dropFirst()).first { $0 <= x && x <= $1 }
    }
    guard let x = cell(edges(frame.x, r.left, r.right), point.x),
      let y = cell(edges(frame.y, r.top, r.bottom), point.y)
    else { return false }
    let box = Rectangle(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0)
    return holes.contains { $0.intersects(box) }
  }

  /// Zero axes of linear scales; the line and the ticks at the low end of logarithmic ones.
  package var axes: Item {
    let r = frame.rectangle
    var items: [Item] = []
    let paint = Paint(.axis)
    if let y = zero(frame.y) { items.append(.stroke(horizontal(y), paint, Stroke(1.2))) }
    if hasVerticalGrid, let x = zero(frame.x) {
      items.append(.stroke(vertical(x), paint, Stroke(1.2)))
    }
    func length(_ tick: Tick) -> Double { tick.isMajor ? 6 : 3.5 }
    if frame.x.hasMarks {
      items.append(.stroke(horizontal(r.bottom), paint, Stroke(1.2)))
      for tick in frame.x.ticks {
        let x = frame.x.scale.position(tick.value)
        items.append(
          .stroke(
            Path.line(Point(x, r.bottom), Point(x, r.bottom + length(tick))), paint, Stroke(1)))
      }
    }
    if frame.y.hasMarks {
      if !frame.x.hasMarks {
        items.append(.stroke(horizontal(r.bottom), paint, Stroke(1.2)))
      }
      items.append(.stroke(vertical(r.left), paint, Stroke(1.2)))
      for tick in frame.y.ticks {
        let y = frame.y.scale.position(tick.value)
        items.append(
          .stroke(Path.line(Point(r.left, y), Point(r.left - length(tick), y)), paint, Stroke(1)))
      }
    }
    return .group(Group("axes", items: items))
  }

  /// Tick labels below and at the left.
  package func labels(measurer: any TextMeasurer, hasX: Bool = true, hasY: Bool = true) -> Item {
    let r = frame.rectangle
    func label(_ tick: Tick) -> Drawing? {
      tick.label?.drawing(in: style.tickFont, paint: Paint(.muted), measurer: measurer)
    }
    var items: [Item] = []
    if hasX {
      let lower: Double = frame.x.hasMarks ? 1 : 0
      items += frame.x.ticks.compactMap { tick in
        label(tick)?.centered(
          "x tick",
          at: Point(frame.x.scale.position(tick.value), r.bottom + style.tickBaseline + lower))
      }
    }
    if hasY {
      let drop = style.tickFont.size * 4.3 / 12
      items += frame.y.ticks.compactMap { tick in
        label(tick).map {
          $0.placed(
            "y tick",
            at: Point(
              r.left - style.tickGap - $0.size.width,
              frame.y.scale.position(tick.value) + drop))
        }
      }
    }
    return .group(Group("ticks", items: items))
  }
}
