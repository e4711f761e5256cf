package import Diagnostics
package import Functions

/// Where a condition on two numbers holds.
package struct PlaneRegion: Sendable {
  package let area: PlaneArea
  /// Its edge inside the window, without the window's own edge; what closes ends where it began.
  package let boundary: [[PlanePoint]]
  /// Bends of the boundary where something switches that crosses it.
  package let corners: [PlanePoint]
  /// Of the window's area, from 0 to 1.
  package let share: Double
  /// Whether there was more to refine than may be.
  package let isUnrefined: Bool

  /// - Throws: `Rejection` as of a `PlaneFunction`.
  package init(
    where condition: ResolvedExpression, in window: PlaneWindow
  ) throws(Rejection) {
    var sampled = SampledMesh(try PlaneFunction(condition), in: window, parting: .truth)
    sampled.refineAtSwitches()
    sampled.addTurnsOfSwitches()
    sampled.cutAlongSwitches()
    let holds = sampled.mesh.triangles.indices.map { sampled.holds($0) }
    var edges = EdgeRings(sampled.mesh.spots)
    for (t, triangle) in sampled.mesh.triangles.enumerated() where holds[t] {
      for corner in 0..<3 {
        let neighbour = triangle.neighbour((corner + 2) % 3)
        if neighbour >= 0, holds[neighbour] { continue }
        edges.add(
          triangle[corner], triangle[(corner + 1) % 3], neighbour < 0 ? .border : .jump)
      }
    }
    let drawn = DrawnRings(edges)
    area = window.area(drawn)
    let lines = drawn.lines(of: .jump)
    boundary = window.lines(lines)
    corners = lines.flatMap(\.bends).filter { sampled.hasRoom() && sampled.isCrossing($0) }
      .map(window.place)
    share = drawn.size / (window.width * window.height)
    isUnrefined = sampled.isUnrefined
  }
}

extension SampledMesh {
  /// Whether the condition holds in a triangle: where no switch is near if that is known, else at most of
  /// its corners.
  fileprivate mutating func holds(_ t: Int) -> Bool {
    let corners = (0..<3).map { corner in
      let sample = sample(t, corner)
      return (
        holds: state(of: sampler.values[sample]) == 1,
        isAway: marks[mesh.triangles[t][corner]].isEmpty
      )
    }
    if let away = corners.first(where: \.isAway) { return away.holds }
    return corners.count { $0.holds } >= 2
  }

  /// Whether several things switch where a spot is.
  fileprivate mutating func isCrossing(_ spot: Spot) -> Bool {
    // Farther than a line that bends may be away from the true one.
    let steps = [-0.04, -0.02, 0, 0.02, 0.04]
    var samples: [Int] = []
    for x in steps {
      for y in steps { samples.append(sampler.sample(at: spot + Spot(x, y))) }
    }
    return sampler.switchesApart(in: samples).count > 1
  }
}

extension [Spot] {
  /// Where a line bends more than a curve does that its points follow.
  fileprivate var bends: [Spot] {
    guard let first, let last, count > 2 else { return [] }
    // A line that closes has a bend where it began, too.
    let line = first == last ? self + [self[1]] : self
    return line.indices.dropFirst().dropLast().compactMap { place in
      let (before, after) = (line[place] - line[place - 1], line[place + 1] - line[place])
      let turn = abs(before.cross(after))
      let isSharp = turn > 0.5 * before.length * after.length || before.dot(after) < 0
      return isSharp || turn > 0.25 * (before + after).length ? line[place] : nil
    }
  }
}
