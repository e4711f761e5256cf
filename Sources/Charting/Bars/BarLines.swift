internal import Drawings

/// Dashed lines at values of upright bars, over the bars, with their words at the right.
struct BarLines {
  let items: [Item]
  private let places: [Double?]

  private static let stroke = Stroke(1, dash: [4, 4])

  /// - Parameters:
  ///   - lines: what is asked for; only what the frames show is drawn.
  ///   - frames: what they run through.
  ///   - bars: what they lie over.
  ///   - values: the boxes of the bars' values, in front of which they end.
  init(_ lines: [BarLine], across frames: [Frame], over bars: [Bars], values: [Rectangle]) {
    let y = frames[0].y.scale
    places = lines.map { y.contains($0.value) ? y.position($0.value) : nil }
    let dark = bars.flatMap { $0.darkRectangles(in: frames[0]) }
    items = places.compactMap(\.self).flatMap { place -> [Item] in
      let whole = frames.map { $0.level(place, Paint(.axis), Self.stroke) }
      // Of the same dashes, where a bar is too dark for them.
      let crossed = dark.filter { $0.top < place && place < $0.bottom }
      let light = crossed.flatMap { bar -> [Item] in
        let frame = frames.last { $0.rectangle.left <= bar.left } ?? frames[0]
        return [
          .group(
            Group(
              "over a bar", clip: bar,
              items: [frame.level(place, Paint(.background), Self.stroke)]))
        ]
      }
      let covers = values.filter { $0.top < place && place < $0.bottom }.map { box in
        Item.fill(
          Path.rectangle(
            Rectangle(x: box.left + 1, y: place - 1, width: box.width - 2, height: 2)),
          Paint(.background))
      }
      return whole + light + covers
    }
  }

  /// The words of all lines of a plot, wrapped at 28 % of a width.
  static func labels(of plot: BarPlot, width: Double) -> [Drawing] {
    plot.lines.compactMap { line in
      line.label?.set(width: 0.28 * width, pitch: 13, alignment: 0).label
    }
  }

  /// The words right of the frame, pushed apart where they would touch, and how many have no room.
  func labels(
    of plot: BarPlot, beside frame: Frame, within room: ClosedRange<Double>
  ) -> (items: [Item], leftOut: Int) {
    let width = room.upperBound - room.lowerBound
    let r = frame.rectangle
    let all = zip(plot.lines, places).compactMap { line, place in
      line.label.flatMap { label in
        place.map {
          (place: $0, label: label.set(width: 0.28 * width, pitch: 13, alignment: 0).label)
        }
      }
    }
    var shown = all[...]
    while shown.reduce(-8, { $0 + $1.label.size.height + 1 }) > r.height { shown.removeLast() }
    let column = Pooling(
      shown.map { line in
        let half = line.label.size.height / 2
        return Pooling.Member(
          wish: line.place, before: half, after: half + 1, margins: (half - 4, half - 4))
      }, from: r.top, to: r.bottom)
    let items = zip(shown, column.places).map { line, middle in
      let top = middle - line.label.size.height / 2
      return line.label.placed(
        "line label", at: Point(r.right + plot.style.labelGap, top + line.label.baseline))
    }
    return (items, all.count - shown.count)
  }
}
