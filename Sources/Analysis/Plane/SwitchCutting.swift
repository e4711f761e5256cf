/// Cutting triangles along the lines on which something switches.
extension SampledMesh {
  /// Cuts triangles until nothing switches within one, and moves the cuts onto the switches.
  mutating func cutAlongSwitches() {
    for isParted in [false, true] {
      partsWithoutSwitch = isParted
      cut(waiting: Array(mesh.triangles.indices))
      bendAlongSwitches()
    }
  }

  /// The same, for some triangles and what they become.
  mutating func cut(waiting triangles: [Int]) {
    var waiting = triangles
    while let t = waiting.popLast(), hasRoom() {
      guard let change = firstChange(in: t) else { continue }
      let (a, b) = (change.corner, (change.corner + 1) % 3)
      let ends = (spotSeen(t, a), spotSeen(t, b))
      var crossing = crossing(of: change, from: ends.0, to: ends.1)
      let (from, to) = (mesh.spot(t, a), mesh.spot(t, b))
      let way = to - from
      // Of the edge itself, beside which it was found.
      let found = ends.0 + (ends.1 - ends.0) * crossing.share - from
      crossing.share = found.dot(way) / way.dot(way)
      let spread = abs(change.distances.0 - change.distances.1)
      let mark = Mark(
        number: change.number, states: crossing.states,
        slope: spread.isFinite ? spread / way.length : 0)
      if crossing.share < Self.nearest || crossing.share > 1 - Self.nearest {
        let corner = mesh.triangles[t][crossing.share < 0.5 ? a : b]
        if self.mark(corner, mark) { waiting.append(t) }
        continue
      }
      waiting += split(
        t, acrossFrom: (change.corner + 2) % 3, at: from + way * crossing.share, mark: mark)
    }
  }

  /// Nearer to an end of an edge, as a share of it, a switch passes through that end.
  private static var nearest: Double { 1e-9 }

  /// What switches first, in the course of an evaluation, of all that stands otherwise at two corners.
  private mutating func firstChange(in t: Int) -> SwitchChange? {
    let samples = [sample(t, 0), sample(t, 1), sample(t, 2)]
    var first: (place: Int, change: SwitchChange)?
    for corner in 0..<3 where isLong(t, corner) {
      let next = (corner + 1) % 3
      let (a, b) = (samples[corner], samples[next])
      let count = min(sampler.countOfReadings(of: a), first?.place ?? .max)
      for place in 0..<count {
        let mine = sampler.reading(place, of: a)
        guard let theirs = sampler.reading(of: mine.number, in: b, near: place),
          mine.state != theirs.state
        else { continue }
        let states = (states(mine, t, corner), states(theirs, t, next))
        if states.0.overlaps(states.1) { continue }
        first = (
          place,
          SwitchChange(
            corner: corner, number: mine.number, states: states,
            distances: (mine.distance, theirs.distance), isStep: mine.isStep)
        )
        break
      }
    }
    if let first { return first.change }
    if !partsWithoutSwitch { return nil }
    for corner in 0..<3 where isLong(t, corner) {
      let next = (corner + 1) % 3
      // On a switch, what lies beside the corner may be beyond it.
      let corners = [corner, next].map { mesh.triangles[t][$0] }
      if corners.contains(where: isOnSwitch) { continue }
      let states = zip(corners, [samples[corner], samples[next]]).map { number, sample in
        let state = state(of: sampler.values[sample])
        return marks[number].first?.states ?? state...state
      }
      if states[0].overlaps(states[1]) { continue }
      return SwitchChange(
        corner: corner, number: Mark.parting, states: (states[0], states[1]),
        distances: (.nan, .nan), isStep: false)
    }
    return nil
  }

  /// Whether a switch passes through a corner.
  func isOnSwitch(_ corner: Int) -> Bool {
    marks[corner].contains { $0.number != Mark.parting }
  }

