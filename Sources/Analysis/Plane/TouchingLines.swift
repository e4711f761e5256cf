/// The lines on which a function is 0 without changing its sign: where its size is least along lines of the
/// grid, and there 0 within rounding.
struct TouchingLines {
  private let sampler: PlaneSampler
  private let window: PlaneWindow
  private var graph = SpotGraph()
  /// Whether it is 0 all over a cell.
  private(set) var hasArea = false

  /// Of the grid that is looked at, in points.
  private let cell: Spot
  private static let (columns, rows) = (SampledMesh.columns, SampledMesh.rows)
  /// What is 0 is so small beside the values of the next places of the grid.
  private static let rounding = 1e-9
  /// How far a line may lie from the true one, in points.
  private static let precision = 0.03

  init(of sampler: PlaneSampler) {
    (self.sampler, window) = (sampler, sampler.window)
    cell = Spot(window.width / Double(Self.columns), window.height / Double(Self.rows))
    // By one more than the window at each side, as what ends at its edge is least there.
    let values = (-1...Self.rows + 1).map { row in
      (-1...Self.columns + 1).map { sampler.value(at: corner($0, row)) }
    }
    func value(_ column: Int, _ row: Int) -> Double { values[row + 1][column + 1] }
    func isZero(_ column: Int, _ row: Int) -> Bool {
      [
        value(column, row), value(column + 1, row), value(column, row + 1),
        value(column + 1, row + 1),
      ]
      .allSatisfy { $0 == 0 }
    }
    hasArea = (0..<Self.rows).contains { row in
      (0..<Self.columns).contains { isZero($0, row) }
    }
    var touches = Touches()
    for row in 0...Self.rows {
      for column in 0...Self.columns {
        let here = value(column, row)
        let across = (value(column - 1, row), here, value(column + 1, row))
        if let spot = zero(across, corner(column - 1, row), corner(column + 1, row)) {
          touches.add(spot, cell)
        }
        let along = (value(column, row - 1), here, value(column, row + 1))
        if let spot = zero(along, corner(column, row - 1), corner(column, row + 1)) {
          touches.add(spot, cell)
        }
        // Where lines cross on the grid, neither of its lines tells.
        let signs = [-1, 1].flatMap { x in [-1, 1].map { value(column + x, row + $0) } }
        if here == 0, signs.allSatisfy({ $0 * signs[0] > 0 }) {
          touches.add(corner(column, row), cell)
        }
      }
    }
    for spots in touches.byCell { join(spots) }
  }

  /// Ascending by their starts; what closes ends where it began.
  var lines: [[Spot]] { graph.lines() }

  private func corner(_ column: Int, _ row: Int) -> Spot {
    Spot(cell.x * Double(column), cell.y * Double(row))
  }

  /// The spots at which the function is 0, by the cells of the grid on whose edges they lie.
  private struct Touches {
    private struct Cell: Hashable, Comparable {
      let column: Int
      let row: Int

      static func < (a: Cell, b: Cell) -> Bool { (a.column, a.row) < (b.column, b.row) }
    }

    private var spots: [Cell: [Spot]] = [:]

    /// In an order that is the same every time.
    var byCell: [[Spot]] { spots.sorted { $0.key < $1.key }.map(\.value) }

    mutating func add(_ found: Spot, _ size: Spot) {
      // What rows and columns find is the same spot.
      let spot = (found * 1e3).rounded(.toNearestOrAwayFromZero) / 1e3
      let end = Spot(size.x * Double(TouchingLines.columns), size.y * Double(TouchingLines.rows))
      if spot.x < 0 || spot.y < 0 || spot.x > end.x || spot.y > end.y { return }
      /// Both cells where a spot lies between two.
      func places(_ share: Double) -> [Int] {
        let near = share.rounded()
        return abs(share - near) < 1e-4 ? [Int(near) - 1, Int(near)] : [Int(share.rounded(.down))]
      }
      for column in places(spot.x / size.x) {
        for row in places(spot.y / size.y) {
          let cell = Cell(column: column, row: row)
          if spots[cell]?.contains(where: { ($0 - spot).length < 1e-3 }) ?? false { continue }
          spots[cell, default: []].append(spot)
        }
      }
    }
  }

  /// Where between two spots, on both sides of a third whose size is least, a function is 0.
  private func zero(_ values: (Double, Double, Double), _ from: Spot, _ to: Spot) -> Spot? {
    let (a, b, c) = (abs(values.0), abs(values.1), abs(values.2))
    guard b < a && b <= c || b <= a && b < c, values.0 * values.2 > 0, values.0 * values.1 >= 0
    else { return nil }
    return zero(from: from, to: to, beside: min(a, c))
  }

  /// The spot between two at which a function is least in size, if it is 0 there, by rounding, beside a size.
  private func zero(from: Spot, to: Spot, beside size: Double) -> Spot? {
    let golden = 0.381_966_011_250_105
    func spot(_ share: Double) -> Spot { from + (to - from) * share }
    func least(_ share: Double) -> Double {
      let value = abs(sampler.value(at: spot(share)))
      return value.isNaN ? .infinity : value
    }
    let found = goldenSection(
      0.0, 1.0, size: least, inner: { ($0 + golden * ($1 - $0), $1 - golden * ($1 - $0)) },
      goesOn: { steps, value in value > 0 && steps < (value < 1e-2 * size ? 90 : 24) })
    guard least(found.least) <= Self.rounding * size else { return nil }
    // Beside it the sign is the same on both sides.
    let beside = [-1e-3, 1e-3].map { sampler.value(at: spot(found.least + $0)) }
    return beside[0] * beside[1] > 0 ? spot(found.least) : nil
  }

  /// Joins the spots on the edges of a cell between which the function is 0 all the way.
  private mutating func join(_ spots: [Spot]) {
    for (number, a) in spots.enumerated() {
      for b in spots.dropFirst(number + 1) {
        guard let middle = zero(between: a, b) else { continue }
        let way = bends(a, middle, depth: 0) + [middle] + bends(middle, b, depth: 0) + [b]
        var last = a
        for spot in way {
          graph.add(last, spot)
          last = spot
        }
      }
    }
  }

  /// Where a line that is 0 all the way passes the middle of two of its spots.
  private func zero(between a: Spot, _ b: Spot) -> Spot? {
    let way = b - a
    let (middle, across) = ((a + b) / 2, Spot(-way.y, way.x) / 4)
    let ends = [-1, 1].map { abs(sampler.value(at: middle + across * $0)) }.filter(\.isFinite)
    guard let size = ends.min(), ends.count == 2, size > 0 else { return nil }
    return zero(from: middle - across, to: middle + across, beside: size)
  }

  private func bends(_ a: Spot, _ b: Spot, depth: Int) -> [Spot] {
    guard depth < 6, (b - a).length > 0.5, let middle = zero(between: a, b),
      (middle - (a + b) / 2).length > Self.precision
    else { return [] }
    return bends(a, middle, depth: depth + 1) + [middle] + bends(middle, b, depth: depth + 1)
  }
}
