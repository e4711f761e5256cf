/// The edges of the areas where a function is not below a level.
struct LevelTracing {
  let sides: SidedValues
  /// The function between the corners.
  let value: (Spot) -> Double

  /// Whether there was more to follow than may be.
  private(set) var isUnrefined = false
  private let effort: Effort
  /// The effort at which all levels are to be traced, and the one in hand; what comes later is straight.
  private let end: Int
  private var limit = 0
  private var levelsLeft: Int

  private var mesh: TriangleMesh { sides.mesh }

  /// The most effort for all levels of a map.
  private static let maximumEffort = 1_200_000

  /// - Parameters:
  ///   - sampled: what is traced.
  ///   - count: how many levels there will be.
  init(_ sampled: inout SampledMesh, count: Int) {
    sides = SidedValues(&sampled)
    let sampler = sampled.sampler
    value = { sampler.value(at: $0) }
    effort = sampler.effort
    end = effort.spent + Self.maximumEffort
    levelsLeft = count
  }

  /// By edge, from its corner of the lower number: the part on which its sides are told apart by a level.
  typealias Apart = [Int: ClosedRange<Double>]

  /// Where there is a value that is not below a level.
  ///
  /// - Parameters:
  ///   - level: the level.
  ///   - apart: takes the parts of edges at which the value jumps over the level.
  /// - Returns: the edges of the area.
  mutating func rings(above level: Double, apart: inout Apart) -> EdgeRings {
    limit = effort.spent + max(end - effort.spent, 0) / max(levelsLeft, 1)
    levelsLeft -= 1
    defer { isUnrefined = isUnrefined || isAtLimit }
    var edges = EdgeRings(mesh.spots)
    var roots: [Int: Int] = [:]
    for t in mesh.triangles.indices where sides.isDefined(t) {
      trace(t, level, &edges, &roots, &apart)
    }
    return edges
  }

  /// Whether the level in hand has had its part of the effort.
  private var isAtLimit: Bool { effort.spent >= limit }

  private func trace(
    _ t: Int, _ level: Double, _ edges: inout EdgeRings, _ roots: inout [Int: Int],
    _ apart: inout Apart
  ) {
    let triangle = mesh.triangles[t]
    let values = sides.values[t]
    let isAbove = (values.x >= level, values.y >= level, values.z >= level)
    var (exit, entry): (Int?, Int?)
    for corner in 0..<3 {
      let next = (corner + 1) % 3
      let (here, there) = (pick(isAbove, corner), pick(isAbove, next))
      let neighbour = triangle.neighbour((corner + 2) % 3)
      let isContinuous =
        neighbour >= 0 && sides.isDefined(neighbour) && isContinuous(t, corner, neighbour)
      let node =
        here == there ? nil : root(t, corner, level, isShared: isContinuous, &edges, &roots)
      if here, !there { exit = node }
      if there, !here { entry = node }
      if isContinuous { continue }
      let (a, b) = (triangle[corner], triangle[next])
      if neighbour < 0 || !sides.isDefined(neighbour) {
        let kind: EdgeRings.Kind = neighbour < 0 ? .border : .end
        if here || there { edges.add(here ? a : node ?? a, there ? b : node ?? b, kind) }
      } else if neighbour < t {
        // Both sides of a jump are known when the second one is met.
        jump(t, corner, neighbour, level, node, (here, there), &edges, &roots, &apart)
      }
    }
    if let exit, let entry {
      var last = exit
      let (from, to) = (edges.spots[exit], edges.spots[entry])
      let slope = mesh.gradient(t, values.x, values.y, values.z)
      for bend in bends(from, to, level, slope, depth: 0) {
        let node = edges.add(bend)
        edges.add(last, node, .level)
        last = node
      }
      edges.add(last, entry, .level)
    }
  }

  private func pick(_ isAbove: (Bool, Bool, Bool), _ corner: Int) -> Bool {
    corner == 0 ? isAbove.0 : corner == 1 ? isAbove.1 : isAbove.2
  }

  /// Whether the value is the same on both sides of the edge from a corner of a triangle to the next.
  private func isContinuous(_ t: Int, _ corner: Int, _ neighbour: Int) -> Bool {
    let across = mesh.triangles[neighbour].side(of: t)
    let (mine, theirs) = (sides.values[t], sides.values[neighbour])
    return mine[corner] == theirs[(across + 2) % 3]
      && mine[(corner + 1) % 3] == theirs[(across + 1) % 3]
  }

