/// A graph on one line, or on several where it is longer than the page is wide: what goes on below ends in its
/// name, and begins with it again.
struct GraphLines {
  private(set) var lines: [GraphLine] = []

  /// The most columns of a line.
  static let mostColumns = 12

  private let graph: GraphChart
  private let width: Double
  /// Of each operation, from 1 on; 0 for what is given.
  private var columns: [Int] = []
  /// The first column of the operations of each group.
  private var groupStarts: [Int: Int] = [:]

  init(_ graph: GraphChart, width: Double) {
    self.graph = graph
    self.width = width
    for box in graph.boxes {
      columns.append(box.isGiven ? 0 : 1 + (box.operands.map { columns[$0] }.max() ?? 0))
    }
    // Each stands as near to what it leads to as it can.
    var nearest = [Int?](repeating: nil, count: graph.boxes.count)
    for (index, box) in graph.boxes.enumerated().reversed() where !box.isGiven {
      if let next = nearest[index] { columns[index] = next - 1 }
      groupStarts[box.group] = min(groupStarts[box.group] ?? columns[index], columns[index])
      for operand in box.operands {
        nearest[operand] = min(nearest[operand] ?? columns[index], columns[index])
      }
    }
    let count = max(1, columns.max() ?? 1)
    if let line = line(of: 1...count, of: count) {
      lines = [line]
      return
    }
    // As many columns as go, then as evenly as they go.
    var stretches: [ClosedRange<Int>] = []
    var start = 1
    while start <= count {
      var end = min(count, start + Self.mostColumns - 3)
      while end > start, line(of: start...end, of: count) == nil { end -= 1 }
      stretches.append(start...end)
      start = end + 1
    }
    let even = Self.even(count, in: stretches.count)
    let evenLines = even.compactMap { line(of: $0, of: count) }
    lines =
      evenLines.count == even.count
      ? evenLines
      : stretches.compactMap { line(of: $0, of: count) ?? line(of: $0, of: count, isForced: true) }
  }

  private static func even(_ count: Int, in parts: Int) -> [ClosedRange<Int>] {
    (0..<parts).map { part in
      (part * count / parts + 1)...((part + 1) * count / parts)
    }
  }

  // MARK: Lines

  /// The operations of some columns, with what arrives from before and goes on after; nil where they do not
  /// fit.
  private func line(
    of stretch: ClosedRange<Int>, of count: Int, isForced: Bool = false
  ) -> GraphLine? {
    let inner = graph.boxes.indices.filter {
      !graph.boxes[$0].isGiven && stretch.contains(columns[$0])
    }
    let later = graph.boxes.indices.filter { columns[$0] > stretch.upperBound }
    let used = Set(inner.flatMap { graph.boxes[$0].operands })
    let passed = Set(later.flatMap { graph.boxes[$0].operands }).intersection(inner)
    let isLast = stretch.upperBound == count
    var cells: [GraphCell] = []
    var places: [Int: Int] = [:]
    let offset = stretch.lowerBound - 1
    for index in graph.boxes.indices {
      let box = graph.boxes[index]
      if inner.contains(index) {
        places[index] = cells.count
        cells.append(
          GraphCell(
            shape: .operation, column: columns[index] - offset,
            operands: box.operands.compactMap { places[$0] }, content: box.content, name: box.name,
            value: box.value, slope: box.slope))
      } else if used.contains(index) {
        places[index] = cells.count
        let isGiven = box.isGiven
        cells.append(
          GraphCell(
            shape: isGiven ? .given : .reference,
            column: max(0, startColumn(of: index, inner) - offset),
            content: isGiven ? box.content : box.reference, value: box.value, slope: box.slope))
      }
    }
    // Its column is one before the first that it leads to; so the least may not be 0.
    var roots: [Int] = []
    let end = stretch.upperBound - offset + 1
    let last = graph.boxes.count - 1
    for index in graph.boxes.indices where passed.contains(index) || isLast && index == last {
      guard let place = places[index] else { continue }
      roots.append(cells.count)
      let isResult = isLast && index == last
      cells.append(
        GraphCell(
          shape: isResult ? .result : .reference, column: end, operands: [place],
          content: isResult ? graph.result : graph.boxes[index].reference))
    }
    return GraphLine(cells, roots: roots, width: width, isForced: isForced)
  }

  /// Where what is given, or comes from above, stands: before the first operation of the equation that it
  /// is met in, else before the first that it leads to.
  private func startColumn(of index: Int, _ inner: [Int]) -> Int {
    let targets = inner.filter { graph.boxes[$0].operands.contains(index) }
    let first = targets.map { columns[$0] }.min() ?? 1
    let box = graph.boxes[index]
    guard box.isGiven, graph.boxes.count <= 12, let start = groupStarts[box.group], start <= first
    else { return first - 1 }
    return start - 1
  }
}
