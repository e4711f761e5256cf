import Charting
import Foundation
import Seeded
import Testing

@Suite struct LevelStepsTests {
  @Test func evenStepsAreRound() {
    #expect(
      LevelSteps.even(over: -1...1, bands: 8) == [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1])
    #expect(LevelSteps.even(over: 0.2...8.7, bands: 9) == (0...9).map(Double.init))
    #expect(LevelSteps.even(over: 0...1, bands: 1) == [0, 1])
  }

  /// Values of both signs have levels as far on both sides of 0; what rounding leaves of 0 has no sign.
  @Test(arguments: [(-1.0, 8.0), (-3, 0.2), (-0.75, 0.5), (-1e-300, 1e-299), (-4000, 3)])
  func stepsOfBothSignsAreSymmetric(low: Double, high: Double) {
    for bands in 1...20 {
      let levels = LevelSteps.even(over: low...high, bands: bands)
      #expect(levels == levels.reversed().map { 0 - $0 } && levels.contains(0))
      #expect(levels[0] <= low && levels[levels.count - 1] >= high)
    }
    #expect(LevelSteps.hasBothSigns(low...high) && !LevelSteps.hasBothSigns(0...high.magnitude))
    #expect(LevelSteps.even(over: -1e-17...8, bands: 8) == (0...8).map(Double.init))
  }

  @Test func growingStepsAreTwiceAsHighOrNearly() {
    #expect(LevelSteps.growing(over: 0...59, bands: 9) == [0, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64])
    #expect(
      LevelSteps.growing(over: 0...2500, bands: 9) == [
        0, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000,
      ])
    #expect(LevelSteps.growing(over: 5...59, bands: 9) == [4, 8, 16, 32, 64])
  }

  @Test func decadesSkipWhereThereAreMany() {
    #expect(LevelSteps.decades(over: 0.5...900, bands: 9) == [0.1, 1, 10, 100, 1000])
    #expect(LevelSteps.decades(over: 1e-20...1, bands: 9).count <= 10)
  }

  /// Whatever the values are, there are some ascending levels around what is usual of them.
  @Test func anyValuesHaveLevels() {
    var source = SplitMix(seed: 3)
    for round in 0..<2_000 {
      let scale = Double.random(in: -300...300, using: &source)
      let (a, b) = (
        Double.random(in: -1...1, using: &source), Double.random(in: -1...1, using: &source)
      )
      let factor = round % 2 == 0 ? 1 : pow(10, scale)
      let values = (0..<100).map { _ in
        let t = Double.random(in: 0...1, using: &source)
        return (a + (b - a) * (round % 3 == 0 ? t * t * t * t : t)) * factor
      }
      guard let low = values.min(), let high = values.max() else { continue }
      let levels = LevelSteps.automatic(over: low...high, like: values)
      #expect(!levels.isEmpty && levels.count <= 25, "\(low) \(high) \(levels)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
      #expect(levels.allSatisfy { $0.isFinite })
      if low < high, levels.count > 1 {
        let inside = values.count { $0 >= levels[0] && $0 <= (levels.last ?? 0) }
        #expect(inside >= 85, "\(inside) \(low) \(high) \(levels)")
      }
    }
    #expect(LevelSteps.automatic(over: 3...3, like: [3, 3]) == [3])
    for range in [-1e308...1e308, 0...0x1p-1063, 1e15...(1e15 + 1), -0x1p-1030...1e300] {
      #expect(!LevelSteps.automatic(over: range, like: []).isEmpty)
      for bands in [1, 9, 40] { #expect(!LevelSteps.even(over: range, bands: bands).isEmpty) }
    }
  }
}