  /// Adds the parts of an edge on which one side is above and the other is not.
  private func jump(
    _ t: Int, _ corner: Int, _ neighbour: Int, _ level: Double, _ node: Int?,
    _ mine: (Bool, Bool), _ edges: inout EdgeRings, _ roots: inout [Int: Int],
    _ apart: inout Apart
  ) {
    let (a, b) = (mesh.triangles[t][corner], mesh.triangles[t][(corner + 1) % 3])
    let across = mesh.triangles[neighbour].side(of: t)
    let from = (across + 1) % 3
    let values = sides.values[neighbour]
    let theirs = (values[(from + 1) % 3] >= level, values[from] >= level)
    let other =
      theirs.0 == theirs.1
      ? nil : root(neighbour, from, level, isShared: false, &edges, &roots)
    let way = mesh.spots[b] - mesh.spots[a]
    func share(_ node: Int) -> Double {
      node == a
        ? 0
        : node == b
          ? 1 : min(max((edges.spots[node] - mesh.spots[a]).dot(way) / way.dot(way), 0), 1)
    }
    var places: [(node: Int, share: Double, isMine: Bool)] = []
    if let node { places.append((node, share(node), true)) }
    if let other { places.append((other, share(other), false)) }
    if places.count == 2, places[1].share < places[0].share { places.swapAt(0, 1) }
    var (last, isMine, isTheirs) = (a, mine.0, theirs.0)
    func end(at node: Int) {
      defer { last = node }
      if isMine == isTheirs { return }
      edges.add(isMine ? last : node, isMine ? node : last, .jump)
      var (low, high) = (share(last), share(node))
      if a > b { (low, high) = (1 - high, 1 - low) }
      let key = min(a, b) << 32 | max(a, b)
      let known = apart[key] ?? low...low
      apart[key] = min(low, known.lowerBound)...max(high, known.upperBound)
    }
    for place in places {
      end(at: place.node)
      if place.isMine { isMine.toggle() } else { isTheirs.toggle() }
    }
    end(at: b)
  }

  // MARK: Places on the level

  /// The node where the level is met on the edge from a corner of a triangle to the next.
  private func root(
    _ t: Int, _ corner: Int, _ level: Double, isShared: Bool, _ edges: inout EdgeRings,
    _ roots: inout [Int: Int]
  ) -> Int {
    let next = (corner + 1) % 3
    let (a, b) = (mesh.triangles[t][corner], mesh.triangles[t][next])
    // A key of its own for each side of a jump.
    let key = isShared ? min(a, b) << 32 | max(a, b) : -1 - (3 * t + corner)
    if let known = roots[key] { return known }
    let (from, to) = (sides.spotSeen(t, corner), sides.spotSeen(t, next))
    let (low, high) = (sides.values[t][corner] - level, sides.values[t][next] - level)
    let share = share(from, low, to, high, level)
    let node = edges.add(mesh.spots[a] + (mesh.spots[b] - mesh.spots[a]) * share)
    roots[key] = node
    return node
  }

  /// How near to the level a place on it must be, in points.
  private static let precision = 0.003

  /// The share of the way between two spots at which the level is met.
  ///
  /// - Parameters:
  ///   - from: a spot on one side of the level.
  ///   - low: the value there, from the level on.
  ///   - to: a spot on the other side.
  ///   - high: the value there.
  ///   - level: the level.
  /// - Returns: the share, from 0 to 1.
  private func share(
    _ from: Spot, _ low: Double, _ to: Spot, _ high: Double, _ level: Double
  ) -> Double {
    var (a, b, atA, atB) = (0.0, 1.0, low, high)
    let length = (to - from).length
    if high == 0 { return 1 }
    /// Whether the step before has moved the first end.
    var hasMovedFirst: Bool?
    for step in 0..<60 {
      let secant = atA / (atA - atB)
      let isUseful = secant > 0 && secant < 1 && step % 4 != 3
      let share = isUseful ? a + (b - a) * secant : a + (b - a) / 2
      if atA == 0 || (b - a) * length < 1e-3 { return atA == 0 ? a : share }
      if isAtLimit { return share }
      let rest = value(from + (to - from) * share) - level
      if rest == 0 || rest.isNaN { return share }
      // The steeper of the two slopes to the ends says how far the level may be.
      let ahead = (rest < 0) == (low < 0)
      let slope = ahead ? (atB - rest) / (b - share) : (rest - atA) / (share - a)
      let other = ahead ? (rest - atA) / (share - a) : (atB - rest) / (b - share)
      if isUseful, abs(rest / slope) * length < Self.precision,
        abs(rest / other) * length < 10 * Self.precision
      {
        return min(max(share - rest / slope, 0), 1)
      }
      if ahead {
        (a, atA) = (share, rest)
        if hasMovedFirst == true { atB /= 2 }
      } else {
        (b, atB) = (share, rest)
        if hasMovedFirst == false { atA /= 2 }
      }
      hasMovedFirst = ahead
    }
    return (a + b) / 2
  }

