internal import Functions

/// Where something inside a formula vanishes or turns: there the formula may have what is narrower than the
/// steps of a scan, as exp(−k(z − c)²) has beside c however large k is.
extension RealFunction {
  /// The places in `range` at which a number on the way passes 0, or has a slope that does, ascending;
  /// those of the numbers that do so least often first, up to a number of places.
  func innerTurns(in range: ClosedRange<Double>) -> [Double] {
    var search = InnerTurns(of: self, in: range)
    return search.run()
  }

  /// Places beside those at which something inside turns, from far to near, as far as the values there
  /// differ by more than rounding; and the places themselves.
  func placesBesideInnerTurns(in range: ClosedRange<Double>) -> [Double] {
    let context = formula.context(atMost: .max)
    let step = range.upperBound / 256 - range.lowerBound / 256
    let distances = (0..<13).map { step * Double(sign: .plus, exponent: -4 * $0, significand: 1) }
    return innerTurns(in: range).flatMap { turn in
      let noise = noise(at: turn, in: context)
      func differs(_ x: Double, from value: Double) -> Bool {
        abs(self.value(at: x, in: context) - value) > noise
      }
      // Where nothing is narrow, one with few digits will do.
      let value = value(at: turn, in: context)
      let short = Double.shortest(around: turn, within: 1e-6 * step)
      let place = differs(short, from: value) ? turn : short
      let beside = distances.flatMap { [place - $0, place + $0] }.filter {
        range.contains($0) && $0 != place && differs($0, from: value)
      }
      return beside.isEmpty ? [] : beside + [place]
    }
  }
}

/// The search for these places: a scan, then bisection.
private struct InnerTurns {
  private let function: RealFunction
  private let range: ClosedRange<Double>
  private let context: EvaluationContext
  private var signs: [Int8]

  /// What is inside a formula turns less often than what it makes of that.
  private static let samples = 257
  private static let most = 32

  init(of function: RealFunction, in range: ClosedRange<Double>) {
    (self.function, self.range) = (function, range)
    context = function.formula.context(atMost: .max)
    signs = Array(repeating: 0, count: function.program.countOfSigns)
  }

  /// Two places between which one of the signs changes.
  private struct Change {
    var index: Int
    var low: Double
    var high: Double
  }

  mutating func run() -> [Double] {
    var found: [Double] = []
    for change in changes() {
      // One place is enough for all that turns there.
      if let near = found.first(where: { change.low <= $0 && $0 <= change.high }),
        isExplained(change, by: near)
      {
        continue
      }
      found.append(place(of: change))
      if found.count == Self.most { break }
    }
    return found.filter(range.contains).ascending
  }

  /// One of the signs at a place; nil where there is none.
  private func sign(_ index: Int, at x: Double) -> Int8? {
    function.program.sign(index, of: x, in: context)
  }

  /// The changes of signs between samples; of the signs that change least often first.
  private mutating func changes() -> [Change] {
    var changes: [[Change]] = signs.map { _ in [] }
    var last: [(x: Double, sign: Int8)] = signs.map { _ in (range.lowerBound, 0) }
    for x in range.placesUneven(count: Self.samples)
    where function.program.signs(of: x, into: &signs, in: context) {
      for (index, sign) in signs.enumerated() where sign != 0 {
        if last[index].sign == -sign {
          changes[index].append(Change(index: index, low: last[index].x, high: x))
        }
        last[index] = (x, sign)
      }
    }
    return changes.sorted { $0.count < $1.count }.flatMap(\.self)
  }

  /// Whether the sign changes just there, too.
  private func isExplained(_ change: Change, by place: Double) -> Bool {
    let reach = 64 * max(place.ulp, (change.high - change.low) * 0x1p-50)
    return sign(change.index, at: max(change.low, place - reach))
      != sign(change.index, at: min(change.high, place + reach))
  }

  private func place(of change: Change) -> Double {
    var (low, high) = (change.low, change.high)
    let atLow = sign(change.index, at: low)
    for _ in 0..<64 {
      let middle = low < 0 && high > 0 ? 0 : low / 2 + high / 2
      guard low < middle, middle < high else { break }
      guard let sign = sign(change.index, at: middle), sign != 0 else { return middle }
      if sign == atLow { low = middle } else { high = middle }
    }
    return high
  }
}
