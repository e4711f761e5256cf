/// What an automatic vertical axis has to show: the least and greatest of the values added.
package struct DataExtent {
  package let kind: Scale.Kind
  private var low = Double.infinity
  private var high = -Double.infinity
  private var endsAtLow = false
  private var endsAtHigh = false

  package init(kind: Scale.Kind) { self.kind = kind }

  package func hasPlace(for y: Double) -> Bool { y.isFinite && (kind == .linear || y > 0) }

  /// `endsSteeply` says whether a value is met only at an end of the range, on the way out.
  package mutating func add(_ y: Double, endsSteeply: Bool = false) {
    guard hasPlace(for: y) else { return }
    if y < low || y == low && !endsSteeply { (low, endsAtLow) = (y, endsSteeply) }
    if y > high || y == high && !endsSteeply { (high, endsAtHigh) = (y, endsSteeply) }
  }

  package var extent: Extent {
    guard low <= high else {
      return Extent(fixed: kind == .linear ? -1...1 : 0.1...10, kind: kind)
    }
    return Extent(data: low...high, endsAtLower: endsAtLow, endsAtUpper: endsAtHigh, kind: kind)
  }
}
