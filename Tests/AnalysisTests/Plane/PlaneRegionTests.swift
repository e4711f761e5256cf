import Analysis
import FormulaTesting
import Functions
import Seeded
import Testing

/// Where conditions on two numbers hold, and where two expressions agree.
struct PlaneRegionTests {
  static func region(_ condition: String) throws -> PlaneRegion {
    try PlaneRegion(where: Lesson().formula(condition, in: ["x", "y"]), in: window)
  }

  /// Three units bend one boundary where they switch, and only there.
  @Test func hingesBendABoundaryExactly() throws {
    let region = try Self.region(
      "2 * relu(y - x + 1/2) + 2 * relu(x + 2 * y - 1) - 2 * relu(y + 5/4) - 1/2 < 0")
    #expect(region.boundary.map(\.count) == [5])
    #expect(region.corners.count == 3)
    for (x, y) in [(1.5, 1), (-1, 1), (-1, -1.25)] {
      let corner = PlanePoint(x: x, y: y)
      #expect((region.corners.map { $0.distance(to: corner) }.min() ?? 1) < 1e-5)
    }
    // The polygon's area by hand, of 24.
    #expect(abs(region.share * 24 - 11.15625) < 1e-6)
    #expect(!region.isUnrefined)
  }

  static let conditions = [
    "x**2 + y**2 < 1", "x > 0 and y > 0", "x > 0 or y > x", "not (abs(x) + abs(y) < 1)",
    "floor(x) == floor(y)", "x**2 + y**2 < 1 and floor(2 * x) + y > -1.5", "sqrt(x) > y",
    "(x - 2)**2 + (y - 1)**2 < 0.0004", "sin(4 * x) * sin(4 * y) > 0.5", "isnan(log(x + y))",
    "maximum(maximum(x, y), -x - y) < 1", "x == x", "x > 5", "x - y", "0 < x * y < 1",
    "where(x > 0, y, -y) > 0.3", "1 / x > y", "round(x) > y",
    "argmax([x, y, 1 - x - y]) == 1", "median([x, y, 1]) > 0.5",
  ]

  @Test(arguments: conditions) func areasHoldWhatHolds(_ condition: String) throws {
    let region = try Self.region(condition)
    let function = try PlaneFunction(Lesson().formula(condition, in: ["x", "y"]))
    func holds(_ place: PlanePoint) -> Bool {
      let value = function.value(at: place)
      return value != 0 && !value.isNaN
    }
    #expect(region.area.isProper && !region.isUnrefined)
    let places = randomPlaces(3_000, seed: 5)
    for place in places.prefix(800) {
      let isIn = region.area.contains(place)
      if isIn != holds(place) { #expect(isTrue(near: place) { holds($0) == isIn }, "\(place)") }
    }
    let count = Double(places.count(where: holds)) / 3_000
    #expect(abs(region.share - count) < 0.035)
    for (middle, left) in some(400, of: region.boundary.flatMap(parts)) {
      let sides = [0.1, -0.1].map { middle.moved($0 * left.0, $0 * left.1) }
      #expect(isTrue(near: sides[0], within: 0.03, holds), "\(middle)")
      #expect(isTrue(near: sides[1], within: 0.03) { !holds($0) }, "\(middle)")
    }
  }

  /// Random polygons of half-planes and hinges, against the share of many places at which they hold.
  @Test func randomConditionsHaveTheirShare() throws {
    var random = SplitMix(seed: 24)
    func number() -> String { "\((Double.random(in: -2...2, using: &random) * 8).rounded() / 8)" }
    func side() -> String { "(\(number()) * x + \(number()) * y + \(number()))" }
    for _ in 0..<8 {
      let parts = [
        "relu(\(side()))", "abs(\(side()))", "floor(\(side()))",
        "where(\(side()) > 0, \(side()), \(number()))", "maximum(\(side()), \(side()))",
      ]
      let chosen = parts.shuffled(using: &random).prefix(3)
      let condition = "\(chosen[0]) - \(chosen[1]) + \(number()) * \(chosen[2]) > \(number())"
      let region = try Self.region(condition)
      let function = try PlaneFunction(Lesson().formula(condition, in: ["x", "y"]))
      let places = randomPlaces(1_500, seed: 3)
      let wrong = places.filter { place in
        let isIn = region.area.contains(place)
        return isIn != (function.value(at: place) != 0)
          && !isTrue(near: place) { (function.value(at: $0) != 0) == isIn }
      }
      #expect(wrong.isEmpty, "\(condition) at \(wrong.first as Any)")
      #expect(!region.isUnrefined, "\(condition)")
    }
  }

  static let agreements = [
    ("x**2 + y**2", "1", 1), ("y", "x", 1), ("x * y", "0.5", 2), ("floor(x)", "x + 10", 0),
    ("floor(x)", "0.5", 0), ("sqrt(x)", "y", 1), ("maximum(x, y)", "1", 1),
  ]

  @Test(arguments: agreements) func sidesAgreeOnLines(
    left: String, right: String, count: Int
  ) throws {
    let sides = try [left, right].map { try Lesson().formula($0, in: ["x", "y"]) }
    let line = try AgreementLine(sides[0], sides[1], in: window)
    #expect(line.lines.count == count)
    let functions = try sides.map { try PlaneFunction($0) }
    for point in line.lines.joined() {
      // All these have slopes of less than 3 a unit.
      let difference = functions[0].value(at: point) - functions[1].value(at: point)
      #expect(abs(difference) * 80 <= 0.3 || point.x < 0.01, "\(point)")
    }
  }

  /// Each evaluation is paid for, and what is spent in the middle ends the work.
  @Test func evaluationsArePaidFor() throws {
    var lesson = try Lesson()
    for operations in [0, 1_000, 40_000, 80_000] {
      let budget = OperationBudget(operations: operations)
      lesson.library.budget = budget
      let formula = try lesson.formula("abs(x) * y + relu(x - y)", in: ["x", "y"])
      let function = try? PlaneFunction(formula)
      if let function { _ = LevelMap(of: function, in: window) { _ in [0, 1] } }
      _ = try? PlaneRegion(where: lesson.formula("abs(x) > y", in: ["x", "y"]), in: window)
      #expect(budget.isSpent)
      // Little is done beyond.
      #expect(budget.spent < operations + 10_000)
    }
    let budget = OperationBudget()
    lesson.library.budget = budget
    let smooth = try PlaneFunction(lesson.formula("x**2 + y**2", in: ["x", "y"]))
    let before = budget.spent
    _ = LevelMap(of: smooth, in: window) { _ in [1, 2, 3, 4, 5, 6, 7, 8, 9] }
    let evaluations = (budget.spent - before) / 4
    #expect(evaluations > 5_000 && evaluations < 30_000)
  }
}