  /// Whether it can be seen where something switches on an edge.
  private func isLong(_ t: Int, _ corner: Int) -> Bool {
    (mesh.spot(t, corner) - mesh.spot(t, (corner + 1) % 3)).length > 1e-4
  }

  /// How a switch may stand at a corner.
  ///
  /// - Parameters:
  ///   - reading: how it stands there as the triangle sees it.
  ///   - t: the triangle.
  ///   - corner: the corner.
  /// - Returns: its states.
  private func states(_ reading: SwitchReading, _ t: Int, _ corner: Int) -> ClosedRange<Int> {
    let state = reading.state
    let number = mesh.triangles[t][corner]
    guard let mark = marks[number].first(where: { $0.number == reading.number }) else {
      return state...state
    }
    // Beyond a jump it may pass elsewhere.
    let rest =
      reading.isStep ? reading.distance - reading.distance.rounded() : reading.distance
    let moved = (spotSeen(t, corner) - mesh.spots[number]).length
    return abs(rest) > mark.slope * max(10 * moved, 1e-3) ? state...state : mark.states
  }

  /// Where something switches between two spots.
  ///
  /// A secant that keeps the change between its ends (the Illinois rule: Dowell and Jarratt, BIT 11,
  /// 1971); halving where there is no distance.
  ///
  /// - Parameters:
  ///   - change: what switches between two spots.
  ///   - from: the first of them.
  ///   - to: the other.
  /// - Returns: the share of the way before that, and how it stands on both sides.
  mutating func crossing(
    of change: SwitchChange, from: Spot, to: Spot
  ) -> (share: Double, states: ClosedRange<Int>) {
    let boundary = change.boundary
    var (low, high) = (0.0, 1.0)
    var (atLow, atHigh) = (change.distances.0 - boundary, change.distances.1 - boundary)
    var states = (change.end, change.beginning)
    var hasDistance = atLow.isFinite && atHigh.isFinite && atLow * atHigh < 0
    var (share, previous) = (-1.0, -1.0)
    /// Whether the step before has moved the lower end.
    var hasMovedLow: Bool?
    for step in 0..<100 {
      let width = high - low
      if width < 1e-11 { break }
      previous = share
      if hasDistance, step % 4 != 3 {
        share = low + width * (atLow / (atLow - atHigh))
      } else if !hasDistance, step == 0 || step == 1 && low > 0 {
        // Often it is one of the ends.
        share = step == 0 ? Self.nearest / 2 : 1 - Self.nearest / 2
      } else {
        share = low + width / 2
      }
      if !(share > low && share < high) { break }
      if hasDistance, step % 4 != 3, abs(share - previous) < 1e-13 { break }
      let (state, distance) = standing(change.number, at: from + (to - from) * share)
      let rest = distance - boundary
      if hasDistance, rest == 0 {
        let beyond = change.isStep ? Int(boundary) : 0
        return (
          share, min(states.0, states.1, beyond)...max(states.0, states.1, beyond)
        )
      }
      let isBefore = state.map(change.isBefore) ?? false
      hasDistance = hasDistance && rest.isFinite && (rest < 0) == (isBefore == (atLow < 0))
      if isBefore {
        (low, atLow) = (share, rest)
        states.0 = state ?? states.0
        if hasMovedLow == true { atHigh /= 2 }
      } else {
        (high, atHigh) = (share, rest)
        states.1 = state ?? states.1
        if hasMovedLow == false { atLow /= 2 }
      }
      hasMovedLow = isBefore
    }
    if !hasDistance { share = low + (high - low) / 2 }
    return (share, min(states.0, states.1)...max(states.0, states.1))
  }

  /// How a switch stands at a spot, and its distance; nil if it is not met there.
  mutating func standing(_ number: Int32, at spot: Spot) -> (state: Int?, distance: Double) {
    if number == Mark.parting { return (state(of: sampler.value(at: spot)), .nan) }
    let reading = sampler.reading(number, at: spot).found
    return (reading?.state, reading?.distance ?? .nan)
  }
}
