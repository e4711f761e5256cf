/// Edges between spots, to be made lines.
struct SpotGraph {
  private var ways: [Spot: [Spot]] = [:]

  /// An edge between two spots; twice the same is one.
  mutating func add(_ from: Spot, _ to: Spot) {
    if from == to || ways[from]?.contains(to) ?? false { return }
    ways[from, default: []].append(to)
    ways[to, default: []].append(from)
  }

  /// The edges as lines, from one end or fork to the next; what closes ends where it began.
  func lines() -> [[Spot]] {
    var ways = ways
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
