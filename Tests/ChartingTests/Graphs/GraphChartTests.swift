import Charting
import Drawings
import Seeded
import Testing

@Suite struct GraphChartTests {
  private func box(
    _ operands: [Int], _ text: String, group: Int = 0, number: String = "0.287", name: String? = nil
  ) -> GraphChart.Box {
    GraphChart.Box(
      operands: operands, isGiven: operands.isEmpty,
      content: label(text, operands.isEmpty ? 18 : 15),
      name: name.map { label($0, 12.5) }, reference: label(text, 15), value: label(number, 12.5),
      slope: label("-\(number)", 12.5), group: group)
  }

  /// Up to 40 boxes; in a tree each number is used once.
  private func graph(_ source: inout SplitMix, isTree: Bool) -> GraphChart {
    var boxes: [GraphChart.Box] = []
    var free: [Int] = []
    let count = Int.random(in: 1...40, using: &source)
    let texts = ["w", "x", "(y − t)", "z", "the longest of them"]
    let numbers = ["2", "0.731", "−1.23·10−12"]
    for group in 0..<count {
      var operands: [Int] = []
      for _ in 0..<Int.random(in: 1...3, using: &source) {
        if !free.isEmpty, Int.random(in: 0..<3, using: &source) > 0 {
          operands.append(free.removeLast())
        } else if !isTree, !boxes.isEmpty, Bool.random(using: &source) {
          let operand = Int.random(in: 0..<boxes.count, using: &source)
          if !operands.contains(operand) { operands.append(operand) }
        } else {
          operands.append(boxes.count)
          boxes.append(
            box(
              [], texts.randomElement(using: &source) ?? "", group: group,
              number: numbers.randomElement(using: &source) ?? ""))
        }
      }
      operands = operands.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      free.append(boxes.count)
      boxes.append(
        box(
          operands, texts.randomElement(using: &source) ?? "", group: group,
          number: numbers.randomElement(using: &source) ?? "",
          name: Bool.random(using: &source) ? "name" : nil))
    }
    if free.count > 1 || free.last != boxes.count - 1 {
      boxes.append(box(free, "+"))
    }
    return GraphChart(boxes, result: label("L", 18), key: [label("above", 12), label("below", 12)])
  }

  /// An arrow, which never turns back: its heights every 2 points from where it begins.
  private struct Arrow {
    var start: Int
    var heights: [Double]

    init(_ path: Path, _ offset: Point) {
      var points: [Point] = []
      for element in path.elements {
        switch element {
        case .move(let p), .line(let p): points.append(p)
        case .curve(let a, let b, let p):
          let last = points[points.count - 1]
          points += (1...16).map { step in
            let t = Double(step) / 16
            let u = 1 - t
            return last * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + p * (t * t * t)
          }
        case .close: break
        }
      }
      points = points.map { $0 + offset }
      start = Int((points[0].x / 2).rounded(.up))
      heights = []
      for (from, to) in zip(points, points.dropFirst()) where to.x > from.x {
        while Double(start + heights.count) * 2 <= to.x {
          let part = (Double(start + heights.count) * 2 - from.x) / (to.x - from.x)
          heights.append(from.y + (to.y - from.y) * part)
        }
      }
    }

    /// Whether it runs through a rectangle, other than where it begins and ends.
    func runs(through box: Rectangle) -> Bool {
      let first = max(Int((box.left / 2).rounded(.up)), start + 2)
      let last = min(Int((box.right / 2).rounded(.down)), start + heights.count - 3)
      guard first <= last else { return false }
      return (first...last).contains { place in
        let y = heights[place - start]
        return y > box.top + 0.5 && y < box.bottom - 0.5
      }
    }

    /// Whether it is above another one at first and below it later.
    func crosses(_ other: Arrow) -> Bool {
      let first = max(start, other.start)
      let last = min(start + heights.count, other.start + other.heights.count) - 1
      guard first <= last else { return false }
      var sign = 0.0
      for place in first...last {
        let difference = heights[place - start] - other.heights[place - other.start]
        guard abs(difference) > 1 else { continue }
        if sign * difference < 0 { return true }
        sign = difference
      }
      return false
    }
  }

  private func arrows(_ page: Drawing) -> [Arrow] {
    page.placedItems.compactMap { placed in
      guard placed.path.hasSuffix("/arrows"), case .stroke(let path, _, _) = placed.item else {
        return nil
      }
      return Arrow(path, placed.offset)
    }
  }

  private func boxes(_ page: Drawing) -> [Rectangle] {
    page.placedItems.compactMap { placed in
      guard placed.path.hasSuffix("/box"), case .fill(let path, _) = placed.item else { return nil }
      return path.bounds.offset(by: placed.offset)
    }
  }

  @Test(arguments: 0..<300)
  func isReadable(_ seed: Int) {
    var source = SplitMix(seed: UInt64(seed))
    let isTree = seed % 2 == 0
    let chart = graph(&source, isTree: isTree)
    let drawn = DiagramProperties(chart, width: seed % 3 == 0 ? 324 : 672)
    #expect(drawn.cutOff == [])
    #expect(drawn.overlaps == [])
    let (arrows, boxes) = (arrows(drawn.page), boxes(drawn.page))
    let texts = drawn.page.placedTexts.map(\.box)
    for arrow in arrows {
      #expect(!(boxes + texts).contains { arrow.runs(through: $0) })
    }
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { $0.intersects(box) })
    }
    guard isTree else { return }
    for (index, arrow) in arrows.enumerated() {
      #expect(!arrows[..<index].contains { arrow.crosses($0) })
    }
  }

  /// The graph of a neuron's loss, where the picture has it.
  @Test func standsWhereItShould() {
    let chart = GraphChart(
      [
        box([], "w"), box([], "x"), box([0, 1], "×", name: "wx"), box([], "b"),
        box([2, 3], "+", name: "z"), box([4], "σ", group: 1, name: "y"), box([], "t", group: 2),
        box([5, 6], "(y − t)2", group: 2),
      ], result: label("L", 18), key: [label("above", 12), label("below", 12)])
    let (page, _) = PageChart(.chart(chart)).drawing(measurer: FixedMeasurer())
    #expect(page.size.width == 720 && (300...370).contains(page.size.height))
    let boxes = boxes(page)
    #expect(boxes.first?.left == 24 && abs((boxes.last?.right ?? 0) - 696) < 4)
    // What is given first stands at the left, t before its box; σ and what follows stand in a row.
    #expect(Set([0, 1, 3].map { boxes[$0].left }).count == 1)
    #expect(boxes[6].left == boxes[5].left)
    let middles = [4, 5, 7, 8].map { boxes[$0].y + boxes[$0].height / 2 }
    #expect(Set(middles).count == 1)
    #expect(boxes.map(\.height).allSatisfy { $0 >= 30 })
  }

  @Test func aLongOneGoesOnBelow() {
    var boxes = [box([], "x")]
    for index in 0..<40 { boxes.append(box([index], "f", group: index, name: "h\(index)")) }
    let page = DiagramProperties(GraphChart(boxes, result: label("L", 18)), width: 672).page
    let lines = Set(
      page.placedItems.compactMap { $0.path.split(separator: "/").first { $0.hasPrefix("line") } })
    #expect(lines.count > 3)
    // All boxes, the first and the last pill, and each break twice.
    #expect(self.boxes(page).count == 40 + 2 + 2 * (lines.count - 1))
  }
}
