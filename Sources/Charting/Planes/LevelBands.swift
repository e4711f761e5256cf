package import Drawings
package import Numerals

/// A map: flat colors between level lines, with values on some of these.
///
/// What lies below the first level stays white, unless there are both signs; what lies above the last one
/// takes the last color.
package struct LevelBands: PlaneMark {
  private let trace: @Sendable (PlaneView) -> TracedLevels
  private let name: Drawing?
  private let decimalSign: DecimalSign
  private let hasValues: Bool
  private let hatchesNegative: Bool
  private let themes: [Theme]
  private var found: TracedLevels?

  /// - Parameters:
  ///   - name: of the quantity, above the bar of colors.
  ///   - decimalSign: of its numbers.
  ///   - hasValues: whether lines carry values.
  ///   - hatchesNegative: whether what is below 0 is told from what is above by hatching.
  ///   - themes: in which these have to be readable.
  ///   - trace: the levels and where they lie.
  package init(
    name: Drawing?, decimalSign: DecimalSign = .point, hasValues: Bool = true,
    hatchesNegative: Bool = false, themes: [Theme],
    trace: @escaping @Sendable (PlaneView) -> TracedLevels
  ) {
    (self.name, self.decimalSign, self.hasValues) = (name, decimalSign, hasValues)
    (self.hatchesNegative, self.themes, self.trace) = (hatchesNegative, themes, trace)
  }

  package func traced(in view: PlaneView) -> any PlaneMark {
    var mark = self
    mark.found = trace(view)
    return mark
  }

  package var rise: Double { name.map { $0.baseline + 9 } ?? 0 }

  private var levels: [Double] { found?.levels ?? [] }

  private var colors: LevelColors {
    LevelColors(levels, isSigned: found?.isSigned ?? false, isHatched: hatchesNegative)
  }

  package var bar: ColorBar? {
    guard levels.count > 1 else { return nil }
    return ColorBar(.bands(colors), name: name, decimalSign: decimalSign)
  }

  package func paint(into layers: inout PlaneLayers) {
    layers.isMap = true
    guard let found, !levels.isEmpty else { return }
    if found.isCoarse { layers.warnings.append(.mapCoarse) }
    let (frame, colors) = (layers.frame, colors)
    let areas = zip(found.areas, colors.roles).map { area, _ in area.map { $0.map(frame.place) } }
    for (area, role) in zip(areas, colors.roles) where !area.isEmpty {
      layers.ground.append(.fill(Path(rings: area), Paint(role)))
    }
    layers.textRole = { box, curve in
      colors.text(on: Self.bands(under: box, areas), curve: curve)
    }
    if colors.isHatched { hatch(areas, into: &layers) }
    guard colors.hasLines else { return }
    let lines = found.lines.prefix(max(1, levels.count - 1)).map { lines in
      lines.map { $0.map(frame.place) }
    }
    // Where there are both signs the first level parts no colors, as the last one never does.
    for (level, lines) in zip(levels, lines).dropFirst(colors.isSigned ? 1 : 0) {
      layers.lines += lines.map {
        ($0, colors.line(at: level), Stroke(0.8, cap: .round, join: .round))
      }
    }
    if hasValues { layers.write(.levels) { write(lines, into: &$0) } }
  }

  /// Hatches what lies below 0: in the first area, but not in that of the first band above.
  private func hatch(_ areas: [[[Point]]], into layers: inout PlaneLayers) {
    guard let whole = areas.first, colors.negativeCount > 0 else { return }
    let rest = colors.negativeCount < areas.count ? areas[colors.negativeCount] : []
    let hatching = Hatching.negative
    layers.lines += hatching.lines(in: whole + rest).map {
      ($0, hatching.paint, Stroke(hatching.width))
    }
  }

  /// The least and the greatest number of a band at some places of a box.
  private static func bands(under box: Rectangle, _ areas: [[[Point]]]) -> ClosedRange<Int> {
    let (low, high) = (Point(box.left, box.top), Point(box.right, box.bottom))
    var bands: [Int] = []
    for (column, row) in (0..<15).map({ ($0 % 5, $0 / 5) }) {
      let x = low.x + (high.x - low.x) * Double(column) / 4
      let y = low.y + (high.y - low.y) * Double(row) / 2
      bands.append(areas.lastIndex { $0.encloses(Point(x, y)) } ?? -1)
    }
    return (bands.min() ?? -1)...(bands.max() ?? -1)
  }

  private func write(_ lines: [[[Point]]], into layers: inout PlaneLayers) {
    let texts = LinearTicks.labels(levels.map { Decimal(shortest: $0) }).map {
      $0.drawing(
        in: Font(.regular, 10.5), paint: Paint(.ink), decimalSign: decimalSign,
        measurer: layers.measurer)
    }
    let candidates = lines.indices.filter { index in
      let touched = (max(index - 1, -1)...min(index, colors.bandCount - 1)).map(colors.role)
      return !(colors.isSigned && index == 0) && themes.allSatisfy { $0.isRead(on: touched) }
    }
    let values = LevelValues(
      lines, widths: texts.map(\.size.width), among: candidates, in: layers.room)
    for value in values.places {
      layers.set(texts[value.level], around: value.middle, turn: value.turn, fontSize: 10.5)
    }
  }
}

extension [[Point]] {
  /// Whether a point lies inside an odd number of these rings.
  func encloses(_ point: Point) -> Bool {
    var isInside = false
    for ring in self {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where (a.y > point.y) != (b.y > point.y) {
        if point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x { isInside.toggle() }
      }
    }
    return isInside
  }
}
