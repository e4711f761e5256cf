package import Drawings

/// Grid, zero axes, tick marks and tick labels of a frame.
package struct Ruling: Sendable {
  package var frame: Frame
  package var style: PlotStyle
  /// Grid lines along x are left out under bars.
  package var hasVerticalGrid = true

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

  /// The grid, 1.0, cut at the rectangle.
  package var grid: Item {
    var items: [Item] = []
    for grid in [Tick.Grid.faint, .full] {
      let paint = Paint(grid == .full ? .grid : .faintGrid)
      if hasVerticalGrid {
        items += frame.x.ticks.filter { $0.grid == grid }
          .map { .stroke(vertical(frame.x.scale.position($0.value)), paint, Stroke(1)) }
      }
      items += frame.y.ticks.filter { $0.grid == grid }
        .map { .stroke(horizontal(frame.y.scale.position($0.value)), paint, Stroke(1)) }
    }
    return .group(Group("grid", items: items))
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
    if frame.x.scale.kind == .logarithmic {
      items.append(.stroke(horizontal(r.bottom), paint, Stroke(1.2)))
      for tick in frame.x.ticks {
        let x = frame.x.scale.position(tick.value)
        items.append(
          .stroke(
            Path.line(Point(x, r.bottom), Point(x, r.bottom + length(tick))), paint, Stroke(1)))
      }
    }
    if frame.y.scale.kind == .logarithmic {
      if frame.x.scale.kind == .linear {
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
      let lower: Double = frame.x.scale.kind == .logarithmic ? 1 : 0
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
