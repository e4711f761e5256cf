import Analysis
import FormulaTesting
import Testing

/// Lines on which two sides agree without their difference changing its sign.
@Suite struct TouchingLinesTests {
  /// Sides, how many lines there are, their length in points, and a place's distance from them in units.
  static let touches: [(left: String, right: String, count: Int, length: Double)] = [
    ("(x - y)**2", "0", 1, 80 * 32.0.squareRoot()), ("-(x - y)**2", "0", 1, 80 * 32.0.squareRoot()),
    ("abs(x)", "0", 1, 320), ("abs(x - 0.123)", "0", 1, 320), ("abs(y) + 1", "1", 1, 480),
    ("(x**2 + y**2 - 1)**2", "0", 1, 80 * 2 * 3.14159), ("x**2 - 2*x*y + y**2", "0", 1, 452.5),
    ("exp(x)", "1 + x", 1, 320), ("maximum(0, x)", "0", 1, 320), ("minimum(0, x)", "0", 1, 320),
    ("maximum(0, x**2 + y**2 - 1)", "0", 1, 80 * 2 * 3.14159), ("(x - y)**4", "0", 1, 452.5),
    ("(x + 2*y)**2", "1e-4", 2, 0), ("x**2 + y**2 + 1", "0", 0, 0),
    ("(x - y)**2 + 1e-6", "0", 0, 0),
    ("x**2 * (y - 1)", "0", 3, 800), ("(x*y)**2", "0", 4, 800), ("0 * x", "0", 0, 0),
    ("x", "y", 1, 452.5), ("x**2 + y**2", "0", 0, 0),
  ]

  @Test(arguments: touches) func areFound(
    left: String, right: String, count: Int, length: Double
  ) throws {
    let sides = try [left, right].map { try Lesson().formula($0, in: ["x", "y"]) }
    let line = try AgreementLine(sides[0], sides[1], in: window)
    #expect(line.lines.count == count, "\(line.lines.map(\.count))")
    let whole = line.lines.reduce(0.0) { sum, line in
      zip(line, line.dropFirst()).reduce(sum) { $0 + $1.0.distance(to: $1.1) }
    }
    if length > 0 { #expect(abs(whole - length) < 0.025 * length, "\(whole)") }
    #expect(!line.isUnrefined)
    let functions = try sides.map { try PlaneFunction($0) }
    for point in line.lines.joined() {
      // Near the line the difference is as small as its values a tenth of a point beside it.
      let near = isTrue(near: point, within: 0.1) { place in
        abs(functions[0].value(at: place) - functions[1].value(at: place)) <= 2e-7
      }
      #expect(near, "\(left) = \(right): \(point)")
    }
  }
}
