internal import Functions

/// How far a switch of a formula stands from where it switches, at one place.
struct SwitchReading {
  /// Of the switch, in the order in which they were met first.
  let number: Int32
  /// Whether it switches at all whole numbers, and not at 0 alone.
  let isStep: Bool
  /// A number that passes a whole number, or 0, where it switches.
  let distance: Double

  init(_ found: Switch, number: Int32) {
    self.number = number
    switch found.state {
    case .order, .argument: (isStep, distance) = (false, found.distance)
    case .step(let value, _):
      // The step below is the last one that was passed, whichever is nearest.
      isStep = true
      distance = value + (found.distance < 0 ? 1 + found.distance : found.distance)
    }
  }

  /// Alike wherever nothing switches between two places.
  var state: Int {
    if distance.isNaN { return Self.unordered }
    if isStep { return Int(min(max(distance, -0x1p53), 0x1p53).rounded(.down)) }
    return distance < 0 ? -1 : distance > 0 ? 1 : 0
  }

  /// The state of what cannot be compared.
  static let unordered = Int.min / 2
}

/// The numbers of the switches of one function.
struct SwitchNumbers {
  private struct Key: Hashable {
    let site: Site
    /// How often it was met before in the same evaluation.
    let time: Int
  }

  private var numbers: [Key: Int32] = [:]
  /// As the last evaluation met them.
  private var latest: [(site: Site, number: Int32)] = []

  /// Adds the readings of what one evaluation has met.
  mutating func read(_ met: [Switch], into readings: inout [SwitchReading]) {
    name(ifOther: met)
    for (place, found) in met.enumerated() {
      readings.append(SwitchReading(found, number: latest[place].number))
    }
  }

  /// The reading of one switch alone; nil if it was not met.
  mutating func reading(_ number: Int32, in met: [Switch]) -> SwitchReading? {
    name(ifOther: met)
    guard let place = latest.firstIndex(where: { $0.number == number }) else { return nil }
    return SwitchReading(met[place], number: latest[place].number)
  }

  private mutating func name(ifOther met: [Switch]) {
    if met.count != latest.count || !zip(met, latest).allSatisfy({ $0.site == $1.site }) {
      name(met)
    }
  }

  private mutating func name(_ met: [Switch]) {
    var times: [Site: Int] = [:]
    latest = met.map { found in
      let key = Key(site: found.site, time: times[found.site, default: 0])
      times[found.site] = key.time + 1
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      return (found.site, number)
    }
  }
}
