import Functions
import FormulaTesting
import Analysis
import Testing

/// The values that a function has over a range, and whether they leave every bound.
struct SpanTests {
  @Test(
    arguments: [
      ("relu(z)", [0, 6], [nil, nil]),
      ("sigmoid(z)", [0.0024726231566347743, 0.9975273768433653], [nil, nil]),
      ("hard_swish(z)", [-0.375, 6], [-1.5, nil]), ("abs(z)", [0, 6], [0, nil]),
      ("sign(z)", [-1, 1], [nil, nil]), ("1 / z", [-.infinity, .infinity], [nil, nil]),
      ("1 - z**2", [-35, 1], [nil, 0]), ("sqrt(z)", [0, 6.0.squareRoot()], [nil, nil]),
      ("where(z > 0, 1 - z, -z - 1)", [-5, 5], [nil, nil]), ("7 + 0 * z", [7, 7], [nil, nil]),
    ] as [(String, [Double], [Double?])])
  func isFound(_ expression: String, _ ends: [Double], _ places: [Double?]) throws {
    let curve = try Lesson().curve(expression)
    let span = try #require(curve.span(in: -6...6, points: curve.points(in: -6...6)))
    for (found, (end, place)) in zip([span.lowest, span.highest], zip(ends, places)) {
      #expect(found.value == end || abs(found.value - end) < 1e-15)
      #expect((found.turnsAt == nil) == (place == nil))
      #expect(abs((found.turnsAt ?? 0) - (place ?? 0)) < 1e-8)
    }
  }

  @Test func turnsWhereTheCatalogueSays() throws {
    for (name, value, place) in [
      ("silu", -0.278464543, -1.278464543), ("gelu", -0.169971207, -0.751791525),
      ("gelu_tanh", -0.170040751, -0.752461422), ("mish", -0.308843413, -1.192431215),
    ] {
      let span = try #require(try Lesson().curve("\(name)(z)").span(in: -6...6, points: []))
      #expect(abs(span.lowest.value - value) < 1e-9)
      #expect(abs((span.lowest.turnsAt ?? 0) - place) < 1e-6, "\(name)")
    }
  }

  @Test(arguments: ["cos(200 * pi * z)", "cos(100 * pi * z)", "sin(200 * pi * z)"])
  func noPeriodHides(expression: String) throws {
    let span = try #require(try Lesson().curve(expression).span(in: 0...10, points: []))
    #expect(abs(span.lowest.value + 1) < 1e-12 && abs(span.highest.value - 1) < 1e-12)
  }

  /// Peaks that no sample touches.
  @Test(
    arguments: [
      ("exp(-1e12 * (z - 1/3)**2)", 0, 1), ("1 - 2 * exp(-1e9 * abs(z - 0.7))", -1, 1),
      ("1 / (1 + 1e14 * (z - 2.345)**2) + z / 10", 0, 1.2345), ("cos(z - 1)**100000", 0, 1),
      ("tanh(1e9 * (z - 1/3))**2", 0, 1), ("sigmoid'(1e8 * (z - 0.1))", 0, 0.25),
      ("exp(-1e10 * ((z - 1/3) * (z - 2/3))**2) - exp(-1e10 * (z - 0.1)**2)", -1, 1),
      ("max([0, 1 - 1e9 * (z - 1/7)**2])", 0, 1),
    ] as [(String, Double, Double)])
  func narrowPeaksAreFound(_ expression: String, lowest: Double, highest: Double) throws {
    let curve = try Lesson().curve(expression)
    let span = try #require(curve.span(in: 0...3, points: curve.points(in: 0...3)))
    #expect(abs(span.lowest.value - lowest) < 1e-6)
    #expect(abs(span.highest.value - highest) < 1e-6)
  }

  /// What rounding makes of places beside a point is none of the values.
  @Test func valuesBesidePointsAreThoseOfTheirSides() throws {
    let curve = try Lesson().curve(
      "where(z + 2.5 >= 2.5, -1 * z, z - 2) - round(1.25 * z + 3.5)")
    let span = try #require(curve.span(in: -6...6, points: curve.points(in: -6...6)))
    #expect(abs(span.highest.value + 3.6) < 1e-12)
  }

  @Test func nothingHasNoSpan() throws {
    #expect(try Lesson().curve("log(-1 - z**2)").span(in: -1...1, points: []) == nil)
  }

  @Test(
    arguments: [
      ("relu(z)", [nil, true]), ("leaky_relu(z)", [false, true]), ("z**2", [true, true]),
      ("-exp(z)", [nil, false]), ("sinh(z)", [false, true]), ("sqrt(z)", [nil, true]),
      ("softplus(-z)", [true, nil]), ("log(z)", [nil, nil]), ("z * sin(z)", [nil, nil]),
      ("sigmoid(z)", [nil, nil]), ("1e12 + 0 * z", [nil, nil]), ("1e12 / z", [nil, nil]),
      ("logsumexp([z, 1])", [nil, true]),
    ] as [(String, [Bool?])])
  func leavesEveryBound(_ expression: String, _ rising: [Bool?]) throws {
    let divergences = try Lesson().curve(expression).divergences
    let found = HorizontalAsymptote.Direction.allCases.map { direction in
      divergences.first { $0.toward == direction }?.isRising
    }
    #expect(found == rising)
  }
}
