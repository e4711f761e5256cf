import Functions
import FormulaTesting
import Analysis
import Testing

/// What a special point says of its sides.
struct SidesTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    /// From the left, here, from the right.
    var value: [Double]
    var slope: [Double]
    var isExtrapolated = false
    var testDescription: String { expression }
  }

  private static let nan = Double.nan
  private static let inf = Double.infinity

  static let atZero = [
    Case(expression: "relu(z) + softplus(z)", value: [0.6931471805599453], slope: [0.5, 0.5, 1.5]),
    Case(
      expression: "softplus(z) + relu(-z)", value: [0.6931471805599453], slope: [-0.5, 0.5, 0.5]),
    Case(expression: "abs(z)", value: [0], slope: [-1, 0, 1]),
    Case(expression: "abs(z) + z", value: [0], slope: [0, 1, 2]),
    Case(expression: "sign(z)", value: [-1, 0, 1], slope: [0]),
    Case(expression: "leaky_relu(z, 1e-20)", value: [0], slope: [1e-20, 1e-20, 1]),
    Case(expression: "maximum(z, -2 * z)", value: [0], slope: [-2, 1, 1]),
    Case(expression: "minimum(z, -2 * z)", value: [0], slope: [1, 1, -2]),
    Case(expression: "where(z < 0, -z, 3 * z)", value: [0], slope: [-1, 3, 3]),
    Case(expression: "floor(z)", value: [-1, 0, 0], slope: [0]),
    Case(expression: "1 / z", value: [-inf, inf, inf], slope: [-inf]),
    Case(
      expression: "1 / z**2", value: [inf], slope: [inf, nan, -inf], isExtrapolated: true),
    Case(
      expression: "log(z)", value: [nan, -inf, -inf], slope: [nan, inf, inf]),
    Case(expression: "sqrt(z)", value: [nan, 0, 0], slope: [nan, inf, inf]),
    Case(expression: "arctan2(z, -1)", value: [-.pi, .pi, .pi], slope: [-1]),
    // As NumPy has it for minus zero.
    Case(expression: "arctan2(-2 * z, -1)", value: [.pi, -.pi, -.pi], slope: [2]),
    Case(
      expression: "arctan2(floor(z), -1)", value: [-2.356194490192345, .pi, .pi], slope: [0]),
    Case(
      expression: "arctan2(floor(z) + 1, -1)", value: [.pi, 2.356194490192345, 2.356194490192345],
      slope: [0]),
    Case(
      expression: "arctan2(z, z)", value: [-2.356194490192345, 0, 0.7853981633974483],
      slope: [0, nan, 0], isExtrapolated: true),
    Case(expression: "median([z, 0, 1])", value: [0], slope: [0, 0, 1]),
    Case(expression: "sort([z, 0]) @ [1, 3]", value: [0], slope: [1, 0, 3]),
    Case(
      expression: "z * log(z)", value: [nan, nan, 0], slope: [nan, nan, -inf], isExtrapolated: true),
    Case(expression: "sin(z) / z", value: [1, nan, 1], slope: [0, nan, 0], isExtrapolated: true),
    Case(expression: "z / abs(z)", value: [-1, nan, 1], slope: [0, nan, 0], isExtrapolated: true),
    Case(
      expression: "expm1(z) / z", value: [1, nan, 1], slope: [0.5, nan, 0.5],
      isExtrapolated: true),
  ]

  /// The angle of a point that crosses the other half of the axis, the mean of two in the middle, and what
  /// is put in order only to be added up again.
  @Test(arguments: [
    "arctan2(z, 1)", "arctan2(z, exp(z))", "hypot(z, 1)", "median([z, 0])", "sum(sort([z, 0, 1]))",
    "cbrt(z + 2)", "norm([z, 1 - z])", "std([z, 1, 2])", "det([[z, 1], [1, z]])", "arcsinh(z)",
  ])
  func isSmooth(expression: String) throws {
    #expect(try Lesson().curve(expression).points(in: -0.5...0.75).isEmpty)
  }

  static let ends = [
    Case(expression: "arcsin(z)", value: [.pi / 2, .pi / 2, nan], slope: [inf, inf, nan]),
    Case(expression: "arccos(z)", value: [0, 0, nan], slope: [-inf, -inf, nan]),
    Case(expression: "arccosh(z)", value: [nan, 0, 0], slope: [nan, inf, inf]),
    Case(expression: "arctanh(z)", value: [inf, inf, nan], slope: [inf, inf, nan]),
    Case(expression: "arctanh(-z)", value: [-inf, -inf, nan], slope: [-inf, -inf, nan]),
    Case(expression: "sum(inv([[z - 1]]))", value: [-inf, inf, inf], slope: [-inf]),
  ]

  @Test(arguments: ends)
  func isRightAtOne(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: 0.25...1.5)
    try #require(points.map(\.at) == [1])
    expect(points[0].value, wanted.value, 1e-15)
    expect(points[0].slope, wanted.slope, 1e-15)
  }

  /// |cos z| and |sin z| by roots whose zero rounding spreads over some 1e-8: no jump, and no value below 0.
  @Test(arguments: [("sqrt(1 - sin(z)**2)", Double.pi / 2), ("sqrt(1 - cos(z)**2)", .pi)])
  func isAKinkWhereRoundingHidesTheZero(expression: String, place: Double) throws {
    let points = try Lesson().curve(expression).points(in: 0.5...3.5)
    #expect(points.map(\.kind) == [.kink])
    let point = try #require(points.first)
    #expect(abs(point.at - place) < 3e-8)
    #expect([point.value.left, point.value.here, point.value.right] == [0, 0, 0])
    #expect(abs(point.slope.left + 1) < 1e-6 && abs(point.slope.right - 1) < 1e-6)
  }

  @Test(arguments: atZero)
  func isRight(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: -0.5...0.75)
    #expect(points.count == 1)
    let point = try #require(points.first)
    #expect(point.at == 0)
    #expect(point.isExtrapolated == wanted.isExtrapolated)
    let tolerance = wanted.isExtrapolated ? 1e-6 : 1e-15
    expect(point.value, wanted.value, tolerance)
    expect(point.slope, wanted.slope, tolerance)
  }

  /// Sides that all are the same are given once.
  private func expect(_ sides: SpecialPoint.Sides, _ wanted: [Double], _ tolerance: Double) {
    let wanted = wanted.count == 1 ? [wanted[0], wanted[0], wanted[0]] : wanted
    for (side, exact) in zip([sides.left, sides.here, sides.right], wanted) {
      #expect(
        side == exact || side.isNaN && exact.isNaN
          || abs(side - exact) <= tolerance * max(1, abs(exact))
            && (exact == 0 || abs(side / exact - 1) < 1e-5),
        "\(sides), not \(wanted)")
    }
  }
}
