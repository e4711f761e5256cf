/// From where to where the values of a function go, as far as samples tell.
struct ValueRange {
  let least: LevelMap.Extreme
  let greatest: LevelMap.Extreme
  /// The same, but at poles what most values keep within.
  let usual: ClosedRange<Double>

  var values: ClosedRange<Double> { least.value...greatest.value }

  /// Nil if there is no finite value.
  init?(_ sampled: inout SampledMesh) {
    let corners = sampled.cornersOfGrid.filter { sampled.value(atCorner: $0).isFinite }
      .sorted { sampled.value(atCorner: $0) < sampled.value(atCorner: $1) }
    guard let first = corners.first, let last = corners.last else { return nil }
    func value(_ corner: Int) -> Double { sampled.value(atCorner: corner) }
    let low = value(corners[corners.count / 50])
    let high = value(corners[corners.count - 1 - corners.count / 50])
    // Beside what switches, a pole is met from as near as can be told.
    let far = 1e3 * (high - low)
    let beside = sampled.sampler.values.dropFirst(sampled.cornersOfGrid.count)
    let hasPole = (
      below: beside.contains { $0 < low - far } || sampled.sampler.values.contains(-.infinity),
      above: beside.contains { $0 > high + far } || sampled.sampler.values.contains(.infinity)
    )
    // Of several that are as large, the lowest and leftmost.
    let ends = [first, last].map { end in
      sampled.cornersOfGrid.first { sampled.value(atCorner: $0) == sampled.value(atCorner: end) }
        ?? end
    }
    least = Self.extreme(&sampled, at: ends[0], isLeast: true)
    greatest = Self.extreme(&sampled, at: ends[1], isLeast: false)
    let lower = hasPole.below ? low : least.value
    let upper = hasPole.above ? high : greatest.value
    usual = min(lower, upper)...max(lower, upper)
  }

  /// What is least or greatest near a corner of the grid, unless it is a pole.
  private static func extreme(
    _ sampled: inout SampledMesh, at corner: Int, isLeast: Bool
  ) -> LevelMap.Extreme {
    let (spot, value) = (sampled.mesh.spots[corner], sampled.value(atCorner: corner))
    let window = sampled.sampler.window
    let own = LevelMap.Extreme(value: value, place: window.place(spot))
    let around = sampled.cornersOfGrid.filter {
      let way = sampled.mesh.spots[$0] - spot
      return abs(way.x) < 1.5 * window.width / Double(SampledMesh.columns)
        && abs(way.y) < 1.5 * window.height / Double(SampledMesh.rows)
    }
    let far = around.map { abs(sampled.value(atCorner: $0) - value) }.filter(\.isFinite).max() ?? 0
    let peak = sampled.peak(of: SampledMesh.value { _, _ in false }, from: spot, isLeast: isLeast)
    guard peak.value.isFinite, abs(peak.value - value) <= far else { return own }
    return LevelMap.Extreme(value: peak.value, place: window.place(peak.spot))
  }
}
