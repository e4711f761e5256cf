import Charting
import Drawings
import Foundation
import Testing

struct SpreadChartTests {
  /// A normal density, cut at some places.
  struct Bell: Charting.Curve {
    var breaksAt: [Break] = []
    func value(at x: Double) -> Double { exp(-x * x / 2) / 2.5066 }
    func slope(at x: Double) -> Double { -x * value(at: x) }
    func breaks(in range: ClosedRange<Double>) -> [Break] {
      breaksAt.filter { range.contains($0.x) }
    }
    var asymptotes: [Asymptote] { [] }
  }

  static func facet(
    _ index: Int, masses: [SpreadFacet.Mass] = [], density: (any Charting.Curve)? = Bell()
  ) -> SpreadFacet {
    SpreadFacet(
      title: label("f\(index)(Z)", 15.5),
      note: Words(
        "mean 0.40, deviation 0.58", font: Font(.regular, 11), paint: Paint(.muted),
        measurer: FixedMeasurer()), density: density, masses: masses, shown: -3...3, height: 0.4)
  }

  static func draw(
    _ facets: [SpreadFacet], size: Size? = nil
  ) -> (page: Drawing, warnings: [ChartWarning]) {
    PageChart(
      heading: Heading(
        title: Words(
          "Title", font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer()),
        subtitle: Words(
          "of whatever", font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())),
      .chart(SpreadChart(facets)), size: size
    ).drawing(measurer: FixedMeasurer())
  }

  @Test("Three distributions stand beside each other on the same axes")
  func measures() {
    let mass = SpreadFacet.Mass(value: -2.5, mass: 0.5, label: label("0.5 of the mass", 11.5))
    let page = Self.draw([Self.facet(1, masses: [mass]), Self.facet(2), Self.facet(3)]).page
    #expect(page.size == Size(720, 410))
    let titles = page.placedTexts.filter { $0.path.hasSuffix("title") && $0.text.string != "Title" }
    #expect(titles.count == 3)
    #expect(Set(titles.map(\.origin.y)).count == 1)
    // Labels of the axis of densities stand once.
    #expect(Set(page.placedTexts.filter { $0.path.hasSuffix("y tick") }.map(\.path)).count == 1)
    let dot = page.fills(in: "distribution 1/masses").map(\.path.bounds)
    #expect(dot.map(\.width) == [9])
    let stem = page.strokes(in: "distribution 1/masses")[0]
    #expect(stem.stroke.width == 2.4 && stem.paint.role == .curve(1))
    let words = page.placedTexts.filter { $0.path.hasSuffix("point label") }
    #expect(words.map(\.text.string) == ["0.5 of the mass"])
    #expect((words.first?.box.left ?? 0) > (dot.first?.right ?? 0))
    for index in 1...3 {
      #expect(page.fills(in: "distribution \(index)/area").map(\.paint.role) == [.band(0)])
      #expect(page.strokes(in: "distribution \(index)/curve density").map(\.stroke.width) == [2.4])
    }
  }

  @Test("Where a jump ends a density above the frame, the area goes along its top up to the jump")
  func cutBeforeAJump() throws {
    struct Steep: Charting.Curve {
      func value(at x: Double) -> Double { x < 0 ? exp(2 * x) : 0.1 }
      func slope(at x: Double) -> Double { x < 0 ? 2 * value(at: x) : 0 }
      func breaks(in range: ClosedRange<Double>) -> [Break] {
        [
          Break(
            x: 0, kind: .jump, value: .init(left: 1, here: 0.1, right: 0.1),
            slope: .init(left: 2, here: 0, right: 0))
        ]
      }
      var asymptotes: [Asymptote] { [] }
    }
    let page = Self.draw([Self.facet(1, density: Steep())]).page
    let areas = page.fills(in: "distribution 1/area")
    let left = try #require(areas.first?.path)
    let top = left.bounds.top
    let corners = left.elements.compactMap { element -> Double? in
      guard case .line(let point) = element, point.y <= top + 1 else { return nil }
      return point.x
    }
    #expect(abs((corners.max() ?? 0) - left.bounds.right) < 0.1)
  }

  @Test("A density without a bound is cut at the top, and the area reaches to its place")
  func unbounded() {
    struct Root: Charting.Curve {
      func value(at x: Double) -> Double { x > 0 ? 0.4 * exp(-x / 2) / x.squareRoot() : 0 }
      func slope(at x: Double) -> Double { -value(at: x) * (0.5 + 0.5 / x) }
      func breaks(in range: ClosedRange<Double>) -> [Break] {
        [
          Break(
            x: 0, kind: .pole, value: .init(left: 0, here: .infinity, right: .infinity),
            slope: .init(left: .nan, here: .nan, right: -.infinity))
        ]
      }
      var asymptotes: [Asymptote] { [] }
    }
    var facet = Self.facet(1, density: Root())
    facet.shown = 0...6
    facet.height = 1.5
    let page = Self.draw([facet]).page
    let area = page.fills(in: "distribution 1/area").map(\.path.bounds)
    #expect(area.count == 1)
    let grid = page.strokes(in: "distribution 1/grid").map(\.path.bounds)
    let top = grid.map(\.top).min() ?? 0
    #expect(abs((area.first?.top ?? 0) - top) < 1)
    let curve = page.strokes(in: "distribution 1/curve density").map(\.path.bounds)
    #expect(curve.count == 1)
    #expect((curve.first?.left ?? 0) - (area.first?.left ?? 0) < 6)
  }

  @Test("Whatever the distributions, nothing overlaps or leaves the page", arguments: 0..<60)
  func anyDistributions(seed: Int) {
    var random = RandomFigures(seed: seed)
    let count = Int.random(in: 1...12, using: &random.source)
    let unit = [1, 1, 1e-300, 1e300, 1e9][seed % 5]
    let facets = (1...count).map { index -> SpreadFacet in
      var facet = Self.facet(
        index,
        masses: (0..<Int.random(in: 0...6, using: &random.source)).map { _ in
          SpreadFacet.Mass(
            value: Double.random(in: -3...3, using: &random.source) * unit,
            mass: .random(in: 0...1, using: &random.source), label: label("0.25 of the mass", 11.5))
        }, density: seed % 7 == 0 ? nil : Bell())
      facet.shown = (-3 * unit)...(3 * unit)
      return facet
    }
    let (page, warnings) = Self.draw(facets)
    let texts = page.placedTexts
    for (i, a) in texts.enumerated() {
      #expect(
        a.box.left >= 20 && a.box.right <= 700 && a.box.top >= 0
          && a.box.bottom <= page.size.height - 4, "'\(a.text.string)' \(a.path) \(a.box)")
      for b in texts.dropFirst(i + 1) where a.box.intersects(b.box) {
        Issue.record("'\(a.text.string)' \(a.path) over '\(b.text.string)' \(b.path)")
      }
    }
    let labels = texts.count { $0.path.hasSuffix("point label") }
    let leftOut = facets.reduce(0) { $0 + $1.masses.count } - labels
    #expect(leftOut == 0 || !warnings.isEmpty)
  }
}
