internal import Drawings

/// The values above upright bars, and below negative ones.
struct BarValues {
  private(set) var size = 11.0
  private(set) var labels: [(label: Drawing, origin: Point)] = []

  init() {}

  /// At 11 points, in panels 10.5; where they would touch each other or a bar, at 10 or 9; nil where they
  /// would then.
  ///
  /// - Parameters:
  ///   - bars: those of all groups.
  ///   - plot: that they belong to.
  ///   - frame: of all groups together.
  ///   - room: what texts stay inside of, from the left to the right.
  ///   - measurer: of texts.
  init?(
    of bars: [Bars], _ plot: BarPlot, in frame: Frame, room: ClosedRange<Double>,
    measurer: any TextMeasurer
  ) {
    let rectangles = bars.flatMap { bar in bar.values.indices.map { bar.rectangle($0, in: frame) } }
    for size in plot.isPanel ? [10.5, 9.5, 9] : [11.0, 10, 9] {
      let labels = bars.flatMap {
        $0.labels(size: size, gap: plot.isPanel ? 4 : 4.5, in: frame, measurer: measurer)
      }
      let boxes = labels.map {
        LabelPlacement.box(at: $0.origin, width: $0.label.size.width, fontSize: size, air: 1)
      }
      // Beyond the rectangle's left edge stand the labels of the axis.
      let leaves = boxes.contains {
        $0.left < frame.rectangle.left - 4 || $0.right > room.upperBound
      }
      if !leaves && !Self.touch(boxes, rectangles) {
        self.size = size
        self.labels = labels
        return
      }
    }
    return nil
  }

  /// Whether a box touches another, or a bar that is not its own; both stand from the left to the right.
  private static func touch(_ boxes: [Rectangle], _ bars: [Rectangle?]) -> Bool {
    let widest = boxes.map(\.width).max() ?? 0
    return boxes.indices.contains { i in
      let box = boxes[i]
      // What is further away than the widest box is touched by none.
      func isNear(_ j: Int) -> Bool {
        boxes[j].left < box.right + widest && boxes[j].right > box.left - widest
      }
      func touches(_ j: Int) -> Bool {
        boxes[j].intersects(box) || bars[j].map(box.intersects) ?? false
      }
      return boxes.indices[(i + 1)...].prefix(while: isNear).contains(where: touches)
        || boxes.indices[..<i].reversed().prefix(while: isNear).contains(where: touches)
    }
  }
}
