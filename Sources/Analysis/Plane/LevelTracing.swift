/// The edges of the areas where a function is not below a level, from its values at the corners of
/// triangles.
struct LevelTracing {
  let mesh: TriangleMesh
  /// At the corners of each triangle, of its own side where the function jumps; nan in all three where it
  /// has no value.
  let values: [[Double]]

  /// Where it has a value and is not below a level.
  func rings(above level: Double) -> [[EdgeRings.Stretch]] {
    var edges = EdgeRings(mesh.spots)
    var roots: [Int: Int] = [:]
    /// The node on the edge from a corner to the next one.
    func root(_ t: Int, _ corner: Int) -> Int {
      let triangle = mesh.triangles[t]
      let (a, b) = (triangle[corner], triangle[(corner + 1) % 3])
      let key = min(a, b) << 32 | max(a, b)
      if let known = roots[key] { return known }
      let (va, vb) = (values[t][corner], values[t][(corner + 1) % 3])
      let share = min(max((level - va) / (vb - va), 0), 1)
      let node = edges.add(
        mesh.spots[a] + (mesh.spots[b] - mesh.spots[a]) * (share.isNaN ? 0.5 : share))
      roots[key] = node
      return node
    }
    for (t, triangle) in mesh.triangles.enumerated() where isDefined(t) {
      let isAbove = values[t].map { $0 >= level }
      var (exit, entry): (Int?, Int?)
      for corner in 0..<3 {
        let next = (corner + 1) % 3
        if isAbove[corner], !isAbove[next] { exit = root(t, corner) }
        if !isAbove[corner], isAbove[next] { entry = root(t, corner) }
        let neighbour = triangle.neighbour((corner + 2) % 3)
        if neighbour >= 0, isDefined(neighbour) { continue }
        let kind: EdgeRings.Kind = neighbour < 0 ? .border : .end
        let (a, b) = (triangle[corner], triangle[next])
        switch (isAbove[corner], isAbove[next]) {
        case (true, true): edges.add(a, b, kind)
        case (true, false): edges.add(a, root(t, corner), kind)
        case (false, true): edges.add(root(t, corner), b, kind)
        case (false, false): break
        }
      }
      if let exit, let entry { edges.add(exit, entry, .level) }
    }
    return edges.rings()
  }

  private func isDefined(_ t: Int) -> Bool { !values[t].contains(where: \.isNaN) }

  /// Where it has no value.
  func ringsOfUndefined() -> [[EdgeRings.Stretch]] {
    var edges = EdgeRings(mesh.spots)
    for (t, triangle) in mesh.triangles.enumerated() where !isDefined(t) {
      for corner in 0..<3 {
        let neighbour = triangle.neighbour((corner + 2) % 3)
        if neighbour >= 0, !isDefined(neighbour) { continue }
        edges.add(
          triangle[corner], triangle[(corner + 1) % 3], neighbour < 0 ? .border : .end)
      }
    }
    return edges.rings()
  }
}
