/// Moving the edges between what was cut onto switches that bend.
extension SampledMesh {
  /// Moves the middles of edges onto the switches that pass near them.
  mutating func bendAlongSwitches() {
    var waiting = Array(mesh.triangles.indices)
    while let t = waiting.popLast(), hasRoom() {
      for corner in 0..<3 {
        guard let bend = bend(t, acrossFrom: corner) else { continue }
        let parts = split(bend.t, acrossFrom: bend.corner, at: bend.spot, mark: bend.mark)
        if bend.mark == nil { cut(waiting: parts) }
        waiting += parts
        break
      }
    }
  }

  /// Nearer to a switch, in points, an edge does not bend.
  private static var straight: Double { 0.012 }

  /// A split that brings the edges between two triangles nearer to a switch.
  private struct Bend {
    let t: Int
    let corner: Int
    let spot: Spot
    /// That the switch passes there; nil where it is only seen from there.
    let mark: Mark?
  }

  /// What is to be split where a switch parts a triangle from the one across from a corner, and bends.
  private mutating func bend(_ t: Int, acrossFrom corner: Int) -> Bend? {
    let u = mesh.triangles[t].neighbour(corner)
    let (a, b) = (mesh.triangles[t][(corner + 1) % 3], mesh.triangles[t][(corner + 2) % 3])
    if u < t || marks[a].isEmpty || marks[b].isEmpty { return nil }
    let (from, to) = (mesh.spots[a], mesh.spots[b])
    let length = (to - from).length
    if length < 0.3 { return nil }
    let across = mesh.triangles[u].side(of: t)
    let samples = (sample(t, corner), sample(u, across))
    for mark in marks[a] where marks[b].contains(where: { $0.number == mark.number }) {
      guard
        let change = change(
          of: mark.number, from: samples.0, to: samples.1,
          atCorners: [mesh.triangles[t][corner], mesh.triangles[u][across]])
      else { continue }
      let middle = (from + to) / 2
      let normal = Spot(to.y - from.y, from.x - to.x) / length
      guard let far = crossing(of: change, beside: middle, along: normal, mark.slope, length / 2)
      else { return nil }
      let spot = middle + normal * far
      // Where both triangles stay what they are.
      let (mine, theirs) = (mesh.spot(t, corner), mesh.spot(u, across))
      let areas = [
        (from - mine).cross(spot - mine), (spot - mine).cross(to - mine),
        (to - theirs).cross(spot - theirs), (spot - theirs).cross(from - theirs),
      ]
      if areas.allSatisfy({ $0 > 0.01 * length }) {
        return Bend(t: t, corner: corner, spot: spot, mark: mark)
      }
      return far > 0
        ? way(from: middle, to: spot, outOf: u, not: across)
        : way(from: middle, to: spot, outOf: t, not: corner)
    }
    return nil
  }

  /// The split of the edge through which a way leaves a triangle.
  private func way(from start: Spot, to end: Spot, outOf t: Int, not entry: Int) -> Bend? {
    for corner in [(entry + 1) % 3, (entry + 2) % 3] {
      let (a, b) = (mesh.spot(t, (corner + 1) % 3), mesh.spot(t, (corner + 2) % 3))
      let (way, edge) = (end - start, b - a)
      let share = (start - a).cross(way) / edge.cross(way)
      let beyond = edge.cross(end - a)
      if beyond < 0, share > 0.02, share < 0.98, edge.length > 0.1 {
        return Bend(t: t, corner: corner, spot: a + edge * share, mark: nil)
      }
    }
    return nil
  }

  /// How a switch stands otherwise in two samples, at two corners; nil if it does not.
  private func change(
    of number: Int32, from a: Int, to b: Int, atCorners corners: [Int]
  ) -> SwitchChange? {
    if number == Mark.parting {
      if corners.contains(where: isOnSwitch) { return nil }
      let states = (state(of: sampler.values[a]), state(of: sampler.values[b]))
      if states.0 == states.1 { return nil }
      return SwitchChange(
        number: number, states: (states.0...states.0, states.1...states.1),
        distances: (.nan, .nan), isStep: false)
    }
    guard let first = sampler.reading(of: number, in: a, near: 0),
      let last = sampler.reading(of: number, in: b, near: 0), first.state != last.state
    else { return nil }
    return SwitchChange(
      number: number, states: (first.state...first.state, last.state...last.state),
      distances: (first.distance, last.distance), isStep: first.isStep)
  }

  /// How far from a spot something switches on a line through it; nil if that is not to be seen.
  ///
  /// - Parameters:
  ///   - change: what switches, on the way along the line.
  ///   - middle: the spot.
  ///   - normal: the direction of the line.
  ///   - slope: how much the switch's distance changes a point, about.
  ///   - reach: how far it is looked for.
  /// - Returns: how far along the line it switches.
  private mutating func crossing(
    of change: SwitchChange, beside middle: Spot, along normal: Spot, _ slope: Double,
    _ reach: Double
  ) -> Double? {
    let here = standing(change.number, at: middle)
    let isBefore = here.state.map(change.isBefore) ?? false
    let guess = abs(here.distance - change.boundary) / slope
    if guess < Self.straight { return nil }
    var far = guess.isFinite ? min(1.5 * guess, reach) : min(0.05, reach)
    while true {
      let spot = middle + normal * (isBefore ? far : -far)
      let there = standing(change.number, at: spot)
      if there.state.map(change.isBefore) ?? false != isBefore {
        var change = change
        change.distances =
          isBefore ? (here.distance, there.distance) : (there.distance, here.distance)
        let share =
          isBefore
          ? crossing(of: change, from: middle, to: spot).share
          : 1 - crossing(of: change, from: spot, to: middle).share
        return share * far < Self.straight ? nil : (isBefore ? share : -share) * far
      }
      if far >= reach { return nil }
      far = min(2 * far, reach)
    }
  }
}
