internal import Expressions
internal import Diagnostics
internal import Functions

/// Parts the range of an input into stretches on which a function rises, falls, is level, or has no
/// value: at its kinks, jumps, poles and ends, where it turns, and where its slope touches zero.
struct PieceSearch {
  private let function: RealFunction
  private let sampled: SampledFunction
  private let input: InputDistribution

  private(set) var pieces: [MonotonePiece] = []
  /// Values that the function has on a stretch, with the mass of that.
  private(set) var levels: [(value: Double, mass: Double)] = []
  /// The mass of what has no value.
  private(set) var lost = 0.0

  private static let mostPieces = 400

  /// - Throws: `Rejection` where the function turns more often than its pieces can be found.
  init(
    _ function: RealFunction, _ sampled: SampledFunction, _ input: InputDistribution
  ) throws(Rejection) {
    self.function = function
    self.sampled = sampled
    self.input = input
    let range = input.range
    let points = function.points(in: range)
    let inner = points.map(\.at) + function.extremes(in: range, most: Self.mostPieces)
    var places =
      ([range.lowerBound, range.upperBound] + inner.filter(range.contains)).ascending
    places =
      zip(places, places.dropFirst()).flatMap { [$0] + flatPlaces(from: $0, to: $1) }
      + [range.upperBound]
    guard places.count <= Self.mostPieces else { throw turnsTooOften }
    for (a, b) in zip(places, places.dropFirst()) {
      let left = points.first { $0.at == a }?.value.right ?? sampled.value(a)
      let right = points.first { $0.at == b }?.value.left ?? sampled.value(b)
      try add(from: a, to: b, values: (left, right))
    }
  }

  private var turnsTooOften: Rejection {
    Rejection(
      .error(
        "this turns too often for its distribution to be found",
        at: function.formula.expression.range))
  }

  private mutating func add(
    from a: Double, to b: Double, values ends: (Double, Double)
  ) throws(Rejection) {
    let places = (a...b).placesUneven(count: 35).dropFirst().dropLast().filter { a < $0 && $0 < b }
    let mass = input.mass(from: a, to: b)
    let values = places.map(sampled.value)
    guard let first = values.first, mass > 0 else { return }
    let count = values.count(where: \.isNaN)
    if 2 * count > values.count {
      lost += mass
      return
    }
    if values.allSatisfy({ $0 == first }), places.allSatisfy({ sampled.slope($0) == 0 }) {
      levels.append((first, mass))
      return
    }
    let row = [ends.0] + values + [ends.1]
    let isRising = ends.0 < ends.1
    // Rounding moves a value a little.
    let noise = places.map { function.noise(at: $0) }.max() ?? 0
    let isMonotone = zip(row, row.dropFirst()).allSatisfy { x, y in
      !(isRising ? y < x - noise : y > x + noise)
    }
    guard isMonotone, count == 0 else { throw turnsTooOften }
    if let piece = MonotonePiece(from: a, to: b, values: ends, of: sampled, input) {
      pieces.append(piece)
    } else {
      levels.append((first, mass))
    }
  }

  /// Places within a stretch at which the slope touches zero, as that of z³ does.
  private func flatPlaces(from a: Double, to b: Double) -> [Double] {
    let places = Array((a...b).places(inSteps: 128))
    let slopes = places.map { abs(sampled.slope($0)) }
    let usual = slopes.filter(\.isFinite).sorted()
    guard !usual.isEmpty, usual[usual.count / 2] > 0 else { return [] }
    let least = 1e-9 * usual[usual.count / 2]
    return (1..<places.count - 1).compactMap { i -> Double? in
      guard slopes[i] <= slopes[i - 1], slopes[i] < slopes[i + 1],
        slopes[i] < 1e-2 * usual[usual.count / 2]
      else { return nil }
      let ratio = 0.618_033_988_749_894_9
      let place = goldenSection(places[i - 1], places[i + 1]) {
        abs(sampled.slope($0))
      } inner: { a, b in
        (b - ratio * (b - a), a + ratio * (b - a))
      } goesOn: { steps, _ in
        steps < 60
      }.least
      let short = Double.shortest(around: place, within: 1e-7 * (b - a))
      let flat = abs(sampled.slope(short)) <= abs(sampled.slope(place)) ? short : place
      // Where the slope goes on to be small, as towards a limit, nothing is touched.
      let isTouched = [-1.0, 1].allSatisfy { side in
        abs(sampled.slope(flat + side * (b - a) / 128)) > 1e3 * abs(sampled.slope(flat))
      }
      return a < flat && flat < b && abs(sampled.slope(flat)) <= least && isTouched ? flat : nil
    }
  }
}
