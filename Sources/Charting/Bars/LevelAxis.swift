internal import Drawings
internal import Numerals

/// The axis of lying bars: from 0, or from the tick below the least value, to the tick above the
/// greatest, so long that the values beside the bars have room.
struct LevelAxis {
  /// From 0 at the left edge of the rectangle.
  private(set) var axis: Axis
  /// What values of negative bars take left of the rectangle.
  private(set) var lead = 0.0
  var length: Double { axis.scale.end }

  /// Between a bar's end and its value.
  static let gap = 6.0

  /// - Parameters:
  ///   - plot: all of whose bars have this axis.
  ///   - values: with the widths of their labels, 0 for values that are not shown.
  ///   - width: of the rectangle with all that stands beside it.
  ///   - measurer: of texts.
  init(
    _ plot: BarPlot, values: [(value: Double, width: Double)], width: Double,
    measurer: any TextMeasurer
  ) {
    var room = width
    axis = Self.axis(plot, length: room, measurer: measurer)
    var trail = 0.0
    // A shorter axis moves the ends of the bars, too.
    for _ in 0..<8 {
      for tick in axis.ticks {
        guard let label = tick.label else { continue }
        let half = Self.width(label, plot, measurer) / 2
        trail = max(trail, axis.scale.position(tick.value) + half - length)
      }
      for (value, width) in values where width > 0 {
        if value < 0 {
          lead = max(lead, width + Self.gap - end(of: value))
        } else {
          trail = max(trail, end(of: value) + Self.gap + width - length)
        }
      }
      let before = room
      room = max(20, width - lead - trail)
      // The same axis leaves the same room.
      if room == before { break }
      axis = Self.axis(plot, length: room, measurer: measurer)
    }
  }

  /// Where a bar ends, from the left edge of the rectangle; that of what is no number, at zero.
  func end(of value: Double) -> Double {
    let place = axis.scale.position(value.isNaN ? 0 : value)
    return (max(0, min(place, length)) * 2).rounded() / 2
  }

  private static func width(
    _ label: Numeral, _ plot: BarPlot, _ measurer: any TextMeasurer
  ) -> Double {
    label.drawing(
      in: plot.style.tickFont, paint: Paint(.muted), decimalSign: plot.decimalSign,
      measurer: measurer
    ).size.width
  }

  private static func axis(
    _ plot: BarPlot, length: Double, measurer: any TextMeasurer
  ) -> Axis {
    let most = 1e307
    var (low, high) = (max(-most, plot.span.lowerBound), min(most, plot.span.upperBound))
    if high - low < 1e-300 { (low, high) = (0, 1) }
    let labels = Axis.Labels(count: min(6, max(2, Int(length / 90) + 1))) {
      width($0, plot, measurer) + 10
    }
    if plot.range == nil {
      let wish = LinearTicks.Wish(count: labels.count, endsMatter: false) { numerals, spacing in
        spacing * length >= (numerals.map(labels.extent).max() ?? 0)
      }
      let step = LinearTicks(over: low...high, wish: wish).step
      low = max(-most, (low / step + 1e-9).rounded(.down) * step)
      high = min(most, (high / step - 1e-9).rounded(.up) * step)
    }
    return Axis(Extent(fixed: low...high), from: 0, to: length, labels: labels)
  }
}
