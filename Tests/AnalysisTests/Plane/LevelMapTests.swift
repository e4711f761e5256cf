import Analysis
import FormulaTesting
import Functions
import Testing

/// Areas above levels, and the lines between them.
struct LevelMapTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var formula: String
    var levels: [Double]
    var testDescription: String { formula }

    init(_ formula: String, _ levels: [Double]) { (self.formula, self.levels) = (formula, levels) }
  }

  static let cases = [
    Case("x**2 + y**2", [1, 2, 16]),
    Case("(x - 1)**2 + 8 * (y - x**2 / 2)**2", [0, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64]),
    // A long valley narrower than a cell, and one that closes.
    Case("(x - y)**2", [0.004, 0.25, 4]), Case("(x**2 + y**2 - 1)**2", [0.0005, 0.1, 1, 4]),
    // A peak, and a hole, between the corners of the grid.
    Case("exp(-2000 * ((x - 0.05)**2 + (y - 0.03)**2))", [0.1, 0.5]),
    Case("1 - exp(-2000 * ((x - 0.05)**2 + (y - 0.03)**2))", [0.1, 0.5]),
    // Saddles.
    Case("x * y", [-1, -0.25, 0, 0.25, 1]), Case("sin(4 * x) * sin(4 * y)", [-0.5, 0, 0.5]),
    // Hinges.
    Case("maximum(x, 0) * y + abs(x - y)", [-1, 0, 0.5, 1, 2, 3]),
    Case("maximum(y - x + 0.5, 0) - maximum(x + 2 * y - 1, 0)", [-2, -1, -0.5, 0.5, 1]),
    // Jumps.
    Case("floor(x) + floor(y)", [-4, -2, -1.5, 0, 1, 2]), Case("round(2 * x) * y", [-4, -1, 1, 4]),
    Case("where(x**2 + y**2 < 1.5, x, 2 + y)", [-1, -0.5, 0, 0.5, 1, 2, 3]),
    Case("where(x > y, floor(x) * y, x - 4 * y)", [-4, -2, -1, 0.5, 1, 2]),
    // No number.
    Case("log(x + y)", [-2, -1, 0, 1]), Case("sqrt(1 - x**2 - y**2) + log(x + 0.3)", [-1, 0, 0.5]),
    Case("where(isnan(sqrt(x)), y, x)", [-1, 0.5, 1]),
    Case("(x + y / 3)**0.5 * arcsin(x / 2)", [0.1, 0.5, 1]),
    // Poles.
    Case("1 / (x * y)", [-8, -2, -1, 1, 2, 8]), Case("tan(2 * x + y)", [-4, -1, 0, 1, 4]),
    Case("1 / (x**2 + (y - 0.01)**2)", [0.25, 1, 100]), Case("log(abs(x - y))", [-3, -1, 0, 1]),
    // Neither levels nor values.
    Case("3 + 0 * x", [1, 3, 5]), Case("sqrt(-1 - x**2)", [0, 1]),
    Case("1e300 * x * abs(y)", [-1e299, 1e300]),
    Case("1e-300 * x", [1e-301, 1e-300]), Case("x / 0", [0]),
    // Touching a level.
    Case("x**2", [0, 1]), Case("-(x**2)", [-1, 0]), Case("relu(x)", [0, 1]),
  ]

  @Test(arguments: cases) func mapsAreTrue(_ wanted: Case) throws {
    let mapped = try Mapped(wanted.formula, wanted.levels)
    let map = mapped.map
    #expect(map.above.allSatisfy(\.isProper) && map.undefined.isProper)
    #expect(!map.isUnrefined)
    if map.values == nil { #expect(map.levels.isEmpty) }
    areasHoldWhatIsAbove(mapped)
    linesLieOnTheirLevels(mapped)
    jumpsPartLevels(mapped)
    areasLieInEachOther(map)
  }

  private func areasHoldWhatIsAbove(_ mapped: Mapped) {
    let map = mapped.map
    if map.values == nil { return }
    for place in randomPlaces(250, seed: 17) {
      let value = mapped.function.value(at: place)
      let isUndefined = map.undefined.contains(place)
      if isUndefined != value.isNaN {
        #expect(
          isTrue(near: place) { mapped.function.value(at: $0).isNaN == isUndefined }, "\(place)")
      }
      for (level, area) in zip(map.levels, map.above) {
        let isIn = area.contains(place)
        if isIn == (value >= level) { continue }
        #expect(
          isTrue(near: place) { (mapped.function.value(at: $0) >= level) == isIn },
          "\(level) at \(place)")
      }
    }
  }

  /// Within 0.1 points of each line the value passes its level.
  private func linesLieOnTheirLevels(_ mapped: Mapped) {
    for (level, lines) in zip(mapped.map.levels, mapped.map.lines) {
      for place in some(200, of: lines.joined() + lines.flatMap(parts).map(\.middle)) {
        #expect(
          isTrue(near: place) { mapped.function.value(at: $0) >= level }
            && isTrue(near: place) { mapped.function.value(at: $0) < level },
          "\(level) at \(place)")
      }
    }
  }

  private func jumpsPartLevels(_ mapped: Mapped) {
    func band(_ place: PlanePoint) -> Int {
      let value = mapped.function.value(at: place)
      return mapped.map.levels.count { value >= $0 }
    }
    for (middle, left) in some(400, of: mapped.map.jumps.flatMap(parts)) {
      let here = band(middle.moved(0.1 * left.0, 0.1 * left.1))
      #expect(isTrue(near: middle, within: 0.13) { band($0) != here }, "\(middle)")
    }
  }

  /// An area lies within that of the level below.
  private func areasLieInEachOther(_ map: LevelMap) {
    for (outer, inner) in zip(map.above, map.above.dropFirst()) {
      for place in some(60, of: Array(inner.rings.joined())) where !outer.contains(place) {
        #expect(isTrue(near: place, within: 0.05, outer.contains), "\(place)")
      }
    }
  }

  /// What bends without end is followed for so many evaluations, and says so.
  @Test func noiseEndsEarly() throws {
    var lesson = try Lesson()
    let budget = OperationBudget()
    lesson.library.budget = budget
    let function = try PlaneFunction(lesson.formula("sin(1e5 * x * y)", in: ["x", "y"]))
    let before = budget.spent
    // Each level has its part of what may be done, those that nothing reaches, too.
    let map = LevelMap(of: function, in: window) { _ in [0] + (2...20).map(Double.init) }
    #expect(map.isUnrefined)
    #expect(map.above[0].rings.allSatisfy { $0.first == $0.last })
    // Each of them is paid for with about 5 operations.
    let operations = budget.spent - before
    #expect(operations > 200_000 && operations < 6_000_000, "\(operations)")
  }

  /// Lines without a bend have no more points than they need.
  @Test func straightLinesAreTwoPoints() throws {
    let map = try Mapped("x + y / 3", [-1, 0, 1.5]).map
    #expect(map.lines.map { $0.map(\.count) } == [[2], [2], [2]])
    #expect(map.above.map { $0.rings.map(\.count) } == [[5], [5], [5]])
  }

  /// The corners of what is straight are exact.
  @Test func hingesMeetLinesExactly() throws {
    let map = try Mapped(
      "2 * relu(y - x + 1/2) + 2 * relu(x + 2 * y - 1) - 2 * relu(y + 5/4) - 1/2", [0]
    ).map
    let line = try #require(map.lines[0].first)
    #expect(line.count == 5)
    for (x, y) in [(3, -0.5), (1.5, 1), (-1, 1), (-1, -1.25), (-1.75, -2)] {
      let nearest = line.map { $0.distance(to: PlanePoint(x: x, y: y)) }.min() ?? .infinity
      #expect(nearest < 1e-6)
    }
  }

  @Test func leastAndGreatestAreFound() throws {
    let map = try Mapped("(x - 1)**2 + 8 * (y - x**2 / 2)**2", [1]).map
    #expect(map.least?.place.distance(to: PlanePoint(x: 1, y: 0.5)) ?? 1 < 0.01)
    #expect(map.least?.value ?? 1 < 1e-9)
    #expect(map.greatest?.place == PlanePoint(x: -3, y: -2))
    #expect(map.values == map.least.flatMap { low in map.greatest.map { low.value...$0.value } })
  }

  /// Of several extremes the lowest and leftmost is told.
  @Test func theFirstOfSeveralIsTold() throws {
    let map = try Mapped("x**2 + y**2", [1]).map
    #expect(map.greatest?.place == PlanePoint(x: -3, y: -2))
    #expect(map.least?.place == PlanePoint(x: 0, y: 0))
  }

  /// Levels are chosen from what most values keep within, not from how near a sample comes to a pole.
  @Test func polesDoNotChooseLevels() throws {
    let function = try PlaneFunction(Lesson().formula("1 / (x * y)", in: ["x", "y"]))
    var usual = 0.0...0
    let map = LevelMap(of: function, in: window) {
      usual = $0
      return []
    }
    #expect(usual.upperBound < 50 && usual.lowerBound > -50 && usual.upperBound > 1)
    #expect(map.values.map { $0.upperBound > 100 } ?? false)
  }

  @Test func whatCannotBeMappedIsRefused() throws {
    for formula in ["[x, y]", "[[x, y], [y, x]]", "sum(arange(0, 9000) * x) + y"] {
      let formula = try Lesson().formula(formula, in: ["x", "y"])
      #expect(throws: (any Error).self) { try PlaneFunction(formula) }
    }
  }

  /// What is put in order has hinges, and jumps nowhere.
  @Test(arguments: [
    "max(sort([x, y, x*y]))", "max([x, y, x*y, 1 - x, x - y])",
    "median([x, y, x*y, 1 - x, x - y])", "sum(sort([x, y, x*y, 1 - x]) * [1, 2, 3, 4])",
    "max(sort([sin(3*x), y, x*y, 1 - x, x - y, cos(4*y), x + y, 0.3]))",
  ])
  func ordersHaveNoJumps(formula: String) throws {
    let mapped = try Mapped(formula, [-1, -0.5, 0, 0.5, 1, 1.5])
    #expect(mapped.map.jumps.isEmpty, "\(mapped.map.jumps.count)")
    // Eight numbers take more comparisons than can all be followed.
    #expect(mapped.map.isUnrefined == formula.contains("0.3"))
    for line in mapped.map.lines.joined() {
      // Level lines end at the window's edge, or where they began.
      for end in [line.first, line.last].compactMap(\.self) {
        let isAtEdge = abs(abs(end.x) - 3) < 1e-6 || abs(abs(end.y) - 2) < 1e-6
        #expect(isAtEdge || line.first == line.last, "\(end)")
      }
    }
  }
}
