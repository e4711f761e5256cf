package import Drawings
package import Numerals

/// What the colors of a map or of cells mean: an upright bar with values at its right.
package struct ColorBar: Sendable {
  package enum Colors: Sendable {
    /// Flat bands of equal heights between levels, one band fewer than there are levels.
    case bands(LevelColors)
    /// From the least value to the greatest, with ticks at some values.
    case gradient(Gradient)
  }

  /// A color for each value of a range.
  package struct Gradient: Sendable {
    package var range: ClosedRange<Double>
    package var ticks: [Double]
    /// Whether what stands for values below 0 is hatched.
    package var isHatched: Bool
    package var color: @Sendable (_ value: Double) -> Role

    package init(
      over range: ClosedRange<Double>, ticks: [Double], isHatched: Bool = false,
      color: @escaping @Sendable (_ value: Double) -> Role
    ) {
      (self.range, self.ticks, self.isHatched, self.color) = (range, ticks, isHatched, color)
    }
  }

  package var colors: Colors
  /// Of the quantity, centred above the bar.
  package var name: Drawing?
  package var decimalSign: DecimalSign

  package init(_ colors: Colors, name: Drawing? = nil, decimalSign: DecimalSign = .point) {
    (self.colors, self.name, self.decimalSign) = (colors, name, decimalSign)
  }

  static let width = 14.0

  /// How far its name reaches above it.
  package var rise: Double { name.map { $0.baseline + Self.nameGap } ?? 0 }

  private static let nameGap = 9.0

  /// From the bar's left edge to the end of the longest value or of the name.
  package func width(measurer: any TextMeasurer) -> Double {
    let widest = labels(measurer).map(\.size.width).max() ?? 0
    return max(Self.width + indent + widest, (Self.width + (name?.size.width ?? 0)) / 2)
  }

  /// The bar with its upper left corner at a place, so high.
  package func item(at corner: Point, height: Double, measurer: any TextMeasurer) -> Item {
    let bar = Rectangle(x: corner.x, y: corner.y, width: Self.width, height: height)
    var items: [Item]
    let places: [Double]
    switch colors {
    case .bands(let colors):
      places = Self.edges(colors.bandCount, in: bar)
      items = Self.bands(colors, edges: places, in: bar)
    case .gradient(let gradient):
      let scale = Scale(.linear, gradient.range, from: bar.bottom, to: bar.top)
      places = gradient.ticks.map(scale.position)
      items = gradient.items(in: bar)
    }
    items += labels(places, right: bar.right, measurer)
    if let name {
      let middle = (bar.left + bar.right) / 2
      items.append(name.centered("bar name", at: Point(middle, bar.top - Self.nameGap)))
    }
    return .group(Group("color bar", items: items))
  }

  // MARK: Bands

  /// The edges of so many bands from the bottom up, on whole pixels.
  static func edges(_ count: Int, in bar: Rectangle) -> [Double] {
    (0...count).map { edge in
      let place = bar.height * Double(edge) / Double(count)
      return bar.bottom - (place * 2).rounded() / 2
    }
  }

  private static func bands(
    _ colors: LevelColors, edges: [Double], in bar: Rectangle
  ) -> [Item] {
    var items = fills(colors.roles, edges: edges, in: bar)
    if colors.isHatched, colors.negativeCount > 0 {
      let top = edges[colors.negativeCount]
      items.append(
        Hatching.negative.item(
          in: [Rectangle(x: bar.left, y: top, width: bar.width, height: bar.bottom - top)]))
    }
    guard colors.hasLines else { return items }
    for (y, level) in zip(edges, colors.levels).dropFirst().dropLast() {
      let line = Path.line(Point(bar.left, y), Point(bar.right, y))
      items.append(.stroke(line, colors.line(at: level), Stroke(0.8)))
    }
    return items
  }

  /// Flat colors; each lies below those above it, too, so that there is no seam between them.
  fileprivate static func fills(_ roles: [Role], edges: [Double], in bar: Rectangle) -> [Item] {
    zip(roles, edges).map { role, edge in
      let box = Rectangle(x: bar.left, y: bar.top, width: bar.width, height: edge - bar.top)
      return .fill(Path.rectangle(box), Paint(role))
    }
  }

  // MARK: Values

  private var values: [Double] {
    switch colors {
    case .bands(let colors): colors.levels
    case .gradient(let gradient): gradient.ticks
    }
  }

  private var isOfBands: Bool { if case .bands = colors { true } else { false } }

  /// From the bar to the values.
  private var indent: Double { isOfBands ? 8 : 9 }

  private var numerals: [Numeral] { LinearTicks.labels(values.map { Decimal(shortest: $0) }) }

  /// Whether exponents stand above its values.
  private var hasPowers: Bool {
    numerals.contains { if case .scientific = $0 { true } else { false } }
  }

  private func labels(_ measurer: any TextMeasurer) -> [Drawing] {
    let font = Font(.regular, isOfBands ? 11 : 11.5)
    return numerals.map {
      $0.drawing(in: font, paint: Paint(.muted), decimalSign: decimalSign, measurer: measurer)
    }
  }

  /// The values at their places on the page: all, or both ends and every second, third … where there is
  /// less room, and beside more than 12 bands.
  private func labels(
    _ places: [Double], right: Double, _ measurer: any TextMeasurer
  ) -> [Item] {
    let labels = labels(measurer)
    let drop = isOfBands ? 4 : 4.1
    let least = hasPowers ? 14.5 : isOfBands ? 12 : 12.5
    let first = places.count > 13 && isOfBands ? 2 : 1
    var kept: [Int] = []
    for every in first...max(first, places.count) {
      kept = places.indices.filter { $0 % every == 0 || $0 == places.count - 1 }
      if kept.count > 2, abs(places[kept[kept.count - 1]] - places[kept[kept.count - 2]]) < least {
        kept.remove(at: kept.count - 2)
      }
      if zip(kept, kept.dropFirst()).allSatisfy({ abs(places[$0] - places[$1]) >= least }) { break }
    }
    // A bar as low as one line has one value.
    if kept.count == 2, abs(places[kept[0]] - places[kept[1]]) < least { kept.removeFirst() }
    return kept.map {
      labels[$0].placed("bar value", at: Point(right + indent, places[$0] + drop))
    }
  }
}

extension ColorBar.Gradient {
  /// Steps of a hundredth of the range, which no eye tells apart, an outline and ticks.
  fileprivate func items(in bar: Rectangle) -> [Item] {
    let scale = Scale(.linear, range, from: bar.bottom, to: bar.top)
    let steps = 100
    let roles = (0..<steps).map { color(scale.value(atFraction: Double($0) / Double(steps - 1))) }
    var items = ColorBar.fills(roles, edges: ColorBar.edges(steps, in: bar), in: bar)
    if isHatched, range.lowerBound < 0 {
      let zero = max(scale.position(0), bar.top)
      items.append(
        Hatching.negative.item(
          in: [Rectangle(x: bar.left, y: zero, width: bar.width, height: bar.bottom - zero)]))
    }
    let edge = Rectangle(
      x: bar.left + 0.5, y: bar.top + 0.5, width: bar.width - 1, height: bar.height - 1)
    items.append(.stroke(Path.rectangle(edge), Paint(.grid), Stroke(1)))
    for tick in ticks {
      let y = scale.position(tick)
      let line = Path.line(Point(bar.right, y), Point(bar.right + 4, y))
      items.append(.stroke(line, Paint(.axis), Stroke(1)))
    }
    return items
  }
}
