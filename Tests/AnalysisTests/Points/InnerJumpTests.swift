import Analysis
import FormulaTesting
import Functions
import Testing

/// What an outer switch does with a jump or an end of the domain inside it. The values are NumPy's at
/// the place and a billionth beside it, those of mish mpmath's.
struct InnerJumpTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    var range: ClosedRange<Double>
    /// Where, and the values from the left, there, and from the right.
    var points: [(at: Double, sides: [Double])]
    var testDescription: String { expression }

    init(
      _ expression: String, in range: ClosedRange<Double> = -6...6,
      _ points: (at: Double, sides: [Double])...
    ) {
      (self.expression, self.range, self.points) = (expression, range, points)
    }
  }

  private static let nan = Double.nan

  static let cases = [
    Case("relu(sign(z))", (0, [0, 0, 1])),
    Case("relu6(8 * sign(z) + 3)", (0, [0, 3, 6])),
    Case("mish(sign(z))", (0, [-0.3034014613741089, 0, 0.8650983882673103])),
    Case("softsign(sign(z))", (0, [-0.5, 0, 0.5])),
    Case("celu(sign(z))", (0, [-0.6321205588285577, 0, 1])),
    Case("hard_tanh(3 * sign(z))", (0, [-1, 0, 1])),
    Case("abs(where(z > 0, 1 + z, -0.3))", in: -3...3, (0, [0.3, 0.3, 1])),
    Case("abs(sign(z) + 0.5)", (0, [0.5, 0.5, 1.5])),
    Case("maximum(z, where(z < 2, 0, 4))", in: 1...3, (2, [2, 4, 4])),
    Case("minimum(where(z < 2, 5, -1), z)", in: 1...3, (2, [2, -1, -1])),
    Case("max([where(z > 1, 2, -2), 0, z - 5])", in: -6...5, (1, [0, 0, 2])),
    Case("min([where(z > 1, 2, -2), 0])", (1, [-2, -2, 0])),
    Case(
      "clip(round(4 * z) / 4, -1, 1)", in: 0.5...2,
      (0.625, [0.5, 0.5, 0.75]), (0.875, [0.75, 1, 1])),
    Case("relu(floor(z))", in: -1.5...1.5, (1, [0, 1, 1])),
    // A kink of the outer function where the inner one has none.
    Case("relu(where(z < 1, 2, z - 1))", (1, [2, 0, 0])),
    Case("floor(sqrt(z))", in: -3...5, (0, [nan, 0, 0]), (1, [0, 1, 1]), (4, [1, 2, 2])),
    Case(
      "round(sqrt(z - 1))", in: 0.5...4, (1, [nan, 0, 0]), (1.25, [0, 0, 1]),
      (3.25, [1, 2, 2])),
    Case(
      "floor(where(z < -2, nan, z))", in: -6...0.5, (-2, [nan, -2, -2]), (-1, [-2, -1, -1]),
      (0, [-1, 0, 0])),
    // What switches by rounding alone does not hide the jump beside it.
    Case(
      "where(2 * z + 1 < 0, 0, min([abs(z - 0.5), soft_shrink(1 - z)]))", in: -6...0,
      (-0.5, [0, 1, 1])),
    Case(
      "floor(where(z - 1 > 0, 0, 0.5 * z + 0.75 - (0.5 * z + 2.25)) + soft_shrink(1))",
      (1, [-1, -1, 0])),
    Case("floor(where(-1.5 * z + 1 < 0, 0, z - 0.25 - (z + 3.75)))", (2.0 / 3, [-4, -4, 0])),
    Case("round(where(0.5 * z + 0.25 > 0, 1, z - 3.5 - z))", (-0.5, [-4, -4, 1])),
    Case(
      "log(where(z - 1.75 <= -1.75, z - 3, 1))", (0, [nan, nan, 0])),
    // A slope at a kink is that of smaller size, here, too.
    Case("relu6'(z)", in: -7...7, (0, [0, 0, 1]), (6, [1, 0, 0])),
    Case("hard_tanh'(z)", (-1, [0, 0, 1]), (1, [1, 0, 0])),
    Case("minimum'(z, 1)", (1, [1, 0, 0])),
    Case("soft_shrink'(z)", (-0.5, [1, 0, 0]), (0.5, [0, 0, 1])),
    Case("hard_swish'(z)", (-3, [0, 0, -0.5]), (3, [1.5, 1, 1])),
  ]

  @Test(arguments: cases) func isKept(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: wanted.range)
    #expect(points.map(\.at) == wanted.points.map(\.at))
    for (point, wanted) in zip(points, wanted.points) {
      let sides = [point.value.left, point.value.here, point.value.right]
      for (side, exact) in zip(sides, wanted.sides) {
        #expect(
          side.isNaN == exact.isNaN && !(abs(side - exact) > 1e-15), "\(sides) at \(point.at)")
      }
    }
  }

  /// Each side of a pole has the infinity of its own denominator (mpmath).
  @Test(arguments: [
    ("exp(-1 / (z * (z - 3)))", [0, Double.infinity]), ("exp(1 / (-2 * z))", [.infinity, 0]),
    ("tanh(1 / (z * (z - 3)))", [1, -1]), ("sigmoid(1 / (-z**3))", [1, 0]),
  ]) func sidesOfAPole(expression: String, sides: [Double]) throws {
    let points = try Lesson().curve(expression).points(in: -1...1)
    #expect(points.map(\.at) == [0])
    #expect(points.map(\.value.left) == [sides[0]])
    #expect(points.map(\.value.right) == [sides[1]])
  }
}
