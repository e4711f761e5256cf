internal import Diagnostics
internal import Expressions
internal import Functions
internal import Numerals
internal import Text

/// A name that runs over some numbers in a figure.
struct Variation: Sendable {
  let name: String
  /// At least one, in the author's order.
  private(set) var stops: [Double]
  /// The place of the stop that is shown where nobody chooses: the middle one, or the author's.
  private(set) var start: Int
  private let isRange: Bool

  /// - Throws: `Rejection` where the domain cannot be evaluated or has no numbers, or too many.
  init(_ variable: Phrase.Variable, in library: Library) throws(Rejection) {
    name = variable.name
    let range = variable.domain.range
    switch try library.domain(variable.domain) {
    case .interval(let interval):
      stops = Self.stops(over: interval)
      isRange = true
    case .elements(let elements):
      stops = elements.compactMap(\.number)
      guard stops.count == elements.count, stops.allSatisfy(\.isFinite), !stops.isEmpty else {
        throw Rejection(.noStops(name, at: range))
      }
      isRange = false
    }
    guard stops.count <= Self.mostStops else {
      throw Rejection(.tooManyStops(stops.count, of: name, at: range))
    }
    start = (stops.count - 1) / 2
  }

  /// More than that many are no longer told apart on a track.
  static let mostStops = 40

  /// The stops of a range, of which there are eleven.
  private static let stopsOfRange = 11

  /// Eleven numbers at even distances, each with as few decimals as keep it within a tenth of these; both
  /// ends are exact.
  static func stops(over interval: ClosedRange<Double>) -> [Double] {
    let (low, high) = (interval.lowerBound, interval.upperBound)
    let last = stopsOfRange - 1
    // Halves, so that no distance overflows.
    let step = 2 * (high / 2 - low / 2) / Double(last)
    guard step > 0 else { return [low, high] }
    let coarsest = -Decimal(exactly: step).point
    let inner = (1..<last).map { index -> Double in
      let share = Double(index) / Double(last)
      let exact = low * (1 - share) + high * share
      let decimal = Decimal(exactly: exact)
      let rounded = (coarsest...coarsest + 17).lazy.map { decimal.rounded(decimals: $0).value }
      return rounded.first { abs($0 - exact) <= step / 10 } ?? exact
    }
    return [low] + inner + [high]
  }

  /// Begins at a value, which becomes a stop if it lies between two.
  ///
  /// - Throws: `Rejection` for a value that lies beyond the stops.
  mutating func start(at value: Double, from range: SourceRange) throws(Rejection) {
    if let place = stops.firstIndex(of: value) {
      start = place
      return
    }
    let gap = stops.indices.dropFirst().first { place in
      let (a, b) = (stops[place - 1], stops[place])
      return min(a, b) < value && value < max(a, b)
    }
    guard let gap else { throw Rejection(.startBeyondStops(of: name, at: range)) }
    guard stops.count < Self.mostStops else {
      throw Rejection(.tooManyStops(stops.count + 1, of: name, at: range))
    }
    stops.insert(value, at: gap)
    start = gap
  }
}

extension Diagnostic {
  fileprivate static func noStops(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' varies over finite numbers", at: range,
      hint: "write 'vary: \(name) in 0.1..5', or a list of numbers")
  }

  fileprivate static func tooManyStops(
    _ count: Int, of name: String, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "a name has at most \(Variation.mostStops) stops, and '\(name)' would have \(count)",
      at: range,
      hint: "a range without a step has eleven")
  }

  fileprivate static func startBeyondStops(of name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' begins at a stop, or between two", at: range,
      hint: "write the number into its list, or make its range wider")
  }
}
