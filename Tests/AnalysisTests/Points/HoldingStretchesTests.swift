internal import Analysis
import Functions
import FormulaTesting
import Testing

/// Where conditions hold.
struct HoldingStretchesTests {
  @Test(
    arguments: [
      ("z < 1", [-6...1]), ("z > 1 and z <= 2", [1...2]), ("z == 0", []), ("z != 0", [-6...6]),
      ("abs(z) > 5", [-6 ... -5, 5...6]), ("True", [-6...6]), ("z > 7", []),
      ("floor(z) == 2", [2...3]), ("sqrt(z) < 2", [0...4]), ("not (z > 0)", [-6...0]),
      ("(z + 2) * (z - 1) * (z - 3) < 0", [-6 ... -2, 1...3]),
    ] as [(String, [ClosedRange<Double>])])
  func stretches(condition: String, expected: [ClosedRange<Double>]) throws {
    let condition = condition == "True" ? "1 + 0 * z" : condition
    #expect(try Lesson().curve(condition).holdingStretches(in: -6...6) == expected)
  }

  /// An edge is one of the two doubles between which the condition changes.
  @Test(arguments: ["sigmoid'(z) < 0.05", "tanh'(z) < 0.05", "sin(3 * z) > 0.25", "exp(z) > 7"])
  func edgesAreExact(condition: String) throws {
    let curve = try Lesson().curve(condition)
    let edges = curve.holdingStretches(in: -5...5).flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { abs($0) < 5 }
    #expect(!edges.isEmpty)
    for edge in edges {
      #expect(curve.value(at: edge.nextDown.nextDown) != curve.value(at: edge.nextUp.nextUp))
    }
  }
}
