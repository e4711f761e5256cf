import Charting
import Drawings
import Testing

@Suite struct LevelColorsTests {
  private static let signed: [(levels: [Double], steps: [Int])] = [
    ([-2, -1, 0, 1, 2], [-100, -50, 50, 100]), ([-1, 1], [0]), ([-1, 0, 1], [-100, 100]),
    ([-3, -1, 1, 3], [-100, 0, 100]), ([-3, -1, 1, 3, 5], [-50, 0, 50, 100]),
    ([-1, 0, 1, 2, 3, 4], [-25, 25, 50, 75, 100]), ([-4, -3, -2, -1, 0.5], [-100, -67, -33, 0]),
  ]

  /// As far from the middle as a band lies from 0, counted in bands; what is round 0 is the middle.
  @Test func bandsOfBothSignsGoOutFromZero() {
    for (levels, steps) in Self.signed {
      let colors = LevelColors(levels, isSigned: true)
      #expect(colors.roles == steps.map(Role.signedCell), "\(levels)")
      #expect(LevelColors(levels).roles.count == steps.count)
      #expect(LevelColors(levels).roles[0] == .level(index: 0, count: steps.count))
    }
  }

  @Test func aBarTellsTheSigns() {
    func bar(_ isHatched: Bool) -> Drawing {
      let colors = LevelColors([-2, -1, 0, 1, 2], isSigned: true, isHatched: isHatched)
      let item = ColorBar(.bands(colors)).item(
        at: Point(10, 10), height: 100, measurer: FixedMeasurer())
      return Drawing(size: Size(100, 200), items: [item])
    }
    let lines = bar(false).strokes(in: "color bar")
    #expect(
      lines.map(\.paint) == [
        Paint(.negativeContour, opacity: 0.6), Paint(.muted), Paint(.contour, opacity: 0.6),
      ])
    let hatched = bar(true).strokes(in: "color bar/hatching").map(\.path.bounds)
    #expect(hatched.count == 1 && hatched[0].top >= 60 && hatched[0].bottom <= 110)
    #expect(bar(false).strokes(in: "color bar/hatching").isEmpty)
  }
}
