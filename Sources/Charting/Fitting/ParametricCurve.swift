internal import Drawings

/// A way through the plane: both of its coordinates as curves over one parameter.
package struct ParametricCurve: Sendable {
  package let x: any Curve
  package let y: any Curve

  package init(_ x: any Curve, _ y: any Curve) { (self.x, self.y) = (x, y) }

  package var range: ClosedRange<Double> { x.range }
}

/// A way as it is drawn: chains of cubic segments, each fitted with the exact derivatives of both coordinates,
/// off by at most 0.05 points, and with a gap where it jumps or has no value.
package struct FittedWay {
  package private(set) var chains: [[Segment]] = []

  private let way: ParametricCurve
  private let scales: (x: Scale, y: Scale)
  private let samplers: (x: CurveSampler, y: CurveSampler)

  /// Measured across the path, in points; what is promised is 0.05.
  private static let tolerance = 0.03
  /// Steps that all of the parameter's range is looked at in.
  private static let steps = 1_024.0

  /// Nothing is seen so many points beyond the axes.
  private static let far = 200.0

  /// A place on the page and how it moves, in points for a unit of the parameter.
  private struct Node {
    var t: Double
    var place: Point
    var rate: Point

    var isFinite: Bool { place.x.isFinite && place.y.isFinite }
  }

  /// - Parameters:
  ///   - way: what is drawn.
  ///   - x: the horizontal scale.
  ///   - y: the vertical one.
  package init(_ way: ParametricCurve, x: Scale, y: Scale) {
    (self.way, scales) = (way, (x, y))
    samplers = (way.x.sampler, way.y.sampler)
    let range = way.range
    let breaks = (way.x.breaks(in: range), way.y.breaks(in: range))
    let inner = Set(breaks.0.map(\.x) + breaks.1.map(\.x)).filter {
      range.lowerBound < $0 && $0 < range.upperBound
    }
    let ends = [range.lowerBound] + inner.sorted() + [range.upperBound]
    for (from, to) in zip(ends, ends.dropFirst()) {
      fit(
        from: side(from, breaks, isStart: true), to: side(to, breaks, isStart: false),
        length: range.upperBound - range.lowerBound)
    }
  }

  /// What a stretch has at one of its ends.
  private func side(_ t: Double, _ breaks: ([Break], [Break]), isStart: Bool) -> Node {
    func end(_ breaks: [Break], _ sampler: CurveSampler) -> (value: Double, slope: Double) {
      guard let found = breaks.first(where: { $0.x == t }) else {
        return (sampler.value(t), sampler.slope(t))
      }
      let (value, slope) = (found.value, found.slope)
      return isStart ? (value.right, slope.right) : (value.left, slope.left)
    }
    return node(t, end(breaks.0, samplers.x), end(breaks.1, samplers.y))
  }

  private func node(_ t: Double) -> Node {
    node(
      t, (samplers.x.value(t), samplers.x.slope(t)), (samplers.y.value(t), samplers.y.slope(t)))
  }

  private func node(
    _ t: Double, _ x: (value: Double, slope: Double), _ y: (value: Double, slope: Double)
  ) -> Node {
    Node(
      t: t, place: Point(scales.x.position(x.value), scales.y.position(y.value)),
      rate: Point(x.slope * scales.x.rate(at: x.value), y.slope * scales.y.rate(at: y.value)))
  }

  private func place(_ t: Double) -> Point {
    Point(scales.x.position(samplers.x.value(t)), scales.y.position(samplers.y.value(t)))
  }

  /// Adds what lies between two breaks.
  private mutating func fit(from start: Node, to end: Node, length: Double) {
    let count = max(8, Int(((end.t - start.t) / length * Self.steps).rounded(.up)))
    var nodes = [start]
    nodes += (1..<count).map {
      node(start.t + (end.t - start.t) * Double($0) / Double(count))
    }
    nodes.append(end)
    for run in nodes.split(whereSeparator: { !$0.isFinite }) where run.count > 1 {
      let run = Array(run)
      var segments: [Segment] = []
      fit(run[...], into: &segments)
      if let last = chains.last?.last?.end, (last - run[0].place).length < 1e-6 {
        chains[chains.count - 1] += segments
      } else {
        chains.append(segments)
      }
    }
  }

  /// One segment through the first and the last of some nodes, or those of both halves.
  private func fit(_ nodes: ArraySlice<Node>, into segments: inout [Segment]) {
    guard let first = nodes.first, let last = nodes.last, nodes.count > 1 else { return }
    if let segment = segment(first, last, through: nodes.dropFirst().dropLast()) {
      segments.append(segment)
    } else if nodes.count > 2 {
      let middle = nodes.startIndex + nodes.count / 2
      fit(nodes[...middle], into: &segments)
      fit(nodes[middle...], into: &segments)
    } else {
      halve(first, last, depth: 0, into: &segments)
    }
  }

  /// Halves the way between two neighbouring nodes until it is short, as it is towards a place where it has no
  /// derivative.
  private func halve(_ a: Node, _ b: Node, depth: Int, into segments: inout [Segment]) {
    let middle = node((a.t + b.t) / 2)
    let isShort = (b.place - a.place).length < Self.tolerance
    guard depth < 40, !isShort, middle.isFinite, a.t < middle.t, middle.t < b.t else {
      segments.append(.line(a.place, b.place))
      return
    }
    for (a, b) in [(a, middle), (middle, b)] {
      if let segment = segment(a, b, through: []) {
        segments.append(segment)
      } else {
        halve(a, b, depth: depth + 1, into: &segments)
      }
    }
  }

  /// The cubic with the derivatives of both nodes, if it is close to the way between them.
  private func segment(_ a: Node, _ b: Node, through nodes: ArraySlice<Node>) -> Segment? {
    if isFar(a.place, b.place) { return .line(a.place, b.place) }
    let length = b.t - a.t
    let third = length / 3
    let segment =
      isStraight(a, b, nodes)
      ? Segment.line(a.place, b.place)
      : Segment(
        start: a.place, end: b.place,
        control: Segment.Controls(
          first: a.place + a.rate * third, second: b.place - b.rate * third))
    func isClose(_ place: Point, at t: Double) -> Bool {
      let share = (t - a.t) / length
      let off = place - segment.point(at: share)
      if off.length <= Self.tolerance { return true }
      let along = segment.point(at: share + 1e-4) - segment.point(at: share - 1e-4)
      let across = abs(off.x * along.y - off.y * along.x) / along.length
      return across <= Self.tolerance && off.length <= 1
    }
    guard nodes.allSatisfy({ isClose($0.place, at: $0.t) }) else { return nil }
    // Where nodes are few they do not tell what lies between.
    guard nodes.count < 8 else { return segment }
    let places = (1...9).map { a.t + length * (Double($0) - 0.37) / 9.26 }
    return places.allSatisfy { isClose(place($0), at: $0) } ? segment : nil
  }

  /// Whether two places lie far from what is shown, both to the same side.
  private func isFar(_ a: Point, _ b: Point) -> Bool {
    func isFar(_ a: Double, _ b: Double, _ scale: Scale) -> Bool {
      let (low, high) = (min(scale.start, scale.end), max(scale.start, scale.end))
      return max(a, b) < low - Self.far || min(a, b) > high + Self.far
    }
    return isFar(a.x, b.x, scales.x) || isFar(a.y, b.y, scales.y)
  }

  private func isStraight(_ a: Node, _ b: Node, _ nodes: ArraySlice<Node>) -> Bool {
    let way = b.place - a.place
    func isOn(_ place: Point) -> Bool {
      let from = place - a.place
      let (along, across) = (from.x * way.x + from.y * way.y, from.x * way.y - from.y * way.x)
      return abs(across) <= 1e-6 * way.length && along >= 0 && along <= way.length * way.length
    }
    return nodes.isEmpty ? false : nodes.allSatisfy { isOn($0.place) }
  }
}
