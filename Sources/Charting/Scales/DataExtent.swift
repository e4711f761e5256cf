/// What an automatic vertical axis has to show: the least and greatest of the values added.
package struct DataExtent: Hashable, Sendable {
  package let kind: Scale.Kind
  private var low = Double.infinity
  private var high = -Double.infinity
  private var endsAtLow = false
  private var endsAtHigh = false
  /// How far apart levels may be that differ by rounding only; negative where something is no level.
  private var noise = 0.0

  package init(kind: Scale.Kind) { self.kind = kind }

  package func hasPlace(for y: Double) -> Bool { y.isFinite && (kind == .linear || y > 0) }

  /// `endsSteeply` says whether a value is met only at an end of the range, on the way out.
  package mutating func add(_ y: Double, endsSteeply: Bool = false) {
    guard hasPlace(for: y) else { return }
    if y < low || y == low && !endsSteeply { (low, endsAtLow) = (y, endsSteeply) }
    if y > high || y == high && !endsSteeply { (high, endsAtHigh) = (y, endsSteeply) }
  }

  /// Adds the value of a curve that is level but for rounding.
  mutating func add(level y: Double, noise: Double) {
    add(y.magnitude <= noise ? 0 : y)
    if self.noise >= 0 { self.noise = max(self.noise, noise) }
  }

  /// Says that a curve is more than a level.
  mutating func addRelief() { noise = -1 }

  package var extent: Extent {
    guard low <= high else {
      return Extent(fixed: kind == .linear ? -1...1 : 0.1...10, kind: kind)
    }
    if high - low <= 2 * noise {
      let middle = low / 2 + high / 2
      return Extent(data: middle...middle, endsAtLower: false, endsAtUpper: false, kind: kind)
    }
    return Extent(data: low...high, endsAtLower: endsAtLow, endsAtUpper: endsAtHigh, kind: kind)
  }
}
