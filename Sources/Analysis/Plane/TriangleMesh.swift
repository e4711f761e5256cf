/// Triangles that fill a window without gaps and without overlap; two that touch share a whole edge, or a
/// corner.
struct TriangleMesh {
  struct Triangle {
    /// Counterclockwise. What halves it halves the edge across from the first.
    var corners: (Int, Int, Int)
    /// Across from each corner; −1 at the window's edge.
    var neighbours: (Int, Int, Int)

    subscript(corner: Int) -> Int {
      switch corner {
      case 0: corners.0
      case 1: corners.1
      default: corners.2
      }
    }

    func neighbour(_ corner: Int) -> Int {
      switch corner {
      case 0: neighbours.0
      case 1: neighbours.1
      default: neighbours.2
      }
    }

    /// The number of the corner across which a neighbour lies.
    func side(of neighbour: Int) -> Int {
      neighbours.0 == neighbour ? 0 : neighbours.1 == neighbour ? 1 : 2
    }

    /// The same with another corner as its first.
    func beginning(at corner: Int) -> Triangle {
      switch corner {
      case 0: self
      case 1:
        Triangle(
          corners: (corners.1, corners.2, corners.0),
          neighbours: (neighbours.1, neighbours.2, neighbours.0))
      default:
        Triangle(
          corners: (corners.2, corners.0, corners.1),
          neighbours: (neighbours.2, neighbours.0, neighbours.1))
      }
    }
  }

  /// Where the corners are drawn.
  private(set) var spots: [Spot] = []
  private(set) var triangles: [Triangle] = []

