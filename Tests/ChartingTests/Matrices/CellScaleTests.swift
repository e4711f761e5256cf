import Charting
import Drawings
import Testing

@Suite struct CellScaleTests {
  @Test(
    arguments: [
      ([0.082, -0.022, -0.163, 0.223], -0.25...0.25, true),
      ([0.26, 1], 0...1, false), ([0, 1], 0...1, false), ([5], 0...5, false),
      ([-3, -0.5], -3...0, false), ([1_000, 1_004], 1_000...1_004, false),
      ([0, 0], 0...1, false), ([], 0...1, false), ([.nan], 0...1, false),
      ([.infinity, 2], 0...2, false), ([-.infinity, 2], -2...2, true),
      ([-.infinity], -1...0, false), ([-2], -2...0, false),
    ] as [([Double], ClosedRange<Double>, Bool)])
  func reachesFromTickToTick(_ values: [Double], _ domain: ClosedRange<Double>, _ isSigned: Bool) {
    let scale = CellScale(values)
    #expect(scale.domain == domain)
    #expect(scale.isSigned == isSigned)
    #expect(scale.ticks.count >= 2)
    #expect(scale.ticks.allSatisfy { domain.contains($0.value) })
  }

  @Test func zeroIsTheBackground() {
    let scale = CellScale([-1, 3])
    #expect(scale.role(of: 0) == .signedCell(0))
    #expect(scale.role(of: 3) == .signedCell(100) && scale.role(of: -3) == .signedCell(-100))
    #expect(scale.role(of: .infinity) == .signedCell(100))
    #expect(scale.role(of: .nan) == nil)
    #expect(CellScale([0, 1]).role(of: 0.5) == .cell(50))
  }

  /// All doubles have a color between the ends.
  @Test(arguments: [1e300, 1.7e308, 0x1p-1074, 1e-300, 1])
  func holdsAllDoubles(_ size: Double) {
    let values = [size, -size, 0, 1, .infinity, -.infinity, size / 3]
    for values in [values, values.map(abs), values.map { -abs($0) }, [size], [-size]] {
      let scale = CellScale(values)
      for value in values {
        switch scale.role(of: value) {
        case .cell(let step): #expect((0...100).contains(step))
        case .signedCell(let step): #expect((-100...100).contains(step))
        default: Issue.record("\(value) has no color")
        }
      }
    }
  }
}
