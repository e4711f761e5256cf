internal import Functions

/// Finding what hides between the corners of the grid: where along a line of them something is least or
/// greatest, and passes a value that none of them shows.
extension SampledMesh {
  /// A quantity that is known at the corners of the grid, and elsewhere by an evaluation.
  struct Quantity {
    /// nan where it is not known.
    let atCorner: (SampledMesh, Int) -> Double
    let at: (inout SampledMesh, Spot) -> Double
    /// Whether something lies between two values that is to be found.
    let parts: (Double, Double) -> Bool
  }

  /// The corners along the lines of the grid: rows, columns and diagonals, on which the middles of cells
  /// are corners too.
  static let gridLines: [[Int]] = {
    let width = columns + 1
    let middles = width * (rows + 1)
    func corner(_ column: Int, _ row: Int) -> Int { row * width + column }
    func middle(_ column: Int, _ row: Int) -> Int { middles + row * columns + column }
    var lines = (0...rows).map { row in (0...columns).map { corner($0, row) } }
    lines += (0...columns).map { column in (0...rows).map { corner(column, $0) } }
    for start in -(rows - 1)..<columns {
      let cells = (0..<rows).filter { (0..<columns).contains(start + $0) }
      guard let last = cells.last else { continue }
      lines.append(
        cells.flatMap { [corner(start + $0, $0), middle(start + $0, $0)] }
          + [corner(start + last + 1, last + 1)])
      lines.append(
        cells.flatMap { [corner(columns - start - $0, $0), middle(columns - 1 - start - $0, $0)] }
          + [corner(columns - 1 - start - last, last + 1)])
    }
    return lines
  }()

  /// Adds corners where along a line of the grid a quantity turns beyond one of its marks; as long as there
  /// is room, of which it may take a share.
  mutating func addTurns(of quantity: Quantity, room share: Double) {
    for line in Self.gridLines where line.count > 2 {
      for place in 1..<line.count - 1 {
        if !hasRoom(share) { return }
        let (a, b, c) = (
          quantity.atCorner(self, line[place - 1]), quantity.atCorner(self, line[place]),
          quantity.atCorner(self, line[place + 1])
        )
        let isLeast = b < a && b <= c || b <= a && b < c
        let isGreatest = b > a && b >= c || b >= a && b > c
        guard isLeast || isGreatest else { continue }
        // Between samples it goes on at most about as far as it came.
        let reach = max(abs(a - b), abs(c - b))
        guard quantity.parts(b, isLeast ? b - reach : b + reach) else { continue }
        let (from, to) = (mesh.spots[line[place - 1]], mesh.spots[line[place + 1]])
        let share = turn(of: quantity, from, to, isLeast: isLeast)
        let spot = from + (to - from) * share
        if quantity.parts(b, quantity.at(&self, spot)) { add(spot) }
      }
    }
  }

  /// The share of the way between two spots at which a quantity is least, or greatest.
  private mutating func turn(
    of quantity: Quantity, _ from: Spot, _ to: Spot, isLeast: Bool
  ) -> Double {
    let golden = 0.381_966_011_250_105
    return goldenSection(
      0.0, 1.0,
      size: { share in
        let value = quantity.at(&self, from + (to - from) * share)
        return value.isNaN ? .infinity : isLeast ? value : -value
      },
      inner: { ($0 + golden * ($1 - $0), $1 - golden * ($1 - $0)) },
      goesOn: { steps, _ in steps < 24 }
    ).least
  }

  /// Adds corners where a quantity is least or greatest among all around, beyond one of its marks; as long
  /// as there is room, of which it may take a share.
  mutating func addPeaks(of quantity: Quantity, room share: Double) {
    let width = Self.columns + 1
    for row in 1..<Self.rows {
      for column in 1..<Self.columns {
        let corner = row * width + column
        let value = quantity.atCorner(self, corner)
        let around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
          .map { quantity.atCorner(self, corner + $0) }
        let (low, high) = (around.min() ?? .nan, around.max() ?? .nan)
        let isLeast = value <= low && value < high
        guard isLeast || value >= high && value > low else { continue }
        let reach = isLeast ? value - (high - value) : value + (value - low)
        guard quantity.parts(value, reach), hasRoom(share) else { continue }
        let peak = peak(of: quantity, from: mesh.spots[corner], isLeast: isLeast)
        if quantity.parts(value, peak.value) { add(peak.spot) }
      }
    }
  }

