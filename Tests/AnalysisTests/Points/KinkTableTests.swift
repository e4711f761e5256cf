internal import Analysis
import Functions
import FormulaTesting
import Testing

/// The points whose gradients were measured with PyTorch, through the search and through `f'`.
struct KinkTableTests {
  @Test(arguments: try ReferenceTable("kinks").rows)
  func isReproduced(_ row: [String]) throws {
    let z = try #require(Double(row[1]))
    let exact = try row[3...].map { try #require(Double($0)) }
    let lesson = try Lesson("f(z) = \(row[0])")
    #expect(try lesson.number("f(\(z))") == exact[1])
    #expect(near(try lesson.number("f'(\(z))"), exact[4]))
    let points = try lesson.curve("f(z)").points(in: (z - 0.25)...(z + 0.25))
    if row[2] == "smooth" {
      #expect(points.isEmpty)
      return
    }
    #expect(points.count == 1)
    let point = try #require(points.first)
    #expect(point.at == z)
    #expect(point.kind.rawValue == row[2])
    #expect(!point.isExtrapolated)
    let sides = [
      point.value.left, point.value.here, point.value.right,
      point.slope.left, point.slope.here, point.slope.right,
    ]
    for (side, wanted) in zip(sides, exact) {
      #expect(near(side, wanted), "\(sides), not \(exact)")
    }
  }

  private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 4 * max(b.ulp, 1e-300) }
}