  /// A grid of cells, each cut into four triangles around its middle.
  init(_ window: PlaneWindow, columns: Int, rows: Int) {
    func spot(_ column: Double, _ row: Double) -> Spot {
      Spot(window.width * (column / Double(columns)), window.height * (row / Double(rows)))
    }
    for row in 0...rows {
      for column in 0...columns { spots.append(spot(Double(column), Double(row))) }
    }
    for row in 0..<rows {
      for column in 0..<columns { spots.append(spot(Double(column) + 0.5, Double(row) + 0.5)) }
    }
    let middles = (columns + 1) * (rows + 1)
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = row * columns + column
        let corner = row * (columns + 1) + column
        let ring = [corner, corner + 1, corner + columns + 2, corner + columns + 1]
        // The triangles at the lower, right, upper and left edges meet those at the upper, left, lower and
        // right ones of the cells beyond.
        let beyond = [
          row > 0 ? 4 * (cell - columns) + 2 : -1, column + 1 < columns ? 4 * (cell + 1) + 3 : -1,
          row + 1 < rows ? 4 * (cell + columns) : -1, column > 0 ? 4 * (cell - 1) + 1 : -1,
        ]
        for side in 0..<4 {
          triangles.append(
            Triangle(
              corners: (middles + cell, ring[side], ring[(side + 1) % 4]),
              neighbours: (beyond[side], 4 * cell + (side + 1) % 4, 4 * cell + (side + 3) % 4)))
        }
      }
    }
  }

  // MARK: Further corners

  /// Splits the edge across from the first corner of a triangle, and with it the triangle beyond.
  ///
  /// - Parameters:
  ///   - t: the triangle.
  ///   - spot: where the new corner is, on the edge or near it.
  /// - Returns: the triangles that are made of the two, of which that one and its neighbour are the first;
  ///   all have the new corner, which has the last number, as their first.
  mutating func split(_ t: Int, at spot: Spot) -> [Int] {
    let corner = spots.count
    spots.append(spot)
    let mine = triangles[t]
    let u = mine.neighbours.0
    let second = triangles.count
    if u < 0 {
      put(corner, into: t, as: mine, second, beyond: (-1, -1))
      return [t, second]
    }
    let theirs = triangles[u].beginning(at: triangles[u].side(of: t))
    let fourth = second + 1
    put(corner, into: t, as: mine, second, beyond: (fourth, u))
    put(corner, into: u, as: theirs, fourth, beyond: (second, t))
    return [t, u, second, fourth]
  }

  /// Makes two triangles of one around a corner on the edge across from its first.
  ///
  /// - Parameters:
  ///   - corner: the new one.
  ///   - t: the triangle.
  ///   - old: what it was.
  ///   - second: the number of the other half, the next one to be added.
  ///   - beyond: what lies beyond the halves of the edge, at the half that stays and at the other.
  private mutating func put(
    _ corner: Int, into t: Int, as old: Triangle, _ second: Int, beyond: (Int, Int)
  ) {
    let (a, b, c) = old.corners
    triangles[t] = Triangle(
      corners: (corner, a, b), neighbours: (old.neighbours.2, beyond.0, second))
    triangles.append(
      Triangle(corners: (corner, c, a), neighbours: (old.neighbours.1, t, beyond.1)))
    replace(t, by: second, in: old.neighbours.1)
  }

  private mutating func replace(_ old: Int, by new: Int, in t: Int) {
    guard t >= 0 else { return }
    switch triangles[t].side(of: old) {
    case 0: triangles[t].neighbours.0 = new
    case 1: triangles[t].neighbours.1 = new
    default: triangles[t].neighbours.2 = new
    }
  }

  /// Makes a corner of a triangle its first.
  mutating func turn(_ t: Int, to corner: Int) {
    triangles[t] = triangles[t].beginning(at: corner)
  }

  /// Cuts a triangle into three around a spot within.
  ///
  /// - Returns: the three; all have the new corner, which has the last number, as their first.
  mutating func cut(_ t: Int, around spot: Spot) -> [Int] {
    let corner = spots.count
    spots.append(spot)
    let old = triangles[t]
    let (a, b, c) = old.corners
    let (second, third) = (triangles.count, triangles.count + 1)
    triangles[t] = Triangle(corners: (corner, a, b), neighbours: (old.neighbours.2, second, third))
    triangles.append(
      Triangle(corners: (corner, b, c), neighbours: (old.neighbours.0, third, t)))
    triangles.append(
      Triangle(corners: (corner, c, a), neighbours: (old.neighbours.1, t, second)))
    replace(t, by: second, in: old.neighbours.0)
    replace(t, by: third, in: old.neighbours.1)
    return [t, second, third]
  }

  // MARK: Measures

  func spot(_ t: Int, _ corner: Int) -> Spot { spots[triangles[t][corner]] }

  func middle(of t: Int) -> Spot { (spot(t, 0) + spot(t, 1) + spot(t, 2)) / 3 }

  /// Twice the area.
  func doubleArea(of t: Int) -> Double {
    (spot(t, 1) - spot(t, 0)).cross(spot(t, 2) - spot(t, 0))
  }

  func longestEdge(of t: Int) -> Double {
    (0..<3).map { (spot(t, $0) - spot(t, ($0 + 1) % 3)).length }.max() ?? 0
  }

  /// The slope, a point, of what has these values at the corners and is linear between.
  func gradient(_ t: Int, _ a: Double, _ b: Double, _ c: Double) -> Spot {
    let (u, v) = (spot(t, 1) - spot(t, 0), spot(t, 2) - spot(t, 0))
    return Spot((b - a) * v.y - (c - a) * u.y, (c - a) * u.x - (b - a) * v.x) / u.cross(v)
  }

  /// The triangle in which a spot lies.
  ///
  /// - Parameters:
  ///   - spot: in the window.
  ///   - start: a triangle that may be near.
  /// - Returns: the triangle; nil if it was not reached.
  func triangle(at spot: Spot, from start: Int) -> Int? {
    var t = start
    // A way of many steps goes in circles: triangles may be thin.
    for _ in 0..<1_000 {
      // Across from each corner, how far the spot lies within.
      let within = (0..<3).map { corner in
        let (a, b) = (self.spot(t, (corner + 1) % 3), self.spot(t, (corner + 2) % 3))
        return (b - a).cross(spot - a)
      }
      let corner =
        within[0] < within[1] ? (within[0] < within[2] ? 0 : 2) : (within[1] < within[2] ? 1 : 2)
      if within[corner] >= 0 { return t }
      let next = triangles[t].neighbour(corner)
      if next < 0 { return t }
      t = next
    }
    return nil
  }
}

extension Spot {
  func cross(_ other: Spot) -> Double { x * other.y - y * other.x }

  func dot(_ other: Spot) -> Double { x * other.x + y * other.y }

  var length: Double { dot(self).squareRoot() }
}
