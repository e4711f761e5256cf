internal import Drawings
internal import Numerals

/// The axes of a chart over two variables in a box of the page.
struct PlaneFrame {
  private let chart: PlaneChart
  private let box: Rectangle
  private let style: PlotStyle
  private let measurer: any TextMeasurer
  private let ranges: (x: ClosedRange<Double>, y: ClosedRange<Double>)

  init(_ chart: PlaneChart, in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer) {
    (self.chart, self.box, self.style, self.measurer) = (chart, box, style, measurer)
    ranges = chart.ranges
  }

  /// The axes where so much is needed at the right of the rectangle, and below what stands there by
  /// itself.
  func frame(right: Double, below: Double) -> Frame {
    let top = (box.top * 2).rounded(.up) / 2 + 2
    let lowest = ((box.bottom - chart.depth(style) - below) * 2).rounded(.down) / 2
    let bottom = max(lowest, top + 40)
    let upright = verticalAxis(from: bottom, to: top)
    let left = (box.left + indent(upright)).rounded(.up)
    let room = max(40, box.right - right - left)
    let lengths = (
      x: ranges.x.upperBound - ranges.x.lowerBound, y: ranges.y.upperBound - ranges.y.lowerBound
    )
    let wished = min(room / lengths.x, (bottom - top) / lengths.y)
    // Equal scales leave some length to both axes.
    guard chart.hasEqualScales, wished * min(lengths.x, lengths.y) >= Self.shortest else {
      return Frame(x: horizontalAxis(from: left, to: left + room), y: upright)
    }
    let across = horizontalAxis(from: left, to: left + wished * lengths.x)
    let up = verticalAxis(from: top + wished * lengths.y, to: top)
    let unit = Self.unit(atMost: wished, across, up)
    let foot = ((top + unit * lengths.y) * 2).rounded(.up) / 2
    return Frame(
      x: across.exact(ranges.x, unit: unit, from: left),
      y: up.exact(ranges.y, unit: -unit, from: foot))
  }

  /// Of an axis.
  private static let shortest = 40.0

  /// Whether both axes have one scale.
  static func areEqual(_ frame: Frame) -> Bool {
    let (x, y) = (frame.x.scale, frame.y.scale)
    let units = (
      (x.end - x.start) / (x.domain.upperBound - x.domain.lowerBound),
      (y.start - y.end) / (y.domain.upperBound - y.domain.lowerBound)
    )
    return abs(units.0 / units.1 - 1) < 1e-6
  }

  /// Points for a unit of both axes, so that the ticks of the closer ones fall on whole pixels.
  private static func unit(atMost wished: Double, _ axes: Axis...) -> Double {
    let step = axes.compactMap { axis in
      axis.ticks.count > 1 ? axis.ticks[1].value - axis.ticks[0].value : nil
    }.min()
    guard let step, wished * step >= 1 else { return wished }
    // A hair above, since what is whole may come out a little less.
    return (wished * step * 2 + 1e-9).rounded(.down) / 2 / step
  }

  /// What stands at the left of the rectangle.
  private func indent(_ axis: Axis) -> Double {
    let widest = axis.ticks.compactMap { $0.label.map(width) }.max() ?? 0
    let beside = chart.y.isBeside ? chart.y.label?.size.width ?? 0 : 0
    return max(style.leastIndent, max(widest, beside) + style.tickGap)
  }

  private func width(_ label: Numeral) -> Double {
    label.drawing(
      in: style.tickFont, paint: Paint(.muted), decimalSign: chart.decimalSign, measurer: measurer
    ).size.width
  }

  private func horizontalAxis(from left: Double, to right: Double) -> Axis {
    let labels = Axis.Labels(count: min(6, max(3, Int((right - left) / 100) + 1))) {
      width($0) + 10
    }
    return Axis(Extent(fixed: ranges.x), from: left, to: right, labels: labels)
  }

  private func verticalAxis(from bottom: Double, to top: Double) -> Axis {
    let room = style.tickFont.size * 1.6
    // A variable has its place between two labels.
    let count = min(5, max(2, Int((bottom - top) / 38) + 1))
    return Axis(
      Extent(fixed: ranges.y), from: bottom, to: top,
      labels: Axis.Labels(count: count) { _ in room })
  }

  /// How far the last label of the horizontal axis reaches beyond the rectangle.
  func overhang(_ frame: Frame) -> Double {
    let reaches = frame.x.ticks.map { tick in
      frame.x.scale.position(tick.value) + (tick.label.map(width) ?? 0) / 2
    }
    return max(0, (reaches.max() ?? 0) - frame.rectangle.right)
  }
}

extension Axis {
  /// The same ticks on a scale of so many points for a unit, negative upwards, that begins at a place or a
  /// little later, so that ticks fall on whole pixels.
  fileprivate func exact(_ range: ClosedRange<Double>, unit: Double, from place: Double) -> Axis {
    let (low, high) = (range.lowerBound, range.upperBound)
    let anchor = low <= 0 && high >= 0 ? 0 : ticks.first?.value ?? low
    let distance = (anchor - low) * abs(unit)
    let offset = (distance * 2 - 1e-9).rounded(.up) / 2 - distance
    let start = place + (unit < 0 ? -offset : offset)
    return Axis(
      scale: Scale(.linear, range, from: start, to: start + unit * (high - low)), ticks: ticks)
  }
}
