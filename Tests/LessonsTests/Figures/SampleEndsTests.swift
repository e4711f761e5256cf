import Numerals
import Lessons
import Testing

/// The first and the last sample of a range are its ends, to the last digit.
@Suite struct SampleEndsTests {
  private func places(_ keys: String) throws -> [String] {
    let figures = report(of: "```figure\nid: a\n\(keys)\n```", sampling: true)?.figures
    return try #require(figures?.first?.samples).rows.map { $0[0] }
  }

  private static let ends: [(Double, Double)] = [
    (0.001, 1000), (0.05, 100), (0.1, 1000), (1, 1e4), (0.3, 700), (1e-5, 1e5), (0.7, 3), (1, 1.1),
    (2e-300, 3e300), (1.0 / 3, 2.0 / 3), (0.1, 0.7), (1e-3, 999.9), (1, 1e6),
  ]

  @Test(arguments: ends, ["x: log\n", ""]) func areTheRanges(_ ends: (Double, Double), axis: String)
    throws
  {
    let (low, high) = ends
    let places = try places(axis + "plot: z for z in \(low)..\(high)")
    #expect(places.first == NumberText.shortest(low))
    #expect(places.last == NumberText.shortest(high))
    #expect(places.count == 201)
    let numbers = places.compactMap(Double.init)
    #expect(numbers.count == 201 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(
    arguments: [(-5.0, 5.0), (-0.3, 0.1), (-1000, -0.001), (-1e308, 1e308), (0, 1.0 / 3)]
      as [(Double, Double)])
  func areTheRangesBelowZero(_ ends: (Double, Double)) throws {
    let places = try places("plot: z for z in \(ends.0)..\(ends.1)")
    #expect(places.first == NumberText.shortest(ends.0))
    #expect(places.last == NumberText.shortest(ends.1))
  }
}
