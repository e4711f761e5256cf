internal import Functions

/// The search for kinks, jumps, poles and edges of a function over a range.
///
/// Positions are roots of the differences that the formula itself compares: a scan brackets every
/// change of a switch, and bisection narrows it until two neighbouring doubles or an exact zero.
struct PointSearch {
  let function: RealFunction
  let range: ClosedRange<Double>
  /// The scan's places, ascending.
  private let places: [Double]
  private let context: EvaluationContext
  private let switches = Switches()

  /// The most places that one search lists.
  private let maximumCount: Int

  init(
    _ function: RealFunction, in range: ClosedRange<Double>, samples: Int,
    maximumCount: Int = 2_000
  ) {
    self.function = function
    self.maximumCount = maximumCount
    self.range = range
    var places: [Double] = []
    for x in range.places(inSteps: samples) {
      if places.last.map({ $0 < x }) ?? true { places.append(x) }
    }
    // A little beyond the ends, so that what happens at an end has two sides.
    let margin = Double(Position.reach + 1)
    let below = range.lowerBound - margin * range.lowerBound.ulp
    let above = range.upperBound + margin * range.upperBound.ulp
    self.places = [below].filter(\.isFinite) + places + [above].filter(\.isFinite)
    context = function.formula.context(atMost: .max)
    context.decisions.observe(by: switches)
  }

  func run() -> [SpecialPoint] {
    let positions = positions()
    function.formula.budget?.charge(Self.operations * positions.count)
    return positions.compactMap(classify)
  }

  /// What a place counts as: its limits, what is drawn there and the piece of a curve that ends there
  /// take about as long.
  private static let operations = 5_000

  /// The places where a switch changes, with all sides of the function there.
  func lanes() -> [(x: Double, lanes: OneSided)] {
    positions().map { ($0.x, function.lanes(at: $0.x, in: forcing($0))) }
  }

  private func positions() -> [Position] {
    if !function.program.switches { return [] }
    var brackets: [Bracket] = []
    var (before, last, here): ([Switch], [Switch], [Switch]) = ([], [], [])
    if let first = places.first { observe(first, into: &last) }
    for index in places.indices.dropFirst() {
      observe(places[index], into: &here)
      refine(places[index - 1], last, places[index], here, into: &brackets)
      if last.contains(where: \.isArgument) {
        brackets += touches(around: index - 1, before, last, here)
      }
      swap(&before, &last)
      swap(&last, &here)
      if brackets.count > maximumCount { break }
    }
    return Position.merging(brackets, observe: observe).filter { range.contains($0.x) }
  }

  private func observe(_ x: Double) -> [Switch] {
    var observed: [Switch] = []
    observe(x, into: &observed)
    return observed
  }

  /// Uses the array's memory again.
  private func observe(_ x: Double, into observed: inout [Switch]) {
    observed.removeAll(keepingCapacity: true)
    switches.exchange(&observed)
    _ = function.value(at: x, in: context)
    switches.exchange(&observed)
  }

  // MARK: Bracketing

  private func refine(
    _ low: Double, _ atLow: [Switch], _ high: Double, _ atHigh: [Switch],
    into brackets: inout [Bracket]
  ) {
    if atLow.standLike(atHigh) || brackets.count > maximumCount { return }
    if high <= low.nextUp {
      brackets.append(Bracket(low: low, atLow: atLow, high: high, atHigh: atHigh))
      return
    }
    let middle = Double.middle(low, high)
    let atMiddle = observe(middle)
    refine(low, atLow, middle, atMiddle, into: &brackets)
    refine(middle, atMiddle, high, atHigh, into: &brackets)
  }

  /// Brackets at minima of a denominator's or argument's size that touch 0 without a change of sign.
  private func touches(
    around index: Int, _ before: [Switch], _ observed: [Switch], _ after: [Switch]
  ) -> [Bracket] {
    observed.filter(\.isArgument).compactMap { middle in
      let site = middle.site
      guard let left = before.at(site), let right = after.at(site),
        left.state == middle.state, middle.state == right.state, !middle.isExact,
        left.distance.isFinite, right.distance.isFinite,
        abs(middle.distance) <= abs(left.distance), abs(middle.distance) <= abs(right.distance),
        // What touches 0 between two samples falls at least like a square root.
        abs(middle.distance) <= 0.6 * max(abs(left.distance), abs(right.distance))
      else { return nil }
      var x = minimum(of: site, places[index - 1], places[index + 1])
      let smallest = distance(of: site, at: x)
      // What underflows is 0 on both sides of 0.
      if smallest == 0, places[index - 1] < 0, places[index + 1] > 0, distance(of: site, at: 0) == 0
      {
        x = 0
      }
      guard smallest <= max(abs(left.distance), abs(right.distance)) * 0x1p-80 else { return nil }
      return Bracket(low: x, atLow: observe(x), high: x, atHigh: observe(x))
    }
  }

  /// Golden-section search (Kiefer 1953) on the row of the doubles, for the smallest |distance|.
  private func minimum(of site: Site, _ low: Double, _ high: Double) -> Double {
    var (a, b) = (low.ordinal, high.ordinal)
    while case let width = UInt64(bitPattern: b &- a), width > 2 {
      let third = Int64(max(Double(width) * 0.381_966, 1))
      let (c, d) = (a + third, b - third)
      if distance(of: site, at: Double(ordinal: c)) < distance(of: site, at: Double(ordinal: d)) {
        b = d
      } else {
        a = c
      }
    }
    return (a - 4...b + 4).map { Double(ordinal: $0) }.filter(range.contains)
      .min { distance(of: site, at: $0) < distance(of: site, at: $1) } ?? low
  }

  private func distance(of site: Site, at x: Double) -> Double {
    abs(observe(x).at(site)?.distance ?? .infinity)
  }

  // MARK: Classification

  /// An evaluation that knows how the switches stand on both sides of the place.
  private func forcing(_ position: Position) -> EvaluationContext {
    let context = function.formula.context()
    for left in position.left {
      guard let right = position.right.at(left.site), !left.isArgument, left.state != right.state,
        !left.isUnderflow(besides: right)
      else { continue }
      context.decisions.force(left.site, Forced(left: left, right: right))
    }
    return context
  }

  private func classify(_ position: Position) -> SpecialPoint? {
    let lanes = function.lanes(at: position.x, in: forcing(position))
    let step = (range.upperBound / 2 - range.lowerBound / 2) / Double(places.count)
    func side(_ side: OneSided.Side) -> SideLimit {
      let limits = OneSidedLimits(
        function: function, x: position.x, step: side == .left ? -step : step)
      return SideLimit(lanes[side].jet, or: limits, isSingular: position.isSingular)
    }
    return SpecialPoint(
      at: position.x == 0 ? 0 : position.x, left: side(.left), here: lanes[.here],
      right: side(.right), lanes: lanes)
  }
}

extension RealFunction {
  /// The places in `range` where the function is not smooth, ascending, found by a scan of
  /// `samples` steps.
  package func points(in range: ClosedRange<Double>, samples: Int = 4_096) -> [SpecialPoint] {
    PointSearch(self, in: range, samples: samples).run()
  }
}

extension RealFunction {
  /// The values on all sides of the places in `range` where something in the formula switches, also
  /// where that leaves the function smooth.
  func sidesAtSwitches(
    in range: ClosedRange<Double>
  ) -> [(x: Double, left: Double, here: Double, right: Double)] {
    PointSearch(self, in: range, samples: 1_000, maximumCount: 200).lanes().map { x, lanes in
      (x, lanes[.left].jet.value, lanes[.here].jet.value, lanes[.right].jet.value)
    }
  }
}
