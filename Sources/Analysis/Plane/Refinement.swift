/// Halving the triangles of the grid in which a switch bends (newest-vertex bisection: Mitchell, "A
/// comparison of adaptive refinement techniques for elliptic problems", 1989).
extension SampledMesh {
  /// How far what is straight between two places may lie from where something switches, in points.
  private static var tolerance: Double { 0.03 }
  /// Triangles with no longer edge are small enough, whatever passes through them.
  private static var smallest: Double { 1 }

  /// Halves triangles until switches pass straight through them.
  mutating func refineAtSwitches() {
    var halves = Halves()
    var waiting = Array(mesh.triangles.indices)
    // What is not cut at all is worse than what is cut coarsely.
    while let t = waiting.popLast(), hasRoom(0.4) {
      if wantsHalving(t, &halves) { halve(t, &halves, &waiting) }
    }
  }

  /// The samples halfway along edges.
  private struct Halves {
    var samples: [Int: Int] = [:]

    mutating func sample(_ mesh: inout SampledMesh, _ a: Int, _ b: Int) -> Int {
      let key = min(a, b) << 32 | max(a, b)
      if let known = samples[key] { return known }
      let sample = mesh.sampler.sample(at: (mesh.mesh.spots[a] + mesh.mesh.spots[b]) / 2)
      samples[key] = sample
      return sample
    }
  }

  private mutating func halve(_ t: Int, _ halves: inout Halves, _ waiting: inout [Int]) {
    // The one beyond has to halve the same edge.
    while case let u = mesh.triangles[t].neighbours.0, u >= 0,
      mesh.triangles[u].neighbours.0 != t
    {
      halve(u, &halves, &waiting)
    }
    let (_, a, b) = mesh.triangles[t].corners
    let sample = halves.sample(&self, a, b)
    waiting += split(
      t, acrossFrom: 0, at: (mesh.spots[a] + mesh.spots[b]) / 2, sample: sample)
  }

  private mutating func wantsHalving(_ t: Int, _ halves: inout Halves) -> Bool {
    let (a, b, c) = (sample(t, 0), sample(t, 1), sample(t, 2))
    var isFirst = true
    for place in 0..<sampler.countOfReadings(of: a) {
      let atA = sampler.reading(place, of: a)
      guard let atB = sampler.reading(of: atA.number, in: b, near: place),
        let atC = sampler.reading(of: atA.number, in: c, near: place)
      else { continue }
      if atA.state == atB.state, atA.state == atC.state { continue }
      let longest = mesh.longestEdge(of: t)
      if longest <= Self.smallest { return false }
      let slope = mesh.gradient(t, atA.distance, atB.distance, atC.distance).length
      var bend = 0.0
      let found = [atA, atB, atC]
      for corner in 0..<3 {
        let next = (corner + 1) % 3
        let half = halves.sample(
          &self, mesh.triangles[t][corner], mesh.triangles[t][next])
        guard let middle = sampler.reading(of: atA.number, in: half, near: place) else { continue }
        bend = max(
          bend,
          abs(middle.distance - (found[corner].distance + found[next].distance) / 2) / slope)
      }
      // What switches later may have a bend or a jump where an earlier one passes; cutting tells.
      if bend > Self.tolerance, isFirst || bend < longest / 6 { return true }
      isFirst = false
    }
    if !isFirst { return false }
    let states = [a, b, c].map { state(of: sampler.values[$0]) }
    return states.contains { $0 != states[0] } && mesh.longestEdge(of: t) > Self.smallest
  }
}
