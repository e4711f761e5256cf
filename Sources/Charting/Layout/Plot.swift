package import Drawings

/// Curves and points over a horizontal axis: what is shown, as plain values.
package struct Plot: Sendable {
  /// One axis as it was asked for.
  package struct AxisRequest: Hashable, Sendable {
    package var kind: Scale.Kind
    /// In data units; `nil` for what the series need (only for the vertical axis).
    package var range: ClosedRange<Double>?
    /// The variable or words: below the horizontal axis, above the vertical one.
    package var label: Drawing?

    package init(
      _ range: ClosedRange<Double>? = nil, kind: Scale.Kind = .linear, label: Drawing? = nil
    ) {
      self.range = range
      self.kind = kind
      self.label = label
    }
  }

  package var series: [Series]
  /// Its range is where curves are drawn; without one, what the points need, or else −1...1.
  package var x: AxisRequest
  package var y: AxisRequest
  package var points: [MarkedPoint]
  package var lines: [ReferenceLine]
  package var guides: [Guide]
  package var shades: [Shade]
  package var insets: [Inset]
  /// How the theme dashes curves, by colour; empty for solid lines.
  package var dashes: [[Double]]
  package var style: PlotStyle
  /// A legend also where labels at the ends have room.
  package var hasLegend: Bool
  package var hasAsymptotes: Bool
  /// A small circle at each kink.
  package var hasCorners: Bool
  /// A thin line from each marked point to the horizontal axis.
  package var hasVerticals: Bool
  /// The values of the shades' edges above the rectangle.
  package var hasBandEdges: Bool

  package init(
    _ series: [Series], x: AxisRequest, y: AxisRequest = AxisRequest(),
    points: [MarkedPoint] = [], lines: [ReferenceLine] = [], guides: [Guide] = [],
    shades: [Shade] = [], insets: [Inset] = [], dashes: [[Double]] = [],
    style: PlotStyle = .page, hasLegend: Bool = false, hasAsymptotes: Bool = true,
    hasCorners: Bool = false, hasVerticals: Bool = false, hasBandEdges: Bool = false
  ) {
    self.series = series
    self.x = x
    self.y = y
    self.points = points
    self.lines = lines
    self.guides = guides
    self.shades = shades
    self.insets = insets
    self.dashes = dashes
    self.style = style
    self.hasLegend = hasLegend
    self.hasAsymptotes = hasAsymptotes
    self.hasCorners = hasCorners
    self.hasVerticals = hasVerticals
    self.hasBandEdges = hasBandEdges
  }

  func color(_ i: Int) -> Int { series[i].color ?? i }

  func dash(_ i: Int) -> [Double] {
    dashes.isEmpty ? [] : dashes[color(i) % dashes.count]
  }

  /// The first and last place of a plot that has nothing but points at whole numbers.
  var integers: ClosedRange<Double>? {
    guard x.kind == .linear, !series.isEmpty else { return nil }
    var places: [Double] = []
    for series in series {
      guard case .points(let points) = series.data else { return nil }
      places += points.map(\.x)
    }
    guard places.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e6 }), let low = places.min(),
      let high = places.max(), low < high
    else { return nil }
    return low...high
  }

  /// The horizontal range in data units, of some length.
  var domain: ClosedRange<Double> {
    if let range = x.range { return Extent(fixed: range, kind: x.kind).range }
    let places = series.flatMap { series -> [Double] in
      if case .points(let points) = series.data { points.map(\.x).filter(\.isFinite) } else { [] }
    }
    guard let low = places.min(), let high = places.max() else { return -1...1 }
    return Extent(fixed: low...high, kind: x.kind).range
  }
}
