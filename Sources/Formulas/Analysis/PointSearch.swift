/// The search for kinks, jumps, poles and edges of a function over a range.
///
/// Positions are roots of the differences that the formula itself compares: a scan brackets every
/// change of a switch, and bisection narrows it until two neighbouring doubles or an exact zero.
struct PointSearch {
  let function: RealFunction
  let range: ClosedRange<Double>
  /// The scan's places, ascending.
  private let places: [Double]
  private let evaluation = Evaluation(budget: .max)
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
    for index in 0...samples {
      let t = Double(index) / Double(samples)
      let x = range.lowerBound * (1 - t) + range.upperBound * t
      if places.last.map({ $0 < x }) ?? true { places.append(x) }
    }
    self.places = places
    evaluation.switches = switches
  }

  func run() -> [SpecialPoint] { positions().compactMap(classify) }

  /// The places where a switch changes, with all lanes of the function there.
  func lanes() -> [(x: Double, lanes: Lanes)] {
    positions().map { ($0.x, function.lanes(at: $0.x, in: forcing($0))) }
  }

  private func positions() -> [Position] {
    var brackets: [Bracket] = []
    var observed = places.prefix(2).map { observe($0) }
    for index in places.indices.dropFirst() {
      if index > 1 { observed.append(observe(places[index])) }
      let last = observed.count - 1
      refine(
        places[index - 1], observed[last - 1], places[index], observed[last], into: &brackets)
      if observed.count == 3 {
        brackets += touches(around: index - 1, observed)
        observed.removeFirst()
      }
      if brackets.count > maximumCount { break }
    }
    return positions(of: brackets)
  }

  private func observe(_ x: Double) -> [Switch] {
    switches.removeAll()
    _ = function.value(at: x, in: evaluation)
    return switches.observed
  }

  // MARK: Bracketing

  /// Two neighbouring doubles between which something switches.
  private struct Bracket {
    var low: Double
    var atLow: [Switch]
    var high: Double
    var atHigh: [Switch]

    /// Whether a denominator or argument vanishes here (a bracket without width is a touch).
    var isSingular: Bool {
      low == high || atLow.changes(to: atHigh).contains(where: \.isArgument)
    }
  }

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
  private func touches(around index: Int, _ observed: [[Switch]]) -> [Bracket] {
    observed[1].filter(\.isArgument).compactMap { middle in
      let site = middle.site
      guard let left = observed[0].at(site), let right = observed[2].at(site),
        left.state == middle.state, middle.state == right.state, !middle.isExact,
        abs(middle.distance) <= abs(left.distance), abs(middle.distance) <= abs(right.distance),
        // What touches 0 between two samples falls at least like a square root.
        abs(middle.distance) <= 0.6 * max(abs(left.distance), abs(right.distance))
      else { return nil }
      let x = minimum(of: site, places[index - 1], places[index + 1])
      let smallest = distance(of: site, at: x)
      guard smallest <= max(abs(left.distance), abs(right.distance)) * 0x1p-80 else { return nil }
      return Bracket(low: x, atLow: observe(x), high: x, atHigh: observe(x))
    }
  }

  /// Golden-section search (Kiefer 1953) on the ordinals of the doubles, for the smallest |distance|.
  private func minimum(of site: Site, _ low: Double, _ high: Double) -> Double {
    var (a, b) = (low.ordinal, high.ordinal)
    while b &- a > 2 || b &- a < 0 {
      let third = max(Int64((Double(b) - Double(a)) * 0.381_966), 1)
      let (c, d) = (a + third, b - third)
      if distance(of: site, at: Double(ordinal: c)) < distance(of: site, at: Double(ordinal: d)) {
        b = d
      } else {
        a = c
      }
    }
    return (a - 4...b + 4).map { Double(ordinal: $0) }
      .min { distance(of: site, at: $0) < distance(of: site, at: $1) } ?? low
  }

  private func distance(of site: Site, at x: Double) -> Double {
    abs(observe(x).at(site)?.distance ?? .infinity)
  }

  // MARK: Positions

  /// A place, with the switches on both sides of it.
  private struct Position {
    var x: Double
    var left: [Switch]
    var right: [Switch]
    /// Whether a denominator, or the argument of a logarithm or root, vanishes here.
    var isSingular: Bool
  }

  /// Merges brackets that belong to one place: those on both sides of an exact zero, or of a run of
  /// neighbouring doubles that rounding or underflow has all made exact zeros.
  private func positions(of brackets: [Bracket]) -> [Position] {
    var positions: [Position] = []
    var remaining = brackets.sorted { $0.low < $1.low }[...]
    while let first = remaining.popFirst() {
      var last = first
      if let exit = remaining.firstIndex(where: { isRun(from: first, to: $0) }) {
        last = remaining[exit]
        remaining = remaining[(exit + 1)...]
      }
      let x = first.low == last.low ? place(of: first) : place(in: first.high...last.low)
      positions.append(
        Position(
          x: x, left: first.low < x ? first.atLow : observe(x.nextDown),
          right: last.high > x ? last.atHigh : observe(x.nextUp),
          isSingular: [first, last].contains(where: \.isSingular)))
    }
    return positions
  }

  /// Whether a switch stands exactly on its place from the end of one bracket to the start of
  /// another, and the stretch between is no wider than rounding or underflow makes it.
  private func isRun(from first: Bracket, to last: Bracket) -> Bool {
    guard
      let exact = first.atHigh.changes(to: first.atLow).first(where: \.isExact),
      last.atLow.changes(to: last.atHigh).contains(where: { $0.site == exact.site && $0.isExact })
    else { return false }
    if last.low - first.high <= 64 * max(abs(first.high), abs(last.low)).ulp { return true }
    let ends = [first.atLow.at(exact.site), last.atHigh.at(exact.site)]
    return ends.allSatisfy { abs($0?.distance ?? .infinity) < 0x1p-1000 }
  }

  /// Of a run of exact zeros, the one with the fewest digits, or the middle one of those.
  private func place(in run: ClosedRange<Double>) -> Double {
    if run.contains(0) { return 0 }
    let (low, high) = (run.lowerBound.ordinal, run.upperBound.ordinal)
    return (low...high).map { ordinal in
      let x = Double(ordinal: ordinal)
      return (x: x, digits: x.description.count, offset: abs((ordinal - low) - (high - ordinal)))
    }.min { ($0.digits, $0.offset) < ($1.digits, $1.offset) }?.x ?? run.lowerBound
  }

  /// The end of a bracket that is an exact zero, or that is nearer to one.
  private func place(of bracket: Bracket) -> Double {
    let atLow = bracket.atLow.changes(to: bracket.atHigh)
    let atHigh = bracket.atHigh.changes(to: bracket.atLow)
    if atHigh.contains(where: \.isExact) { return bracket.high }
    if atLow.contains(where: \.isExact) { return bracket.low }
    let isHighNearer = zip(atLow, atHigh).contains { abs($1.distance) < abs($0.distance) }
    return isHighNearer ? bracket.high : bracket.low
  }

  // MARK: Classification

  /// An evaluation that knows how the switches stand on both sides of the place.
  private func forcing(_ position: Position) -> Evaluation {
    let evaluation = Evaluation()
    for left in position.left {
      guard let right = position.right.at(left.site), !left.isArgument, left.state != right.state
      else { continue }
      evaluation.forced[left.site] = Forced(left: left, right: right)
    }
    return evaluation
  }

  private func classify(_ position: Position) -> SpecialPoint? {
    let lanes = function.lanes(at: position.x, in: forcing(position))
    let step = (range.upperBound / 2 - range.lowerBound / 2) / Double(places.count)
    func side(_ side: Lanes.Side) -> SideLimit {
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

extension [Switch] {
  fileprivate func standLike(_ other: [Switch]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.standsLike($1) }
  }

  fileprivate func at(_ site: Site) -> Switch? { first { $0.site == site } }

  /// Those that stand otherwise in `other`.
  fileprivate func changes(to other: [Switch]) -> [Switch] {
    if count == other.count, zip(self, other).allSatisfy({ $0.site == $1.site }) {
      return zip(self, other).filter { $0.state != $1.state }.map(\.0)
    }
    let states = Dictionary(other.map { ($0.site, $0.state) }, uniquingKeysWith: { $1 })
    return filter { mine in states[mine.site].map { $0 != mine.state } ?? false }
  }
}

extension Double {
  /// The place among all doubles in ascending order; 0 for both zeros.
  fileprivate var ordinal: Int64 {
    let bits = Int64(bitPattern: bitPattern & 0x7FFF_FFFF_FFFF_FFFF)
    return sign == .minus ? -bits : bits
  }

  fileprivate init(ordinal: Int64) {
    let size = Double(bitPattern: UInt64(abs(ordinal)))
    self = ordinal < 0 ? -size : size
  }

  fileprivate static func middle(_ a: Double, _ b: Double) -> Double {
    let (a, b) = (a.ordinal, b.ordinal)
    return Double(ordinal: (a & b) + ((a ^ b) >> 1))
  }
}
