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
  /// Where something inside the formula turns.
  private let turns: [Double]
  private let context: EvaluationContext

  /// The most places that one search lists.
  private let maximumCount: Int
  /// Of these, the most within one step of the scan.
  private static let maximumCountOfStep = 64

  init(
    _ function: RealFunction, in range: ClosedRange<Double>, samples: Int,
    maximumCount: Int = 2_000
  ) {
    self.function = function
    self.maximumCount = maximumCount
    self.range = range
    turns = function.innerTurns(in: range)
    let places = (Array(range.places(inSteps: samples)) + turns).ascending
    // A little beyond the ends, so that what happens at an end has two sides.
    let margin = Double(PositionMerging.reach + 1)
    let below = range.lowerBound - margin * range.lowerBound.ulp
    let above = range.upperBound + margin * range.upperBound.ulp
    self.places = [below].filter(\.isFinite) + places + [above].filter(\.isFinite)
    context = function.formula.context(atMost: .max)
    context.observeSwitches()
  }

  func run() -> [SpecialPoint] {
    let positions = positions()
    function.formula.budget?.charge(Self.operations * positions.count)
    let ends = [range.lowerBound] + positions.map(\.x) + [range.upperBound]
    return positions.enumerated().compactMap { index, position in
      classify(position, between: ends[index], and: ends[index + 2])
    }
  }

  /// What a place counts as: its limits, what is drawn there and the piece of a curve that ends there
  /// take about as long.
  private static let operations = 5_000

  /// The places where a switch changes, with all sides of the function there.
  func lanes() -> [(x: Double, lanes: OneSided)] {
    positions().map { ($0.x, function.lanes(at: $0.x, in: forcing($0))) }
  }

  /// The places where a switch changes, those beside them, and where something inside turns.
  func placesAndSides() -> [Double] {
    (positions().flatMap { [$0.beside.left, $0.x, $0.beside.right] } + turns)
      .filter(range.contains)
  }

  private func positions() -> [Position] {
    if !function.program.switches { return [] }
    // Neighbouring steps of the scan share a place.
    var latest: [(x: Double, switches: [Switch])] = []
    func observeReach(_ x: Double) -> [Switch] {
      if let known = latest.first(where: { $0.x.bitPattern == x.bitPattern }) {
        return known.switches
      }
      let switches = self.observeReach(x)
      latest = latest.suffix(1) + [(x, switches)]
      return switches
    }
    let merging = PositionMerging(
      observe: { observe($0) }, observeReach: observeReach, range: range)
    var brackets: [Bracket] = []
    /// The steps in which something switches, by where they begin.
    var changes: [(index: Int, count: Double)] = []
    var (before, last, here): ([Switch], [Switch], [Switch]) = ([], [], [])
    if let first = places.first { observe(first, into: &last) }
    for index in places.indices.dropFirst() {
      observe(places[index], into: &here)
      if !last.standLike(here) { changes.append((index - 1, last.switchings(to: here))) }
      brackets += touches(around: index - 1, before, last, here)
      swap(&before, &last)
      swap(&last, &here)
    }
    // Where there are too many to list, those are found that are far apart.
    if changes.map(\.count).reduce(0, +) > Double(maximumCount) {
      changes.sort { ($0.count, $0.index) < ($1.count, $1.index) }
    }
    let isCrowded = changes.count > Self.maximumCountOfStep
    for (index, _) in changes where brackets.count < maximumCount {
      refine(
        places[index], places[index + 1], isCrowded: isCrowded, merging, into: &brackets)
    }
    return merging.positions(of: brackets).filter { range.contains($0.x) }
  }

  private func observe(_ x: Double, without hidden: Set<Site> = []) -> [Switch] {
    var observed: [Switch] = []
    observe(x, into: &observed)
    return hidden.isEmpty ? observed : observed.filter { !hidden.contains($0.site) }
  }

  /// Uses the array's memory again.
  private func observe(_ x: Double, into observed: inout [Switch]) {
    observed.removeAll(keepingCapacity: true)
    context.exchangeObserved(&observed)
    _ = function.value(at: x, in: context)
    context.exchangeObserved(&observed)
  }

  private func observeReach(_ x: Double) -> [Switch] {
    var observed: [Switch] = []
    context.exchangeObserved(&observed)
    _ = function.lanes(at: x, in: context)
    context.exchangeObserved(&observed)
    return observed
  }

  // MARK: Bracketing

  /// The brackets of one step. What rounding alone moves is not to use up those of what switches.
  private func refine(
    _ low: Double, _ high: Double, isCrowded: Bool, _ merging: PositionMerging,
    into brackets: inout [Bracket]
  ) {
    let first = brackets.count
    let most = first + Self.maximumCountOfStep
    func refine(without hidden: Set<Site>) {
      self.refine(
        low, observe(low, without: hidden), high, observe(high, without: hidden),
        without: hidden, most: most, into: &brackets)
    }
    if !isCrowded {
      refine(without: [])
      if brackets.count < most { return }
    }
    let hidden = merging.hidden(from: low, to: high)
    if !isCrowded && hidden.isEmpty { return }
    brackets.removeSubrange(first...)
    refine(without: hidden)
  }

  private func refine(
    _ low: Double, _ atLow: [Switch], _ high: Double, _ atHigh: [Switch],
    without hidden: Set<Site> = [], most: Int, into brackets: inout [Bracket]
  ) {
    if atLow.standLike(atHigh) || brackets.count >= most { return }
    if high <= low.nextUp {
      brackets.append(
        Bracket(low: low, atLow: atLow, high: high, atHigh: atHigh, hidden: hidden))
      return
    }
    let middle = Double.middle(low, high)
    let atMiddle = observe(middle, without: hidden)
    refine(low, atLow, middle, atMiddle, without: hidden, most: most, into: &brackets)
    refine(middle, atMiddle, high, atHigh, without: hidden, most: most, into: &brackets)
  }

  /// Brackets at minima of the size of a denominator, an argument or a difference that touch 0 without a
  /// change of sign.
  private func touches(
    around index: Int, _ before: [Switch], _ observed: [Switch], _ after: [Switch]
  ) -> [Bracket] {
    guard before.count == observed.count, observed.count == after.count else { return [] }
    return observed.indices.compactMap { number in
      let (left, middle, right) = (before[number], observed[number], after[number])
      guard abs(middle.distance) <= abs(left.distance), abs(middle.distance) <= abs(right.distance),
        // What touches 0 between two samples falls at least like a square root.
        abs(middle.distance) <= 0.6 * max(abs(left.distance), abs(right.distance)),
        left.standsLike(middle), middle.standsLike(right), !middle.isExact, !middle.isStep,
        left.distance.isFinite, right.distance.isFinite
      else { return nil }
      let scale = max(abs(left.distance), abs(right.distance))
      let zero = touch(of: middle.site, places[index - 1], places[index + 1], scale: scale)
      guard let x = zero, isZero(middle.site, at: x, scale: scale) else { return nil }
      return Bracket(low: x, atLow: observe(x), high: x, atHigh: observe(x), touch: middle.site)
    }
  }

  /// The smallest |distance|, by golden-section search on the row of the doubles.
  ///
  /// - Returns: where it is; nil as soon as it falls from `scale`, the distance at an end, too slowly to
  ///   reach 0.
  private func touch(of site: Site, _ low: Double, _ high: Double, scale: Double) -> Double? {
    func distance(_ ordinal: Int64) -> Double {
      self.distance(of: site, at: Double(ordinal: ordinal))
    }
    var wanted = scale
    var isSlow = false
    let rest = goldenSection(low.ordinal, high.ordinal, size: distance) { a, b in
      let third = Int64(max(Double(UInt64(bitPattern: b &- a)) * 0.381_966, 1))
      return (a + third, b - third)
    } goesOn: { steps, least in
      // What touches 0 like a square root or faster falls to 1/18 while twelve steps narrow to 1/320.
      guard steps % 12 == 0, steps > 0 else { return true }
      wanted /= 4
      isSlow = least > wanted
      return !isSlow
    }
    if isSlow { return nil }
    // Of those that are as near, the one with the fewest digits.
    return (rest.low - 4...rest.high + 4).map { Double(ordinal: $0) }.filter(range.contains)
      .map { (x: $0, distance: self.distance(of: site, at: $0)) }
      .min { ($0.distance, $0.x.description.count) < ($1.distance, $1.x.description.count) }?.x
  }

  /// Whether nothing but rounding is between what a site measures and 0.
  private func isZero(_ site: Site, at x: Double, scale: Double) -> Bool {
    distance(of: site, at: x) <= scale * 0x1p-80 || observeReach(x).at(site)?.reach ?? 0 > 0
  }

  private func distance(of site: Site, at x: Double) -> Double {
    abs(observe(x).at(site)?.distance ?? .infinity)
  }

  // MARK: Classification

  /// An evaluation that knows how the switches stand on both sides of the place.
  private func forcing(_ position: Position) -> EvaluationContext {
    let context = function.formula.context()
    for left in position.left where !left.isArgument {
      // What only one side meets stands there as on that side.
      let right = position.right.at(left.site)
      if let right, right.state == left.state { continue }
      context.force(left.site, Forced(left: left, right: right ?? left))
    }
    for right in position.right where !right.isArgument && position.left.at(right.site) == nil {
      context.force(right.site, Forced(left: right, right: right))
    }
    return context
  }

  /// What is special at a position; it is the only one between two places.
  private func classify(
    _ position: Position, between lower: Double, and upper: Double
  ) -> SpecialPoint? {
    let (x, lanes) = (position.x, function.lanes(at: position.x, in: forcing(position)))
    func side(_ side: OneSided.Side, _ bound: Double, beside: Double) -> SideLimit {
      let lane = lanes[side]
      if !range.contains(beside) {
        return function.value(at: beside, in: context).isNaN ? .none : SideLimit(lane)
      }
      guard position.isSingular || !lane.jet.value.isFinite || lane.jet.slope.isNaN else {
        return SideLimit(lane)
      }
      return SideLimit(
        lane, or: OneSidedLimits(of: function, at: x, beyond: beside - x, within: bound - x))
    }
    let left = side(.left, lower, beside: position.beside.left)
    let right = side(.right, upper, beside: position.beside.right)
    let outside: OneSided.Side? =
      position.beside.left < range.lowerBound
      ? .left : position.beside.right > range.upperBound ? .right : nil
    func found(at x: Double) -> SpecialPoint? {
      var here = SideLimit(lanes[.here])
      // What an evaluation gives, as everywhere else.
      here.value.value = function.value(at: x)
      if here.value.value.isNaN { here = .none }
      return SpecialPoint(
        at: x == 0 ? 0 : x,
        blurred: min(position.beside.left, x)...max(position.beside.right, x), left: left,
        here: here, right: right, outside: outside)
    }
    guard let point = found(at: x), !position.isExact else { return found(at: x) }
    // No double is the end of this domain: the last one in it stands for an end that has a value, the
    // first one outside for one that has none.
    let isIn = !point.value.here.isNaN
    guard point.kind == .edge || point.kind == .pole, isIn == (point.kind == .pole),
      left.value.value.isNaN != right.value.value.isNaN
    else { return point }
    let isEdge = point.kind == .edge
    let other = left.value.value.isNaN == isEdge ? x.nextUp : x.nextDown
    return function.value(at: other, in: context).isNaN == isEdge ? point : found(at: other)
  }
}

extension RealFunction {
  /// The places in `range` where the function is not smooth, ascending, found by a scan of
  /// `samples` steps.
  package func points(in range: ClosedRange<Double>, samples: Int = 4_096) -> [SpecialPoint] {
    program.switches ? PointSearch(self, in: range, samples: samples).run() : []
  }
}

extension RealFunction {
  /// The places in `range` where something in the formula switches, also where that leaves the function
  /// smooth, beside each on both sides the place where it is told from rounding, and those where something
  /// inside turns.
  func placesAtSwitches(in range: ClosedRange<Double>) -> [Double] {
    PointSearch(self, in: range, samples: 1_000, maximumCount: 200).placesAndSides()
  }
}
