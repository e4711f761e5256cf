internal import Analysis
import FormulaTesting
import Functions
import Testing

/// Areas above levels, and the lines between them.
struct LevelMapTests {
  static let window = PlaneWindow(x: -3...3, y: -2...2, width: 480, height: 320)

  static func map(_ formula: String, _ levels: [Double]) throws -> LevelMap {
    let function = try PlaneFunction(Lesson().formula(formula, in: ["x", "y"]))
    return LevelMap(of: function, in: window) { _ in levels }
  }

  @Test func circlesLieOnTheirLevels() throws {
    let map = try Self.map("x**2 + y**2", [1, 2, 16])
    #expect(map.above.map(\.rings.count) == [2, 2, 0])
    #expect(map.lines.map(\.count) == [1, 1, 0])
    for (lines, level) in zip(map.lines, map.levels) {
      for point in lines.joined() {
        let distance =
          ((point.x * point.x + point.y * point.y).squareRoot() - level.squareRoot()) * 80
        #expect(abs(distance) <= 0.1)
      }
    }
  }
}
