internal import Drawings

/// The words of guides in the gap of a stack.
struct GuideNotes {
  private let joints: [Joint]
  /// Lines of words, each with its joints.
  private let lines: [[(x: Double, label: Drawing)]]
  private let page: PageMeasures

  init(_ joints: [Joint], on page: PageMeasures) {
    self.joints = joints
    self.page = page
    let words = joints.compactMap { joint in joint.label.map { (x: joint.x, label: $0) } }
      .sorted { $0.x < $1.x }
    let total = words.reduce(0) { $0 + $1.label.size.width + 12 }
    let count = max(1, Int((total / page.room).rounded(.up)))
    lines = (0..<count).map { line in
      stride(from: line, to: words.count, by: count).map { words[$0] }
    }
  }

  var gap: Double { 36 + 16 * Double(max(0, lines.count - 1)) }

  func items(between frames: [Frame]) -> [Item] {
    guard let first = frames.first, frames.count > 1 else { return [] }
    let scale = first.x.scale
    var items: [Item] = []
    for (upper, lower) in zip(frames, frames.dropFirst()) {
      for joint in joints where scale.contains(joint.x) {
        let x = scale.position(joint.x)
        let path = Path.line(Point(x, lower.rectangle.top), Point(x, upper.rectangle.bottom))
        items.append(.stroke(path, joint.paint, joint.stroke))
      }
    }
    let middle = first.rectangle.bottom + gap / 2
    let right = frames.map(\.rectangle.right).max() ?? first.rectangle.right
    for (row, line) in lines.enumerated() {
      let drawn = line.filter { scale.contains($0.x) }
      let places = Pooling(
        centers: drawn.map { scale.position($0.x) }, widths: drawn.map(\.label.size.width), gap: 12,
        within: page.margin...max(right, page.margin + 1)
      ).places
      let baseline = middle + 4 + 16 * (Double(row) - Double(lines.count - 1) / 2)
      for (label, center) in zip(drawn.map(\.label), places) {
        let origin = Point(center - label.size.width / 2, baseline)
        let box = LabelPlacement.box(
          at: origin, width: label.size.width, fontSize: page.isNarrow ? 13 : 11.5, air: 3)
        items.append(.fill(Path.rectangle(box), Paint(.background)))
        items.append(label.placed("guide", at: origin))
      }
    }
    return items
  }
}
