internal import Drawings
internal import Glibc

/// Fits cubic segments with the curve's own tangents to the nodes of one run, the longest that
/// stays within tolerance first: few segments, and each is checked against the curve.
struct Fitter {
  /// Measured across the path, in points; what is promised is 0.05.
  static let tolerance = 0.03

  enum Piece {
    case segment(Segment)
    /// From the node at one index to that at another the curve turns too often to be fitted.
    case dense(Range<Int>)
  }

  let page: PageCurve
  private(set) var nodes: [Node]
  private(set) var pieces: [Piece] = []
  /// How often the curve has changed direction up to each node.
  private let turns: [Int]

  init(_ nodes: [Node], page: PageCurve) {
    self.page = page
    self.nodes = nodes
    var turns = Array(repeating: 0, count: nodes.count)
    var direction = 0.0
    for i in nodes.indices.dropFirst() {
      let step = nodes[i].v - nodes[i - 1].v
      turns[i] = turns[i - 1]
      // What turns by less cannot be seen: it is rounding.
      if abs(step) > 0.005 {
        if step * direction < 0 { turns[i] += 1 }
        direction = step
      }
    }
    self.turns = turns
  }

  mutating func fit() {
    let last = nodes.count - 1
    var start = 0
    var length = last
    while start < last {
      if let end = denseEnd(from: start) {
        pieces.append(.dense(start..<end))
        start = end
        continue
      }
      if let end = lineEnd(from: start) {
        pieces.append(.segment(.line(point(start), point(end))))
        start = end
        continue
      }
      let (end, segment) = longest(from: start, guess: length)
      length = max(1, end - start)
      if let segment { pieces.append(.segment(segment)) } else { appendSteps(start, end) }
      start = end
    }
  }

  private func point(_ i: Int) -> Point { Point(nodes[i].p, nodes[i].v) }

  /// Six turns within four points take more than four segments a point.
  private func denseEnd(from start: Int) -> Int? {
    var end = start
    while end < nodes.count - 1 && nodes[end].p < nodes[start].p + 4 { end += 1 }
    guard turns[end] - turns[start] >= 6 else { return nil }
    end = start + 1
    while end < nodes.count - 1 && nodes[end].p < nodes[start].p + 1 { end += 1 }
    return end
  }

