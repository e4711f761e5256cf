package import Drawings

/// A calculation as boxes from left to right, joined by arrows with the numbers that go along them.
package struct GraphChart: Sendable {
  /// A number: one that is given, as a pill, or what an operation gives, as a box.
  package struct Box: Sendable {
    /// The boxes before it that its number follows from, each once, in the order in which it is written.
    package var operands: [Int]
    package var isGiven: Bool
    /// What stands in it.
    package var content: Drawing
    /// Above it, of size 12.5.
    package var name: Drawing?
    /// What it is called where its line goes on below.
    package var reference: Drawing
    /// Above its arrow, and below it.
    package var value: Drawing
    package var slope: Drawing?
    /// What is given for boxes of one group stands in one column.
    package var group: Int

    package init(
      operands: [Int], isGiven: Bool, content: Drawing, name: Drawing?, reference: Drawing,
      value: Drawing, slope: Drawing?, group: Int
    ) {
      self.operands = operands
      self.isGiven = isGiven
      self.content = content
      self.name = name
      self.reference = reference
      self.value = value
      self.slope = slope
      self.group = group
    }
  }

  /// The last gives the result, which all others lead to.
  package var boxes: [Box]
  /// What the result is called.
  package var result: Drawing
  /// What stands above arrows and what below, of size 12; empty for none.
  package var key: [Drawing]

  package init(_ boxes: [Box], result: Drawing, key: [Drawing] = []) {
    precondition(
      boxes.enumerated().allSatisfy { place, box in box.operands.allSatisfy { $0 < place } },
      "A number follows from earlier ones.")
    self.boxes = boxes
    self.result = result
    self.key = key
  }
}

extension GraphChart: Diagram {
  package var air: (above: Double, below: Double) { (8, key.isEmpty ? 12 : 26) }

  package func layout(width: Double) -> (drawing: Drawing, warnings: [ChartWarning]) {
    let lines = GraphLines(self, width: width).lines
    var items: [Item] = []
    var y = 0.0
    var widest = width
    for (index, line) in lines.enumerated() {
      if index > 0 { y += 28 }
      let x = max(0, ((width - line.width) / 2).rounded(.down))
      items.append(.group(Group("line \(index + 1)", offset: Point(x, y), items: line.items)))
      y += line.height
      widest = max(widest, line.width)
    }
    if !key.isEmpty { items.append(keyItem(&y, width: widest)) }
    return (Drawing(size: Size(widest, y), items: items), [])
  }

  /// An arrow of each kind with its words, one below the other where both do not stand side by side.
  private func keyItem(_ y: inout Double, width: Double) -> Item {
    var items: [Item] = []
    var x = 0.0
    var baseline = y + 32
    for (index, words) in key.enumerated() {
      if x > 0, x + 36 + words.size.width > width {
        x = 0
        baseline += 18
      }
      let level = baseline - 4
      let (from, to) = (Point(x, level), Point(x + 28, level))
      items += GraphArrow.items(
        from: index == 0 ? from : to, to: index == 0 ? to : from, Paint(.curve(index)))
      items.append(words.placed("key", at: Point(x + 36, baseline)))
      x += 36 + words.size.width + 30
    }
    y = baseline + 4
    return .group(Group("key", items: items))
  }
}

/// Heads of arrows, 8 long and 7 wide, and level arrows.
enum GraphArrow {
  static let length = 8.0

  /// A head with its tip at a point, to the right or to the left.
  static func head(at tip: Point, toLeft: Bool = false, _ paint: Paint) -> Item {
    let back = tip.x + (toLeft ? length : -length)
    return .fill(
      Path([
        .move(tip), .line(Point(back, tip.y - 3.5)), .line(Point(back, tip.y + 3.5)), .close,
      ]), paint)
  }

  static func items(from: Point, to: Point, _ paint: Paint) -> [Item] {
    let toLeft = to.x < from.x
    let end = Point(to.x + (toLeft ? length - 1 : 1 - length), to.y)
    return [
      .stroke(Path.line(from, end), paint, Stroke(1.4)), head(at: to, toLeft: toLeft, paint),
    ]
  }
}
