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
  package let breaks: [Break]
  package let stretches: [Stretch]

  /// Scans a curve over a range in data units. `axis` is the horizontal scale, whose page ends do
  /// not matter; `width` is the width of the axis in points, or more.
  package init(
    _ curve: any Curve, over range: ClosedRange<Double>, axis: Scale, width: Double
  ) {
    self.curve = curve
    let breaks = curve.breaks(in: range).filter { range.contains($0.x) }
    self.breaks = breaks
    let (first, last) = (axis.fraction(range.lowerBound), axis.fraction(range.upperBound))
    var edges: [(x: Double, break: Break?)] = breaks.map { ($0.x, $0) }
    if edges.first?.x != range.lowerBound { edges.insert((range.lowerBound, nil), at: 0) }
    if edges.last?.x != range.upperBound || edges.count == 1 {
      edges.append((range.upperBound, nil))
    }
    let value = curve.sampler.value
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
      return Stretch(
        samples: samples, slopes: (left.break?.slope.right, right.break?.slope.left))
    }
  }

  package var samples: some Sequence<Sample> { stretches.lazy.flatMap(\.samples) }
}
