internal import Functions

/// The evaluations of one function over a window, in one thread, and what is kept of them.
struct PlaneSampler {
  let window: PlaneWindow
  private let function: PlaneFunction
  private let context: EvaluationContext
  private let switches: Bool
  /// What all evaluations took, those of copies too.
  let effort = Effort()
  /// Of the samples that are kept: values, and which readings are theirs, in the order in which the
  /// switches were met.
  private(set) var values: [Double] = []
  private var rows: [Range<Int>] = []
  private var readings: [SwitchReading] = []
  private var numbers = SwitchNumbers()
  private var met: [Switch] = []

  init(_ function: PlaneFunction, in window: PlaneWindow) {
    (self.function, self.window) = (function, window)
    switches = function.program.switches
    context = function.formula.context(atMost: .max)
  }

  /// Whether more was wanted than the budget has; what is found from then on is of no use.
  var isSpent: Bool { context.isSpent }

  /// The value where a spot is; nan where there is none.
  func value(at spot: Spot) -> Double {
    effort.spend(1)
    return function.value(at: window.place(spot), in: context)
  }

  /// The value where a spot is, and how one switch stands there; nil if it is not met.
  mutating func reading(_ number: Int32, at spot: Spot) -> (value: Double, found: SwitchReading?) {
    let value = observe(at: spot)
    return (value, numbers.reading(number, in: met))
  }

  /// Keeps a sample; gives its number.
  mutating func sample(at spot: Spot) -> Int {
    let start = readings.count
    values.append(observe(at: spot))
    numbers.read(met, into: &readings)
    rows.append(start..<readings.count)
    return rows.count - 1
  }

  private mutating func observe(at spot: Spot) -> Double {
    guard switches else { return value(at: spot) }
    met.removeAll(keepingCapacity: true)
    context.exchangeObserved(&met)
    context.observeSwitches(true)
    let value = value(at: spot)
    context.observeSwitches(false)
    context.exchangeObserved(&met)
    effort.spend(met.count)
    return value
  }

  /// The switches that samples have met.
  var switchesMet: [(number: Int32, isStep: Bool)] {
    Dictionary(readings.map { ($0.number, $0.isStep) }, uniquingKeysWith: { a, _ in a })
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many switches a sample has met.
  func countOfReadings(of sample: Int) -> Int { rows[sample].count }

  func reading(_ place: Int, of sample: Int) -> SwitchReading {
    readings[rows[sample].lowerBound + place]
  }

  /// Whether all switches stand alike in two samples.
  func standAlike(_ a: Int, _ b: Int) -> Bool {
    readings[rows[a]].elementsEqual(readings[rows[b]]) {
      $0.number == $1.number && $0.state == $1.state
    }
  }

  /// The switches that do not stand alike in all of some samples.
  func switchesApart(in samples: [Int]) -> Set<Int32> {
    var states: [Int32: Int] = [:]
    var apart: Set<Int32> = []
    for reading in samples.flatMap({ readings[rows[$0]] }) {
      let state = states[reading.number] ?? reading.state
      states[reading.number] = state
      if state != reading.state { apart.insert(reading.number) }
    }
    return apart
  }

  /// How a switch stands in a sample; nil if it was not met.
  ///
  /// - Parameters:
  ///   - number: of the switch.
  ///   - sample: the sample.
  ///   - place: where it may stand in it.
  /// - Returns: the reading.
  func reading(of number: Int32, in sample: Int, near place: Int) -> SwitchReading? {
    let row = rows[sample]
    if place < row.count, readings[row.lowerBound + place].number == number {
      return readings[row.lowerBound + place]
    }
    return readings[row].first { $0.number == number }
  }
}
