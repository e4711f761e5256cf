internal import Functions

/// What a map of a function shows: where it is above each of some levels, and the lines between.
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
  ///   - levels: chooses the levels, once it is known from where to where the values go.
  package init(
    of function: PlaneFunction, in window: PlaneWindow,
    levels: (ClosedRange<Double>) -> [Double]
  ) {
    let mesh = TriangleMesh(window, columns: 64, rows: 40)
    let context = function.formula.context(atMost: .max)
    let samples = mesh.spots.map { function.value(at: window.place($0), in: context) }
    var (least, greatest): (Int?, Int?)
    for (index, value) in samples.enumerated() where value.isFinite {
      if least.map({ value < samples[$0] }) ?? true { least = index }
      if greatest.map({ value > samples[$0] }) ?? true { greatest = index }
    }
    func extreme(_ index: Int) -> Extreme {
      Extreme(value: samples[index], place: window.place(mesh.spots[index]))
    }
    self.least = least.map(extreme)
    self.greatest = greatest.map(extreme)
    if let least, let greatest {
      values = samples[least]...samples[greatest]
    } else {
      values = nil
    }
    self.levels = values.map { Set(levels($0)).filter { !$0.isNaN }.sorted() } ?? []
    let values = mesh.triangles.map { t in (0..<3).map { samples[t[$0]] } }
    let tracing = LevelTracing(mesh: mesh, values: values)
    let traced = self.levels.map { tracing.rings(above: $0) }
    above = traced.map { window.area($0) }
    undefined = window.area(tracing.ringsOfUndefined())
    lines = traced.map { window.lines($0, of: .level) }
    jumps = traced.flatMap { window.lines($0, of: .jump) }
    isUnrefined = false
  }
}

extension PlaneWindow {
  func area(_ rings: [[EdgeRings.Stretch]]) -> PlaneArea {
    PlaneArea(
      rings: rings.map { ring in
        ring.enumerated().flatMap { number, stretch in
          (number == 0 ? stretch.spots[...] : stretch.spots.dropFirst()).map(place)
        }
      })
  }

  func lines(_ rings: [[EdgeRings.Stretch]], of kind: EdgeRings.Kind) -> [[PlanePoint]] {
    rings.joined().filter { $0.kind == kind }.map { $0.spots.map(place) }
  }
}
