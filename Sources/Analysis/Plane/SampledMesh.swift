/// A mesh over a window, at whose corners a function is sampled: on a switch, from each side for itself.
struct SampledMesh {
  /// What parts the plane where no switch tells it.
  enum Parting { case number, truth }

  /// That a corner lies where something switches.
  struct Mark {
    /// Of the switch; of what is parted without one, `Mark.parting`.
    let number: Int32
    /// How it may stand beside the corner.
    var states: ClosedRange<Int>
    /// How much its distance changes a point, about.
    var slope: Double

    static let parting: Int32 = -1

    /// What both say of one switch.
    func and(_ other: Mark) -> Mark {
      let (mine, theirs) = (states, other.states)
      return Mark(
        number: number,
        states: min(mine.lowerBound, theirs.lowerBound)...max(mine.upperBound, theirs.upperBound),
        slope: max(slope, other.slope))
    }
  }

  var sampler: PlaneSampler
  private(set) var mesh: TriangleMesh
  let parting: Parting
  /// Whether it is cut also where no switch tells why the function parts the plane.
  var partsWithoutSwitch = false
  /// Whether there was more to refine than may be.
  var isUnrefined = false
  /// By corner.
  private var samples: [Int] = []
  private(set) var marks: [[Mark]] = []
  /// By triangle: the samples at its corners as it sees them; −1 where that is not known yet.
  private var seen: [SIMD3<Int32>] = []

  /// The grid that all begins with: cells of some 8 points in a usual figure.
  static let (columns, rows) = (64, 40)
  /// The most cells that a window is cut into, and the most effort for that: more than what can be told
  /// apart needs, and for noise an early end.
  private static let (maximumCount, maximumEffort) = (80_000, 3_000_000)

  init(_ function: PlaneFunction, in window: PlaneWindow, parting: Parting) {
    sampler = PlaneSampler(function, in: window)
    mesh = TriangleMesh(window, columns: Self.columns, rows: Self.rows)
    self.parting = parting
    samples = mesh.spots.map { sampler.sample(at: $0) }
    marks = Array(repeating: [], count: samples.count)
    seen = Array(repeating: SIMD3(repeating: -1), count: mesh.triangles.count)
  }

  /// Whether it may be cut further.
  ///
  /// - Parameter share: of what may be done in all, from 0 to 1; the rest is left to what follows.
  /// - Returns: whether less was done.
  mutating func hasRoom(_ share: Double = 1) -> Bool {
    let most = (share * Double(Self.maximumCount), share * Double(Self.maximumEffort))
    if Double(mesh.triangles.count) < most.0, Double(sampler.effort.spent) < most.1,
      !sampler.isSpent
    {
      return true
    }
    isUnrefined = true
    return false
  }

  // MARK: Samples

  /// The corners of the grid and the middles of its cells; in the order of the first samples.
  var cornersOfGrid: Range<Int> {
    0..<(Self.columns + 1) * (Self.rows + 1) + Self.columns * Self.rows
  }

  /// The value at a corner itself.
  func value(atCorner corner: Int) -> Double { sampler.values[samples[corner]] }

  /// The sample at a corner of the grid.
  func sample(atCorner corner: Int) -> Int { samples[corner] }

  /// The sample at a corner as a triangle sees it.
  mutating func sample(_ t: Int, _ corner: Int) -> Int {
    let number = mesh.triangles[t][corner]
    if marks[number].isEmpty { return samples[number] }
    if seen[t][corner] >= 0 { return Int(seen[t][corner]) }
    let sample = sampler.sample(at: spotSeen(t, corner))
    seen[t][corner] = Int32(sample)
    return sample
  }

  /// Where a triangle sees one of its corners: itself, or as far beside a switch as rounding needs.
  func spotSeen(_ t: Int, _ corner: Int) -> Spot {
    let spot = mesh.spot(t, corner)
    if marks[mesh.triangles[t][corner]].isEmpty { return spot }
    // As far from the edges as that, unless the triangle is thin.
    let height = mesh.doubleArea(of: t) / mesh.longestEdge(of: t)
    return spot + (mesh.middle(of: t) - spot) * min(3e-7 / height, 1e-3)
  }

  /// What the function gives as a state of what parts the plane.
  func state(of value: Double) -> Int {
    switch parting {
    case .number: value.isNaN ? 0 : 1
    case .truth: value.isNaN || value == 0 ? 0 : 1
    }
  }

  // MARK: Refining

  /// Notes that a switch passes through a corner; false if that was known.
  mutating func mark(_ corner: Int, _ mark: Mark) -> Bool {
    guard let place = marks[corner].firstIndex(where: { $0.number == mark.number }) else {
      marks[corner].append(mark)
      return true
    }
    let old = marks[corner][place]
    marks[corner][place] = old.and(mark)
    return marks[corner][place].states != old.states
  }

  /// Splits the edge across from a corner of a triangle, and the triangle beyond.
  ///
  /// - Parameters:
  ///   - t: the triangle.
  ///   - corner: the corner.
  ///   - spot: where, on the edge or near it.
  ///   - sample: what is found there, if that is known.
  ///   - mark: that a switch passes there.
  /// - Returns: the triangles that are new or other than before.
  @discardableResult
  mutating func split(
    _ t: Int, acrossFrom corner: Int, at spot: Spot, sample: Int? = nil, mark: Mark? = nil
  ) -> [Int] {
    if corner != 0 {
      mesh.turn(t, to: corner)
      seen[t] = SIMD3(repeating: -1)
    }
    let (_, a, b) = mesh.triangles[t].corners
    // What passes through both ends may pass along the edge.
    var both = marks[a].compactMap { mine -> Mark? in
      marks[b].first { $0.number == mine.number }.map(mine.and)
    }
    let sample = sample ?? sampler.sample(at: spot)
    if let mark {
      both.removeAll { $0.number == mark.number }
      both.append(mark)
      both += meeting(mark, in: sample, between: a, b)
    }
    let parts = mesh.split(t, at: spot)
    add(sample, both, parts)
    return parts
  }

  /// What else switches exactly where a switch does, on an edge.
  private func meeting(_ mark: Mark, in sample: Int, between a: Int, _ b: Int) -> [Mark] {
    (0..<sampler.countOfReadings(of: sample)).compactMap { place in
      let reading = sampler.reading(place, of: sample)
      guard reading.number != mark.number, !reading.isStep,
        let first = sampler.reading(of: reading.number, in: samples[a], near: place),
        let last = sampler.reading(of: reading.number, in: samples[b], near: place),
        abs(reading.distance) <= 1e-9 * abs(first.distance - last.distance)
      else { return nil }
      let slope =
        abs(first.distance - last.distance) / (mesh.spots[a] - mesh.spots[b]).length
      return Mark(
        number: reading.number,
        states: min(first.state, last.state)...max(first.state, last.state), slope: slope)
    }
  }

  /// Cuts a triangle into three around a spot.
  mutating func cut(_ t: Int, around spot: Spot) -> [Int] {
    let parts = mesh.cut(t, around: spot)
    add(sampler.sample(at: spot), [], parts)
    return parts
  }

  private mutating func add(_ sample: Int, _ marks: [Mark], _ parts: [Int]) {
    samples.append(sample)
    self.marks.append(marks)
    for part in parts {
      if part < seen.count {
        seen[part] = SIMD3(repeating: -1)
      } else {
        seen.append(SIMD3(repeating: -1))
      }
    }
  }
}
