internal import Drawings
internal import Numerals

/// One group of bars from the zero line, in a stretch of a frame.
struct Bars {
  var values: [Double]
  var band: BandScale
  /// Whether bars have the colours of curves, since they stand for different things.
  var isPaired: Bool
  var decimalSign: DecimalSign

  /// The rectangle of a bar, edges on half points; `nil` for a value that has no place. That of an
  /// infinite value ends where its label still has room in the frame.
  func rectangle(_ i: Int, in frame: Frame) -> Rectangle? {
    guard !values[i].isNaN else { return nil }
    let zero = frame.y.scale.position(0)
    let place = (frame.y.scale.position(values[i]) * 2).rounded() / 2
    let r = frame.rectangle
    let room = values[i].isInfinite ? 16.0 : 0
    let end =
      values[i] < 0 ? max(zero, min(place, r.bottom - room)) : min(zero, max(place, r.top + room))
    return Rectangle(
      x: band.left(i), y: min(zero, end), width: band.width, height: abs(zero - end))
  }

  func items(in frame: Frame) -> [Item] {
    values.indices.compactMap { i in
      guard let rectangle = rectangle(i, in: frame), rectangle.height > 0.01 else { return nil }
      return .fill(
        Path.rectangle(rectangle),
        Paint(isPaired ? .curve(i) : .bar(index: i, count: values.count)))
    }
  }

  /// Those on which a dashed line needs the colour of the background: of the darker half of the bars'
  /// colours, and of curves.
  func darkRectangles(in frame: Frame) -> [Rectangle] {
    values.indices.filter { isPaired || 2 * $0 >= values.count - 1 }.compactMap {
      rectangle($0, in: frame)
    }
  }

  /// The text of each value and where it stands: above a positive bar, below a negative one.
  func labels(
    size: Double, gap: Double = 4.5, in frame: Frame, measurer: any TextMeasurer
  ) -> [(label: Drawing, origin: Point)] {
    let font = Font(.medium, size)
    return values.indices.map { i in
      let label = Numeral.value(values[i], on: frame.y).drawing(
        in: font, paint: Paint(.ink), decimalSign: decimalSign, measurer: measurer)
      let zero = frame.y.scale.position(0)
      let rectangle =
        self.rectangle(i, in: frame)
        ?? Rectangle(x: band.left(i), y: zero, width: band.width, height: 0)
      // The digits of Lato are 0.72 em high.
      let baseline =
        values[i] < 0 ? rectangle.bottom + gap + 0.72 * size : rectangle.top - gap
      return (label, Point(band.center(i) - label.size.width / 2, baseline))
    }
  }
}

extension Numeral {
  /// A value on a bar; a small one is written as the numbers of its axis are.
  static func value(_ value: Double, on axis: Axis) -> Numeral {
    let usual = Numeral.value(value)
    guard case .scientific = usual, (1e-5..<1e-3).contains(value.magnitude) else { return usual }
    let labels = axis.ticks.filter { $0.value != 0 && $0.value.magnitude < 1e-3 }.map(\.label)
    let isPlain = labels.contains { if case .plain? = $0 { true } else { false } }
    return isPlain ? Numeral(positional: Decimal(exactly: value).rounded(to: 2)) : usual
  }
}
