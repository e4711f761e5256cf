internal import Drawings

/// A curve's values over its range at even places and at both sides of every break, taken once:
/// the vertical axis is chosen by them, and the curve is fitted to them.
package struct Scan: Sendable {
  package struct Sample: Hashable, Sendable {
    /// The place as a fraction of the horizontal axis.
    package var at: Double
    package var x: Double
    package var y: Double
  }

  /// What lies between two neighbouring breaks: smooth where it is finite.
  package struct Stretch: Sendable {
    /// At least five; the first and the last hold the one-sided values.
    package var samples: [Sample]
    /// The one-sided slopes at the ends, `nil` where the curve itself is asked.
    package var slopes: (start: Double?, end: Double?)
  }

  package let curve: any Curve
  /// What of its axis the curve is drawn over, in data units.
  package let range: ClosedRange<Double>
  package let breaks: [Break]
  package let stretches: [Stretch]

  /// Scans a curve over a range in data units. `axis` is the horizontal scale, whose page ends do
  /// not matter; `width` is the width of the axis in points, or more.
  package init(
    _ curve: any Curve, over range: ClosedRange<Double>, axis: Scale, width: Double
  ) {
    self.curve = curve
    self.range = range
    let breaks = curve.breaks(in: range).filter { range.contains($0.x) }
    self.breaks = breaks
    let (first, last) = (axis.fraction(range.lowerBound), axis.fraction(range.upperBound))
    var edges: [(x: Double, break: Break?)] = breaks.map { ($0.x, $0) }
    if edges.first?.x != range.lowerBound { edges.insert((range.lowerBound, nil), at: 0) }
    if edges.last?.x != range.upperBound || edges.count == 1 {
      edges.append((range.upperBound, nil))
    }
    let value = curve.sampler.value
    let peaks = curve.extremes.filter { range.contains($0.x) }
    // Four places a point: a feature half a point wide is met at least once.
    let count = max(4, ((last - first) * width * 4).rounded(.up))
    let spacing = (last - first) / count
    stretches = zip(edges, edges.dropFirst()).compactMap { left, right in
      guard left.x < right.x else { return nil }
      let from = left.x == range.lowerBound ? first : axis.fraction(left.x)
      let to = right.x == range.upperBound ? last : axis.fraction(right.x)
      var places: [Double] = []
      if (to - from) / spacing < 5 {
        places = [0.25, 0.5, 0.75].map { from + (to - from) * $0 }
      } else {
        var index = ((from - first) / spacing + 0.1).rounded(.up)
        while first + index * spacing < to - 0.1 * spacing {
          places.append(first + index * spacing)
          index += 1
        }
      }
      var samples = [
        Sample(at: from, x: left.x, y: left.break?.value.right ?? value(left.x))
      ]
      for at in places {
        let x = axis.value(atFraction: at)
        if x > left.x && x < right.x {
          samples.append(Sample(at: at, x: x, y: value(x)))
        }
      }
      samples.append(
        Sample(at: to, x: right.x, y: right.break?.value.left ?? value(right.x)))
      Self.insertEnds(of: curve, axis, into: &samples)
      for peak in peaks where peak.x > left.x && peak.x < right.x {
        Self.insert(peak, at: axis.fraction(peak.x), into: &samples)
      }
      return Stretch(
        samples: samples, slopes: (left.break?.slope.right, right.break?.slope.left))
    }
  }

  /// Adds the last values before some are infinite though the slope is not: the axis has to show them.
  private static func insertEnds(of curve: any Curve, _ axis: Scale, into samples: inout [Sample]) {
    for next in samples.indices.dropFirst().reversed() {
      let (a, b) = (samples[next - 1], samples[next])
      guard a.y.isFinite != b.y.isFinite, a.y.isInfinite != b.y.isInfinite else { continue }
      var (inside, outside) = a.y.isFinite ? (a, b.x) : (b, a.x)
      let start = inside
      for _ in 0..<64 {
        let x = inside.x / 2 + outside / 2
        guard min(inside.x, outside) < x, x < max(inside.x, outside) else { break }
        let y = curve.value(at: x)
        if y.isFinite { inside = Sample(at: axis.fraction(x), x: x, y: y) } else { outside = x }
      }
      // What grows ever faster is not shown to its end.
      let rise = abs(curve.slope(at: inside.x) * (inside.x - start.x))
      if inside.x != start.x, rise <= 4 * abs(inside.y - start.y) {
        samples.insert(inside, at: next)
      }
    }
  }

  /// Adds an extreme that stands out from the samples beside it: else its tip would be missed.
  private static func insert(_ peak: Point, at place: Double, into samples: inout [Sample]) {
    let next = samples.bisected { $0.x >= peak.x }
    guard next > 0, next < samples.count, samples[next].x != peak.x else { return }
    let beside = [samples[next - 1].y, samples[next].y]
    let around = samples[max(0, next - 3)..<min(samples.count, next + 3)].map(\.y)
    guard let low = around.min(), let high = around.max(), (high - low).isFinite else { return }
    let stands = beside.map { abs(peak.y - $0) }.min() ?? 0
    if stands > 0.1 * (high - low) {
      samples.insert(Sample(at: place, x: peak.x, y: peak.y), at: next)
    }
  }

  /// Whether the curve grows without bound towards a place; a value that only overflows there is an end.
  var hasPole: Bool {
    breaks.contains { $0.kind == .pole }
      || stretches.contains { stretch in
        guard let first = stretch.samples.first, let last = stretch.samples.last else {
          return false
        }
        return
          (first.y.isInfinite && stretch.slopes.start.map { !$0.isFinite } ?? false
          || last.y.isInfinite && stretch.slopes.end.map { !$0.isFinite } ?? false)
          && stretch.samples.contains { $0.y.isFinite }
      }
  }

  package var samples: some Sequence<Sample> { stretches.lazy.flatMap(\.samples) }
}
