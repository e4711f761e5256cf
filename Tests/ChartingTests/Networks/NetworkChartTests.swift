import Charting
import Drawings
import Seeded
import Testing

@Suite struct NetworkChartTests {
  private func words(_ text: String, _ size: Double) -> Words {
    Words(text, font: Font(.regular, size), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  private func layer(_ count: Int, name: String? = nil, title: String? = nil) -> NetworkChart.Layer
  {
    let shown = NetworkChart.Layer.shown(of: count)
    return NetworkChart.Layer(
      count: count,
      labels: name.map { name in
        shown.map { unit in [14.0, 11, 8].map { label("\(name)\(unit + 1)", $0) } }
      } ?? [],
      words: title.map { title in [13, 11.5, 10].map { words(title, $0) } } ?? [],
      note: title.map { title in [11, 9.5, 8.5].map { words(title, $0) } } ?? [],
      number: shown.count < count ? label("\(count)", 11) : nil)
  }

  @Test(arguments: 0..<300)
  func nothingIsCutOffOrCovered(_ seed: Int) {
    var source = SplitMix(seed: UInt64(seed))
    let counts = (0..<Int.random(in: 2...12, using: &source)).map { _ in
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 784].randomElement(using: &source) ?? 1
    }
    let titles = ["input", "ReLU", "12 weights, 4 biases", "a very long name of a layer"]
    let isNamed = Bool.random(using: &source)
    let hasTitles = Bool.random(using: &source)
    let layers = counts.map { count in
      layer(
        count, name: isNamed ? "h" : nil,
        title: hasTitles ? titles.randomElement(using: &source) : nil)
    }
    let shown = NetworkChart.Layer.shown(of: counts[counts.count - 1]).count
    let values = (0..<shown).map { _ in
      [0, 0.2, 1, -0.5, 1e6, .infinity, .nan].randomElement(using: &source) ?? 0
    }
    let output = NetworkChart.Output(
      values: values, labels: values.map { _ in label("0.25", 11) },
      words: Bool.random(using: &source) ? words("at the first picture of all", 11) : nil)
    let weights: [[[Double]]] = zip(counts, counts.dropFirst()).map { from, to in
      NetworkChart.Layer.shown(of: to).map { _ in
        NetworkChart.Layer.shown(of: from).map { _ in
          [0, 1, -2, Double.nan, .infinity].randomElement(using: &source) ?? 0
        }
      }
    }
    let chart = NetworkChart(
      layers, weights: Bool.random(using: &source) ? weights : [],
      output: Bool.random(using: &source) ? output : nil,
      key: Bool.random(using: &source)
        ? (label("positive weight", 11.5), label("negative weight", 11.5)) : nil)
    let width = Bool.random(using: &source) ? 672.0 : 324
    let drawn = DiagramProperties(chart, width: width)
    #expect(drawn.cutOff == [])
    #expect(drawn.overlaps == [])
    let low = DiagramProperties(chart, width: width, height: 120)
    #expect(low.cutOff == [])
    #expect(low.overlaps == [])
  }

  @Test func largeLayersAreShortened() {
    let chart = NetworkChart([layer(8, name: "x"), layer(9, name: "h"), layer(1)])
    let page = DiagramProperties(chart, width: 672).page
    #expect(
      page.dump("unit").map { $0.prefix { $0 != " " } }
        == ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "h1", "h2", "h3", "h9"])
    // Lines between those that are shown.
    #expect(page.strokes(in: "diagram/connections").count == 8 * 4 + 4)
    #expect(page.dump("number").map { $0.prefix { $0 != " " } } == ["9"])
  }

  @Test func linesAreAsWideAsWeightsAreLarge() {
    let chart = NetworkChart([layer(3), layer(1)], weights: [[[2, -1, 0]]])
    let lines = DiagramProperties(chart, width: 672).page.strokes(in: "diagram/connections")
    #expect(lines.map { ($0.stroke.width * 10).rounded() } == [30, 17])
    #expect(lines.map(\.paint) == [Paint(.curve(0)), Paint(.curve(1))])
    #expect(lines.map(\.stroke.dash.isEmpty) == [true, false])
  }

  /// As the picture has it.
  @Test func standsWhereItShould() throws {
    let values = [0.76, 0.24]
    let chart = NetworkChart(
      [3, 4, 4, 2].map { layer($0, name: "h", title: "ReLU") },
      output: .init(values: values, labels: values.map { label("\($0)", 11) }))
    let (page, _) = PageChart(.chart(chart)).drawing(measurer: FixedMeasurer())
    #expect(page.size == Size(720, 353))
    let bars = page.fills(in: "diagram/output").map(\.path.bounds.width)
    #expect(bars == [83.5, 26.5])
  }
}
