package import Drawings
package import Numerals

/// Marks over a horizontal axis: what is shown, as plain values.
package struct Plot: Sendable {
  /// One axis as it was asked for.
  package struct AxisRequest: Hashable, Sendable {
    package var kind: Scale.Kind
    /// In data units; `nil` for what the marks need (only for the vertical axis).
    package var range: ClosedRange<Double>?
    /// What it has to show beside what the marks need.
    package var need: DataExtent?
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

  package var marks: [any Mark]
  /// Marks whose words stand elsewhere on the page.
  var silent: [any Mark] = []
  /// Its range is where curves are drawn.
  package var x: AxisRequest
  package var y: AxisRequest
  package var insets: [Inset]
  package var style: PlotStyle
  /// Of its numbers.
  package var decimalSign: DecimalSign
  /// A legend also where labels at the ends have room.
  package var hasLegend: Bool
  /// The values of bands' edges above the rectangle.
  package var hasBandEdges: Bool

  package init(
    _ marks: [any Mark], x: AxisRequest, y: AxisRequest = AxisRequest(), insets: [Inset] = [],
    style: PlotStyle = .page, decimalSign: DecimalSign = .point, hasLegend: Bool = false,
    hasBandEdges: Bool = false
  ) {
    self.marks = marks
    self.x = x
    self.y = y
    self.insets = insets
    self.style = style
    self.decimalSign = decimalSign
    self.hasLegend = hasLegend
    self.hasBandEdges = hasBandEdges
  }

  /// The names that a legend of some width has room for.
  func legend(_ width: Double) -> Legend {
    Legend(marks.compactMap { $0.legend(style) }.filter { $0.length <= width }, style: style)
  }

  /// What a legend takes above the rectangle where it always stands there.
  func legendStrip(width: Double) -> Double {
    let names = legend(width)
    return style.hasLegendAbove && !names.entries.isEmpty ? names.height(width: width) + 6 : 0
  }

  /// The first and last place of a plot that has nothing but steps at whole numbers.
  var integers: ClosedRange<Double>? {
    let steps = marks.compactMap(\.steps)
    guard x.kind == .linear, steps.count == marks.count else { return nil }
    let places = steps.joined()
    guard places.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e6 }), let low = places.min(),
      let high = places.max(), low < high
    else { return nil }
    return low...high
  }

  /// The horizontal range in data units, of some length.
  var domain: ClosedRange<Double> { Extent(fixed: x.range ?? -1...1, kind: x.kind).range }
}
