/// Directed edges that together close, as rings; the area lies to the left of each.
struct EdgeRings {
  /// What an edge is part of.
  enum Kind: Hashable, Sendable { case level, jump, end, border }

  private struct Edge {
    let to: Int
    let kind: Kind
    /// Beyond its start and before its end.
    let bends: [Spot]
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

  mutating func add(_ from: Int, _ to: Int, _ kind: Kind, bends: [Spot] = []) {
    edges.append(Edge(to: to, kind: kind, bends: bends, other: first[from]))
    first[from] = edges.count - 1
  }

  /// A run of edges of one kind.
  struct Stretch {
    var kind: Kind
    /// From the start of its first edge to the end of its last one.
    var spots: [Spot]
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
          let number = left[node]
          // What enters each node leaves it, too.
          precondition(number >= 0, "the edges close")
          let edge = edges[number]
          left[node] = edge.other
          if stretches.last?.kind != edge.kind {
            stretches.append(Stretch(kind: edge.kind, spots: [spots[node]]))
          }
          stretches[stretches.count - 1].spots += edge.bends + [spots[edge.to]]
          node = edge.to
        } while node != start
        if stretches.count > 1, let last = stretches.last, last.kind == stretches[0].kind {
          stretches[0].spots = last.spots + stretches[0].spots.dropFirst()
          stretches.removeLast()
        }
        rings.append(stretches)
      }
    }
    return rings
  }
}
