extension PageCurve {
  /// The nodes of one stretch, closer together where the curve is steep, cut at the frame and at
  /// places without value: each run lies inside the frame and is to be drawn without a gap.
  func runs(of stretch: Scan.Stretch) -> [[Node]] {
    var nodes = stretch.samples.map {
      node(p: x.start + $0.at * (x.end - x.start), x: $0.x, y: $0.y)
    }
    if let slope = stretch.slopes.start { nodes[0].slope = self.slope(slope, at: nodes[0]) }
    if let slope = stretch.slopes.end {
      nodes[nodes.count - 1].slope = self.slope(slope, at: nodes[nodes.count - 1])
    }
    return cut(withExtremes(refined(nodes)))
  }

  /// Halves intervals across which the curve climbs more than 4 points, at most to 1/64 point: so
  /// what happens between two nodes happens within that of the path.
  private func refined(_ nodes: [Node]) -> [Node] {
    var result: [Node] = []
    result.reserveCapacity(nodes.count)
    func append(between a: Node, _ b: Node, depth: Int) {
      let (low, high) = (min(max(a.v, top), bottom), min(max(b.v, top), bottom))
      guard depth > 0, abs(low - high) > 4 else { return }
      let middle = node(at: (a.p + b.p) / 2)
      guard middle.x > a.x && middle.x < b.x else { return }
      append(between: a, middle, depth: depth - 1)
      result.append(middle)
      append(between: middle, b, depth: depth - 1)
    }
    for node in nodes {
      if let last = result.last, !last.v.isNaN, !node.v.isNaN {
        append(between: last, node, depth: 4)
      }
      result.append(node)
    }
    return result
  }

  /// Adds the top of each peak and the bottom of each dip that is sharper than a tenth of a point
  /// between nodes, by bisection of the slope's sign: else the tip of a spike would be cut off.
  /// Where there are more than one for each point it is the envelope that will be drawn.
  private func withExtremes(_ nodes: [Node]) -> [Node] {
    let turns = nodes.indices.dropFirst().dropLast().count {
      (nodes[$0].v - nodes[$0 - 1].v) * (nodes[$0 + 1].v - nodes[$0].v) < 0
    }
    guard let first = nodes.first, let last = nodes.last, Double(turns) < last.p - first.p + 4
    else { return nodes }
    var result: [Node] = []
    result.reserveCapacity(nodes.count)
    for (i, node) in nodes.enumerated() {
      guard i > 0, i < nodes.count - 1 else {
        result.append(node)
        continue
      }
      let (before, after) = (node.v - nodes[i - 1].v, nodes[i + 1].v - node.v)
      guard before * after <= 0, max(abs(before), abs(after)) > 0.1,
        max(abs(before), abs(after)).isFinite
      else {
        result.append(node)
        continue
      }
      let isRising = slope(at: node) * before > 0
      let peak = turn(in: isRising ? (node, nodes[i + 1]) : (nodes[i - 1], node), after: before)
      let added = [peak].compactMap { $0 }.filter { $0.p > (result.last?.p ?? -.infinity) }
      result += isRising ? [node] + added : added + [node]
    }
    return result
  }

  /// Where the slope, which has the sign of `direction` at first, changes its sign.
  private func turn(in interval: (Node, Node), after direction: Double) -> Node? {
    var (low, high) = (interval.0.p, interval.1.p)
    var last: Node?
    for _ in 0..<9 {
      let middle = node(at: (low + high) / 2)
      let slope = slope(at: middle)
      guard slope.isFinite, middle.v.isFinite else { return nil }
      if slope * direction > 0 { low = middle.p } else { high = middle.p }
      last = middle
    }
    return last
  }

  private func cut(_ nodes: [Node]) -> [[Node]] {
    var runs: [[Node]] = []
    var run: [Node] = []
    func close() {
      if run.count > 1 { runs.append(run) }
      run = []
    }
    for (i, node) in nodes.enumerated() {
      let here = side(node)
      if i > 0 {
        let before = nodes[i - 1]
        switch (side(before), here) {
        case (.inside, .inside), (.nowhere, .above), (.nowhere, .below), (.nowhere, .nowhere),
          (.above, .nowhere), (.below, .nowhere), (.above, .above), (.below, .below):
          break
        case (.inside, .nowhere):
          run.append(contentsOf: lastValue(from: before, to: node))
          close()
        case (.nowhere, .inside):
          run.append(contentsOf: lastValue(from: node, to: before))
        case (.inside, _):
          if let crossing = crossing(from: before, to: node) { run.append(crossing) }
          close()
        case (_, .inside):
          if let crossing = crossing(from: node, to: before) { run.append(crossing) }
        case (.above, .below), (.below, .above):
          // Through the whole frame within 1/64 point: a steep curve has values on the way.
          if let inside = inside(between: before, node),
            let entry = crossing(from: inside, to: before),
            let exit = crossing(from: inside, to: node)
          {
            run = [entry, inside, exit].reduce(into: []) { nodes, node in
              if nodes.last.map({ $0.p < node.p }) ?? true { nodes.append(node) }
            }
            close()
          }
        }
      }
      if here == .inside { run.append(node) }
    }
    close()
    return runs
  }

  /// The place where the curve leaves the frame between a node inside and one outside, by
  /// bisection to the last bits of the page's coordinates; `nil` if that is the inner node itself.
  /// Where the value overflows though it does not grow without bound the curve ends instead.
  private func crossing(from inner: Node, to outer: Node) -> Node? {
    let edge = side(outer) == .above ? top : bottom
    var (low, high) = (inner.p, outer.p)
    var (last, beyond) = (inner, outer)
    for _ in 0..<60 where abs(high - low) > 1e-10 {
      let middle = node(at: (low + high) / 2)
      if side(middle) == .inside {
        low = middle.p
        last = middle
      } else {
        high = middle.p
        beyond = middle
      }
    }
    guard abs(low - inner.p) > 1e-9 else { return nil }
    if beyond.v.isInfinite, settles(at: last, from: inner) { return last }
    last.v = edge
    return last
  }

  /// Whether the values have a limit towards a node: they rise by less the nearer they are, as those
  /// beside a pole do not. The slope, which overflows before the value may do, would not tell.
  private func settles(at last: Node, from inner: Node) -> Bool {
    let outwards: Double = inner.p < last.p ? -1 : 1
    let (far, near) = (node(at: last.p + outwards * 1e-3), node(at: last.p + outwards * 1e-6))
    return abs(last.v - near.v) <= max(0.1 * abs(near.v - far.v), 1e-6)
  }

  /// The last place with a value between a node that has one and a node that has none, to 0.01 pt.
  private func lastValue(from inner: Node, to outer: Node) -> [Node] {
    var (last, beyond) = (inner, outer)
    while abs(beyond.p - last.p) > 0.01 {
      let middle = node(at: (last.p + beyond.p) / 2)
      if side(middle) == .inside { last = middle } else { beyond = middle }
    }
    let found = last.p == inner.p ? [] : [last]
    // Between the value and the gap the curve may leave the frame.
    guard side(beyond) != .nowhere, let exit = crossing(from: last, to: beyond) else {
      return found
    }
    return inner.p < outer.p ? found + [exit] : [exit] + found
  }

  private func inside(between a: Node, _ b: Node) -> Node? {
    var (low, high) = (a, b)
    for _ in 0..<50 {
      let middle = node(at: (low.p + high.p) / 2)
      let side = side(middle)
      if side == .inside { return middle }
      if side == .nowhere { return nil }
      if side == self.side(low) { low = middle } else { high = middle }
    }
    return nil
  }
}
