import Charting
import Drawings
import Testing

struct InsetTests {
  private static func chart(_ insets: [Inset], _ curves: [SampleCurve]) -> PageChart {
    let plot = Plot(
      curves.enumerated().map { i, curve in
        Series(
          .curve(curve), name: curve.name, label: label(curve.name, 14.5, .curveText(i)), color: i)
      }, x: Plot.AxisRequest(-4...4, label: label("z", 14.5, .muted)), insets: insets)
    return PageChart(.plot(plot), size: Size(720, 470))
  }

  private static let leaky = Inset(
    x: -4...0, y: -0.05...0.02, caption: label("the left side", 10.5, .muted),
    words: { stretch in
      if case .y(let factor) = stretch {
        [.variable("y"), .text(" stretched \(factor) times")]
      } else {
        []
      }
    },
    labels: [label("relu", 12.5), label("leaky", 12.5)])

  private static func draw(_ insets: [Inset], _ curves: [SampleCurve]) -> Drawing {
    chart(insets, curves).drawing(measurer: FixedMeasurer()).page
  }

  /// The opaque rectangle below everything else of the inset.
  private static func frame(_ page: Drawing) -> Rectangle? {
    page.fills(in: "inset").first?.path.bounds
  }

  @Test("An inset lies where no curve is, is opaque, and has a frame")
  func free() throws {
    let page = Self.draw([Self.leaky], [.relu, .leaky(0.01)])
    let frame = try #require(Self.frame(page))
    #expect(page.fills(in: "inset").first?.paint.role == .background)
    #expect(page.strokes(in: "inset").contains { $0.path == Path.rectangle(frame) })
    for curve in ["curve leaky 0.0", "curve leaky 0.01"] {
      for stroke in page.strokes(in: curve) {
        for element in stroke.path.elements {
          if case .line(let p) = element {
            #expect(
              !(p.x > frame.left && p.x < frame.right && p.y > frame.top && p.y < frame.bottom))
          }
        }
      }
    }
    // The curves inside are cut at the frame, and painted once more.
    let inner = page.placedItems.filter { $0.path.hasPrefix("inset/curves/curve") }
    #expect(inner.count == 2)
  }

  @Test("The caption tells a round stretch that is the true one")
  func stretch() throws {
    let page = Self.draw([Self.leaky], [.relu, .leaky(0.01)])
    let frame = try #require(Self.frame(page))
    let caption = page.placedTexts.filter { $0.path.hasSuffix("caption") }.map(\.text.string)
    #expect(caption.prefix(3) == ["the left side", ", ", "y"])
    let factor = try #require(
      caption.last.flatMap { Double($0.split(separator: " ").dropFirst().first ?? "") })
    let window = try #require(page.strokes(in: "windows").first?.path.bounds)
    #expect(abs(frame.height / (window.height - 3) / factor - 1) < 0.03)
    // 3 wider for the round caps at the end of the curves.
    let rectangle = page.strokes(in: "grid").map(\.path.bounds.left).min() ?? 0
    #expect(abs(window.left - rectangle + 3) < 1e-6)
  }

  @Test("Connectors join facing corners; tick labels stand on the other sides")
  func connectors() throws {
    let page = Self.draw([Self.leaky], [.relu, .leaky(0.01)])
    let frame = try #require(Self.frame(page))
    let lines = page.strokes(in: "windows").dropFirst().map(\.path)
    #expect(lines.count == 2)
    let window = try #require(page.strokes(in: "windows").first?.path.bounds)
    #expect(
      lines == [
        Path.line(Point(frame.left, frame.bottom), Point(window.left, window.top)),
        Path.line(Point(frame.right, frame.bottom), Point(window.right, window.top)),
      ])
    let ticks = page.placedTexts.filter { $0.path.hasPrefix("inset/ticks") }
    #expect(
      ticks.allSatisfy { $0.box.bottom <= frame.top || $0.box.right <= frame.left })
  }

  @Test("The main grid is removed in the cells that the inset covers, and only there")
  func cells() throws {
    let page = Self.draw([Self.leaky], [.relu, .leaky(0.01)])
    let frame = try #require(Self.frame(page))
    func crosses(_ r: Rectangle) -> Bool {
      r.width == 0
        ? r.left > frame.left && r.left < frame.right && r.top < frame.bottom
          && r.bottom > frame.top
        : r.top > frame.top && r.top < frame.bottom && r.left < frame.right && r.right > frame.left
    }
    let with = page.strokes(in: "grid").map(\.path.bounds)
    let without = Self.draw([], [.relu, .leaky(0.01)]).strokes(in: "grid").map(\.path.bounds)
    #expect(without.contains(where: crosses))
    #expect(!with.contains(where: crosses))
    // Right of zero nothing has changed.
    let zero = 0.5 * ((without.map(\.left).min() ?? 0) + (without.map(\.right).max() ?? 0))
    let right = { (lines: [Rectangle]) in lines.filter { $0.width == 0 && $0.left > zero + 1 } }
    #expect(right(with) == right(without))
  }

  @Test("What is marked in the part that is enlarged is marked in the inset, too")
  func marks() throws {
    var chart = Self.chart([Inset(x: 0.5...3, y: 0.5...1.1)], [.tanh, .reluSlope])
    chart.plot.marks += [
      MarkedPoint(Point(1, 0.7616), on: 0), MarkedPoint(Point(-1, -0.7616), on: 0),
      Shade([2...(.infinity)], band: 1), ReferenceLine(.horizontal(y: 0.75)),
    ]
    let page = chart.drawing(measurer: FixedMeasurer()).page
    let frame = try #require(Self.frame(page))
    let circles = page.strokes(in: "inset/markers")
    #expect(circles.count == 1)
    #expect(circles.first?.stroke.width == PlotStyle.panel.openWidth)
    #expect(circles.first?.paint.role == .curve(0))
    let bands = page.fills(in: "inset/bands")
    #expect(bands.map(\.paint.role) == [.band(1)])
    #expect(bands.first?.path.bounds.right == frame.right)
    // The edge of the band, the author's line, and the asymptote of both curves.
    #expect(page.strokes(in: "inset/dashed").count == 3)
    // A jump that lies in the part has its circles.
    let jump = Self.draw([Inset(x: -1...2, y: -0.2...0.4)], [.reluSlope])
    #expect(jump.fills(in: "inset/markers").map(\.paint.role) == [.curve(0)])
  }

  @Test("Labels keep away from the edges of the window")
  func window() throws {
    var chart = Self.chart([Inset(x: 1...3, y: 0.7...1.1)], [.tanh])
    chart.plot.marks.append(
      MarkedPoint(Point(2, 0.964), on: 0, slope: 0.0707, label: label("0.964 at 2", 11.5)))
    let page = chart.drawing(measurer: FixedMeasurer()).page
    let window = try #require(page.strokes(in: "windows").first?.path.bounds)
    let text = try #require(page.placedTexts.first { $0.path.hasSuffix("point label") }?.box)
    let isInside =
      text.left > window.left && text.right < window.right && text.top > window.top
      && text.bottom < window.bottom
    #expect(isInside || !text.intersects(window))
  }

  @Test("Where every place is on a curve the author is told")
  func crowded() {
    let chart = Self.chart(
      [Inset(x: -1...1, y: -0.5...0.5)], (1...7).map { .sine(40 + Double($0)) })
    #expect(chart.drawing(measurer: FixedMeasurer()).warnings.contains(.insetCovers))
  }

  @Test("An inset that would hide words, or has no room, is left out, and the author is told")
  func noRoom() {
    let wide = Self.chart([Self.leaky], [.relu, .leaky(0.01)])
    let chart = PageChart(wide.content, size: Size(200, 150))
    let (page, warnings) = chart.drawing(measurer: FixedMeasurer())
    #expect(warnings.contains(.insetLeftOut))
    #expect(page.fills(in: "inset").isEmpty && page.strokes(in: "windows").isEmpty)
  }

  @Test("A part that the frame does not show has no inset")
  func outside() {
    let (page, warnings) = Self.chart([Inset(x: 10...20, y: 0...1)], [.sigmoid]).drawing(
      measurer: FixedMeasurer())
    #expect(warnings == [.insetOutside])
    #expect(page.fills(in: "inset").isEmpty && page.strokes(in: "windows").isEmpty)
  }

  @Test("An inset and its texts stay inside the rectangle, where no label of an axis is")
  func inside() throws {
    let page = Self.draw([Self.leaky], [.relu, .leaky(0.01)])
    let grid = page.strokes(in: "grid").map(\.path.bounds)
    let (left, top) = (grid.map(\.left).min() ?? 0, grid.map(\.top).min() ?? 0)
    let texts = page.placedTexts.filter { $0.path.hasPrefix("inset/") }
    #expect(!texts.isEmpty && texts.allSatisfy { $0.box.left >= left && $0.box.top >= top })
  }
}
