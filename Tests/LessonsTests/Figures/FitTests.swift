import Charting
import Diagnostics
import Drawings
import Analysis
import Expressions
import Functions
import Foundation
import Lessons
import Testing

/// What a figure draws of a formula against the formula itself, over the whole prelude: the path that
/// is painted is evaluated, and its distance from the function's own values measured on the page.
struct FitTests {
  /// A function in a frame that a figure would give it.
  struct Drawn {
    var curve: FormulaCurve
    var frame: Frame
    var fit: FittedCurve
    /// The path of the display list.
    var path: Path

    init(
      _ text: String, over range: ClosedRange<Double>, x: Scale.Kind = .linear,
      y: Plot.AxisRequest = .init()
    ) throws {
      var faults: [String] = []
      var diagnostics: [Diagnostic] = []
      let expression = Parse.expression(Array(text.utf8)[...], reporting: &diagnostics)
      faults = diagnostics.map(\.message)
      let formula = try Prelude.library.resolve(
        #require(expression, "\(faults)"), variables: ["z"])
      let middle = range.lowerBound / 2 + range.upperBound / 2
      curve = FormulaCurve(
        try #require(RealFunction.elements(of: formula, near: middle).first), in: range)
      let plot = Plot(
        [Series(.curve(curve), name: "f")], x: Plot.AxisRequest(range, kind: x), y: y)
      let bounds = Rectangle(x: 24, y: 84, width: 672, height: 314)
      let layout = PlotLayout(plot, in: bounds, measurer: HalfEm())
      frame = layout.frame
      fit = FittedCurve(
        Scan(
          curve, over: range, axis: Scale(x, range, from: 0, to: 1), width: bounds.width),
        x: frame.x.scale, y: frame.y.scale)
      path = Path([])
      for case .group(let group) in layout.items where group.name == "curve f" {
        for case .stroke(let stroked, _, _) in group.items { path = stroked }
      }
    }
  }

  static let ranges: [ClosedRange<Double>] = [-6...6, -100...100, -0.02...0.03]

  /// The prelude's functions of one number that give one number, and their derivatives.
  static let functions: [String] = Prelude.library.functions.keys.sorted().compactMap { name in
    guard let function = Prelude.library.functions[name] else { return nil }
    // `threshold` has no defaults.
    let given = name == "threshold" ? "(z, 1, 0.5)" : "(z)"
    guard name == "threshold" || function.parameters.dropFirst().allSatisfy({ $0.fallback != nil })
    else { return nil }
    return name + "@" + given
  }

  static func expressions(_ function: String) -> [String] {
    [function.replacing("@", with: ""), function.replacing("@", with: "'")]
  }

  @Test("The prelude's functions of one number are told by what they take")
  func functionsOfOneNumber() {
    #expect(Self.functions.count > 30)
    #expect(
      Self.functions.contains("sigmoid@(z)") && Self.functions.contains("threshold@(z, 1, 0.5)"))
  }

  @Test("The prelude is drawn to 0.05 points", arguments: functions)
  func prelude(function: String) throws {
    for text in Self.expressions(function) {
      for range in Self.ranges { try check(Drawn(text, over: range), "\(text) over \(range)") }
    }
  }

  struct Named: CustomStringConvertible {
    var text: String
    var range: ClosedRange<Double>
    var x = Scale.Kind.linear
    var y = Plot.AxisRequest()
    var description: String { "\(text) over \(range), \(x.rawValue), \(y.kind.rawValue)" }
    func drawn() throws -> Drawn { try Drawn(text, over: range, x: x, y: y) }
  }

  private static let log = Plot.AxisRequest(kind: .logarithmic)

  static let named = [
    Named(text: "sqrt(z)", range: 0...4), Named(text: "sqrt(z)", range: -1...400),
    Named(text: "z * log(z)", range: 0...2), Named(text: "z * log(z)", range: -1...1e-3),
    Named(text: "sin(1 / z)", range: -1...1), Named(text: "sin(1 / z)", range: 0.01...0.2),
    Named(text: "exp(-z**2 / 1e-4)", range: -1...1),
    Named(text: "exp(-z**2 / 1e-4)", range: -10...10),
    Named(text: "exp(-z**2 / 1e-4)", range: -60...60),
    Named(text: "1 / z", range: -4...4), Named(text: "1 / z**2", range: -4...4),
    Named(text: "tan(z)", range: -6...6), Named(text: "1 / sin(z)", range: -10...10),
    Named(text: "z / (z**2 - 1)", range: -3...3), Named(text: "abs(z)**0.5", range: -1...1),
    Named(text: "abs(sin(5 * z))", range: -3...3), Named(text: "floor(z)", range: -3...3),
    Named(text: "z**3", range: 0.01...100, x: .logarithmic, y: log),
    Named(text: "1 / z", range: 1e-3...1e3, x: .logarithmic, y: log),
    Named(text: "sqrt(z) + z**2", range: 1e-6...1e6, x: .logarithmic, y: log),
    Named(text: "z * exp(-z)", range: 0.01...50, x: .logarithmic, y: log),
    Named(text: "sigmoid(z)", range: -30...30, y: log),
    Named(text: "sigmoid(z)", range: 0.05...100, x: .logarithmic),
    Named(text: "sin(z)", range: 0.1...100, x: .logarithmic),
    Named(text: "z - 1", range: 0...3, y: log),
  ]

