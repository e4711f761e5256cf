internal import Drawings
internal import Glibc

/// Where values stand on level lines, along these: on four of them, in one column if possible.
struct LevelValues {
  /// The chosen places, one of a level.
  private(set) var places: [Place] = []

  /// A place of a line that is level enough, and far enough from everything.
  struct Place {
    let level: Int
    let middle: Point
    /// Of the line there, in degrees, clockwise on the page.
    let turn: Double
    /// How steep the line is there.
    fileprivate let slope: Double
  }

  private static let most = 4
  /// Shorter lines have no value.
  private static let shortest = 80.0
  /// Of values from each other.
  private static let distance = 30.0

  /// - Parameters:
  ///   - lines: of each level, on the page.
  ///   - widths: of the values, by level.
  ///   - levels: that may have a value.
  ///   - room: what is taken.
  init(_ lines: [[[Point]]], widths: [Double], among levels: [Int], in room: PlaneRoom) {
    // A page narrower than 480 has no room for them; 192 are beside the rectangle.
    guard room.rectangle.width >= 288, room.rectangle.height >= 140 else { return }
    let courses = lines.map { lines in
      var course = PlaneRoom(in: room.rectangle)
      for line in lines { course.take(course: line) }
      return course
    }
    var candidates: [Place] = []
    for level in levels {
      for line in lines[level] where Polyline.length(line) >= Self.shortest {
        candidates += Self.candidates(on: line, level: level, width: widths[level], in: room)
      }
    }
    candidates = candidates.filter { candidate in
      // Neighbours are no nearer than 12.
      let box = TurnedBox(
        middle: candidate.middle, Size(widths[candidate.level] + 6, 24), turn: candidate.turn)
      // Where a line bends or crosses itself its value belongs to none of its parts.
      var line = box
      line.size.height = 8
      return courses.enumerated().allSatisfy { level, course in
        course.count(in: box) == (level == candidate.level ? course.count(in: line) : 0)
      }
    }
    choose(candidates, in: room.rectangle)
  }

  private static func candidates(
    on line: [Point], level: Int, width: Double, in room: PlaneRoom
  ) -> [Place] {
    guard let bounds = Rectangle(around: line), max(bounds.width, bounds.height) < 10_000 else {
      return []
    }
    let samples = Polyline.samples(line, pitch: 3)
    // So many samples to both sides of the middle.
    let reach = max(2, Int((width / 2 + 3) / 3) + 1)
    guard samples.count > 2 * reach + 1 else { return [] }
    let inner = room.rectangle.grown(by: -30)
    return stride(from: reach, to: samples.count - reach, by: 2).compactMap { index in
      let place = samples[index]
      var chord = samples[index + reach] - samples[index - reach]
      if chord.x < 0 { chord = chord * -1 }
      let slope = abs(chord.y / chord.x)
      // At most 30°.
      guard slope <= 0.577 else { return nil }
      let turn = atan2(chord.y, chord.x) * 180 / .pi
      let box = TurnedBox(middle: place, Size(width + 6, 10.5), turn: turn).bounds
      let middle = (samples[index + reach] + samples[index - reach]) * 0.5
      // Hardly bent.
      guard abs((place - middle).turned(by: -turn).y) <= 3, inner.contains(box),
        room.isFree(box, clear: 24)
      else { return nil }
      return Place(level: level, middle: place, turn: turn, slope: slope)
    }
  }

  /// The column with the most levels first, then what is nearest to it.
  private mutating func choose(_ candidates: [Place], in rectangle: Rectangle) {
    let middle = (rectangle.left + rectangle.right) / 2
    var best: (levels: [Place], cost: Double)?
    for x in stride(from: rectangle.left + 30, through: rectangle.right - 30, by: 6) {
      var column: [Int: Place] = [:]
      for candidate in candidates where abs(candidate.middle.x - x) <= 4 {
        if column[candidate.level].map({ candidate.slope < $0.slope }) ?? true {
          column[candidate.level] = candidate
        }
      }
      let levels = spread(column.values.sorted { $0.level < $1.level })
      let slopes = levels.reduce(0) { $0 + $1.slope }
      let cost = slopes * 40 + abs(x - middle) / 10
      if best.map({
        levels.count > $0.levels.count || levels.count == $0.levels.count && cost < $0.cost
      })
        ?? true
      {
        best = (levels, cost)
      }
    }
    var chosen = best?.levels ?? []
    guard let x = chosen.first?.middle.x else { return }
    for candidate in candidates.sorted(by: {
      abs($0.middle.x - x) + 60 * $0.slope < abs($1.middle.x - x) + 60 * $1.slope
    }) where chosen.count < Self.most {
      if chosen.contains(where: { $0.level == candidate.level }) { continue }
      if chosen.allSatisfy({ ($0.middle - candidate.middle).length >= Self.distance }) {
        chosen.append(candidate)
      }
    }
    places = chosen
  }

  /// At most four of a column, far enough from each other, over the whole range of levels.
  private func spread(_ column: [Place]) -> [Place] {
    var kept: [Place] = []
    for candidate in column.reversed()
    where kept.allSatisfy({ ($0.middle - candidate.middle).length >= Self.distance }) {
      kept.append(candidate)
    }
    guard kept.count > Self.most else { return kept }
    return (0..<Self.most).map { kept[$0 * (kept.count - 1) / (Self.most - 1)] }
  }
}
