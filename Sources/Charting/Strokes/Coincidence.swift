internal import Drawings
internal import Glibc

/// A stretch of the page in which two or more curves run on top of each other.
struct Coincidence: Hashable {
  /// The curves by index, ascending.
  var members: [Int]
  /// From left to right on the page.
  var from: Double
  var to: Double

  /// Curves count as one line where they are at most so far apart, measured across them.
  static let reach = 0.6

  /// In one stretch.
  private static let mostTurns = 500.0

  /// The stretches of at least `shortest` points along the curve. `corners` holds the horizontal
  /// places of each curve's kinks and jumps: a stretch ends at those of any curve that is there.
  static func find(
    among heights: Heights, corners: [[Double]], shortest: Double
  ) -> [Coincidence] {
    guard !heights.places.isEmpty else { return [] }
    let indices = heights.curves.indices
    let pairs = indices.flatMap { a in
      indices.dropFirst(a + 1).flatMap { b in
        stretches(of: a, b, heights, cuts(of: a, b, heights, corners), shortest: shortest)
      }
    }
    return merge(pairs, count: indices.count)
  }

  /// The corners of two curves, and those of others that lie on the first, from left to right.
  private static func cuts(
    of a: Int, _ b: Int, _ heights: Heights, _ corners: [[Double]]
  ) -> [Double] {
    corners.indices.flatMap { c in
      c == a || c == b
        ? corners[c]
        : corners[c].filter { x in
          let i = heights.index(nearest: x)
          return (max(i - 1, 0)...min(i + 1, heights.places.count - 1)).contains {
            abs(heights.curves[c][$0] - heights.curves[a][$0]) < 2
          }
        }
    }.sorted()
  }

  private static func stretches(
    of a: Int, _ b: Int, _ heights: Heights, _ cuts: [Double], shortest: Double
  ) -> [Coincidence] {
    let places = heights.places
    let (first, second) = (heights.curves[a], heights.curves[b])
    var found: [Coincidence] = []
    func isTogether(_ i: Int) -> Bool {
      let slope = heights.steepness(of: a, at: i)
      return abs(first[i] - second[i]) / (1 + slope * slope).squareRoot() <= reach
    }
    var open: (from: Double, length: Double)?
    func close(at x: Double) {
      if let stretch = open, stretch.length >= shortest {
        found.append(Coincidence(members: [a, b], from: stretch.from, to: x))
      }
      open = nil
    }
    var next = 0
    for i in places.indices {
      // Cuts left of the first place are of no interest.
      while next < cuts.count, cuts[next] < places[max(i - 1, 0)] { next += 1 }
      if i > 0, next < cuts.count, cuts[next] < places[i] {
        let wasOpen = open != nil
        close(at: cuts[next])
        if isTogether(i) {
          open = (wasOpen || i == 1 ? cuts[next] : max(cuts[next], places[i - 1]), 0)
        }
        continue
      }
      guard isTogether(i) else {
        close(at: places[max(i - 1, 0)])
        continue
      }
      if let stretch = open {
        let rise = first[i] - first[i - 1]
        open = (stretch.from, stretch.length + hypot(places[i] - places[i - 1], rise))
      } else {
        open = (places[i], 0)
      }
    }
    close(at: places[places.count - 1])
    return found
  }

  /// Joins pairs that share a curve where they overlap: three curves on one line are one stretch.
  private static func merge(_ pairs: [Coincidence], count: Int) -> [Coincidence] {
    let edges = Set(pairs.flatMap { [$0.from, $0.to] }).sorted()
    var coming = pairs.sorted { $0.from > $1.from }
    var open: [Coincidence] = []
    var result: [Coincidence] = []
    // The stretches that end at an edge, which those from there on may continue.
    var last: [[Int]: Int] = [:]
    for (from, to) in zip(edges, edges.dropFirst()) {
      while let next = coming.last, next.from <= from { open.append(coming.removeLast()) }
      open.removeAll { $0.to <= from }
      var continued: [[Int]: Int] = [:]
      for members in together(open, count: count) {
        if let index = last[members] {
          result[index].to = to
          continued[members] = index
        } else {
          continued[members] = result.count
          result.append(Coincidence(members: members, from: from, to: to))
        }
      }
      last = continued
    }
    return result
  }

  /// The curves that pairs join, directly or through others: each set ascending, the sets by their
  /// first curve.
  private static func together(_ pairs: [Coincidence], count: Int) -> [[Int]] {
    // The lowest curve of a set stands for it.
    var first = Array(0..<count)
    for pair in pairs {
      let (a, b) = (first[pair.members[0]], first[pair.members[1]])
      guard a != b else { continue }
      for curve in first.indices where first[curve] == max(a, b) { first[curve] = min(a, b) }
    }
    let sets = Dictionary(grouping: first.indices) { first[$0] }
    return sets.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Whose turn it is, from the left: the last listed first, in pieces of about `length` along
  /// the curve, scaled so that a whole number of them fits.
  func turns(along curve: FittedCurve, length: Double) -> [(curve: Int, from: Double, to: Double)] {
    let count = max(2, Int(((to - from) * 2).rounded(.up)))
    // Off the ends by a hair, where the curve may jump.
    let hair = 1e-6
    let places = (0...count).map {
      from + hair + (to - from - 2 * hair) * Double($0) / Double(count)
    }
    var along = [0.0]
    for (a, b) in zip(places, places.dropFirst()) {
      let rise = (curve.height(at: b) ?? 0) - (curve.height(at: a) ?? 0)
      along.append((along.last ?? 0) + hypot(b - a, rise))
    }
    let total = along.last ?? 0
    // A curve that oscillates without end on the page has a length without end, too.
    let pieces = max(members.count, Int(min(total / length, Self.mostTurns).rounded()))
    func place(_ s: Double) -> Double {
      guard let i = along.firstIndex(where: { $0 >= s }), i > 0 else { return from }
      let t = (s - along[i - 1]) / (along[i] - along[i - 1])
      return places[i - 1] + (places[i] - places[i - 1]) * t
    }
    return (0..<pieces).map { i in
      (
        members[members.count - 1 - i % members.count],
        i == 0 ? from : place(total * Double(i) / Double(pieces)),
        i == pieces - 1 ? to : place(total * Double(i + 1) / Double(pieces))
      )
    }
  }
}
