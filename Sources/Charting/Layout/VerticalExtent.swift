internal import Drawings

/// What an automatic vertical axis has to show of a plot's series.
struct VerticalExtent {
  private var low = Double.infinity
  private var high = -Double.infinity
  private var endsAtLow = false
  private var endsAtHigh = false
  let kind: Scale.Kind

  init(kind: Scale.Kind) { self.kind = kind }

  /// `endsSteeply` says whether a value is met only at an end of the range, on the way out.
  private mutating func add(_ y: Double, endsSteeply: Bool = false) {
    guard y.isFinite && (kind == .linear || y > 0) else { return }
    if y < low || y == low && !endsSteeply { (low, endsAtLow) = (y, endsSteeply) }
    if y > high || y == high && !endsSteeply { (high, endsAtHigh) = (y, endsSteeply) }
  }

  mutating func add(_ points: [Point]) {
    for point in points { add(point.y) }
  }

  mutating func add(value y: Double) { add(y) }

  mutating func add(_ scan: Scan) {
    let samples = scan.samples.filter { $0.y.isFinite && (kind == .linear || $0.y > 0) }
    guard let first = samples.first, let last = samples.last else { return }
    let sides = scan.breaks.flatMap { [$0.value.left, $0.value.here, $0.value.right] }
    if scan.breaks.contains(where: { $0.kind == .pole }) || sides.contains(where: \.isInfinite) {
      // Towards a pole there is no greatest value: what covers most of the width is shown.
      let values = samples.map(\.y).sorted()
      let left = values.count * 3 / 100
      add(values[left])
      add(values[values.count - 1 - left])
      return
    }
    let (low, high) = samples.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    let near = max(1, samples.count / 50)
    let inner =
      samples.count > near
      ? (samples[near].y, samples[samples.count - 1 - near].y) : (first.y, last.y)
    let steep = (high - low) * 0.008
    for sample in samples.dropFirst().dropLast() { add(sample.y) }
    add(first.y, endsSteeply: abs(first.y - inner.0) > steep)
    add(last.y, endsSteeply: abs(last.y - inner.1) > steep)
    for point in scan.breaks { add(point.value.here) }
    let span = high - low
    for asymptote in scan.curve.asymptotes where asymptote.y != 0 {
      let end = asymptote.toward == .left ? first.y : last.y
      if abs(end - asymptote.y) <= 0.15 * span { add(asymptote.y) }
    }
  }

  var extent: Extent {
    guard low <= high else {
      return Extent(fixed: kind == .linear ? -1...1 : 0.1...10, kind: kind)
    }
    return Extent(data: low...high, endsAtLower: endsAtLow, endsAtUpper: endsAtHigh, kind: kind)
  }
}
