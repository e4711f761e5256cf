internal import Drawings

/// What is drawn of a fitted run: its segments, and where these would be more than four a point,
/// the least and greatest value of every half point, joined by straight lines.
struct Envelope {
  private(set) var segments: [Segment] = []
  /// The stretches of the page that are drawn so.
  private(set) var dense: [ClosedRange<Double>] = []

  init(_ fitter: Fitter) {
    // Segments are counted in blocks of four points, so that one sharp spike is still drawn truly.
    var counts: [Int: Int] = [:]
    func block(_ p: Double) -> Int { Int((p / 4).rounded(.down)) }
    for case .segment(let segment) in fitter.pieces {
      counts[block(segment.start.x), default: 0] += 1
    }
    var open: (from: Point, to: Point)?
    func close(_ fitter: Fitter) {
      guard let stretch = open else { return }
      dense.append(stretch.from.x...stretch.to.x)
      segments += Self.zigzag(from: stretch.from, to: stretch.to, fitter)
      open = nil
    }
    for piece in fitter.pieces {
      let (from, to): (Point, Point)
      switch piece {
      case .segment(let segment):
        guard counts[block(segment.start.x), default: 0] > 16 else {
          close(fitter)
          segments.append(segment)
          continue
        }
        (from, to) = (segment.start, segment.end)
      case .dense(let range):
        let (a, b) = (fitter.nodes[range.lowerBound], fitter.nodes[range.upperBound])
        (from, to) = (Point(a.p, a.v), Point(b.p, b.v))
      }
      open = (open?.from ?? from, to)
    }
    close(fitter)
    segments = segments.flattenedAtTips
  }

  private static func zigzag(from a: Point, to b: Point, _ fitter: Fitter) -> [Segment] {
    let page = fitter.page
    let columns = max(1, Int(((b.x - a.x) * 2).rounded()))
    let width = (b.x - a.x) / Double(columns)
    let nodes = fitter.nodes
    var next = nodes.firstIndex { $0.p >= a.x } ?? nodes.endIndex
    var points = [a]
    for column in 0..<columns {
      let left = a.x + width * Double(column)
      var (low, high) = (Double.infinity, -Double.infinity)
      func include(_ node: Node) {
        guard !node.v.isNaN else { return }
        low = min(low, max(node.v, page.top))
        high = max(high, min(node.v, page.bottom))
      }
      while next < nodes.endIndex && nodes[next].p <= left + width {
        include(nodes[next])
        next += 1
      }
      // At odd fractions, so that a period of the curve is not met at one phase again and again.
      for i in 0..<16 { include(page.node(at: left + width * (Double(i) + 0.37) / 16)) }
      guard low <= high else { continue }
      let x = left + width / 2
      let (first, second) = column % 2 == 0 ? (high, low) : (low, high)
      points += [Point(x - width / 4, first), Point(x + width / 4, second)]
    }
    points.append(b)
    return zip(points, points.dropFirst()).map { Segment.line($0, $1) }
  }
}

extension [Segment] {
  /// With straight pieces for both sides of a spike that is much narrower than a line: painted as curves
  /// they would turn at its tip within their own width, and have no round end there.
  fileprivate var flattenedAtTips: [Segment] {
    func isSide(_ i: Int) -> Bool {
      guard indices.contains(i) else { return false }
      let width = self[i].end.x - self[i].start.x
      return width < 0.4 && abs(rise(i)) > 20 * width
    }
    func rise(_ i: Int) -> Double { self[i].end.y - self[i].start.y }
    return indices.flatMap { i -> [Segment] in
      let isAtTip = [i - 1, i + 1].contains { isSide($0) && rise($0) * rise(i) < 0 }
      guard self[i].control != nil, isSide(i), isAtTip else { return [self[i]] }
      let points = (0...16).map { self[i].point(at: Double($0) / 16) }
      return zip(points, points.dropFirst()).map { Segment.line($0, $1) }
    }
  }
}
