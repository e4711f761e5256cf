internal import Synchronization

/// The states of recurrences that are computed together, from a round on that is still known.
struct States<N: Sendable>: Sendable {
  /// By member; nil before its first state.
  private(set) var shapes: [Shape?]
  /// The elements of the states of each member, one state after the other.
  private var elements: [[N]]
  /// The first states of each member, which are always known.
  private var first: [[N]]
  /// The round that `elements` begin with.
  private var beginning = 0
  /// How many rounds were computed.
  private(set) var rounds = 0

  init(memberCount: Int) {
    shapes = Array(repeating: nil, count: memberCount)
    elements = Array(repeating: [], count: memberCount)
    first = elements
  }

  /// How many numbers are held.
  var count: Int { (elements + first).reduce(0) { $0 + $1.count } }

  func element(_ place: Int, of member: Int, at round: Int) -> N {
    let count = shapes[member]?.count ?? 1
    return round < beginning
      ? first[member][round * count + place]
      : elements[member][(round - beginning) * count + place]
  }

  /// The elements of a state that is still known.
  func elements(_ member: Int, at round: Int) -> [N] {
    (0..<(shapes[member]?.count ?? 1)).map { element($0, of: member, at: round) }
  }

  mutating func append(_ state: [N], _ shape: Shape, to member: Int) {
    shapes[member] = shape
    elements[member] += state
  }

  mutating func endRound() { rounds += 1 }

  /// Forgets what lies before a round, but for so many rounds at the beginning, once that is worth
  /// moving the rest.
  mutating func forget(before round: Int, keeping start: Int) {
    guard round - beginning > max(64, start) else { return }
    for member in elements.indices {
      let count = shapes[member]?.count ?? 1
      if beginning == 0 { first[member] = Array(elements[member].prefix(start * count)) }
      elements[member].removeFirst((round - beginning) * count)
    }
    beginning = round
  }
}

/// A share of the numbers that all recurrences together may keep.
final class StateMemory: Sendable {
  private static let all = Atomic<Int>(0)
  private static let most = 1_000_000
  private let share = Atomic<Int>(0)

  /// Takes so many in place of those that it holds; false where there is no room, and it then holds none.
  func holds(_ count: Int) -> Bool {
    let change = count - share.exchange(count, ordering: .relaxed)
    if Self.all.add(change, ordering: .relaxed).newValue <= Self.most { return true }
    Self.all.subtract(share.exchange(0, ordering: .relaxed), ordering: .relaxed)
    return false
  }

  deinit { Self.all.subtract(share.load(ordering: .relaxed), ordering: .relaxed) }
}
