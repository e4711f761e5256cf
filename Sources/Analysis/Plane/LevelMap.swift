/// What a map of a function shows: where it is above each of some levels, and the lines between.
///
/// The grid is refined where a switch passes, cut along the switches, and each piece is traced with the
/// values of its own side; see `SampledMesh`. Every line lies within 0.1 points of the true one.
package struct LevelMap: Sendable {
  /// The least or the greatest finite value that was found.
  package struct Extreme: Hashable, Sendable {
    package var value: Double
    package var place: PlanePoint
  }

  /// From the least to the greatest finite value; nil if there is none anywhere.
  package let values: ClosedRange<Double>?
  package let least: Extreme?
  package let greatest: Extreme?
  /// Ascending.
  package let levels: [Double]
  /// For each level, where the value is not below it. The edges of one area are those of the next wherever
  /// the two coincide, so that they may be painted one over the other.
  package let above: [PlaneArea]
  /// Where there is no number.
  package let undefined: PlaneArea
  /// For each level its lines; one that closes ends where it began. Edges at jumps are no level lines.
  package let lines: [[[PlanePoint]]]
  /// Edges where the value jumps over a level.
  package let jumps: [[PlanePoint]]
  /// Whether there was more to refine than may be.
  package let isUnrefined: Bool

  /// - Parameters:
  ///   - function: what is mapped.
  ///   - window: over what, and how large.
  ///   - levels: chooses the levels, once it is known from where to where the values go. Where they go
  ///     towards a pole, it is given what most of them keep within.
  package init(
    of function: PlaneFunction, in window: PlaneWindow,
    levels: (ClosedRange<Double>) -> [Double]
  ) {
    var sampled = SampledMesh(function, in: window, parting: .number)
    sampled.refineAtSwitches()
    sampled.addTurnsOfSwitches()
    sampled.cutAlongSwitches()
    let found = ValueRange(&sampled)
    (least, greatest, values) = (found?.least, found?.greatest, found?.values)
    let chosen = found.map { Set(levels($0.usual)).filter { !$0.isNaN }.sorted() } ?? []
    self.levels = chosen
    sampled.addTurns(beyond: chosen)
    var tracing = LevelTracing(&sampled, count: chosen.count)
    var apart: LevelTracing.Apart = [:]
    let drawn = chosen.map { DrawnRings(tracing.rings(above: $0, apart: &apart)) }
    above = drawn.map { window.area($0) }
    lines = drawn.map { window.lines($0.lines(of: .level)) }
    undefined = window.area(DrawnRings(tracing.ringsOfUndefined()))
    jumps = window.lines(tracing.lines(of: apart))
    isUnrefined = sampled.isUnrefined || tracing.isUnrefined
  }
}

extension PlaneWindow {
  func area(_ drawn: DrawnRings) -> PlaneArea {
    PlaneArea(
      rings: drawn.rings.map { ring in
        ring.enumerated().flatMap { number, stretch in
          (number == 0 ? stretch.spots[...] : stretch.spots.dropFirst()).map(place)
        }
      })
  }

  func lines(_ lines: [[Spot]]) -> [[PlanePoint]] { lines.map { $0.map(place) } }
}
