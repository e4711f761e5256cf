/// Drawings that are alike but for some items, as one list in paint order in which what all of them have
/// stands once.
///
/// To paint one of the drawings is to paint what is shared and what is its own, in order.
package struct MergedFrames: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case shared([Item])
    /// Of one of the drawings, by its place among them.
    case own(Int, [Item])
  }

  package private(set) var parts: [Part] = []

  package init(_ drawings: [Drawing]) {
    let leaves = drawings.map { $0.items.flatMap(\.leaves) }
    var numbers: [Item: Int] = [:]
    for leaf in leaves.joined() where numbers[leaf] == nil { numbers[leaf] = numbers.count }
    let frames = leaves.map { $0.map { numbers[$0] ?? 0 } }
    let shared = frames.dropFirst().reduce(frames.first ?? []) { Self.common($0, $1) }
    var places = [Int](repeating: 0, count: frames.count)
    var run: [Item] = []
    func isOwn(_ frame: Int, before number: Int?) -> Bool {
      places[frame] < frames[frame].count && frames[frame][places[frame]] != number
    }
    for number in shared.map(Optional.some) + [nil] {
      if frames.indices.contains(where: { isOwn($0, before: number) }) {
        add(.shared(run.regrouped))
        run = []
        for frame in frames.indices {
          let start = places[frame]
          while isOwn(frame, before: number) { places[frame] += 1 }
          add(.own(frame, Array(leaves[frame][start..<places[frame]]).regrouped))
        }
      }
      guard number != nil else { continue }
      run.append(leaves[0][places[0]])
      for frame in frames.indices { places[frame] += 1 }
    }
    add(.shared(run.regrouped))
  }

  private mutating func add(_ part: Part) {
    switch part {
    case .shared(let items), .own(_, let items): if !items.isEmpty { parts.append(part) }
    }
  }

  /// A longest sequence that two have in common, in order; where they are long and far from alike, what they
  /// begin and end with.
  private static func common(_ a: [Int], _ b: [Int]) -> [Int] {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(start), b.dropFirst(start))
    let end = zip(restA.reversed(), restB.reversed()).prefix { $0 == $1 }.count
    let (x, y) = (Array(restA.dropLast(end)), Array(restB.dropLast(end)))
    var middle: [Int] = []
    if !x.isEmpty, !y.isEmpty, x.count * y.count <= mostPairs {
      // Hunt and Szymanski's table in full: the lengths for all pairs of suffixes.
      let width = y.count + 1
      var lengths = [Int](repeating: 0, count: (x.count + 1) * width)
      for i in x.indices.reversed() {
        for j in y.indices.reversed() {
          lengths[i * width + j] =
            x[i] == y[j]
            ? lengths[(i + 1) * width + j + 1] + 1
            : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
        }
      }
      var (i, j) = (0, 0)
      while i < x.count, j < y.count {
        if x[i] == y[j] {
          middle.append(x[i])
          (i, j) = (i + 1, j + 1)
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
          i += 1
        } else {
          j += 1
        }
      }
    }
    return a.prefix(start) + middle + a.suffix(end)
  }

  /// Of a table; a page of a thousand items has a million.
  private static let mostPairs = 4_000_000
}

extension Item {
  /// What it is made of, each in the groups that it stands in.
  fileprivate var leaves: [Item] {
    guard case .group(let group) = self else { return [self] }
    return group.items.flatMap(\.leaves).map { leaf in
      var around = group
      around.items = [leaf]
      return .group(around)
    }
  }
}

extension [Item] {
  /// Neighbours in equal groups stand in one.
  fileprivate var regrouped: [Item] {
    var items: [Item] = []
    var open: Group?
    func close() {
      guard var group = open else { return }
      group.items = group.items.regrouped
      items.append(.group(group))
    }
    for item in self {
      if case .group(let group) = item {
        if var last = open, last.isAlike(group) {
          last.items += group.items
          open = last
        } else {
          close()
          open = group
        }
      } else {
        close()
        open = nil
        items.append(item)
      }
    }
    close()
    return items
  }
}

extension Group {
  fileprivate func isAlike(_ other: Group) -> Bool {
    (name, offset, turn, clip) == (other.name, other.offset, other.turn, other.clip)
  }
}