  @Test("What is hard to draw is drawn to 0.05 points", arguments: named)
  func hard(_ sample: Named) throws { try check(sample.drawn(), "\(sample)") }

  private func check(_ drawn: Drawn, _ name: String) throws {
    #expect(drawn.path == drawn.fit.path, "\(name): the path painted is the one fitted")
    let truth = Truth(drawn)
    let edges = (drawn.frame.y.scale.end - 0.05)...(drawn.frame.y.scale.start + 0.05)
    var worst = 0.0
    for segment in drawn.fit.chains.joined() where !truth.isDense(segment.start.x, segment.end.x) {
      for i in 0...24 {
        let point = segment.point(at: Double(i) / 24)
        worst = max(worst, truth.distance(point))
        #expect(edges.contains(point.y), "\(name): \(point) lies outside of the frame")
      }
    }
    #expect(worst <= 0.05, "\(name): the path is \(worst) from the curve")
    let missing = truth.missing(from: drawn.fit)
    #expect(missing.isEmpty, "\(name): nothing near \(missing.prefix(3))")
  }

  /// `RECORD_GOLDENS=1` writes the file anew; the test fails then.
  @Test("Each function takes as many segments as it took, for f and f′ over three ranges")
  func segments() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/segments.txt")
    let prelude = try Self.functions.map { function in
      let counts = try Self.expressions(function).flatMap { text in
        try Self.ranges.map { try Drawn(text, over: $0).fit.segmentCount }
      }
      return "\(Self.expressions(function)[0]): "
        + counts.map(String.init).joined(separator: " ")
    }
    let hard = try Self.named.map { "\($0): \(try $0.drawn().fit.segmentCount)" }
    let found = (prelude + hard).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try found.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(found.split(separator: "\n") == expected.split(separator: "\n"))
  }
}

/// The formula's own values on the page.
private struct Truth {
  let curve: FormulaCurve
  let x: Scale
  let y: Scale
  /// Where it jumps, has a pole or an end: the place, and the heights at both sides.
  let breaks: [(p: Double, left: Double, right: Double)]
  let dense: [ClosedRange<Double>]

  init(_ drawn: FitTests.Drawn) {
    curve = drawn.curve
    (x, y) = (drawn.frame.x.scale, drawn.frame.y.scale)
    let (h, v) = (x, y)
    breaks = curve.breaks(in: curve.range).map {
      (h.position($0.x), v.position($0.value.left), v.position($0.value.right))
    }
    dense = drawn.fit.dense.map { h.position($0.lowerBound)...h.position($0.upperBound) }
  }

  func isDense(_ from: Double, _ to: Double) -> Bool {
    dense.contains { $0.lowerBound - 1 < to && from < $0.upperBound + 1 }
  }

  /// The height at a place of the page, or those at both sides of a break.
  private func heights(at p: Double) -> [Double] {
    if let found = breaks.first(where: { abs($0.p - p) < 1e-9 }) {
      return [found.left, found.right].filter { !$0.isNaN }
    }
    return [y.position(curve.value(at: x.value(at: p)))].filter { !$0.isNaN }
  }

  /// From a point to the curve near it: to chords between close points of the curve.
  func distance(_ point: Point) -> Double {
    var best = heights(at: point.x).map { abs($0 - point.y) }.min() ?? .infinity
    for found in breaks where abs(found.p - point.x) < 0.1 {
      for height in [found.left, found.right] where height.isFinite {
        best = min(best, hypot(found.p - point.x, height - point.y))
      }
    }
    for reach in [0.06, 1e-3, 1e-5, 1e-8] where best > 0.02 {
      var last: Point?
      for i in -40...40 {
        let p = min(max(point.x + reach * Double(i) / 40, x.start), x.end)
        guard let v = heights(at: p).first, v.isFinite else {
          last = nil
          continue
        }
        let next = Point(p, v)
        if let last, !breaks.contains(where: { $0.p >= last.x && $0.p <= p }) {
          best = min(best, Self.distance(from: point, toChord: last, next))
        }
        last = next
      }
    }
    return best
  }

  static func distance(from point: Point, toChord a: Point, _ b: Point) -> Double {
    let d = b - a
    let length = d.x * d.x + d.y * d.y
    let along = (point.x - a.x) * d.x + (point.y - a.y) * d.y
    let q = a + d * (length == 0 ? 0 : max(0, min(1, along / length))) - point
    return hypot(q.x, q.y)
  }

  /// Places at which the curve has a point inside the frame and the path comes nowhere near it.
  func missing(from fit: FittedCurve) -> [Point] {
    let segments = Array(fit.chains.joined())
    return (1..<3000).compactMap { i -> Point? in
      let p = x.start + (x.end - x.start) * (Double(i) + 0.37) / 3000
      guard let v = heights(at: p).first, v > y.end + 0.1, v < y.start - 0.1, !isDense(p, p)
      else { return nil }
      if let height = fit.height(at: p), abs(height - v) < 0.05 { return nil }
      let near = segments.filter { $0.start.x < p + 0.1 && $0.end.x > p - 0.1 }
      let isNear = near.contains { segment in
        (0..<256).contains {
          Self.distance(
            from: Point(p, v), toChord: segment.point(at: Double($0) / 256),
            segment.point(at: Double($0 + 1) / 256)) < 0.06
        }
      }
      return isNear ? nil : Point(p, v)
    }
  }
}
