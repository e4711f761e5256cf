import Analysis
import FormulaTesting
import Functions
import Testing

/// Places that rounding or underflow surrounds with ties. Places and slopes by hand; where two smooth
/// curves cross, mpmath's.
struct RoundingReachTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    var range: ClosedRange<Double>
    var kinds: [SpecialPoint.Kind]
    var at: [Double]
    /// Of the values of a jump or an isolated point, of the slopes of a kink; from the left and the right.
    var sides: [Double]
    var testDescription: String { expression }

    init(
      _ expression: String, in range: ClosedRange<Double> = -6...6, _ kind: SpecialPoint.Kind,
      at: Double, _ sides: [Double]
    ) {
      (self.expression, self.range, self.sides) = (expression, range, sides)
      (kinds, self.at) = ([kind], [at])
    }
  }

  static let cases = [
    Case("max([2.8 * z + 0.3, 1.8 * z + 2.4])", .kink, at: 2.1, [1.8, 2.8]),
    Case("abs(2.8 * z + 0.3 - (1.8 * z + 2.4))", .kink, at: 2.1, [-1, 1]),
    Case("where(2.8 * z + 0.3 < 1.8 * z + 2.4, 1, 0)", .jump, at: 2.1, [1, 0]),
    Case("maximum(0.7 * z - 0.21, 0.1 * z - 0.03)", .kink, at: 0.3, [0.1, 0.7]),
    Case(
      "minimum(sigmoid(z), tanh(z))", .kink, at: 0.881373587019543, [0.5, 0.2071067811865475]),
    Case("where(sigmoid(z) > tanh(z), 1, 0)", .jump, at: 0.881373587019543, [1, 0]),
    Case("where(exp(z) - 1 > z, 1, 0)", .isolated, at: 0, [1, 1]),
    Case("where(z**3 - 3 * z**2 + 3 * z - 1 > 0, 1, 0)", .jump, at: 1, [0, 1]),
    Case("where(log(1 + z) < z, 5, 7)", in: -0.5...1, .isolated, at: 0, [5, 5]),
    Case("maximum(z - 1, -1)", .kink, at: 0, [0, 1]),
    Case("max([5 - z, 1.7 * z + 5])", .kink, at: 0, [-1, 1.7]),
    Case("abs(exp(z) - 1)", .kink, at: 0, [-1, 1]),
    Case("abs(log(1 + z))", in: -0.5...1, .kink, at: 0, [-1, 1]),
    Case("where(floor(1 - z) > 0.4, 5, 7)", .jump, at: 0, [5, 7]),
    Case("abs(log1p(z + 1 - 1))", in: -0.5...1, .kink, at: 0, [-1, 1]),
    Case("relu(z + 1e6 - 1e6)", .kink, at: 0, [0, 1]),
    Case("where(z**31 > 0, 1, 0)", .jump, at: 0, [0, 1]),
    // The inner condition is met on one side only, and a tie on a whole side does not tell the place.
    Case(
      "where(1.4 * z + 1.7 <= 0, 5, where(1.4 * z + 1.7 > 0, 7, 9))", .jump, at: -1.7 / 1.4, [5, 7]),
    Case("leaky_relu(hard_shrink(1.5 - 1.5 * z))", in: -6...1, .jump, at: 2.0 / 3, [0.5, 0]),
    Case(
      "prelu(-0.75 * z + 3.5 + (0.75 * z - 2.5) + hard_tanh(z))", in: -6...0, .kink, at: -1, [0, 1]),
    Case("min([z + 1.25 + (z - 3.75), 1, 2 * z - 2.5])", .kink, at: 1.75, [2, 0]),
    Case("round(sqrt(z - 0.999))", in: 1...3, .jump, at: 1.249, [0, 1]),
  ]

  /// Beside the end of a domain rounding makes values that are none; where it leaves no exact zero, the
  /// nearest number to one counts as one.
  @Test(arguments: [
    ("sqrt(z - 0.25 + 0.25)", SpecialPoint.Kind.edge, 0), ("sqrt(1.25 + (z - 1.25))", .edge, 0),
    ("sqrt(min([0, z - 1]) - -1)", .edge, 0), ("log(abs(0.9 + (z + 1)))", .pole, -1.9),
    ("1 / abs(0.9 + (z + 1))", .pole, -1.9), ("(0.9 + (z + 1))**-2", .pole, -1.9),
    ("log(minimum(max([z - 3, z - 4]) - (0 - 3), 1))", .pole, 0),
  ]) func endsOfDomains(expression: String, kind: SpecialPoint.Kind, at: Double) throws {
    let points = try Lesson().curve(expression).points(in: -6...0.5)
    #expect(points.map(\.kind) == [kind])
    #expect(points.map(\.at) == [at])
  }

  /// A power is smooth where its base is 0 but for rounding.
  @Test(arguments: [
    "(relu(1 + (0.3 * z - 0.1)))**2", "(minimum(z - 1.1 - (1 + 2), 0))**2",
    "(maximum(z + (2 * z + 1), 0))**3", "(prelu(1.6 * z + 3.3))**3",
    "maximum(z + (2 * z + 1), 0) * relu(z + (2 * z + 1))",
  ]) func powersAreSmooth(expression: String) throws {
    #expect(try Lesson().curve(expression).points(in: -6...4.5).isEmpty)
  }

  @Test(arguments: cases) func isOnePlace(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: wanted.range)
    #expect(points.map(\.kind) == wanted.kinds)
    #expect(points.map(\.at) == wanted.at)
    for point in points {
      let sides = point.kind == .kink ? point.slope : point.value
      #expect(abs(sides.left - wanted.sides[0]) < 1e-12)
      #expect(abs(sides.right - wanted.sides[1]) < 1e-12)
    }
  }

  /// What rounding alone decides, everywhere.
  @Test(arguments: [
    "where(sin(z)**2 + cos(z)**2 > 1, 1, 0)", "maximum(sin(z)**2 + cos(z)**2, 1)",
    "maximum(z**2 - (z - 1) * (z + 1), 1)",
  ]) func roundingIsNoPlace(expression: String) throws {
    #expect(try Lesson().curve(expression).points(in: -6...6).isEmpty)
  }

  /// A stretch of exact zeros is no place, and no reason to take up memory for it.
  @Test(arguments: [
    "log(exp(-500 * (z - 1)**2) + exp(-500 * (z - 4)**2))", "1 / exp(-900 * (z - 2)**2)",
    "sqrt(exp(-500 * (z - 1)**2) * exp(-500 * (z - 4)**2))",
    "where(exp(-900 * (z - 2)**2) > 0, 1, 0)", "sign(exp(-900 * (z - 2)**2))",
    "maximum(z**2, 1e-323)", "maximum(exp(-900 * (z - 3)**2), 0)", "abs(exp(-900 * (z - 3)**2))",
  ]) func stretchesOfZerosAreSearched(expression: String) throws {
    let points = try Lesson().curve(expression).points(in: 0...6)
    #expect(points.count <= 6)
    for point in points { #expect(0 < point.at && point.at < 6) }
  }

  /// Where one step of the scan holds more jumps than can be listed, the others are found all the same.
  @Test(arguments: ["floor(1 / z)", "round(1 / z - 0.5)"])
  func jumpsFarApartAreFound(expression: String) throws {
    let points = try Lesson().curve(expression).points(in: 0...3)
    #expect(points.suffix(3).map(\.at) == [1.0 / 3, 0.5, 1])
  }

  @Test func domainsEndWhereABaseChangesItsSign() throws {
    let points = try Lesson().curve("z**z").points(in: -1...3)
    #expect(points.map(\.at) == [0])
    #expect(points.map(\.kind) == [.edge])
    #expect(points.map(\.value.here) == [1])
  }
}
