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
}