  /// The places between two on a level line at which it bends.
  ///
  /// - Parameters:
  ///   - from: a place on the line; what is above the level is on its left.
  ///   - to: the next one.
  ///   - level: the level.
  ///   - slope: of the function there, about.
  ///   - depth: how often the way was halved.
  /// - Returns: the places, in their order.
  private func bends(
    _ from: Spot, _ to: Spot, _ level: Double, _ slope: Spot, depth: Int
  ) -> [Spot] {
    let way = to - from
    let length = way.length
    if length < 0.15 || depth > 8 || isAtLimit { return [] }
    let middle = (from + to) / 2
    let left = Spot(-way.y, way.x) / length
    let rest = level - value(middle)
    let rise = max(slope.dot(left), 0.1 * slope.length)
    let guess = rest / rise
    if rest == 0 || rest.isNaN { return [] }
    // Straight through the place where lines cross, nothing is passed.
    for tilt in [0, 0.4, -0.4] {
      let direction = left + way * (tilt / length)
      let bend = place(
        on: level, from: middle, along: direction * (guess < 0 ? -1 : 1), rest, abs(guess), length)
      guard let bend else { continue }
      if (bend - middle).length < 0.012 { return [] }
      return bends(from, bend, level, slope, depth: depth + 1) + [bend]
        + bends(bend, to, level, slope, depth: depth + 1)
    }
    return []
  }

  /// The first place on a level that is seen from a spot in a direction.
  ///
  /// - Parameters:
  ///   - level: the level.
  ///   - spot: where the way begins.
  ///   - direction: where it goes, by about a point.
  ///   - rest: how far the spot is below the level.
  ///   - guess: how far away the place may be.
  ///   - length: of the line that bends there.
  /// - Returns: the place; nil if there is none near. The spot itself, if it is as good.
  private func place(
    on level: Double, from spot: Spot, along direction: Spot, _ rest: Double, _ guess: Double,
    _ length: Double
  ) -> Spot? {
    let reach = length / 2 + 2
    var far = min(max(1.2 * guess, 0.03), reach)
    var beyond = value(spot + direction * far) - level
    var near = (distance: 0.0, rest: -rest)
    func isPassed() -> Bool { (beyond < 0) != (near.rest < 0) || beyond == 0 }
    // Where lines nearly cross, the slope there is much less than around.
    if guess < 0.01, isPassed() { return spot }
    while !isPassed(), far < reach {
      near = (far, beyond)
      far = min(2 * far, reach)
      beyond = value(spot + direction * far) - level
    }
    if beyond.isNaN || !isPassed() { return nil }
    let (start, end) = (spot + direction * near.distance, spot + direction * far)
    return start + (end - start) * share(start, near.rest, end, beyond, level)
  }

  // MARK: Where there is no value

  /// The edges of the area where there is no value.
  func ringsOfUndefined() -> EdgeRings {
    var edges = EdgeRings(mesh.spots)
    for t in mesh.triangles.indices where !sides.isDefined(t) {
      let triangle = mesh.triangles[t]
      for corner in 0..<3 {
        let neighbour = triangle.neighbour((corner + 2) % 3)
        if neighbour >= 0, !sides.isDefined(neighbour) { continue }
        edges.add(
          triangle[corner], triangle[(corner + 1) % 3], neighbour < 0 ? .border : .end)
      }
    }
    return edges
  }
}