  /// Where a quantity is least or greatest near a spot (a compass search: Kolda, Lewis and Torczon, SIAM
  /// Review 45, 2003).
  mutating func peak(
    of quantity: Quantity, from start: Spot, isLeast: Bool
  ) -> (spot: Spot, value: Double) {
    var best = (spot: start, value: quantity.at(&self, start))
    var step = sampler.window.width / Double(Self.columns) / 2
    // Along a narrow valley it would hardly come forward.
    for _ in 0..<2_000 where step > 1e-5 {
      let spots = [Spot(step, 0), Spot(-step, 0), Spot(0, step), Spot(0, -step)].map {
        (best.spot + $0).clamped(
          lowerBound: .zero, upperBound: Spot(sampler.window.width, sampler.window.height))
      }
      var isBetter = false
      for spot in spots {
        let value = quantity.at(&self, spot)
        if isLeast ? value < best.value : value > best.value {
          (best, isBetter) = ((spot, value), true)
        }
      }
      if !isBetter { step /= 2 }
    }
    return best
  }

  /// A triangle of the cell of the grid in which a spot lies.
  private func triangle(inCellOf spot: Spot) -> Int {
    func place(_ share: Double, _ count: Int) -> Int {
      min(max(Int(share * Double(count)), 0), count - 1)
    }
    let row = place(spot.y / sampler.window.height, Self.rows)
    return 4 * (row * Self.columns + place(spot.x / sampler.window.width, Self.columns))
  }

  /// Adds a corner where a spot is, and cuts what is new along switches.
  private mutating func add(_ spot: Spot) {
    guard let t = mesh.triangle(at: spot, from: triangle(inCellOf: spot)) else { return }
    let sizes = (0..<3).map { across -> Double in
      let (a, b) = (mesh.spot(t, (across + 1) % 3), mesh.spot(t, (across + 2) % 3))
      return (b - a).cross(spot - a) / (b - a).length
    }
    if (0..<3).contains(where: { (mesh.spot(t, $0) - spot).length < 1e-4 }) { return }
    let new: [Int]
    if let across = (0..<3).min(by: { sizes[$0] < sizes[$1] }), sizes[across] < 1e-4 {
      let (a, b) = (mesh.spot(t, (across + 1) % 3), mesh.spot(t, (across + 2) % 3))
      // On the edge itself: what lies beside one can turn a triangle over.
      let share = (spot - a).dot(b - a) / (b - a).dot(b - a)
      new = split(t, acrossFrom: across, at: a + (b - a) * share)
    } else {
      new = cut(t, around: spot)
    }
    cut(waiting: new)
  }
}

// MARK: - What is looked for

extension SampledMesh {
  /// Adds corners where switches switch on less than a cell.
  mutating func addTurnsOfSwitches() {
    for (number, isStep) in sampler.switchesMet {
      let quantity = Quantity(
        atCorner: { mesh, corner in
          mesh.sampler.reading(of: number, in: mesh.sample(atCorner: corner), near: Int(number))?
            .distance ?? .nan
        },
        at: { mesh, spot in mesh.sampler.reading(number, at: spot).found?.distance ?? .nan },
        parts: { a, b in
          isStep ? a.rounded(.down) != b.rounded(.down) : min(a, b) < 0 && max(a, b) > 0
        })
      addTurns(of: quantity, room: 0.6)
      addPeaks(of: quantity, room: 0.6)
    }
  }

  /// Adds corners where the function passes one of some levels on less than a cell.
  mutating func addTurns(beyond levels: [Double]) {
    let quantity = Self.value { a, b in
      // What has the level counts as above it.
      let (low, high) = (min(a, b), max(a, b))
      return levels.contains { low < $0 && $0 <= high }
    }
    addTurns(of: quantity, room: 1)
    addPeaks(of: quantity, room: 1)
  }

  /// The function itself.
  static func value(parts: @escaping (Double, Double) -> Bool) -> Quantity {
    Quantity(
      atCorner: { $0.value(atCorner: $1) }, at: { $0.sampler.value(at: $1) }, parts: parts)
  }
}
