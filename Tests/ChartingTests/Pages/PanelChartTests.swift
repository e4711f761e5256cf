import Charting
import Drawings
import Testing

struct PanelChartTests {
  private static func words(_ text: String, _ size: Double, _ face: Font.Face = .bold) -> Words {
    Words(text, font: Font(face, size), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  private static func series(_ curves: [SampleCurve], _ size: Double) -> [Series] {
    curves.enumerated().map { i, curve in
      Series(
        .curve(curve), name: curve.name, label: label(curve.name, size, .curveText(i)),
        labelSize: size, isDerivative: i == 1, color: i)
    }
  }

  private static func panel(
    _ title: String, _ curves: [SampleCurve], note: String = "note", formula: String = "f"
  ) -> Panel {
    Panel(
      .plot(
        Plot(series(curves, 12), x: Plot.AxisRequest(-4...4, label: label("z", 12.5, .muted)))),
      title: words(title, 14), note: words(note, 11, .regular), formula: [label(formula, 13.5)],
      derivative: [label("f'", 13.5)])
  }

  private static let four = PanelChart(panels: [
    panel("ReLU", [.relu, .reluSlope]), panel("Sigmoid", [.sigmoid, .sigmoidSlope]),
    panel("Tanh", [.tanh, .tanhSlope]),
    Panel(
      .bars(
        BarPlot(
          [(0.09, 0.08), (0.24, 0.18), (0.67, 0.22)].map {
            BarGroup(values: [$0, $1], label: name("z = 1"))
          }, series: [label("p", 12), label("q", 12)])),
      title: words("Softmax", 14), formula: [label("p", 13.5)]),
  ])

  @Test("Four panels have the measures of the picture")
  func grid() {
    var chart = Self.four
    chart.heading = Heading(title: Self.words("The four", 19), subtitle: Self.words("below", 12))
    let page = chart.drawing(measurer: FixedMeasurer()).page
    #expect(page.size == Size(720, 640))
    #expect(
      page.dump("panel title") == [
        "ReLU 24 95", "Sigmoid 372 95", "Tanh 24 375", "Softmax 372 375",
      ])
    #expect(page.dump("panel note").prefix(2) == ["note 326 95", "note 674 95"])
    #expect(
      page.dump("formula") == ["f 24 128", "f 372 128", "f 24 408", "p 372 408"])
    #expect(page.dump("derivative").first == "f' 334.5 128")
    let rules = page.strokes(in: "panel heading").map(\.path)
    #expect(rules.first == Path.line(Point(24, 103), Point(348, 103)))
    // The tick labels of every panel 15 below its rectangle, those of the variable 31.
    let ticks = page.dump("x tick").map { $0.split(separator: " ").last ?? "" }
    #expect(Set(ticks) == ["325", "605"])
    #expect(
      Set(page.dump("x label").map { $0.split(separator: " ").last ?? "" }) == ["341", "621"])
  }

  /// The horizontal ends of the rectangle, from the grid's lines.
  private static func span(_ page: Drawing, _ panel: Int) -> ClosedRange<Double> {
    let boxes = page.strokes(in: "panel \(panel)/grid").map(\.path.bounds)
    return (boxes.map(\.left).min() ?? 0)...(boxes.map(\.right).max() ?? 0)
  }

  @Test("All rectangles are equally wide and aligned, the widest label decides")
  func aligned() {
    let page = Self.four.drawing(measurer: FixedMeasurer()).page
    let spans = (1...4).map { Self.span(page, $0) }
    #expect(spans[0] == spans[2] && spans[1] == spans[3])
    #expect(spans[1].lowerBound - spans[0].lowerBound == 348)
    #expect(spans[1].upperBound - spans[0].upperBound == 348)
    let widest = Double("leaky' 0.0".count) * 6 + 8
    #expect(spans[0].upperBound <= 348 - widest && spans[0].upperBound > 348 - widest - 4)
  }

  private static func stack(count: Int = 2, guides: [Guide] = []) -> PanelChart {
    let shade: [any Mark] = [Shade([-.infinity ... -3, 3...(.infinity)], band: 0)]
    var plots = [[SampleCurve.sigmoid, .tanh], [.sigmoidSlope, .tanhSlope]].map {
      Plot(
        shade + series($0, 14.5), x: Plot.AxisRequest(-5...5, label: label("z")),
        hasBandEdges: true)
    }
    while plots.count < count { plots.append(plots[1]) }
    return PanelChart(
      heading: Heading(title: words("Title", 19), subtitle: words("below", 12)),
      panels: plots.map { Panel(.plot($0)) }, columns: 1, guides: guides, size: Size(720, 600))
  }

  @Test("A stack shares its horizontal axis: one row of labels, band limits above the first")
  func stacked() {
    let page = Self.stack().drawing(measurer: FixedMeasurer()).page
    #expect(Self.stack().isStack)
    #expect(page.dump("x label").count == 1)
    let ticks = page.dump("x tick")
    #expect(!ticks.isEmpty && ticks.allSatisfy { $0.hasSuffix(" 568") })
    #expect(page.dump("band edge").map { $0.split(separator: " ")[0] } == ["\u{2212}3.00", "3.00"])
    #expect(page.dump("band edge").allSatisfy { $0.hasSuffix(" 95") })
    #expect(Self.span(page, 1) == Self.span(page, 2))
    #expect(page.strokes(in: "panel 2/band edges").count == 2)
  }

  @Test("Guides run through all panels and the gaps; their words stand apart in the first gap")
  func guides() {
    let guides = [-1.0, 0, 1].map {
      Guide(x: $0, label: label("a rather long note \($0)", 11.5))
    }
    let page = Self.stack(count: 3, guides: guides).drawing(measurer: FixedMeasurer()).page
    for i in 1...3 {
      let lines = page.strokes(in: "panel \(i)/guides")
      #expect(lines.count == 3)
      #expect(lines.allSatisfy { $0.stroke == Stroke(1, dash: [1, 3]) && $0.paint.role == .ink })
    }
    #expect(page.strokes(in: "guide notes").count == 6)
    let notes = page.placedTexts.filter { $0.path.contains("guide notes") }
    #expect(notes.count == 3)
    for (i, a) in notes.enumerated() {
      for b in notes.dropFirst(i + 1) { #expect(!a.box.intersects(b.box)) }
    }
  }

  @Test("Formulas that do not fit beside each other stand below each other; too wide ones are told")
  func formulas() {
    let long = String(repeating: "x", count: 44)
    let wide = Self.panel("A", [.relu], formula: long)
    let page = PanelChart(panels: [wide, wide]).drawing(measurer: FixedMeasurer())
    #expect(page.warnings.isEmpty)
    let lines = ["formula", "derivative"].map { page.page.dump($0).first?.split(separator: " ") }
    #expect(lines[0]?.last != lines[1]?.last)
    let huge = Self.panel("A", [.relu], formula: long + long)
    let result = PanelChart(panels: [huge]).drawing(measurer: FixedMeasurer())
    #expect(result.warnings.map(\.warning) == [.panelFormulaTooWide(0)])
    #expect(result.page.dump("formula").isEmpty)
  }

  @Test("Bars in a row on one scale have its labels once; bars beside curves have their own")
  func sharedScale() {
    func bars(_ values: [Double]) -> Panel {
      Panel(.bars(BarPlot([BarGroup(values: values)])))
    }
    func labelled(_ panels: [Panel], columns: Int) -> [Bool] {
      let page = PanelChart(panels: panels, columns: columns).drawing(measurer: FixedMeasurer())
        .page
      return panels.indices.map { i in
        page.placedTexts.contains {
          $0.path.hasPrefix("panel \(i + 1)/") && $0.path.hasSuffix("y tick")
        }
      }
    }
    let (low, high, far) = (bars([0.1, 0.9]), bars([0.4, 0.6]), bars([30, 70]))
    #expect(labelled([low, high, low, high], columns: 2) == [true, false, true, false])
    #expect(labelled([low, far], columns: 2) == [true, true])
    #expect(labelled([low, Self.panel("A", [.tanh]), high], columns: 3) == [true, true, true])
    #expect(labelled([low, high], columns: 1) == [true, true])
  }
}
