import Analysis
import FormulaTesting
import Functions
import Seeded
import Testing

/// A window of the tests, in which places are 80 points a unit.
let window = PlaneWindow(x: -3...3, y: -2...2, width: 480, height: 320)

/// A formula of x and y, its values, and its map with given levels.
struct Mapped {
  let function: PlaneFunction
  let map: LevelMap

  init(_ formula: String, _ levels: [Double], in window: PlaneWindow = window) throws {
    function = try PlaneFunction(Lesson().formula(formula, in: ["x", "y"]))
    map = LevelMap(of: function, in: window) { _ in levels }
  }
}

extension PlanePoint {
  /// The place so many points further on.
  func moved(_ right: Double, _ up: Double) -> PlanePoint {
    PlanePoint(x: x + right / 80, y: y + up / 80)
  }

  /// How many points lie between two places.
  func distance(to other: PlanePoint) -> Double {
    let (dx, dy) = ((other.x - x) * 80, (other.y - y) * 80)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension PlaneArea {
  /// Whether a place lies within, by the even-odd rule.
  func contains(_ place: PlanePoint) -> Bool {
    var isIn = false
    for ring in rings {
      for next in ring.indices.dropFirst() {
        let (a, b) = (ring[next - 1], ring[next])
        guard (a.y > place.y) != (b.y > place.y) else { continue }
        if a.x + (b.x - a.x) * ((place.y - a.y) / (b.y - a.y)) > place.x { isIn.toggle() }
      }
    }
    return isIn
  }

  /// What is wrong with its rings: they close, and stay in the window.
  var isProper: Bool {
    rings.allSatisfy { ring in
      ring.count > 3 && ring.first == ring.last
        && ring.allSatisfy { window.x.contains($0.x) && window.y.contains($0.y) }
    }
  }
}

/// Places of a window, at random but always the same.
func randomPlaces(_ count: Int, seed: UInt64) -> [PlanePoint] {
  var random = SplitMix(seed: seed)
  return (0..<count).map { _ in
    PlanePoint(
      x: Double.random(in: window.x, using: &random),
      y: Double.random(in: window.y, using: &random))
  }
}

/// Whether something is true of a place or of one within so many points around it.
func isTrue(
  near place: PlanePoint, within distance: Double = 0.1, _ test: (PlanePoint) -> Bool
) -> Bool {
  let steps = [-1, -0.7, -0.4, 0, 0.4, 0.7, 1].map { $0 * distance }
  return steps.contains { dx in
    steps.contains { dy in
      dx * dx + dy * dy <= distance * distance * 1.001 && test(place.moved(dx, dy))
    }
  }
}

/// The middles of a line's parts, and the directions to their left.
func parts(of line: [PlanePoint]) -> [(middle: PlanePoint, left: (Double, Double))] {
  zip(line, line.dropFirst()).compactMap { a, b in
    let length = a.distance(to: b)
    // What is shorter has hardly a direction.
    if length < 0.3 { return nil }
    return (
      PlanePoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2),
      ((a.y - b.y) * 80 / length, (b.x - a.x) * 80 / length)
    )
  }
}

/// So many of some things, or a few more, evenly picked; all if they are not more.
func some<Thing>(_ count: Int, of things: [Thing]) -> [Thing] {
  stride(from: 0, to: things.count, by: max(things.count / count, 1)).map { things[$0] }
}
