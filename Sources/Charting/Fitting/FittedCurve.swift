package import Drawings

/// A curve as it is drawn: chains of segments from left to right, with a gap between chains.
package struct FittedCurve: Sendable {
  /// Each chain is joined: at its inner corners, too.
  package var chains: [[Segment]]
  /// Where the curve turns too often to be drawn as it is, in data units.
  package var dense: [ClosedRange<Double>]
  /// Whether values that a logarithmic axis has no place for were left out.
  package var hasNonPositive: Bool

  /// Fits a scanned curve within a frame.
  ///
  /// Off by at most 0.05 points, measured across the path; corners at breaks are exact; where the
  /// curve would take more than four segments a point, the envelope of each half point is drawn.
  /// `x` is the horizontal scale, along which the scan's fractions are taken, `y` the vertical
  /// one; the frame is their stretch of the page.
  package init(_ scan: Scan, x: Scale, y: Scale) {
    let page = PageCurve(
      curve: scan.curve.sampler, x: x, y: y, top: min(y.start, y.end), bottom: max(y.start, y.end))
    chains = []
    dense = []
    hasNonPositive = y.kind == .logarithmic && scan.samples.contains { $0.y <= 0 }
    for stretch in scan.stretches {
      for run in page.runs(of: stretch) {
        var fitter = Fitter(run, page: page)
        fitter.fit()
        let envelope = Envelope(fitter)
        dense += envelope.dense.map { x.value(at: $0.lowerBound)...x.value(at: $0.upperBound) }
        append(envelope.segments)
      }
    }
  }

  /// Joins a run to the chain before it where both meet, as they do at a corner.
  private mutating func append(_ run: [Segment]) {
    guard let first = run.first else { return }
    if let end = chains.last?.last?.end, abs(end.x - first.start.x) < 1e-6,
      abs(end.y - first.start.y) < 1e-6
    {
      chains[chains.count - 1] += run
    } else {
      chains.append(run)
    }
  }

  package var segmentCount: Int { chains.reduce(0) { $0 + $1.count } }

  package var start: Point? { chains.first?.first?.start }
  package var end: Point? { chains.last?.last?.end }

  package var path: Path { Path(chains: chains) }

  /// The height of the curve at a horizontal place; `nil` in a gap.
  package func height(at x: Double) -> Double? {
    for chain in chains {
      guard let first = chain.first, let last = chain.last, first.start.x <= x, x <= last.end.x
      else { continue }
      let segment = chain[chain.bisected { $0.end.x >= x }]
      return segment.point(at: segment.parameter(at: x)).y
    }
    return nil
  }

  /// The part between two horizontal places.
  package func part(from a: Double, to b: Double) -> [[Segment]] {
    chains.compactMap { chain in
      let part = chain.compactMap { segment -> Segment? in
        guard segment.end.x > a && segment.start.x < b else { return nil }
        return segment.part(from: segment.parameter(at: a), to: segment.parameter(at: b))
      }
      return part.isEmpty ? nil : part
    }
  }
}

extension Path {
  /// Chains of segments as subpaths.
  package init(chains: [[Segment]]) {
    self.init(
      chains.flatMap { chain in
        (chain.first.map { [.move($0.start)] } ?? []) + chain.map(\.element)
      })
  }
}

extension Array {
  /// The index of the first element of those at the end for which something holds: by bisection, since
  /// a dense curve has very many.
  func bisected(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
