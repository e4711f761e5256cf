/// Directed edges that together close, as rings; the area lies to the left of each.
struct EdgeRings {
  /// What an edge is part of: a level, a jump, an end of where the function has values, the window's edge.
  enum Kind: Hashable, Sendable { case level, jump, end, border }

  private struct Edge {
    let to: Int
    let kind: Kind
    /// The next one from the same start; −1 if it is the last.
    let other: Int
  }

  private(set) var spots: [Spot]
  private var edges: [Edge] = []
  /// By node: an edge from there; −1 for none.
  private var first: [Int]

  /// - Parameter spots: where the first nodes lie.
  init(_ spots: [Spot]) {
    self.spots = spots
    first = Array(repeating: -1, count: spots.count)
  }

  /// A further node.
  mutating func add(_ spot: Spot) -> Int {
    spots.append(spot)
    first.append(-1)
    return spots.count - 1
  }

  mutating func add(_ from: Int, _ to: Int, _ kind: Kind) {
    edges.append(Edge(to: to, kind: kind, other: first[from]))
    first[from] = edges.count - 1
  }

  /// A run of edges of one kind.
  struct Stretch {
    var kind: Kind
    /// From the start of its first edge to the end of its last one.
    var nodes: [Int]
  }

  /// The rings; each is stretches that end where the next one begins, the last one where the first began.
  func rings() -> [[Stretch]] {
    var left = first
    var rings: [[Stretch]] = []
    for start in first.indices {
      while left[start] >= 0 {
        var stretches: [Stretch] = []
        var node = start
        repeat {
          // What enters a node leaves it, too.
          let edge = edges[left[node]]
          left[node] = edge.other
          if stretches.last?.kind != edge.kind {
            stretches.append(Stretch(kind: edge.kind, nodes: [node]))
          }
          stretches[stretches.count - 1].nodes.append(edge.to)
          node = edge.to
        } while node != start
        if stretches.count > 1, let last = stretches.last, last.kind == stretches[0].kind {
          stretches[0].nodes = last.nodes + stretches[0].nodes.dropFirst()
          stretches.removeLast()
        }
        rings.append(stretches)
      }
    }
    return rings
  }
}

/// Rings, with no more corners than can be seen.
struct DrawnRings {
  /// Of each ring: runs of edges of one kind, each from where the one before ends.
  private(set) var rings: [[(kind: EdgeRings.Kind, spots: [Spot])]] = []
  /// Without having left out corners.
  private(set) var size = 0.0

  init(_ edges: EdgeRings) {
    for ring in edges.rings() {
      let double = ring.reduce(0.0) { sum, stretch in
        zip(stretch.nodes, stretch.nodes.dropFirst()).reduce(sum) {
          $0 + edges.spots[$1.0].cross(edges.spots[$1.1])
        }
      }
      size += double / 2
      // What only touches a level has no size.
      if abs(double / 2) < Self.smallest { continue }
      rings.append(
        ring.map { ($0.kind, $0.nodes.map { edges.spots[$0] }.thinned()) })
    }
  }

  /// The least area of a ring, in square points.
  private static let smallest = 0.003

  /// The runs of some kinds.
  func lines(of kinds: EdgeRings.Kind...) -> [[Spot]] {
    rings.joined().filter { kinds.contains($0.kind) }.map(\.spots)
  }
}

extension [Spot] {
  /// The same line without the points that lie nearer than `tolerance` to what is left (Douglas and
  /// Peucker, *Cartographica* 10, 1973).
  func thinned(_ tolerance: Double = 0.02) -> [Spot] {
    guard count > 2 else { return self }
    var keeps = [Bool](repeating: false, count: count)
    (keeps[0], keeps[count - 1]) = (true, true)
    var waiting = [(0, count - 1)]
    // A line that closes has no direction of its own.
    if self[0] == self[count - 1] {
      let far = indices.max { (self[$0] - self[0]).length < (self[$1] - self[0]).length } ?? 0
      keeps[far] = true
      waiting = [(0, far), (far, count - 1)]
    }
    while let (from, to) = waiting.popLast() {
      var (farthest, distance) = (from, tolerance)
      for place in from + 1..<Swift.max(to, from + 1) {
        let here = self[place].distance(from: self[from], to: self[to])
        if here > distance { (farthest, distance) = (place, here) }
      }
      if farthest == from { continue }
      keeps[farthest] = true
      waiting += [(from, farthest), (farthest, to)]
    }
    return indices.filter { keeps[$0] }.map { self[$0] }
  }
}

extension Spot {
  /// How far it lies from the line between two others; beyond the ends, from these.
  func distance(from start: Spot, to end: Spot) -> Double {
    let (way, beside) = (end - start, self - start)
    let length = way.length
    let along = length > 0 ? beside.dot(way) / length : 0
    if length == 0 || along < 0 { return beside.length }
    return along > length ? (self - end).length : abs(way.cross(beside)) / length
  }
}