  /// The end of an exactly straight stretch of at least forty nodes or all that is left.
  private func lineEnd(from start: Int) -> Int? {
    let last = nodes.count - 1
    func isStraight(to end: Int) -> Bool {
      let (a, b) = (nodes[start], nodes[end])
      let slope = (b.v - a.v) / (b.p - a.p)
      return (start + 1..<end).allSatisfy {
        abs(a.v + slope * (nodes[$0].p - a.p) - nodes[$0].v) < 1e-6
      }
    }
    let shortest = min(start + 40, last)
    guard shortest - start >= 2 || last - start == 1, isStraight(to: shortest) else { return nil }
    if last - start == 1 && start > 0 { return nil }
    if isStraight(to: last) { return last }
    var (good, bad) = (shortest, last)
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if isStraight(to: middle) { good = middle } else { bad = middle }
    }
    return good
  }

  private mutating func longest(from start: Int, guess: Int) -> (end: Int, segment: Segment?) {
    let last = nodes.count - 1
    var good: (end: Int, segment: Segment)?
    var bad = last + 1
    var end = min(start + guess, last)
    while true {
      if let segment = segment(from: start, to: end) {
        good = (end, segment)
        if end == last || bad - end <= max(1, (end - start) / 8) { break }
        end = bad > last ? min(start + 2 * (end - start), last) : (end + bad) / 2
      } else {
        bad = end
        let low = good?.end ?? start
        if bad - low <= 1 || good != nil && bad - low <= (low - start) / 8 { break }
        end = (low + bad) / 2
      }
    }
    return good.map { ($0.end, $0.segment) } ?? (start + 1, nil)
  }

  /// Straight steps where no cubic fits between two neighbouring nodes: towards a place where the
  /// slope is unbounded, or at a corner that the curve has not told.
  private mutating func appendSteps(_ start: Int, _ end: Int) {
    let (a, b) = (nodes[start], nodes[end])
    var points = [Point(a.p, a.v)]
    func append(_ a: Node, _ b: Node, depth: Int) {
      let middle = page.node(at: (a.p + b.p) / 2)
      let height = hypot(b.p - a.p, b.v - a.v)
      let off = abs(middle.v - (a.v + b.v) / 2) * (b.p - a.p) / height
      if depth > 0 && page.side(middle) == .inside && off > Self.tolerance / 2 {
        append(a, middle, depth: depth - 1)
        append(middle, b, depth: depth - 1)
      } else {
        points.append(Point(b.p, b.v))
      }
    }
    append(a, b, depth: 5)
    pieces += zip(points, points.dropFirst()).map { .segment(.line($0, $1)) }
  }

  private mutating func slope(_ i: Int) -> Double {
    if let slope = nodes[i].slope { return slope }
    let slope = page.slope(at: nodes[i])
    nodes[i].slope = slope
    return slope
  }

  /// The cubic between two nodes if it stays within tolerance of all nodes between them.
  private mutating func segment(from start: Int, to end: Int) -> Segment? {
    let (first, second) = (slope(start), slope(end))
    guard !first.isNaN && !second.isNaN else { return nil }
    let (a, b) = (nodes[start], nodes[end])
    let isSteep = first * (b.v - a.v) > 0 && second * (b.v - a.v) > 0
    if isSteep && min(abs(first), abs(second)) > 0.5 {
      let (u, w) = (1 / first, 1 / second)
      let third = (b.v - a.v) / 3
      let segment = Segment(
        start: Point(a.p, a.v), end: Point(b.p, b.v),
        control: Segment.Controls(
          first: Point(a.p + u * third, a.v + third),
          second: Point(b.p - w * third, b.v - third)))
      // Level tangents would let it swing far beyond both nodes, where nothing is compared.
      let swing = max(-u * third, -w * third, u * third - (b.p - a.p), w * third - (b.p - a.p))
      if swing <= 0.1,
        isClose(start, end, from: (a.v, a.p), to: (b.v, b.p), u, w, steep: true)
      {
        return segment
      }
    }
    guard first.isFinite && second.isFinite else { return nil }
    let third = (b.p - a.p) / 3
    let segment = Segment(
      start: Point(a.p, a.v), end: Point(b.p, b.v),
      control: Segment.Controls(
        first: Point(a.p + third, a.v + first * third),
        second: Point(b.p - third, b.v - second * third)))
    guard isClose(start, end, from: (a.p, a.v), to: (b.p, b.v), first, second, steep: false),
      turnsWithin(segment, start, end)
    else { return nil }
    return segment
  }

  /// Whether a segment that is a graph over x turns nowhere beyond the curve: beside a very steep piece it
  /// may swing out between two places where it is compared, and also leave the frame.
  private func turnsWithin(_ segment: Segment, _ start: Int, _ end: Int) -> Bool {
    segment.turns.allSatisfy { t in
      let turn = segment.point(at: t)
      let next = min(max(nodes.bisected { $0.p >= turn.x }, start + 1), end)
      var values = [nodes[next - 1].v, nodes[next].v]
      func isWithin() -> Bool {
        guard let low = values.min(), let high = values.max() else { return false }
        return low - Self.tolerance <= turn.y && turn.y <= high + Self.tolerance
      }
      if isWithin() { return true }
      values.append(min(max(page.node(at: turn.x).v, page.top), page.bottom))
      return isWithin()
    }
  }

  /// Whether the cubic Hermite polynomial through two nodes is close to the curve, at the nodes
  /// between and, where these are few, at places between them.
  private func isClose(
    _ start: Int, _ end: Int, from a: (Double, Double), to b: (Double, Double), _ slopeA: Double,
    _ slopeB: Double, steep: Bool
  ) -> Bool {
    let h = b.0 - a.0
    /// - Parameter chord: the curve's own rise between the neighbours: at the tip of a spike the
    ///   fitted slope would promise that the path is near though it is far below.
    func isClose(_ node: Node, chord: Double) -> Bool {
      let (at, value) = steep ? (node.v, node.p) : (node.p, node.v)
      let t = (at - a.0) / h
      // A steep segment is a graph over y only where the curve does not turn.
      guard t >= 0 && t <= 1 else { return false }
      let s = 1 - t
      let fitted =
        a.1 * s * s * (1 + 2 * t) + b.1 * t * t * (3 - 2 * t) + h * s * t
        * (slopeA * s - slopeB * t)
      let slope =
        6 * s * t * (b.1 - a.1) / h + slopeA * s * (1 - 3 * t) + slopeB * t * (3 * t - 2)
      let least = min(abs(slope), abs(chord))
      return abs(value - fitted) <= Self.tolerance * (1 + least * least).squareRoot()
    }
    func chord(_ i: Int, _ j: Int) -> Double {
      let (a, b) = (nodes[i], nodes[j])
      return steep ? (b.p - a.p) / (b.v - a.v) : (b.v - a.v) / (b.p - a.p)
    }
    func isClose(at i: Int) -> Bool {
      isClose(nodes[i], chord: min(abs(chord(i - 1, i)), abs(chord(i, i + 1))))
    }
    let count = end - start
    // A few first: they tell of most segments that are too long.
    let stride = max(1, count / 8)
    for i in Swift.stride(from: start + stride, to: end, by: stride) where !isClose(at: i) {
      return false
    }
    if stride > 1 {
      for i in start + 1..<end where !isClose(at: i) { return false }
    }
    if count < 4 {
      for i in start..<end {
        for t in [0.25, 0.5, 0.75] where count == 1 || t == 0.5 {
          let between = page.node(at: nodes[i].p * (1 - t) + nodes[i + 1].p * t)
          if !isClose(between, chord: chord(i, i + 1)) { return false }
        }
      }
    }
    return true
  }
}
