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
    among curves: [FittedCurve], corners: [[Double]], shortest: Double
  ) -> [Coincidence] {
    guard curves.count > 1, let first = curves.compactMap({ $0.start?.x }).min(),
      let last = curves.compactMap({ $0.end?.x }).max(), first < last
    else { return [] }
    let step = 0.5
    let count = Int(((last - first) / step).rounded(.up))
    let places = (0...count).map { min(first + step * Double($0), last) }
    let heights = curves.map { curve in places.map { curve.height(at: $0) ?? .nan } }

    /// The smaller of the slopes at both sides: across a jump there is none.
    func across(_ a: Int, _ b: Int, _ i: Int) -> Double {
      func rise(_ i: Int) -> Double { abs(heights[a][i] - heights[a][i - 1]) }
      // The one that is a number, where the other is none.
      let smaller = Double.minimum(rise(max(i, 1)), rise(min(i + 1, count)))
      let slope = smaller.isNaN ? 0 : smaller / step
      return abs(heights[a][i] - heights[b][i]) / (1 + slope * slope).squareRoot()
    }

    var pairs: [Coincidence] = []
    for a in curves.indices {
      for b in curves.indices.dropFirst(a + 1) {
        let cuts = curves.indices.flatMap { c in
          corners[c].filter { x in
            if c == a || c == b { return true }
            let i = min(max(Int(((x - first) / step).rounded()), 0), count)
            return (max(i - 1, 0)...min(i + 1, count)).contains {
              abs(heights[c][$0] - heights[a][$0]) < 2
            }
          }
        }
        var open: (from: Double, length: Double)?
        func close(at x: Double) {
          if let stretch = open, stretch.length >= shortest {
            pairs.append(Coincidence(members: [a, b], from: stretch.from, to: x))
          }
          open = nil
        }
        for i in 0...count {
          if i > 0, let cut = cuts.first(where: { $0 >= places[i - 1] && $0 < places[i] }) {
            let wasOpen = open != nil
            close(at: cut)
            if across(a, b, i) <= reach {
              open = (wasOpen || i == 1 ? cut : max(cut, places[i - 1]), 0)
            }
            continue
          }
          guard across(a, b, i) <= reach else {
            close(at: places[max(i - 1, 0)])
            continue
          }
          if let stretch = open {
            let rise = heights[a][i] - heights[a][i - 1]
            open = (stretch.from, stretch.length + hypot(places[i] - places[i - 1], rise))
          } else {
            open = (places[i], 0)
          }
        }
        close(at: last)
      }
    }
    return merge(pairs)
  }

  /// Joins pairs that share a curve where they overlap: three curves on one line are one stretch.
  private static func merge(_ pairs: [Coincidence]) -> [Coincidence] {
    let edges = Set(pairs.flatMap { [$0.from, $0.to] }).sorted()
    var result: [Coincidence] = []
    for (from, to) in zip(edges, edges.dropFirst()) {
      var sets: [Set<Int>] = []
      for pair in pairs where pair.from <= from && pair.to >= to {
        let touching = sets.filter { !$0.isDisjoint(with: pair.members) }
        sets.removeAll { !$0.isDisjoint(with: pair.members) }
        sets.append(touching.reduce(Set(pair.members)) { $0.union($1) })
      }
      for set in sets {
        let members = set.sorted()
        if let i = result.lastIndex(where: { $0.members == members && $0.to == from }) {
          result[i].to = to
        } else {
          result.append(Coincidence(members: members, from: from, to: to))
        }
      }
    }
    return result
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
