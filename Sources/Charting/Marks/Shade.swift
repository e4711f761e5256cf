internal import Drawings

/// Stretches of the horizontal axis in a flat colour, behind everything else; the first listed shade
/// covers the others.
package struct Shade: Mark, Hashable {
  /// In data units; an end beyond the axis may be infinite.
  package var intervals: [ClosedRange<Double>]
  /// Which band colour it has, from 0.
  package var band: Int
  /// The curve whose colour its dashed edges and their values have.
  package var color: Int
  /// Set on one or two lines in the middle of what is seen of one stretch.
  package var label: Words?

  package init(
    _ intervals: [ClosedRange<Double>], band: Int, color: Int? = nil, label: Words? = nil
  ) {
    self.intervals = intervals
    self.band = band
    self.color = color ?? band
    self.label = label
  }

  package func paint(into layers: inout Layers) {
    let spans = spans(in: layers.frame)
    if let label {
      let seen = layers.ground.covered.reduce(spans) { $0.without($1) }
      let (lines, places) = Self.setting(of: label, on: seen, in: layers.frame)
      if !seen.isEmpty { layers.write(.shades) { $0.add(lines, around: places) } }
    }
    layers.ground.lay(spans, band: band)
    for x in intervals.flatMap({ [$0.lowerBound, $0.upperBound] }) {
      layers.addEdge(at: x, color: color)
    }
  }

  /// The stretches on the page, cut at the rectangle.
  private func spans(in frame: Frame) -> [ClosedRange<Double>] {
    let scale = frame.x.scale
    return intervals.compactMap(scale.shown).map {
      scale.position($0.lowerBound)...scale.position($0.upperBound)
    }
  }

  /// The lines of a label and the places to try for their middle: at one height for all shades where
  /// that is possible, between two grid lines; the rightmost stretch first.
  private static func setting(
    of label: Words, on spans: [ClosedRange<Double>], in frame: Frame
  ) -> (lines: [Drawing], places: [Point]) {
    let r = frame.rectangle
    let rules =
      ([r.top] + frame.y.positions.filter { $0 > r.top && $0 < r.bottom } + [r.bottom]).sorted()
    let middle = (r.top + r.bottom) / 2
    func distance(_ y: Double) -> Double { abs(y - middle) + (y < middle ? 0.1 : 0) }
    let heights =
      zip(rules, rules.dropFirst()).map { ($0 + $1) / 2 }.sorted { distance($0) < distance($1) }
      + stride(from: r.top + 20, to: r.bottom - 16, by: 10)
    let lines = label.lines(width: (spans.map(\.length).max() ?? 0) - 8)
    let width = lines.map(\.size.width).max() ?? 0
    let roomy = spans.filter { $0.length >= width + 4 }
    let chosen = (roomy.isEmpty ? spans : roomy).sorted { $0.lowerBound > $1.lowerBound }
    return (
      lines,
      heights.flatMap { y in chosen.map { Point(($0.lowerBound + $0.upperBound) / 2, y) } }
    )
  }
}

extension ClosedRange<Double> {
  fileprivate var length: Double { upperBound - lowerBound }
}

extension [ClosedRange<Double>] {
  /// What a stretch does not cover.
  fileprivate func without(_ cover: ClosedRange<Double>) -> Self {
    flatMap { span -> Self in
      if cover.lowerBound >= span.upperBound || cover.upperBound <= span.lowerBound {
        return [span]
      }
      return (cover.lowerBound > span.lowerBound ? [span.lowerBound...cover.lowerBound] : [])
        + (cover.upperBound < span.upperBound ? [cover.upperBound...span.upperBound] : [])
    }
  }
}
