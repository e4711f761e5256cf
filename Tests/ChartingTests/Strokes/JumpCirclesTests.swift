import Charting
import Drawings
import Testing

struct JumpCirclesTests {
  private static let frame = Frame(
    x: Axis(scale: Scale(.linear, -5...5, from: 56, to: 571), ticks: []),
    y: Axis(scale: Scale(.linear, -0.1...1.1, from: 418, to: 84), ticks: []))

  private func circles(_ curves: [SampleCurve]) -> JumpCircles {
    var circles = JumpCircles()
    for (i, curve) in curves.enumerated() {
      circles.add(curve.points, line: i, role: .curve(i), in: Self.frame)
    }
    return circles
  }

  @Test("A jump has a filled circle at the value taken and an open one at the other")
  func jump() {
    let circles = circles([.reluSlope])
    #expect(circles.filled.map(\.center) == [Self.frame.place(Point(0, 0))])
    #expect(circles.open.map(\.center) == [Self.frame.place(Point(0, 1))])
  }

  @Test("A value that is neither side's has two open circles")
  func threeValues() {
    var circles = JumpCircles()
    let step = Break(.jump, at: 0, values: (0, 0.5, 1), slopes: (0, 0, 0))
    circles.add([step], line: 0, role: .curve(0), in: Self.frame)
    #expect(circles.filled.count == 1 && circles.open.count == 2)
  }

  @Test("At an end of the axis the branch beyond it has no circle", arguments: [-5.0, 5])
  func ends(x: Double) {
    var circles = JumpCircles()
    let step = Break(.jump, at: x, values: (0, 0.5, 1), slopes: (0, 0, 0))
    circles.add([step], line: 0, role: .curve(0), in: Self.frame)
    #expect(circles.filled.map(\.center) == [Self.frame.place(Point(x, 0.5))])
    #expect(circles.open.map(\.center) == [Self.frame.place(Point(x, x < 0 ? 1 : 0))])
  }

  @Test("A hole is open; poles, corners and what lies outside the frame have none")
  func others() {
    var circles = JumpCircles()
    circles.add(
      [
        Break(.isolated, at: 1, values: (1, .nan, 1), slopes: (0, .nan, 0)),
        Break(.pole, at: 2, values: (.infinity, .nan, -.infinity), slopes: (0, .nan, 0)),
        Break(.kink, at: 3, values: (1, 1, 1), slopes: (0, 0, 1)),
        Break(.jump, at: 4, values: (5, 5, 7), slopes: (0, 0, 0)),
        Break(.edge, at: 0, values: (.nan, 0, 0), slopes: (.nan, 1, 1)),
      ], line: 0, role: .curve(0), in: Self.frame)
    #expect(circles.filled.isEmpty)
    #expect(circles.open.map(\.center) == [Self.frame.place(Point(1, 1))])
  }

  @Test("An end of the domain has circles where its value is not what the curve arrives at")
  func edges() {
    var circles = JumpCircles()
    circles.add(
      [
        // sign(sqrt(z)), floor(1 - sqrt(z - 3))
        Break(.edge, at: 0, values: (.nan, 0, 1), slopes: (.nan, 0, 0)),
        Break(.edge, at: 3, values: (.nan, 1, 0), slopes: (.nan, 0, 0)),
        // What it arrives at lies outside the frame.
        Break(.edge, at: 4, values: (.nan, 0.5, 7), slopes: (.nan, 0, 0)),
      ], line: 0, role: .curve(0), in: Self.frame)
    #expect(
      circles.filled.map(\.center)
        == [(0, 0), (3, 1), (4, 0.5)].map { Self.frame.place(Point($0, $1)) })
    #expect(circles.open.map(\.center) == [(0, 1), (3, 0)].map { Self.frame.place(Point($0, $1)) })
  }

  @Test(
    "Beside a pole on one side the other has its circle",
    arguments: [
      // where(z > 0, log(z), 1), where(z >= 2, 1/(z - 2), 0.5), exp(1/z), where(z == 0, 1, 1/z), 1/z
      ((1, 1, -Double.infinity), [1], []), ((0.5, .infinity, .infinity), [], [0.5]),
      ((0, .nan, .infinity), [], [0]), ((-.infinity, 1, .infinity), [1], []),
      ((-.infinity, .nan, .infinity), [], []),
    ] as [((Double, Double, Double), [Double], [Double])])
  func poles(values: (Double, Double, Double), filled: [Double], open: [Double]) {
    var circles = JumpCircles()
    circles.add(
      [Break(.pole, at: 1, values: values, slopes: (0, .nan, 0))], line: 0, role: .curve(0),
      in: Self.frame)
    #expect(circles.filled.map(\.center) == filled.map { Self.frame.place(Point(1, $0)) })
    #expect(circles.open.map(\.center) == open.map { Self.frame.place(Point(1, $0)) })
  }

  @Test("Jumps less than a circle apart have none, and are never drawn as one place")
  func neighbours() {
    // 51.5 points are one unit: 0.1 are 5.15 points, 0.2 are 10.3.
    for (gap, count) in [(0.01, 0), (0.1, 0), (0.2, 2)] {
      var circles = JumpCircles()
      let lacksRoom = circles.add(
        [
          Break(.jump, at: -gap / 2, values: (0, 0, 1), slopes: (0, 0, 0)),
          Break(.jump, at: gap / 2, values: (1, 0, 0), slopes: (0, 0, 0)),
        ], line: 0, role: .curve(0), in: Self.frame)
      #expect(circles.filled.count == count && circles.open.count == count)
      #expect(lacksRoom == (count == 0))
      let radii = circles.items(lines: [], style: .page).compactMap { item -> Double? in
        if case .stroke(let path, _, _) = item { path.bounds.width / 2 } else { nil }
      }
      #expect(radii.allSatisfy { $0 == 3.5 })
    }
  }

  @Test("At the end of the range that a curve is drawn over it has no branch beyond")
  func ownRange() {
    var circles = JumpCircles()
    circles.add(
      [Break(.jump, at: 1, values: (0, 0, 1), slopes: (0, 0, 0))], line: 0, role: .curve(0),
      over: -1...1, in: Self.frame)
    #expect(circles.filled.count == 1 && circles.open.isEmpty)
  }

  @Test("Steps too close for circles have none")
  func stairs() {
    for (count, isMarked) in [(10, true), (2000, false)] {
      var circles = JumpCircles()
      let steps = (0..<count).map { i in
        let x = -5 + 10 * Double(i) / Double(count)
        return Break(.jump, at: x, values: (0, 1, 1), slopes: (0, 0, 0))
      }
      circles.add(steps, line: 0, role: .curve(0), in: Self.frame)
      #expect(circles.filled.isEmpty != isMarked)
    }
  }

  @Test("Open circles at one place are concentric, the first listed innermost")
  func concentric() {
    let page = Drawing(
      size: Size(720, 470),
      items: circles([.reluSlope, .leakySlope(0.1)]).items(lines: [], style: .page))
    let rings = page.strokes(in: "")
    #expect(rings.map(\.path.bounds.width).map { ($0 * 10).rounded() / 10 } == [6.6, 12.8])
    #expect(rings.map(\.paint.role) == [.curve(0), .curve(1)])
  }
}
