internal import Drawings

/// The bars beside the last layer of a network: as long as a point each hundredth of 1, or of the largest
/// value where one is larger.
struct NetworkBars {
  private(set) var items: [Item] = []
  /// The highest and the lowest that is drawn.
  private(set) var top = 0.0
  private(set) var bottom = 0.0

  /// From the centres of the circles to the bars' base, and the length of the longest bar that there may be.
  private static let gap = 36.0
  private static let length = 110.0
  private static let barHeight = 18.0

  /// From the centres of the last layer to the right edge.
  static func width(of output: NetworkChart.Output) -> Double {
    gap + length + 6 + (output.labels.map(\.size.width).max() ?? 0) + 2
  }

  /// - Parameters:
  ///   - output: what is shown.
  ///   - centers: of the units that it is of.
  ///   - right: the right edge.
  ///   - captions: where the words below the layers begin and end.
  init(
    _ output: NetworkChart.Output, centers: [Point], right: Double,
    captions: (top: Double, bottom: Double)
  ) {
    let finite = output.values.filter(\.isFinite)
    let most = max(finite.max() ?? 0, 0)
    let least = min(finite.min() ?? 0, 0)
    let isOfParts = least == 0 && most <= 1
    let unit = Self.length / (isOfParts ? 1 : max(most - least, .leastNormalMagnitude))
    let left = centers[0].x + Self.gap
    // A base line stands where all bars have room.
    let base = left + ((isOfParts ? 0 : -least) * unit * 2).rounded() / 2
    let largest = output.values.indices.filter { output.values[$0].isFinite }
      .max { output.values[$0] < output.values[$1] }
    for (index, value) in output.values.enumerated() {
      let y = centers[index].y
      let length = value.isFinite ? (value * unit * 2).rounded() / 2 : 0
      if length != 0 {
        let bar = Rectangle(
          x: min(base, base + length), y: y - Self.barHeight / 2, width: length.magnitude,
          height: Self.barHeight)
        items.append(
          .fill(
            Path.rectangle(bar), Paint(.bar(index: index == largest ? 2 : 0, count: 3))))
      }
      let label = output.labels[index]
      items.append(label.placed("value", at: Point(max(base, base + length) + 6, y + 4)))
    }
    let low = centers[centers.count - 1].y + 24
    top = centers[0].y - 24
    items.append(
      .stroke(Path.line(Point(base, top), Point(base, low)), Paint(.axis), Stroke(1.2)))
    bottom = low
    var baseline = low + 22 < captions.top ? low + 18 : max(low, captions.bottom) + 18
    for line in output.words?.lines(width: max(60, right - left)) ?? [] {
      items.append(line.placed("output words", at: Point(left, baseline)))
      bottom = baseline + 4
      baseline += 15
    }
  }
}
