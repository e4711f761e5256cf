import Charting
import Drawings
import Foundation

/// A curve given by closures, with its breaks written out.
struct SampleCurve: Curve {
  var name: String
  var f: @Sendable (Double) -> Double
  var slope: @Sendable (Double) -> Double
  var points: [Break] = []
  var asymptotes: [Asymptote] = []
  var range: ClosedRange<Double> = -.infinity...(.infinity)
  var extremes: [Point] = []
  var noise = 0.0

  func value(at x: Double) -> Double { f(x) }
  func slope(at x: Double) -> Double { slope(x) }
  func breaks(in range: ClosedRange<Double>) -> [Break] { points.filter { range.contains($0.x) } }
}

/// A failing argument shows its name instead of its closures.
extension SampleCurve: CustomStringConvertible {
  var description: String { name }
}

extension Break {
  init(
    _ kind: Kind, at x: Double, values: (Double, Double, Double), slopes: (Double, Double, Double)
  ) {
    self.init(
      x: x, kind: kind, value: Sides(left: values.0, here: values.1, right: values.2),
      slope: Sides(left: slopes.0, here: slopes.1, right: slopes.2))
  }
}

extension SampleCurve {
  static let sigmoid = SampleCurve(
    name: "sigmoid", f: { 1 / (1 + exp(-$0)) },
    slope: { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) },
    asymptotes: [Asymptote(y: 0, toward: .left), Asymptote(y: 1, toward: .right)])

  static let sigmoidSlope = SampleCurve(
    name: "sigmoid'", f: sigmoid.slope,
    slope: { sigmoid.slope($0) * (1 - 2 * sigmoid.f($0)) },
    asymptotes: [Asymptote(y: 0, toward: .left), Asymptote(y: 0, toward: .right)])

  static let tanh = SampleCurve(
    name: "tanh", f: { Foundation.tanh($0) }, slope: { 1 / (cosh($0) * cosh($0)) },
    asymptotes: [Asymptote(y: -1, toward: .left), Asymptote(y: 1, toward: .right)])

  static let tanhSlope = SampleCurve(
    name: "tanh'", f: tanh.slope, slope: { -2 * Foundation.tanh($0) / (cosh($0) * cosh($0)) },
    asymptotes: [Asymptote(y: 0, toward: .left), Asymptote(y: 0, toward: .right)])

  static let identity = SampleCurve(name: "id", f: { $0 }, slope: { _ in 1 })

  static let identitySlope = SampleCurve(
    name: "id'", f: { _ in 1 }, slope: { _ in 0 },
    asymptotes: [Asymptote(y: 1, toward: .left), Asymptote(y: 1, toward: .right)])

  static func leaky(_ a: Double) -> SampleCurve {
    SampleCurve(
      name: "leaky \(a)", f: { $0 > 0 ? $0 : a * $0 }, slope: { $0 > 0 ? 1 : a },
      points: [Break(.kink, at: 0, values: (0, 0, 0), slopes: (a, a, 1))])
  }

  static func leakySlope(_ a: Double) -> SampleCurve {
    SampleCurve(
      name: "leaky' \(a)", f: { $0 > 0 ? 1 : a }, slope: { _ in 0 },
      points: [Break(.jump, at: 0, values: (a, a, 1), slopes: (0, 0, 0))],
      asymptotes: [Asymptote(y: a, toward: .left), Asymptote(y: 1, toward: .right)])
  }

  static let relu = leaky(0)
  static let reluSlope = leakySlope(0)

  static let reciprocal = SampleCurve(
    name: "1/x", f: { 1 / $0 }, slope: { -1 / ($0 * $0) },
    points: [
      Break(
        .pole, at: 0, values: (-.infinity, .infinity, .infinity),
        slopes: (-.infinity, .nan, -.infinity))
    ],
    asymptotes: [Asymptote(y: 0, toward: .left), Asymptote(y: 0, toward: .right)])

  static let squareRoot = SampleCurve(
    name: "sqrt", f: { $0.squareRoot() }, slope: { 0.5 / $0.squareRoot() },
    points: [
      Break(.edge, at: 0, values: (.nan, 0, 0), slopes: (.nan, .infinity, .infinity))
    ])

  static let xLogX = SampleCurve(
    name: "x log x", f: { $0 * log($0) }, slope: { log($0) + 1 },
    points: [
      Break(.edge, at: 0, values: (.nan, .nan, 0), slopes: (.nan, .nan, -.infinity))
    ])

  /// The same without a word about where it ends.
  static let untoldSquareRoot = SampleCurve(
    name: "sqrt, edge untold", f: { $0.squareRoot() }, slope: { 0.5 / $0.squareRoot() })

  static let spike = SampleCurve(
    name: "spike", f: { exp(-$0 * $0 / 1e-4) }, slope: { -2e4 * $0 * exp(-$0 * $0 / 1e-4) })

  static let sineOfReciprocal = SampleCurve(
    name: "sin(1/x)", f: { sin(1 / $0) }, slope: { -cos(1 / $0) / ($0 * $0) },
    points: [
      Break(.isolated, at: 0, values: (.nan, .nan, .nan), slopes: (.nan, .nan, .nan))
    ])

  static func sine(_ k: Double) -> SampleCurve {
    SampleCurve(name: "sin(\(k)x)", f: { sin(k * $0) }, slope: { k * cos(k * $0) })
  }

  /// Straight pieces between corners.
  static let zigzag = SampleCurve(
    name: "zigzag", f: { abs($0 - 2 * ($0 / 2).rounded()) },
    slope: { $0 - 2 * ($0 / 2).rounded() < 0 ? -1 : 1 },
    points: (-20...20).map { n in
      let (here, rise) = (Double(abs(n % 2)), n % 2 == 0 ? 1.0 : -1)
      return Break(
        .kink, at: Double(n), values: (here, here, here), slopes: (-rise, 0, rise))
    })

  /// The same curve in other units.
  func scaled(x: Double, y: Double) -> SampleCurve {
    var copy = self
    let (f, slope) = (f, slope)
    copy.f = { f($0 / x) * y }
    copy.slope = { slope($0 / x) * y / x }
    copy.points = points.map { point in
      func times(_ sides: Break.Sides, _ k: Double) -> Break.Sides {
        Break.Sides(left: sides.left * k, here: sides.here * k, right: sides.right * k)
      }
      return Break(
        x: point.x * x, kind: point.kind, value: times(point.value, y),
        slope: times(point.slope, y / x))
    }
    copy.asymptotes = asymptotes.map { Asymptote(y: $0.y * y, toward: $0.toward) }
    return copy
  }

  static let exponential = SampleCurve(name: "exp", f: { exp($0) }, slope: { exp($0) })
  static let cube = SampleCurve(name: "x³", f: { $0 * $0 * $0 }, slope: { 3 * $0 * $0 })
  static let steep = SampleCurve(
    name: "sigmoid(1e6 x)", f: { 1 / (1 + exp(-1e6 * $0)) },
    slope: {
      let e = exp(-1e6 * abs($0))
      return 1e6 * e / ((1 + e) * (1 + e))
    })

  /// A step and a well narrower than a line, between parts that are level or nearly so.
  static let narrowStep = SampleCurve(
    name: "tanh(2000 (x - 0.6))", f: { Foundation.tanh(2000 * ($0 - 0.6)) },
    slope: { 2000 / pow(cosh(2000 * ($0 - 0.6)), 2) })
  static let narrowWell = SampleCurve(
    name: "x²/20 - 2 exp(-((x - 5)/0.001)²)",
    f: { $0 * $0 / 20 - 2 * exp(-pow(($0 - 5) / 0.001, 2)) },
    slope: { $0 / 10 + 4e6 * ($0 - 5) * exp(-pow(($0 - 5) / 0.001, 2)) },
    extremes: [Point(5, -0.75)])
}
