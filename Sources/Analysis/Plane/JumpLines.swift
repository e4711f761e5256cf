/// The edges at which the value jumps over a level, as lines.
extension LevelTracing {
  /// Parts of edges as lines, from one end or fork to the next.
  func lines(of apart: Apart) -> [[Spot]] {
    var ways: [Spot: [Spot]] = [:]
    // In an order that is the same every time.
    for (edge, part) in apart.sorted(by: { $0.key < $1.key })
    where part.lowerBound < part.upperBound {
      let (a, b) = (sides.mesh.spots[edge >> 32], sides.mesh.spots[edge & 0xffff_ffff])
      func spot(_ share: Double) -> Spot { share == 0 ? a : share == 1 ? b : a + (b - a) * share }
      let (from, to) = (spot(part.lowerBound), spot(part.upperBound))
      ways[from, default: []].append(to)
      ways[to, default: []].append(from)
    }
    func take(_ from: Spot, _ to: Spot) {
      ways[from]?.removeAll { $0 == to }
      ways[to]?.removeAll { $0 == from }
    }
    let order = ways.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let forks = Set(order.filter { ways[$0]?.count != 2 })
    var lines: [[Spot]] = []
    // What closes has no end to begin with.
    for start in order.filter(forks.contains) + order {
      while var next = ways[start]?.first {
        var line = [start]
        take(start, next)
        line.append(next)
        while !forks.contains(next), next != start, let further = ways[next]?.first {
          take(next, further)
          line.append(further)
          next = further
        }
        lines.append(line.thinned())
      }
    }
    return lines
  }
}
